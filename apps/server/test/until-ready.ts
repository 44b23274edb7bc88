import type { MediaServer } from '../src/media/media-server.ts';

/** Resolves once calls can be had; rejects where there is no LiveKit at all. */
export function untilReady(media: MediaServer): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { state } = media.state();
      if (state === 'ready') resolve();
      else if (state === 'missing')
        reject(new Error('no LiveKit: see `npm test`, which brings one'));
      else return;
      stop();
    };
    const stop = media.onState(look);
    look();
  });
}
