import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { openOwnRooms } from '../../test/own-rooms.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';
import { createLog } from '../log.ts';
import { countDebts, raiseDebt, type NewDebt } from './debt-repo.ts';
import { createDebts, type DebtPorts, type Debts } from './debts.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let now: number;
beforeAll(async () => {
  app = await createTestApp();
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
});
afterAll(async () => {
  for (const close of closing) await close();
  await app.close();
});
beforeEach(async () => {
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  await app.database.pool.query('delete from debt');
  now = Date.now();
});

type Room = Awaited<ReturnType<DebtPorts['openRoom']>>;
type Mutate = Room['mutate'];

const closing: (() => Promise<void>)[] = [];

/** One process's debts, beside the one of the app: its own rooms. `through` stands between it and them. */
function process(through: (pay: Mutate) => Mutate = (pay) => pay): Debts {
  const { db, access, pool } = app.app.ground;
  const { rooms, close } = openOwnRooms({ pool, url: app.database.url });
  closing.push(close);
  return createDebts({
    ...{ db, access, log: createLog('silent'), now: () => now },
    async openRoom(id) {
      const room = await rooms.open('workspace', id);
      return { mutate: through((...payment) => room.mutate(...payment)) };
    },
  });
}

/** Another process that begins to pay, and does not live to end it. */
async function killed(when: 'before' | 'after'): Promise<void> {
  const file = fileURLToPath(new URL('../../test/debt-payer.ts', import.meta.url));
  const child = spawn(execPath, [file, app.database.url, workspaceId, when], { stdio: 'inherit' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

/** What the room's table holds of one kind. */
async function stored<R>(collection: string): Promise<R[]> {
  const { rows } = await app.database.pool.query<{ data: R }>(
    'select data from room_record where scope_id = $1 and collection = $2',
    [workspaceId, collection],
  );
  return rows.map(({ data }) => data);
}

const label = (name: string): Pick<NewDebt, 'mutation' | 'args' | 'about'> => {
  const labelId = randomUUID();
  return { mutation: 'createLabel', args: { labelId, name }, about: `label:${labelId}` };
};

const owe = (debt: Pick<NewDebt, 'mutation' | 'args' | 'about'> & Partial<NewDebt>) =>
  app.database.db
    .transaction()
    .execute((tx) =>
      raiseDebt(tx, { workspaceId, actor: layla.userId, reason: 'a test', ...debt }),
    );

const labels = async () => (await stored<{ name: string }>('label')).map(({ name }) => name).sort();
async function version(): Promise<number> {
  const { rows } = await app.database.pool.query<{ version: string }>(
    'select version from room where workspace_id = $1',
    [workspaceId],
  );
  return Number(rows[0]?.version ?? 0);
}
const counts = () => countDebts(app.database.db);

describe('a debt', () => {
  it('is raised with the ledger’s commit or not at all, and paid after it', async () => {
    const rolledBack = app.database.db.transaction().execute(async (tx) => {
      await raiseDebt(tx, {
        ...{ workspaceId, actor: layla.userId, reason: 'a test', ...label('Never') },
      });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await owe(label('Urgent'));
    expect(await labels()).toEqual([]);
    await process().pay(workspaceId);
    expect(await labels()).toEqual(['Urgent']);
    expect(await counts()).toEqual({ owed: 0, parked: 0 });
  });

  it('whose payer is killed before the room heard of it is paid by the next', async () => {
    await owe(label('Urgent'));
    await killed('before');
    expect(await labels()).toEqual([]);
    expect(await counts()).toEqual({ owed: 1, parked: 0 });
    await process().pay(workspaceId);
    expect(await labels()).toEqual(['Urgent']);
  });

  it('whose payer is killed between the room’s commit and its mark is not paid twice', async () => {
    await owe(label('Urgent'));
    await owe(label('And this'));
    await killed('after');
    expect(await labels()).toEqual(['Urgent']);
    expect(await counts()).toEqual({ owed: 2, parked: 0 });
    const before = await version();
    await process().pay(workspaceId);
    expect(await labels()).toEqual(['And this', 'Urgent']);
    expect(await counts()).toEqual({ owed: 0, parked: 0 });
    // The first was taken as known: no commit, no line of it a second time.
    expect(await version()).toBe(before + 1);
  });

  it('is told as soon as the room has it, while whoever notes that still waits', async () => {
    await owe(label('Urgent'));
    const held = await app.database.pool.connect();
    await held.query('begin');
    await held.query('select from debt for share');
    const payer = process();
    await payer.tell(workspaceId);
    expect(await labels()).toEqual(['Urgent']);
    expect(await counts()).toEqual({ owed: 1, parked: 0 });
    await held.query('commit');
    held.release();
    await payer.pay(workspaceId);
    expect(await counts()).toEqual({ owed: 0, parked: 0 });
    // Nothing is owed, or the room takes nothing: that is known as well.
    await payer.tell(workspaceId);
    const closed = process(() => () => Promise.reject(new Refusal('unavailable')));
    await owe(label('Later'));
    await closed.tell(workspaceId);
    expect(await counts()).toEqual({ owed: 1, parked: 0 });
  });

  it('is paid once by several processes that all try', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await owe(label(name));
    const before = await version();
    await Promise.all([1, 2, 3].map(() => process().pay(workspaceId)));
    expect(await labels()).toEqual(['A', 'B', 'C', 'D']);
    expect(await version()).toBeLessThanOrEqual(before + 4);
  });

  it('that the room refuses is parked with the reason, and holds up no other', async () => {
    await owe({ ...label('Bad'), args: { labelId: 'none' } });
    await owe(label('Good'));
    await process().pay(workspaceId);
    expect(await labels()).toEqual(['Good']);
    const { rows } = await app.database.pool.query(
      'select refusal, parked_at from debt where paid_at is null',
    );
    expect(rows).toEqual([{ refusal: 'bad_request', parked_at: new Date(now) }]);
    expect(await counts()).toEqual({ owed: 0, parked: 1 });
  });

  it('that fails again and again is tried five times, then parked; what is about the same thing waits, the rest goes on', async () => {
    const tries: string[] = [];
    const breaks: (pay: Mutate) => Mutate = (pay) => async (name, args, actor, once) => {
      const { name: said } = args as { name: string };
      tries.push(said);
      if (said === 'Broken') throw new Refusal('internal');
      return pay(name, args, actor, once);
    };
    const debts = process(breaks);
    await owe({ ...label('Broken'), about: 'label:one' });
    await owe({ ...label('After it'), about: 'label:one' });
    await owe(label('Beside it'));
    await debts.pay(workspaceId);
    await debts.pay(workspaceId);
    expect(tries).toEqual(['Broken', 'Beside it']);
    expect(await counts()).toEqual({ owed: 2, parked: 0 });
    for (let again = 0; again < 6; again += 1) {
      now += 60_000;
      await debts.pay(workspaceId);
    }
    expect(tries.filter((each) => each === 'Broken')).toHaveLength(5);
    expect(await labels()).toEqual(['After it', 'Beside it']);
    expect(await counts()).toEqual({ owed: 0, parked: 1 });
  });

  it('that follows a wish is paid while its person is here in that stay, and never after', async () => {
    const standing = await app.app.ground.access.standing(mona.userId, workspaceId);
    const { rows } = await app.database.pool.query<{ id: string }>(
      'select id from login where user_id = $1',
      [mona.userId],
    );
    const wish = { stay: standing!.stay, needs: 'board.edit', loginId: rows[0]!.id } as const;
    await owe({ ...label('While here'), actor: mona.userId, wish });
    await process().pay(workspaceId);
    await owe({ ...label('After leaving'), actor: mona.userId, wish });
    await owe({
      ...label('More than allowed'),
      actor: mona.userId,
      wish: { ...wish, needs: 'workspace.rename' as never },
    });
    await app.remove(workspaceId, mona);
    await process().pay(workspaceId);
    expect(await labels()).toEqual(['While here']);
    expect(await counts()).toEqual({ owed: 0, parked: 2 });
  });

  it('is swept by the job, and forgotten with its client id a day after it was paid', async () => {
    await owe(label('Swept'));
    await app.database.pool.query(
      `update job set due_at = now() - interval '1 second' where name = 'rooms.debts'`,
    );
    await app.app.jobs.runDue();
    expect(await labels()).toEqual(['Swept']);
    const { rows } = await app.database.pool.query<{ id: string }>(
      'select id from debt where workspace_id = $1',
      [workspaceId],
    );
    const clients = async () =>
      (
        await app.database.pool.query('select from room_client where client_id = any($1)', [
          rows.map(({ id }) => id),
        ])
      ).rowCount;
    expect(await clients()).toBe(1);
    await app.database.pool.query(`update debt set paid_at = paid_at - interval '25 hours'`);
    await app.database.pool.query(
      `update job set due_at = now() - interval '1 second' where name = 'rooms.paid-debts'`,
    );
    await app.app.jobs.runDue();
    const left = await app.database.pool.query('select from debt where workspace_id = $1', [
      workspaceId,
    ]);
    expect([left.rowCount, await clients()]).toEqual([0, 0]);
  });
});

describe('what earlier releases owed', () => {
  it('is told to the room: a name, a member, a board without columns', async () => {
    await app.app.jobs.runDue();
    await app.database.pool.query(
      `update workspace set mirrored_version = 1, facts_version = 3, seeded = false, name = 'Renamed in the dark' where id = $1`,
      [workspaceId],
    );
    await app.database.pool.query(
      `update membership set mirrored_version = 0, facts_version = 2 where workspace_id = $1 and user_id = $2`,
      [workspaceId, mona.userId],
    );
    await app.database.pool.query(
      `update job set due_at = now() - interval '1 second' where name = 'workspace.old-marks'`,
    );
    await app.app.jobs.runDue();
    expect(await stored('facts')).toMatchObject([{ name: 'Renamed in the dark' }]);
    expect(await stored('member')).toMatchObject([{ userId: mona.userId, active: true }]);
    const columns = (await stored('column')).length;
    expect(columns).toBeGreaterThan(2);
    await app.database.pool.query(
      `update job set due_at = now() - interval '1 second' where name = 'workspace.old-marks'`,
    );
    await app.app.jobs.runDue();
    expect(await stored('column')).toHaveLength(columns);
  });
});
