import 'fake-indexeddb/auto';
import type { ClientId } from '@sanad/domain/kernel/ids';
import { queueStoreContract } from '@sanad/sync/contract/queue-store-contract';

import { newId } from '../new-id.ts';
import { openIndexedQueueStore } from './indexed-queue-store.ts';
import { openLocalDatabase } from './local-database.ts';

queueStoreContract('IndexedDB', () => {
  const clientId = newId<ClientId>();
  return Promise.resolve({
    // A database of its own each time it is opened, as after a reload.
    open: async () =>
      openIndexedQueueStore(await openLocalDatabase('layla'), 'workspace:1', clientId),
  });
});
