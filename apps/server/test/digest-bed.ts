import { randomUUID } from 'node:crypto';

import type { Role } from '@sanad/domain/access/role';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { expect } from 'vitest';

import { eventually } from './eventually.ts';
import { RecordClient } from './record-client.ts';
import type { TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

export type Does = (name: string, args: object) => Promise<void>;

export interface Business {
  readonly id: WorkspaceId;
  readonly columnId: string;
  /** As its owner. */
  readonly does: Does;
  /** A new task of this title, given to somebody. */
  assign(title: string, to: TestPerson): Promise<string>;
}

/** Clients with boards, their people's inboxes, and a clock that is moved to whatever is due. */
export function digestBed(app: () => TestApp, clock: { at: number }) {
  const opened: RecordClient[] = [];

  async function business(
    name: string,
    members: readonly (readonly [TestPerson, Role])[],
  ): Promise<Business> {
    const [[owner]] = members as [readonly [TestPerson, Role]];
    const id = await app().workspace(members);
    // After it the room knows its people as the ledger does.
    await owner.call('PATCH', `/api/workspaces/${id}`, { name });
    const client = new RecordClient(app().url, owner.cookie);
    opened.push(client);
    const room = await client.join(id);
    const does: Does = async (mutation, args) => {
      clock.at += 1;
      await client.acked(client.push(room, mutation, args));
    };
    const columnId = randomUUID();
    await does('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
    return {
      ...{ id, columnId, does },
      async assign(title, to) {
        const taskId = randomUUID();
        const rev = randomUUID();
        await does('createTask', { taskId, columnId, orderKey: 'V', title, rev });
        await does('assignTask', { taskId, assigneeId: to.userId });
        return taskId;
      },
    };
  }

  return {
    business,
    /** So many entries are in this inbox: what was done has been taken in. */
    async told(person: TestPerson, unread: number): Promise<void> {
      await eventually(async () => {
        const { body } = await person.call('GET', '/api/me/inbox/counts');
        expect(body).toMatchObject({ unread });
      });
    },
    /** The server stood still until then. */
    async jump(iso: string): Promise<void> {
      clock.at = Date.parse(iso);
      await app().app.jobs.runDue();
    },
    /** Every due time is seen, as it would be by ticks: what was due before is late by then. */
    async until(iso: string): Promise<void> {
      const end = Date.parse(iso);
      // What was chosen meanwhile is counted first.
      clock.at += 30_000;
      await app().app.jobs.runDue();
      for (;;) {
        const due = await app()
          .database.db.selectFrom('digest' as never)
          .select('due_at' as never)
          .where('due_at' as never, '<=', end as never)
          .orderBy('due_at' as never)
          .limit(1)
          .executeTakeFirst();
        const next = Number((due as { due_at?: string } | undefined)?.due_at ?? end);
        clock.at = Math.max(clock.at + 30_000, next + 1_000);
        await app().app.jobs.runDue();
        if (due === undefined) return;
      }
    },
    close(): void {
      for (const each of opened.splice(0)) each.close();
    },
  };
}
