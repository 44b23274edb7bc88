import { afterEach, expect, it, vi } from 'vitest';

import { ownWorker } from './own-worker.ts';

afterEach(() => vi.useRealTimers());

/** A device with a worker that is told. */
function device(unsubscribing: Promise<boolean>) {
  const done: string[] = [];
  const registration = {
    getNotifications: async () => [{ close: () => void done.push('notice closed') }],
    pushManager: {
      getSubscription: async () => ({
        unsubscribe() {
          done.push('unsubscribed');
          return unsubscribing;
        },
      }),
    },
    unregister: async () => void done.push('worker gone'),
  };
  Object.assign(navigator, {
    serviceWorker: { getRegistrations: async () => [registration] },
    clearAppBadge: async () => void done.push('badge gone'),
  });
  return done;
}

it('goes with everything that the device was told, and is told nothing more', async () => {
  const done = device(Promise.resolve(true));
  await ownWorker.remove();
  expect(done).toEqual(['notice closed', 'badge gone', 'unsubscribed', 'worker gone']);
});

it('goes also where the push service does not answer', async () => {
  vi.useFakeTimers();
  const done = device(new Promise(() => undefined));
  const removed = ownWorker.remove();
  await vi.advanceTimersByTimeAsync(2_000);
  await removed;
  expect(done.at(-1)).toBe('worker gone');
});
