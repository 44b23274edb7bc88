/** A bound against hanging, no measure. */
const patienceMs = 30_000;

/** Waits for what has happened or will: whoever changes something says `look()`. */
export class Watchers {
  readonly #watchers = new Set<() => void>();

  look(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Resolves with what `find` gives as soon as it gives something; rejects with what `told` says when nothing comes. */
  until<T>(what: string, find: () => T | undefined | false, told: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`never: ${what}; ${told()}`));
      }, patienceMs);
      this.#watchers.add(look);
      look();
    });
  }
}
