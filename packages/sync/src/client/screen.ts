import type { Collections, LiveRecord } from '@sanad/domain/kernel/record';

import type { Overlay } from '../records/overlay.ts';
import { ChangeSet } from './change-set.ts';
import { RecordIndex, type IndexOrder } from './record-index.ts';
import { RecordWatch } from './record-watch.ts';

/** What shows of a client's records: who watches which, and what has changed since they were last told. */
export class Screen<C extends Collections> {
  readonly #overlay: () => Overlay;
  readonly #watch: RecordWatch;
  readonly #indexes = new Map<string, RecordIndex<LiveRecord>[]>();
  #changes: ChangeSet | 'all' = new ChangeSet();

  /** `overlay` is asked each time: a snapshot brings a new one. */
  constructor(overlay: () => Overlay) {
    this.#overlay = overlay;
    this.#watch = new RecordWatch((collection) => overlay().all(collection));
  }

  list(collection: string): readonly LiveRecord[] {
    return this.#watch.list(collection);
  }

  onRecord(collection: string, id: string, listener: () => void): () => void {
    return this.#watch.onRecord(collection, id, listener);
  }

  onCollection(collection: string, listener: () => void): () => void {
    return this.#watch.onCollection(collection, listener);
  }

  index<K extends keyof C & string>(collection: K, order: IndexOrder<C[K]>): RecordIndex<C[K]> {
    const index = new RecordIndex<C[K]>(order);
    index.rebuild(this.list(collection) as readonly C[K][]);
    const indexes = this.#indexes.get(collection) ?? [];
    indexes.push(index as unknown as RecordIndex<LiveRecord>);
    this.#indexes.set(collection, indexes);
    return index;
  }

  changed(changes: ChangeSet | 'all'): void {
    if (changes === 'all') this.#changes = 'all';
    else if (this.#changes !== 'all') this.#changes.addAll(changes);
  }

  /** Tells everybody once, after everything that belongs together has happened. */
  draw(): void {
    const changes = this.#changes;
    if (changes !== 'all' && changes.size === 0) return;
    this.#changes = new ChangeSet();
    for (const [collection, indexes] of this.#indexes) {
      for (const index of indexes) {
        if (changes === 'all') index.rebuild(this.#overlay().all(collection));
        else {
          index.update(changes.idsOf(collection), (id) => this.#overlay().get(collection, id));
        }
      }
    }
    this.#watch.changed(changes);
  }
}
