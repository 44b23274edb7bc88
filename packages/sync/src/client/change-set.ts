const none: ReadonlySet<string> = new Set();

/** Which records changed, by collection. */
export class ChangeSet {
  readonly #ids = new Map<string, Set<string>>();

  add(collection: string, id: string): void {
    const ids = this.#ids.get(collection);
    if (ids) ids.add(id);
    else this.#ids.set(collection, new Set([id]));
  }

  addAll(other: ChangeSet): void {
    for (const [collection, id] of other) this.add(collection, id);
  }

  has(collection: string, id: string): boolean {
    return this.#ids.get(collection)?.has(id) ?? false;
  }

  touches(collection: string): boolean {
    return this.#ids.has(collection);
  }

  get size(): number {
    return this.#ids.size;
  }

  idsOf(collection: string): ReadonlySet<string> {
    return this.#ids.get(collection) ?? none;
  }

  collections(): IterableIterator<[collection: string, ids: ReadonlySet<string>]> {
    return this.#ids.entries();
  }

  *[Symbol.iterator](): IterableIterator<[collection: string, id: string]> {
    for (const [collection, ids] of this.#ids) for (const id of ids) yield [collection, id];
  }
}
