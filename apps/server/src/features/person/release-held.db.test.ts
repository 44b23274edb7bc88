import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { personRoom, workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { openOwnRooms } from '../../../test/own-rooms.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { createLog } from '../../log.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { purgeEndedDrafts } from './purge-ended-drafts.ts';
import { createReleaseDesk, type ReleaseDesk } from './release-held.ts';

let app: TestApp;
/** How far the clock of every process is ahead of the machine's. */
let aheadMs = 0;
const now = () => Date.now() + aheadMs;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let taskId: string;
let own: RecordClient;
let other: RecordClient;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { now });
});
afterAll(() => app.close());

beforeEach(async () => {
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  own = client(mona);
  other = client(layla);
  await own.enter(personRoom(mona.userId));
  await other.enter(workspaceRoom(workspaceId), { hears: ['changed'] });
  taskId = await makeTask();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function client(person: TestPerson): RecordClient {
  const made = new RecordClient(app.url, person.cookie);
  closing.push(() => made.close());
  return made;
}

async function makeTask(): Promise<string> {
  const room = workspaceRoom(workspaceId);
  const [columnId, id] = [randomUUID(), randomUUID()];
  const column = { columnId, name: 'New', kind: 'plain', orderKey: 'V' };
  const task = { taskId: id, columnId, orderKey: 'V', title: 'T', rev: randomUUID() };
  const made = [
    { name: 'createColumn', args: column },
    { name: 'createTask', args: task },
  ];
  await other.acked(other.pushAll(room, made));
  return id;
}

/** Mona sends it; gives its id once the server has it. */
async function hold(text: string, fields: object = {}): Promise<string> {
  const messageId = randomUUID();
  const sent = { messageId, workspaceId, stay: 1, taskId, text, seconds: 30, ...fields };
  await own.acked(own.push(personRoom(mona.userId), 'holdMessage', sent));
  return messageId;
}

const sayIn = async (name: string, messageId: string): Promise<void> => {
  await own.acked(own.push(personRoom(mona.userId), name, { messageId }));
};

/** The sweep of this process, after so much time. */
async function sweepIn(seconds: number): Promise<void> {
  aheadMs += seconds * 1_000;
  await app.app.jobs.runDue();
}

interface Said {
  readonly id: string;
  readonly text: string;
}

async function thread(of = taskId): Promise<readonly string[]> {
  const answer = await layla.call('GET', `/api/workspaces/${workspaceId}/threads/${of}`);
  return (answer.body as { records: Said[] }).records.map(({ text }) => text);
}

/** As they lie in the database, whichever process wrote them. */
async function lying<R>(kind: 'held' | 'draft'): Promise<R[]> {
  const { rows } = await app.database.pool.query<{ data: R }>(
    'select data from room_record where scope_id = $1 and collection = $2',
    [mona.userId, kind],
  );
  return rows.map(({ data }) => data);
}

const heldOf = async (userId: string): Promise<number> => {
  const { rows } = await app.database.pool.query(
    `select from room_record where scope_id = $1 and collection = 'held'`,
    [userId],
  );
  return rows.length;
};

/** What came back, and why; nothing is held any more. */
async function drafts(): Promise<string[][]> {
  expect(await lying('held')).toEqual([]);
  const returned = await lying<{ text: string; refusal: string }>('draft');
  return returned.map(({ text, refusal }) => [text, refusal]);
}

const membership = () =>
  app.database.db
    .updateTable('membership')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', mona.userId);

/** All that anybody but its sender can be told. */
async function toldToOthers(): Promise<string> {
  const base = `/api/workspaces/${workspaceId}`;
  const paths = ['snapshot', 'activity', `activity?about=task:${taskId}`, `threads/${taskId}`];
  const answers = [];
  for (const path of paths) answers.push((await layla.call('GET', `${base}/${path}`)).body);
  answers.push((await layla.call('GET', '/api/me/snapshot')).body);
  return JSON.stringify([answers, other.heard]);
}

type Mutate = (name: string, args: unknown) => Promise<unknown>;

/** Another process: rooms and a desk of its own. `through` stands between the desk and a person's room. */
function process(
  through: (mutate: Mutate, name: string, args: unknown) => Promise<unknown> = (mutate, ...ask) =>
    mutate(...ask),
): ReleaseDesk & { readonly timers: { readonly ms: number; fire(): void }[] } {
  const { db, access, pool } = app.app.ground;
  const { rooms: registry, close } = openOwnRooms({ pool, url: app.database.url }, { now });
  const open = async (kind: 'person' | 'workspace', id: string) => {
    if (kind === 'workspace') return registry.open(kind, id as WorkspaceId);
    const room = await registry.open(kind, id as UserId);
    const all = () => room.all('held');
    const mutate = (name: string, args: unknown, actor: UserId) =>
      through((...ask) => room.mutate(...ask, actor), name, args);
    return { mutate, all, refresh: () => room.refresh() };
  };
  const rooms = { ...registry, open } as unknown as RoomRegistry;
  const log = createLog('silent');
  const purge = purgeEndedDrafts({ db, access, rooms: registry, log });
  const timers: { ms: number; fire(): void }[] = [];
  const after = (ms: number, fire: () => void) => {
    timers.push({ ms, fire });
    return () => undefined;
  };
  const desk = createReleaseDesk({
    db,
    access,
    rooms,
    log,
    now,
    purge: purge.of,
    timers: { after },
  });
  closing.push(async () => {
    purge.close();
    await desk.close();
    await close();
  });
  return { ...desk, timers };
}

const sweepOf = (desk: ReleaseDesk) => desk.sweep(new AbortController().signal);

describe('a held message', () => {
  it('is on no channel of anybody else until it is due, then goes out under its id', async () => {
    const files = [randomUUID()];
    const messageId = await hold('canary one', { files });
    expect(await toldToOthers()).not.toContain('canary');
    await sweepIn(20);
    expect(await toldToOthers()).not.toContain('canary');
    const before = other.heard.length;
    await sweepIn(31);
    const poke = await other.message('poke', ({ ops }) => ops.some(([, , id]) => id === messageId));
    expect(JSON.stringify(other.heard.slice(before))).toContain('canary one');
    expect(poke.ops.find(([, kind]) => kind === 'message')?.[3]).toMatchObject({
      ...{ id: messageId, text: 'canary one', author: mona.userId, number: 1, files },
    });
    expect(await drafts()).toEqual([]);
  });

  it('goes out by itself at once where it is sent now, and what its sender closed meanwhile changes nothing', async () => {
    const messageId = await hold('Goes now');
    own.push(personRoom(mona.userId), 'sendHeldNow', { messageId });
    await eventually(async () => expect(await thread()).toEqual(['Goes now']));
    await hold('Its sender left');
    own.close();
    await sweepIn(31);
    expect(await thread()).toEqual(['Goes now', 'Its sender left']);
  });

  it('goes out at once also where only its sender’s device knew of it when it was sent now', async () => {
    const messageId = randomUUID();
    const sent = { messageId, workspaceId, stay: 1, taskId, text: 'Typed offline', seconds: 30 };
    own.pushAll(personRoom(mona.userId), [
      { name: 'holdMessage', args: sent },
      { name: 'sendHeldNow', args: { messageId } },
    ]);
    await eventually(async () => expect(await thread()).toEqual(['Typed offline']));
  });

  it('has a timer also in a process that began during the hold', async () => {
    await hold('Held by who died');
    const { timers, ...next } = process();
    await sweepOf(next);
    expect(await thread()).toEqual([]);
    const [timer] = timers;
    expect(timer?.ms).toBeGreaterThan(20_000);
    expect(timer?.ms).toBeLessThanOrEqual(30_000);
    aheadMs += 30_000;
    timer?.fire();
    await eventually(async () => expect(await drafts()).toEqual([]));
    expect(await thread()).toEqual(['Held by who died']);
  });

  it('goes out also where it was sent by a program that names no records it knows', async () => {
    const program = client(mona);
    const room = await program.enter(personRoom(mona.userId), { model: undefined });
    const sent = { messageId: randomUUID(), workspaceId, stay: 1, taskId, text: 'By a program' };
    await program.acked(program.push(room, 'holdMessage', { ...sent, seconds: 5 }));
    await sweepIn(6);
    expect([await thread(), await drafts()]).toEqual([['By a program'], []]);
  });

  it('that is taken back is seen by nobody, and leaves no word in the sender’s own log', async () => {
    const messageId = await hold('canary two');
    await sayIn('takeBackHeld', messageId);
    await sweepIn(31);
    expect(await toldToOthers()).not.toContain('canary');
    expect(await drafts()).toEqual([]);
    const { rows } = await app.database.pool.query<{ ops: string; changes: string }>(
      `select l.ops::text as ops, a.changes::text as changes from room_log l
       join activity a using (scope_id, room_id, version) where l.scope_id = $1`,
      [mona.userId],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('canary');
  });

  it('cannot be taken back once its release has begun', async () => {
    const messageId = await hold('Too late');
    let late: string | undefined;
    const desk = process(async (mutate, name, args) => {
      if (name === 'releaseHeld') {
        const id = own.push(personRoom(mona.userId), 'takeBackHeld', { messageId });
        late = (await own.message('refused', (each) => each.id === id)).code;
      }
      return mutate(name, args);
    });
    aheadMs += 31_000;
    await sweepOf(desk);
    expect([late, await thread(), await drafts()]).toEqual(['hold_over', ['Too late'], []]);
  });

  it.each(['claimHeld', 'releaseHeld'])(
    'whose process dies around %s is sent once by the next one',
    async (step) => {
      await hold('Once');
      const dies = process(async (mutate, name, args) => {
        // Before the removal; or right after the claim.
        if (name === 'claimHeld') await mutate(name, args);
        if (name === step) throw new Error('killed');
        return undefined;
      });
      aheadMs += 31_000;
      await sweepOf(dies);
      expect(await thread()).toEqual(step === 'claimHeld' ? [] : ['Once']);
      expect(await lying('held')).toHaveLength(1);
      await sweepIn(31);
      expect([await thread(), await drafts()]).toEqual([['Once'], []]);
    },
  );

  it.each(['signed out', 'demoted'])(
    'that went out before its sender was %s has gone out, also where its process died before it said so',
    async (what) => {
      await hold('Once');
      const dies = process((mutate, name, args) =>
        name === 'releaseHeld' ? Promise.reject(new Error('killed')) : mutate(name, args),
      );
      aheadMs += 31_000;
      await sweepOf(dies);
      if (what === 'demoted') await membership().set({ role: 'guest' }).execute();
      else await mona.call('POST', '/api/me/logins/end-all', {});
      await sweepIn(31);
      expect([await thread(), await drafts()]).toEqual([['Once'], []]);
    },
  );

  it('is released once by processes that all try', async () => {
    for (const text of ['A', 'B', 'C']) await hold(text);
    aheadMs += 31_000;
    const desks = [process(), process()];
    await Promise.all([...desks.map(sweepOf), app.app.jobs.runDue()]);
    expect([await thread(), await drafts()]).toEqual([['A', 'B', 'C'], []]);
  });

  it('keeps its place behind what was sent before it, whatever is sent now', async () => {
    const [, second] = [await hold('First'), await hold('Second'), await hold('Third')];
    await sayIn('sendHeldNow', second);
    await eventually(async () => expect(await thread()).toEqual(['First', 'Second']));
    await hold('Fourth, short', { seconds: 0 });
    await sweepIn(31);
    expect(await thread()).toEqual(['First', 'Second', 'Third', 'Fourth, short']);
  });

  it('waits for nobody else’s, however long that takes', async () => {
    // Of no member, so that each is over as soon as its turn has come.
    const people = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(app.quickPerson));
    const held = people.map(() => randomUUID());
    for (const [at, person] of people.entries()) {
      const theirs = client(person);
      const room = await theirs.enter(personRoom(person.userId));
      const sent = { messageId: held[at], workspaceId, stay: 1, taskId, text: 'x', seconds: 30 };
      await theirs.acked(theirs.push(room, 'holdMessage', sent));
    }
    const waiting: (() => void)[] = [];
    const { timers, ...desk } = process(async (mutate, name, args) => {
      if ((args as { messageId: string }).messageId === held[0])
        await new Promise<void>((resolve) => waiting.push(resolve));
      return mutate(name, args);
    });
    closing.push(() => waiting.forEach((go) => go()));
    aheadMs += 31_000;
    for (const [at, { userId }] of people.entries()) {
      desk.heard({ kind: 'person', scopeId: userId }, { ops: [['remove', 'held', 'another']] });
      await eventually(() => expect(timers).toHaveLength(at + 1));
      timers[at]!.fire();
      if (at === 0) await eventually(() => expect(waiting).toHaveLength(1));
      else await eventually(async () => expect(await heldOf(userId)).toBe(0));
    }
    expect(await heldOf(people[0]!.userId)).toBe(1);
  });

  it('whose room gives no answer is neither lost nor returned, and what comes behind it waits', async () => {
    const first = await hold('First');
    await hold('Second');
    const desk = process((mutate, name, args) =>
      (args as { messageId: string }).messageId === first
        ? Promise.reject(new Error('no database'))
        : mutate(name, args),
    );
    aheadMs += 31_000;
    await sweepOf(desk);
    expect([await thread(), (await lying('held')).length]).toEqual([[], 2]);
    expect(desk.timers.at(-1)?.ms).toBeLessThan(10_000);
    await sweepIn(31);
    expect(await thread()).toEqual(['First', 'Second']);
  });
});

describe('nothing goes out', () => {
  it('of who was removed during the hold: it goes with the stay, also where they are taken in again', async () => {
    await hold('canary three');
    await app.remove(workspaceId, mona);
    await sweepIn(31);
    // An offline device sends it only now.
    await hold('canary too late');
    await sweepIn(31);
    expect(await drafts()).toEqual([]);
    await membership().set({ ended_at: null }).execute();
    await hold('canary of the stay before');
    await sweepIn(31);
    expect(await drafts()).toEqual([]);
    expect(await toldToOthers()).not.toContain('canary');
  });

  it('of who was demoted: it is a draft again and says so', async () => {
    await hold('canary four');
    await membership().set({ role: 'guest' }).execute();
    await sweepIn(31);
    expect(await drafts()).toEqual([['canary four', 'forbidden']]);
    expect(await toldToOthers()).not.toContain('canary');
  });

  it('of who was signed out everywhere, also where they sign in again: it is a draft again', async () => {
    await hold('canary five');
    expect((await mona.call('POST', '/api/me/logins/end-all', {})).status).toBe(200);
    await app.signInAgain(mona);
    await sweepIn(31);
    expect(await drafts()).toEqual([['canary five', 'unauthenticated']]);
    expect(await toldToOthers()).not.toContain('canary');
  });

  it('onto a task that was archived, or to somebody who left: drafts again, each with its reason', async () => {
    const elsewhere = await makeTask();
    await hold('canary six');
    await hold('canary seven', { taskId: elsewhere, asks: randomUUID() });
    await other.acked(other.push(workspaceRoom(workspaceId), 'archiveTask', { taskId }));
    await sweepIn(31);
    expect([...(await drafts())].sort()).toEqual([
      ['canary seven', 'not_found'],
      ['canary six', 'task_archived'],
    ]);
    expect(await toldToOthers()).not.toContain('canary');
  });

  it('into a foreign workspace, which is as one that never was; nor at a foreign id', async () => {
    const stranger = await app.quickPerson('Stranger');
    const foreign = await app.workspace([[stranger, 'owner']]);
    for (const id of [foreign, randomUUID()]) await hold('canary eight', { workspaceId: id });
    await sweepIn(31);
    expect(await drafts()).toEqual([]);
    const theirs = client(stranger);
    const room: RoomName = await theirs.enter(personRoom(stranger.userId));
    const held = await hold('canary nine');
    const answers = [];
    for (const messageId of [held, randomUUID()]) {
      const id = theirs.push(room, 'takeBackHeld', { messageId });
      answers.push((await theirs.message('refused', (each) => each.id === id)).code);
      await theirs.acked(theirs.push(room, 'sendHeldNow', { messageId }));
    }
    expect(answers).toEqual(['hold_over', 'hold_over']);
    for (const name of ['claimHeld', 'releaseHeld', 'returnHeld']) {
      const id = own.push(personRoom(mona.userId), name, { messageId: held, refusal: 'internal' });
      expect((await own.message('refused', (each) => each.id === id)).code).toBe('forbidden');
    }
    expect((await lying<Said>('held')).map(({ id }) => id)).toEqual([held]);
    expect(JSON.stringify(theirs.heard)).not.toContain('canary');
  });
});
