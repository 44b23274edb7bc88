import { renameSync, writeFileSync } from 'node:fs';

import type { MediaReport } from '../../apps/server/src/media/followed-livekit.ts';
import type { MediaServer } from '../../apps/server/src/media/media-server.ts';

/** Tells the server, which is restarted on each save, how far LiveKit is. It holds the key: mode 0600. */
export function writeMediaReport(file: string, media: MediaServer): void {
  const write = () => {
    const report: MediaReport = { state: media.state(), endpoint: media.endpoint() };
    writeFileSync(`${file}.new`, JSON.stringify(report), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  write();
  media.onState(write);
}
