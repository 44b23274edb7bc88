import type { HostSettings } from '../host/host.ts';
import { followLivekit } from './followed-livekit.ts';
import type { MediaServer } from './media-server.ts';
import { noMedia } from './no-media.ts';
import { watchOutsideLivekit } from './outside-livekit.ts';
import { startOwnLivekit } from './own-livekit.ts';

/** Returns at once: the way to a LiveKit is walked in the background and told by `onState`. */
export function openMedia(
  dataDir: string,
  { livekit, httpPort, orphanMs }: Pick<HostSettings, 'livekit' | 'httpPort' | 'orphanMs'>,
): MediaServer {
  switch (livekit.kind) {
    case 'own':
      return startOwnLivekit({ dataDir, httpPort, settings: livekit, orphanMs });
    case 'outside':
      return watchOutsideLivekit(livekit);
    case 'followed':
      return followLivekit(livekit.file);
    case 'off':
      return noMedia();
  }
}
