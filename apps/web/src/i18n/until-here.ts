/** What the network did not bring is asked for again after so long, or as soon as the device has one. */
const againMs = 5_000;

/** With a network so often: what does not come for a minute then is not there, as where a newer page took its place. */
const mostTries = 12;

/**
 * Loads a piece of the page. Without a network it waits for one, and nothing stops; with one it gives up in the end.
 * @throws what the last try said.
 */
export async function untilHere<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ;) {
    try {
      return await load();
    } catch (error) {
      if (tries >= mostTries) throw error;
      if (navigator.onLine) tries += 1;
      await anotherChance();
    }
  }
}

function anotherChance(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(done, againMs);
  function done(): void {
    clearTimeout(timer);
    removeEventListener('online', done);
    resolve();
  }
  addEventListener('online', done);
  return promise;
}
