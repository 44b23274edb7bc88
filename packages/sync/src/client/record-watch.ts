import type { LiveRecord } from '@sanad/domain/kernel/record';

import type { ChangeSet } from './change-set.ts';

type Listener = () => void;

/**
 * Who is told when a record or a collection changes. Shaped for React's external stores: what is
 * read keeps its identity until it changes, and a listener gets no argument.
 */
export class RecordWatch {
  readonly #read: (collection: string) => Iterable<LiveRecord>;
  readonly #recordListeners = new Map<string, Set<Listener>>();
  readonly #collectionListeners = new Map<string, Set<Listener>>();
  readonly #lists = new Map<string, readonly LiveRecord[]>();

  constructor(read: (collection: string) => Iterable<LiveRecord>) {
    this.#read = read;
  }

  /** All records in no order; the same array until one of them changes. */
  list(collection: string): readonly LiveRecord[] {
    let list = this.#lists.get(collection);
    if (!list) this.#lists.set(collection, (list = [...this.#read(collection)]));
    return list;
  }

  onRecord(collection: string, id: string, listener: Listener): () => void {
    return listen(this.#recordListeners, `${collection}/${id}`, listener);
  }

  onCollection(collection: string, listener: Listener): () => void {
    return listen(this.#collectionListeners, collection, listener);
  }

  /** `'all'`: another snapshot took the place of everything. */
  changed(changes: ChangeSet | 'all'): void {
    if (changes === 'all') {
      this.#lists.clear();
      for (const listeners of this.#recordListeners.values()) call(listeners);
      for (const listeners of this.#collectionListeners.values()) call(listeners);
      return;
    }
    // Every list is dropped before the first listener reads one.
    for (const [collection] of changes.collections()) this.#lists.delete(collection);
    for (const [collection, ids] of changes.collections()) {
      for (const id of ids) call(this.#recordListeners.get(`${collection}/${id}`));
      call(this.#collectionListeners.get(collection));
    }
  }
}

function listen(to: Map<string, Set<Listener>>, key: string, listener: Listener): () => void {
  const listeners = to.get(key) ?? new Set();
  to.set(key, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && to.get(key) === listeners) to.delete(key);
  };
}

function call(listeners: ReadonlySet<Listener> | undefined): void {
  // A copy: a listener may unsubscribe others while they are being told.
  for (const listener of [...(listeners ?? [])]) listener();
}
