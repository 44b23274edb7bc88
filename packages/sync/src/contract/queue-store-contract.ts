import type { Instant } from '@sanad/domain/kernel/instant';
import { describe, expect, it } from 'vitest';

import type { QueuedMutation, QueueStore } from '../port/queue-store.ts';

export interface QueueStoreSubject {
  /** The same queue opened again, as after a reload. */
  open(): Promise<QueueStore>;
}

/** What every queue store owes the client engine. `create` makes a new client id's empty queue. */
export function queueStoreContract(name: string, create: () => Promise<QueueStoreSubject>): void {
  const mutation = (id: number): QueuedMutation => ({
    id,
    name: 'moveTask',
    args: { taskId: `task ${id}`, nested: [null, { text: 'سند' }] },
    guards: [{ collection: 'task', id: 't', field: 'columnId', value: null }],
    madeAt: (1_000 + id) as Instant,
  });

  describe(`queue store contract: ${name}`, () => {
    it('begins empty', async () => {
      const store = await (await create()).open();
      expect(await store.load()).toEqual({ lastId: 0, pending: [], refused: [] });
    });

    it('keeps what was appended, in order, over a reload', async () => {
      const subject = await create();
      const store = await subject.open();
      await store.append([mutation(1), mutation(2)]);
      await store.append([mutation(3)]);
      const again = await subject.open();
      expect(again.clientId).toBe(store.clientId);
      expect(await again.load()).toEqual({
        lastId: 3,
        pending: [mutation(1), mutation(2), mutation(3)],
        refused: [],
      });
    });

    it('forgets what is confirmed and never the last id', async () => {
      const subject = await create();
      const store = await subject.open();
      await store.append([mutation(1), mutation(2), mutation(3)]);
      await store.drop(2);
      expect((await (await subject.open()).load()).pending).toEqual([mutation(3)]);
      await store.drop(3);
      expect(await (await subject.open()).load()).toEqual({ lastId: 3, pending: [], refused: [] });
    });

    it('carries calls out in the order in which they were made', async () => {
      const subject = await create();
      const store = await subject.open();
      await Promise.all([store.append([mutation(1)]), store.drop(1), store.append([mutation(2)])]);
      expect(await (await subject.open()).load()).toEqual({
        lastId: 2,
        pending: [mutation(2)],
        refused: [],
      });
    });

    it('moves refused mutations aside until they are forgotten', async () => {
      const subject = await create();
      const store = await subject.open();
      await store.append([mutation(1), mutation(2)]);
      const refused = { ...mutation(1), code: 'changed_since' as const, params: { name: 'Omar' } };
      await store.refuse([refused]);
      expect(await (await subject.open()).load()).toEqual({
        lastId: 2,
        pending: [mutation(2)],
        refused: [refused],
      });
      await store.forgetRefused();
      expect((await (await subject.open()).load()).refused).toEqual([]);
    });

    it('leaves nothing behind when cleared', async () => {
      const subject = await create();
      const store = await subject.open();
      await store.append([mutation(1)]);
      await store.refuse([{ ...mutation(1), code: 'forbidden', params: {} }]);
      await store.clear();
      expect(await (await subject.open()).load()).toEqual({ lastId: 0, pending: [], refused: [] });
    });
  });
}
