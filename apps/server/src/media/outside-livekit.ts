import type { LivekitSettings } from '../host/host.ts';
import { answersHealth } from './answers-health.ts';
import type { MediaServer } from './media-server.ts';
import { MediaState } from './media-state.ts';

const askEvery = 10_000;

/** A LiveKit that others run (`LIVEKIT_URL`): it is only asked, every ten seconds, whether it is there. */
export function watchOutsideLivekit(
  settings: Extract<LivekitSettings, { kind: 'outside' }>,
): MediaServer {
  const state = new MediaState({ state: 'preparing', step: 'starting' });
  const url = new URL(settings.url);
  url.protocol = /^(wss|https):$/.test(url.protocol) ? 'https:' : 'http:';
  const endpoint = {
    httpUrl: url.href.replace(/\/$/, ''),
    apiKey: settings.apiKey,
    apiSecret: settings.apiSecret,
    outsideUrl: settings.url,
  };
  let closed = false;
  const ask = async () => {
    const there = await answersHealth(endpoint.httpUrl);
    if (!closed) state.become({ state: there ? 'ready' : 'down' });
  };
  void ask();
  const timer = setInterval(() => void ask(), askEvery).unref();
  return {
    state: () => state.now,
    endpoint: () => endpoint,
    onState: (listener) => state.onChange(listener),
    close: () => {
      closed = true;
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}
