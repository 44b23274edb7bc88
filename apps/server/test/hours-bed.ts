import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listHours } from '@sanad/protocol/http/availability';
import { countNotices, listNotices } from '@sanad/protocol/http/notices';
import { personRoom, type RoomName } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';

import { eventually } from './eventually.ts';
import { createBrowserPush, type BrowserPush } from './outside/browser-push.ts';
import { openStandInHost } from './outside/stand-in-host.ts';
import { RecordClient } from './record-client.ts';
import { createTestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/** Wednesday, 2 December 2026, at noon in Cairo; two in the night after it; nine in the morning after that. */
export const noon = Date.parse('2026-12-02T10:00:00Z');
export const tonight = Date.parse('2026-12-03T00:00:00Z');
export const opens = Date.parse('2026-12-03T07:00:00Z');

const nine = [{ from: '09:00', to: '17:00' }];
/** Nine to five in Cairo, Friday and Saturday off. */
export const week = [nine, nine, nine, nine, [], [], nine];
export const cairoWeek = ['setAvailability', { zone: 'Africa/Cairo', week }] as const;

/** A client and her assistant, whose hours and clock are in the hand of a file of tests. */
export async function openHoursBed() {
  const host = await openStandInHost();
  const bed = { clock: noon, layla: {} as TestPerson, mona: {} as TestPerson };
  const app = await createTestApp({}, { now: () => bed.clock, outside: host.network });
  const opened: RecordClient[] = [];
  let here = '' as WorkspaceId;

  beforeEach(() => {
    bed.clock = Math.max(noon, bed.clock);
    host.received.length = 0;
    host.answer = (response) => void response.writeHead(201).end();
  });
  afterEach(() => {
    for (const each of opened.splice(0)) each.close();
  });
  afterAll(async () => {
    await app.close();
    await host.close();
  });

  /** New people of a test. */
  async function begin() {
    bed.layla = await app.quickPerson('Layla');
    bed.mona = await app.quickPerson('Mona');
    here = await business(bed.layla, bed.mona);
    return { layla: bed.layla, mona: bed.mona, workspaceId: here };
  }

  /** A workspace of an owner and an assistant, whose room knows both. */
  async function business(owner: TestPerson, assistant: TestPerson): Promise<WorkspaceId> {
    const id = await app.workspace([
      [owner, 'owner'],
      [assistant, 'assistant'],
    ]);
    await owner.call('PATCH', `/api/workspaces/${id}`, { name: 'Business' });
    return id;
  }

  type Does = (name: string, args: object) => Promise<void>;

  function client(person: TestPerson): RecordClient {
    const made = new RecordClient(app.url, person.cookie);
    opened.push(made);
    return made;
  }

  async function inRoom(person: TestPerson, room: RoomName): Promise<Does> {
    const made = client(person);
    await made.enter(room);
    return async (name, args) => {
      const id = made.push(room, name, args);
      await made.acked(id);
    };
  }

  /** What somebody says of their own hours, once it is worked out. */
  async function says(person: TestPerson, ...deeds: readonly (readonly [string, object])[]) {
    const own = await inRoom(person, personRoom(person.userId));
    for (const [name, args] of deeds) await own(name, args);
    await worksOut(person);
  }

  /** Waits until what is known of somebody is of what they said last. */
  async function worksOut({ userId }: TestPerson): Promise<void> {
    await eventually(async () => {
      const { rows } = await sql<{ same: boolean }>`
        select f.said_at = (r.data ->> 'changedAt')::bigint as same from room_record r
        join free_hours f on f.user_id = r.scope_id
        where r.scope_id = ${userId} and r.collection = 'availability'`.execute(app.database.db);
      expect(rows).toEqual([{ same: true }]);
    });
  }

  /** A task of Layla's, and how she asks and names people on it. */
  async function talk(by = bed.layla, id = here) {
    const made = client(by);
    const room = await made.join(id);
    const does = async (name: string, args: object): Promise<string> => {
      const sent = made.push(room, name, args);
      const answer = await Promise.race([
        made.acked(sent).then(() => 'taken'),
        made.message('refused', (each) => each.id === sent).then(({ code }) => code),
      ]);
      return answer;
    };
    const [columnId, taskId, rev] = [randomUUID(), randomUUID(), randomUUID()];
    await does('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
    await does('createTask', { taskId, columnId, orderKey: 'V', title: 'Invoices', rev });
    const send = (args: object) =>
      does('sendMessage', { messageId: randomUUID(), taskId, text: 'When?', ...args });
    return { does, send, taskId, room, made };
  }

  async function told(person: TestPerson): Promise<BrowserPush> {
    const push = createBrowserPush();
    const { endpoint, keys } = push;
    expect((await person.call('PUT', '/api/me/push', { endpoint, keys })).status).toBe(200);
    return push;
  }

  async function goTo(at: number): Promise<void> {
    bed.clock = at;
    await app.app.jobs.runDue();
  }

  const counts = async (person: TestPerson) =>
    countNotices.answer.parse((await person.call('GET', '/api/me/inbox/counts')).body);
  const entries = async (person: TestPerson, view = 'waiting') =>
    listNotices.answer.parse(
      (await person.call('GET', `/api/me/inbox?edition=2&view=${view}`)).body,
    ).entries;
  /** As soon as the inbox holds so many entries, whether they call or not. */
  const holds = (person: TestPerson, many: number) =>
    eventually(async () => {
      const both = [...(await entries(person)), ...(await entries(person, 'news'))];
      expect(both).toHaveLength(many);
    });

  const hours = async (person: TestPerson, id = here) => {
    const answer = await person.call('GET', `/api/workspaces/${id}/hours`);
    return answer.status === 200 ? listHours.answer.parse(answer.body) : answer.status;
  };
  const freeOf = async (person: TestPerson, whose: TestPerson, id = here) => {
    const seen = await hours(person, id);
    if (typeof seen === 'number') return seen;
    const own = seen.people.find(({ userId }) => userId === whose.userId);
    return own?.free.map((each) =>
      each.map((at) => new Date(at).toISOString().slice(0, 16)).join('-'),
    );
  };

  return Object.assign(bed, {
    ...{ app, host, begin, business, client, inRoom, says, worksOut, talk, told },
    ...{ goTo, counts, entries, holds, hours, freeOf },
  });
}
