import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { FeedFacts, FeedWish } from '@sanad/protocol/http/feeds';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readCalendar } from '../../../test/read-calendar.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inPerson, inWorkspace } from '../../db/transaction.ts';
import { createLog } from '../../log.ts';

const dayMs = 24 * 60 * 60_000;
const lines: string[] = [];
let app: TestApp;
let mona: TestPerson;
let layla: TestPerson;
let sami: TestPerson;
/** Layla's business and Sami's; Mona works for both, and neither knows of the other. */
let noor: WorkspaceId;
let rival: WorkspaceId;
let now = Date.now();

beforeAll(async () => {
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  app = await createTestApp(
    {},
    { now: () => now, log: createLog('trace', sink), limits: { calendarFetchesPerHour: 40 } },
  );
});
afterAll(() => app.close());

beforeEach(async () => {
  mona = await app.quickPerson('Mona');
  layla = await app.quickPerson('Layla');
  sami = await app.quickPerson('Sami');
  noor = await business('Noor, Dental', layla);
  rival = await business('canary-rival', sami);
});

async function business(name: string, owner: TestPerson): Promise<WorkspaceId> {
  const id = await app.workspace([
    [owner, 'owner'],
    [mona, 'assistant'],
  ]);
  // After it the room knows its people as the ledger does.
  await owner.call('PATCH', `/api/workspaces/${id}`, { name });
  return id;
}

async function mutate(where: WorkspaceId, person: TestPerson, ...all: readonly [string, object][]) {
  const client = new RecordClient(app.url, person.cookie);
  try {
    const room = await client.join(where);
    for (const [name, args] of all) await client.acked(client.push(room, name, args));
  } finally {
    client.close();
  }
}

/** A task of its maker's own, with a date. */
async function task(where: WorkspaceId, person: TestPerson, title: string, days = 3) {
  const [columnId, taskId] = [randomUUID(), randomUUID()];
  const due = { at: now + days * dayMs, zone: 'Africa/Cairo' };
  await mutate(
    where,
    person,
    ['createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' }],
    ['createTask', { taskId, columnId, orderKey: 'V', title, rev: randomUUID() }],
    ['assignTask', { taskId, assigneeId: person.userId }],
    ['setTaskDue', { taskId, due }],
  );
  return { taskId, due };
}

const pathOf = (where: WorkspaceId | 'all') =>
  where === 'all' ? '/api/me/calendar-link' : `/api/workspaces/${where}/calendar-link`;

async function put(person: TestPerson, where: WorkspaceId | 'all', wish: Partial<FeedWish> = {}) {
  const body = { titles: 'neutral', dates: 'mine', ...wish };
  const answer = await person.call('PUT', pathOf(where), body);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return (answer.body as { token: string | null }).token;
}

async function link(person: TestPerson, where: WorkspaceId | 'all', wish: Partial<FeedWish> = {}) {
  const token = await put(person, where, { ...wish, anew: true });
  if (token === null) throw new Error('no link');
  return token;
}

const fetchAt = (token: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/calendars/${token}.ics`, { headers });

/** As it was before its lines were folded: nothing hides in a fold. */
const textOf = async (answer: Response) => (await answer.text()).replaceAll('\r\n ', '');

/** What both foreign programs read, once they agree. */
async function read(token: string) {
  const answer = await fetchAt(token);
  expect(answer.status).toBe(200);
  const [one, other] = readCalendar(await answer.text());
  expect(other).toEqual(one);
  return one!;
}

const listed = async (person: TestPerson) =>
  ((await person.call('GET', '/api/me/calendar-links')).body as { feeds: FeedFacts[] }).feeds;

describe('a calendar link', () => {
  it('shows the dates of one workspace to whoever has it, in neutral words and with no sign-in', async () => {
    const { taskId, due } = await task(noor, mona, 'canary title');
    const token = await link(mona, noor);
    const answer = await fetchAt(token);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const text = await textOf(answer);
    expect(text).not.toContain('canary');
    expect(text).toContain(`/w/${noor}/board/${taskId}`);
    const at = Math.floor(due.at / 1_000) * 1_000;
    const entry = { uid: taskId, at, summary: 'Task · Noor, Dental' };
    expect(await read(token)).toMatchObject([{ ...entry, status: 'CONFIRMED' }]);
    // The same again is the same to the letter, also by somebody else's sign-in.
    expect(await textOf(await fetchAt(token, { cookie: sami.cookie }))).toBe(text);
  });

  it('says a task’s own words, and everybody’s dates, where that was chosen, without another link', async () => {
    await task(noor, mona, 'إرسال الفواتير');
    await task(noor, layla, 'Call the bank', 4);
    const token = await link(mona, noor);
    expect(await read(token)).toHaveLength(1);
    expect(await put(mona, noor, { titles: 'full', dates: 'all' })).toBeNull();
    const said = (await read(token)).map(({ summary }) => summary);
    expect(said).toEqual(['إرسال الفواتير', 'Call the bank']);
    await app.database.pool.query(`update person set language = 'ar' where id = $1`, [mona.userId]);
    const due = { at: now + 9 * dayMs, zone: 'Asia/Dubai' };
    const proposal = { taskId: await asked(), proposalId: randomUUID(), due, word: '' };
    await mutate(noor, layla, ['proposeDate', proposal]);
    const [, , last] = await read(token);
    expect(last).toMatchObject({ summary: 'مقترح: عقد العيادة', status: 'TENTATIVE' });
    await put(mona, noor, { titles: 'neutral', dates: 'all' });
    expect((await read(token)).map(({ summary }) => summary)).toEqual([
      'مهمة · \u2068Noor, Dental\u2069',
      'مهمة · \u2068Noor, Dental\u2069',
      'موعد مقترح · \u2068Noor, Dental\u2069',
    ]);
    await app.database.pool.query(`update person set language = 'en' where id = $1`, [mona.userId]);

    /** A request of Layla's to Mona. */
    async function asked() {
      const [columnId, id] = [randomUUID(), randomUUID()];
      await mutate(
        noor,
        layla,
        ['createColumn', { columnId, name: 'Asked', kind: 'requested', orderKey: 'W' }],
        [
          'createTask',
          { taskId: id, columnId, orderKey: 'V', title: 'عقد العيادة', rev: randomUUID() },
        ],
        ['assignTask', { taskId: id, assigneeId: mona.userId }],
      );
      return id;
    }
  });

  it('follows a date under one name with a rising number, and lets go of what is done', async () => {
    const { taskId, due } = await task(noor, mona, 'Invoices');
    const token = await link(mona, noor);
    const [first] = await read(token);
    now += 60_000;
    expect(await read(token)).toEqual([first]);
    const later = { at: due.at + dayMs, zone: due.zone };
    await mutate(noor, mona, ['setTaskDue', { taskId, due: later }]);
    const [second] = await read(token);
    expect(second).toMatchObject({ uid: first!.uid, at: first!.at + dayMs });
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
    expect(second!.changed).toBeGreaterThan(first!.changed);
    const [begun, done] = [randomUUID(), randomUUID()];
    await mutate(
      noor,
      mona,
      ['createColumn', { columnId: begun, name: 'Doing', kind: 'in_progress', orderKey: 'W' }],
      ['createColumn', { columnId: done, name: 'Done', kind: 'done', orderKey: 'X' }],
      ['moveTask', { taskId, columnId: done, orderKey: 'V' }],
    );
    expect(await read(token)).toEqual([]);
    await mutate(noor, mona, ['moveTask', { taskId, columnId: begun, orderKey: 'V' }]);
    now += 60_000;
    expect((await read(token))[0]!.sequence).toBeGreaterThan(second!.sequence);
  });

  it('is told once, hashed at rest, and listed without itself', async () => {
    const token = await link(mona, noor);
    expect(await put(mona, noor)).toBeNull();
    const { rows } = await app.database.pool.query<{ text: string }>(
      `select t::text as text from calendar_feed t union all select t::text from throttle t
       union all select t::text from activity t`,
    );
    expect(rows.length).toBeGreaterThan(0);
    // Bytes are told in hexadecimal.
    for (const seen of [token, Buffer.from(token).toString('hex')])
      expect(rows.some(({ text }) => text.includes(seen))).toBe(false);
    const own = { workspaceId: noor, titles: 'neutral', dates: 'mine', madeAt: now };
    expect(await listed(mona)).toEqual([{ ...own, fetchedAt: null }]);
    now += 5_000;
    await read(token);
    expect(await listed(mona)).toEqual([{ ...own, fetchedAt: now }]);
    expect(JSON.stringify(await listed(mona))).not.toContain(token);
    expect(await listed(layla)).toEqual([]);
  });

  it('leaves no trace of its address in the log, whatever goes wrong', async () => {
    const token = await link(mona, noor);
    await read(token);
    await fetchAt(`${token}x`);
    await fetchAt(`${token}%`);
    await app.database.pool.query('alter table calendar_feed rename column titles to lost');
    try {
      expect((await fetchAt(token)).status).toBe(500);
    } finally {
      await app.database.pool.query('alter table calendar_feed rename column lost to titles');
    }
    const logged = lines.join('');
    expect(logged).toContain('GET /api/calendars/:token.ics');
    expect(logged).not.toContain(token);
    expect(logged).not.toContain(token.slice(0, 12));
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain('/api/calendars/:token.ics');
    expect(metrics).not.toContain(token.slice(0, 12));
  });

  it('is asked so often and no more, and the person goes on', async () => {
    const token = await link(mona, noor);
    const tries = Array.from({ length: 45 }, () => fetchAt(token));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect((await mona.call('GET', `/api/workspaces/${noor}/activity`)).status).toBe(200);
    expect((await fetchAt(await link(mona, rival))).status).toBe(200);
  });
});

describe('the end of a calendar link', () => {
  /** What whoever guesses hears. */
  async function unknown() {
    const answer = await fetchAt(randomUUID());
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  }

  async function isOver(token: string) {
    const answer = await fetchAt(token);
    const { status, headers } = answer;
    expect([status, headers.get('content-type'), await answer.text()]).toEqual(await unknown());
    expect(status).toBe(404);
  }

  it('[G08] is the answer of one that never was: by hand, by another, with the place, for a guess', async () => {
    await task(noor, mona, 'Invoices');
    const byHand = await link(mona, noor);
    expect((await mona.call('DELETE', pathOf(noor))).status).toBe(200);
    await isOver(byHand);
    const first = await link(mona, noor);
    const second = await link(mona, noor);
    await isOver(first);
    expect(await read(second)).toHaveLength(1);
    await app.remove(noor, mona);
    await isOver(second);
    expect(await listed(mona)).toEqual([]);
    for (const guess of ['', 'x', second.slice(1), `${second}${second}`, second.toUpperCase()])
      await isOver(guess);
  });

  it('is for good: who is taken in again begins without one', async () => {
    const token = await link(mona, noor);
    await app.remove(noor, mona);
    await app.database.pool.query(
      'update membership set ended_at = null where workspace_id = $1 and user_id = $2',
      [noor, mona.userId],
    );
    await isOver(token);
    const { rowCount } = await app.database.pool.query(
      'select from calendar_feed where workspace_id = $1',
      [noor],
    );
    expect(rowCount).toBe(1);
    // Choosing, without asking for another: of this stay there is none yet.
    const other = await put(mona, noor);
    await isOver(token);
    expect((await fetchAt(other ?? '')).status).toBe(200);
  });

  it('comes when one leaves, and with the right to see the board', async () => {
    const left = await link(mona, noor);
    expect((await mona.call('POST', `/api/workspaces/${noor}/leave`, {})).status).toBe(200);
    await isOver(left);
    const token = await link(mona, rival);
    await app.database.pool.query(
      `update membership set role = 'guest' where workspace_id = $1 and user_id = $2`,
      [rival, mona.userId],
    );
    await isOver(token);
  });

  it('comes with the account', async () => {
    const gone = await app.quickPerson('Gone');
    const token = await link(gone, 'all');
    expect((await fetchAt(token)).status).toBe(200);
    await app.database.pool.query('delete from person where id = $1', [gone.userId]);
    await isOver(token);
  });

  it('leaves nothing behind a day later', async () => {
    const kept = await link(layla, noor);
    await link(mona, noor);
    await app.remove(noor, mona);
    now += 2 * dayMs;
    await app.app.jobs.runDue();
    const { rows } = await app.database.pool.query<{ user_id: UserId }>(
      'select user_id from calendar_feed where workspace_id = $1',
      [noor],
    );
    expect(rows).toEqual([{ user_id: layla.userId }]);
    expect((await fetchAt(kept)).status).toBe(200);
  });
});

describe('between workspaces', () => {
  it('a link of one shows nothing of another, not even that there is one', async () => {
    await task(noor, mona, 'Invoices');
    await task(rival, mona, 'canary task');
    for (const wish of [{}, { titles: 'full', dates: 'all' }] as const) {
      const text = await textOf(await fetchAt(await link(mona, noor, wish)));
      expect(text).not.toContain('canary');
      expect(text).not.toContain(rival);
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    }
  });

  it('only the one that was asked for stands over all, as long as one is in each', async () => {
    await task(noor, mona, 'Invoices');
    await task(rival, mona, 'Contract', 4);
    expect(await listed(mona)).toEqual([]);
    const token = await link(mona, 'all', { titles: 'full' });
    const said = async () => (await read(token)).map(({ summary }) => summary);
    expect(await said()).toEqual(['Invoices · Noor, Dental', 'Contract · canary-rival']);
    await app.remove(rival, mona);
    const rest = await textOf(await fetchAt(token));
    expect(rest).not.toContain('canary');
    expect(rest).not.toContain(rival);
    expect(rest).toContain('Invoices');
    // The clients' own links and lists know nothing of it.
    expect([await listed(layla), await listed(sami)]).toEqual([[], []]);
    await mona.call('DELETE', pathOf('all'));
    expect((await fetchAt(token)).status).toBe(404);
  });

  it('a row is seen in its own scope alone', async () => {
    await link(mona, noor);
    await link(mona, rival);
    await link(mona, 'all');
    const scopes = sql<{ scope_id: string }>`select distinct scope_id from calendar_feed`;
    const { db } = app.database;
    const inside = await inWorkspace(db, noor, (tx) => scopes.execute(tx));
    expect(inside.rows).toEqual([{ scope_id: noor }]);
    const alone = await inPerson(db, mona.userId, (tx) => scopes.execute(tx));
    expect(alone.rows).toEqual([{ scope_id: mona.userId }]);
    const theirs = await inPerson(db, layla.userId, (tx) => scopes.execute(tx));
    expect(theirs.rows).toEqual([]);
  });
});
