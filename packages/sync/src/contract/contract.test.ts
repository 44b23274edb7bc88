import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import type { Up } from '@sanad/protocol/up';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { SocketPair } from '@sanad/testing/socket-pair';

import { MemoryDocLog } from '../memory/memory-doc-log.ts';
import { MemoryQueueStore } from '../memory/memory-queue-store.ts';
import { MemoryRoomStore } from '../memory/memory-room-store.ts';
import { docLogContract } from './doc-log-contract.ts';
import { queueStoreContract } from './queue-store-contract.ts';
import { roomStoreContract } from './room-store-contract.ts';
import { transportContract } from './transport-contract.ts';

const random = new SeededRandom(7);

roomStoreContract('memory', () => {
  const store = new MemoryRoomStore();
  return Promise.resolve({
    open: () => Promise.resolve(store),
    userId: random.uuid() as UserId,
    newId: () => random.uuid(),
  });
});

queueStoreContract('memory', () => {
  const store = new MemoryQueueStore(random.uuid() as ClientId);
  return Promise.resolve({ open: () => Promise.resolve(store) });
});

transportContract('socket pair', () => {
  let heard: Up[] = [];
  let send: (messages: readonly Down[]) => void = () => undefined;
  const transport = new SocketPair<Up, Down>((toClient) => {
    heard = [];
    send = toClient;
    return { onMessage: (message) => heard.push(message), onClose: () => undefined };
  });
  const flushed = (act: () => void): Promise<void> => {
    act();
    transport.flush();
    return Promise.resolve();
  };
  return Promise.resolve({
    transport,
    connect: () => flushed(() => transport.connect()),
    disconnect: () => flushed(() => transport.disconnect()),
    say: (messages: readonly Down[]) => flushed(() => send(messages)),
    heard: () => flushed(() => undefined).then(() => heard),
    close: () => flushed(() => transport.disconnect()),
  });
});

docLogContract('memory', () => {
  const log = new MemoryDocLog();
  return Promise.resolve({
    log,
    reopen: () => Promise.resolve(log),
    newDoc: () => `${random.uuid()}/${random.uuid()}` as const,
  });
});
