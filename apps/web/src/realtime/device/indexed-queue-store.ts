import type { ClientId } from '@sanad/domain/kernel/ids';
import type { QueueStore } from '@sanad/sync/port/queue-store';

import { keysUnder, type LocalDatabase } from './local-database.ts';

/**
 * The durable queue of one client id in IndexedDB. Every call opens its transaction before it
 * returns, and the browser runs overlapping transactions in the order in which they were opened:
 * that is what keeps the calls in order. A call resolves when the browser has the transaction: that
 * survives a killed tab and a killed browser. It does not wait for the disk (a power cut may take the
 * last moments): every edit would pay for that on its way to the others' screens.
 */
export function openIndexedQueueStore(
  database: LocalDatabase,
  room: string,
  clientId: ClientId,
): QueueStore {
  const mine = (): IDBKeyRange => keysUnder(room, clientId);
  const relaxed = { durability: 'relaxed' } as const;

  return {
    clientId,

    async load() {
      const tx = database.transaction(['queue', 'mutation', 'refused'], 'readonly');
      const [row, pending, refused] = await Promise.all([
        tx.objectStore('queue').get([room, clientId]),
        tx.objectStore('mutation').getAll(mine()),
        tx.objectStore('refused').getAll(mine()),
      ]);
      return {
        lastId: row?.lastId ?? 0,
        pending: pending.map((one) => one.mutation),
        refused: refused.map((one) => one.mutation),
      };
    },

    async append(mutations) {
      const last = mutations.at(-1);
      if (!last) return;
      const tx = database.transaction(['queue', 'mutation'], 'readwrite', relaxed);
      await Promise.all([
        tx.objectStore('queue').put({ room, clientId, lastId: last.id }),
        ...mutations.map((mutation) =>
          tx.objectStore('mutation').put({ room, clientId, id: mutation.id, mutation }),
        ),
        tx.done,
      ]);
    },

    async drop(upTo) {
      const tx = database.transaction('mutation', 'readwrite', relaxed);
      const upToKey = IDBKeyRange.bound([room, clientId], [room, clientId, upTo]);
      await Promise.all([tx.store.delete(upToKey), tx.done]);
    },

    async refuse(mutations) {
      const tx = database.transaction(['mutation', 'refused'], 'readwrite', relaxed);
      await Promise.all([
        ...mutations.flatMap((mutation) => [
          tx.objectStore('mutation').delete([room, clientId, mutation.id]),
          tx.objectStore('refused').put({ room, clientId, id: mutation.id, mutation }),
        ]),
        tx.done,
      ]);
    },

    async forgetRefused() {
      const tx = database.transaction('refused', 'readwrite');
      await Promise.all([tx.store.delete(mine()), tx.done]);
    },

    async clear() {
      const tx = database.transaction(['queue', 'mutation', 'refused'], 'readwrite');
      await Promise.all([
        tx.objectStore('queue').delete([room, clientId]),
        tx.objectStore('mutation').delete(mine()),
        tx.objectStore('refused').delete(mine()),
        tx.done,
      ]);
    },
  };
}
