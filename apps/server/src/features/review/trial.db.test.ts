import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { RecordClient } from '../../../test/record-client.ts';
import {
  codeOf,
  inboxOf,
  openReviewBed,
  readReviews,
  trialsAt,
  type ReviewBed,
} from '../../../test/review-bed.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

let app: TestApp;
let now = Date.parse('2026-11-30T09:00:00Z');
let bed: ReviewBed;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { now: () => now });
});
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
beforeEach(async () => {
  now = Date.parse('2026-11-30T09:00:00Z');
  bed = await openReviewBed(app);
});

const hours = { cap: { of: 'hours', minutes: 600 }, endsOn: '2026-12-10' } as const;
const at = () => trialsAt(bed.clinic, bed.mona);
const read = async (person: TestPerson) => readReviews(person, bed.clinic, bed.mona);
const begin = (person: TestPerson, terms: object = hours) => person.call('POST', at(), terms);

/** Tasks, each of somebody's, made as pages make them. */
async function tasks(...of: readonly (readonly [title: string, assignee: TestPerson])[]) {
  const { layla, clinic } = bed;
  // After it the room knows its people as the ledger does.
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Clinic' });
  const client = new RecordClient(app.url, layla.cookie);
  opened.push(client);
  const room = await client.join(clinic);
  const columnId = randomUUID();
  const column = { columnId, name: 'New', kind: 'plain', orderKey: 'V' };
  await client.acked(client.push(room, 'createColumn', column));
  const ids: string[] = [];
  for (const [title, { userId: assigneeId }] of of) {
    const taskId = randomUUID();
    const args = { taskId, columnId, orderKey: 'V', title, rev: randomUUID() };
    client.push(room, 'createTask', args);
    await client.acked(client.push(room, 'assignTask', { taskId, assigneeId }));
    ids.push(taskId);
  }
  return ids;
}
const mark = (person: TestPerson, taskId: string) =>
  person.call('PUT', `${at()}/tasks/${taskId}`, {});
const unmark = (person: TestPerson, taskId: string) =>
  person.call('DELETE', `${at()}/tasks/${taskId}`);
const marked = async () => (await read(bed.omar)).trials.at(-1)!.tasks.map(({ title }) => title);

describe('a trial', () => {
  it('is started by either side, ends by either, and then its review is open to both (domain S51)', async () => {
    const { layla, mona, omar } = bed;
    expect((await begin(omar)).status).toBe(403);
    expect((await begin(mona)).body).toEqual({ number: 1 });
    expect(await inboxOf(layla)).toEqual(['news trialStarted']);
    expect(codeOf((await begin(layla)).body)).toBe('review_over');
    expect((await read(layla)).trials).toMatchObject([
      { number: 1, terms: hours, started: { name: 'Mona', side: 'assistant' }, ended: null },
    ]);
    expect((await layla.call('POST', `${at()}/end`, {})).status).toBe(200);
    expect(codeOf((await mona.call('POST', `${at()}/end`, {})).body)).toBe('trial_over');
    const { trials, reviews } = await read(mona);
    expect(trials[0]!.ended).toEqual({ at: now, side: 'client', name: 'Layla' });
    expect(reviews).toMatchObject([{ kind: 'trial', state: 'empty' }]);
    expect(await inboxOf(mona)).toContain('waiting reviewDue');
    // Another one may follow, with a cap in money.
    const cap = { of: 'money', amount: 25_000, currency: 'AED' };
    expect((await begin(layla, { ...hours, cap })).body).toEqual({ number: 2 });
    expect((await read(mona)).trials[1]!.terms.cap).toEqual(cap);
  });

  it('ends by itself when its last day is over where the assistant is (domain S51)', async () => {
    const { layla, mona } = bed;
    await begin(layla);
    // Midnight in Cairo, two hours before that of UTC.
    now = Date.parse('2026-12-10T21:59:00Z');
    await app.app.jobs.runDue();
    expect((await read(mona)).trials[0]!.ended).toBeNull();
    now = Date.parse('2026-12-10T22:11:00Z');
    await app.app.jobs.runDue();
    now += 60 * 60_000;
    await app.app.jobs.runDue();
    const { trials, reviews } = await read(mona);
    expect(trials[0]!.ended).toMatchObject({ side: null, name: null });
    expect(reviews.filter(({ kind }) => kind === 'trial')).toHaveLength(1);
    for (const person of [layla, mona])
      expect(await inboxOf(person)).toContain('waiting reviewDue');
  });

  it('has three tasks of its assistant’s, and refuses a fourth by name (domain S51)', async () => {
    const { layla, mona, huda } = bed;
    const [one, two, three, four, hers] = (await tasks(
      ...[['Inbox', mona] as const, ['Calls', mona] as const, ['Posts', mona] as const],
      ...[['Books', mona] as const, ['Another’s', huda] as const],
    )) as [string, string, string, string, string];
    expect(codeOf((await mark(layla, one)).body)).toBe('trial_over');
    await begin(layla);
    // Of another assistant’s task it says what it says of one that is not there.
    for (const id of [hers, randomUUID()])
      expect(codeOf((await mark(mona, id)).body)).toBe('trial_other_task');
    for (const [person, id] of [
      [layla, one],
      [mona, two],
      [mona, two],
      [layla, three],
    ] as const)
      expect((await mark(person, id)).status).toBe(200);
    expect((await mark(mona, four)).body).toMatchObject({
      error: { code: 'trial_full', params: { limit: 3 } },
    });
    expect(await marked()).toEqual(['Inbox', 'Calls', 'Posts']);
    expect((await unmark(mona, two)).status).toBe(200);
    const race = await Promise.all([mark(layla, four), mark(mona, two)]);
    expect(race.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await mona.call('POST', `${at()}/end`, {});
    for (const step of [mark(layla, two), unmark(layla, one)])
      expect(codeOf((await step).body)).toBe('trial_over');
    expect(await marked()).toHaveLength(3);
  });

  it('begins with an end that is ahead and not far, and with a cap', async () => {
    for (const terms of [
      { ...hours, endsOn: '2026-11-30' },
      { ...hours, endsOn: '2027-06-01' },
      { ...hours, endsOn: '2026-13-01' },
      { ...hours, cap: { of: 'hours', minutes: 0 } },
      { ...hours, cap: { of: 'money', amount: 5 } },
      { endsOn: '2026-12-10' },
    ])
      expect((await begin(bed.mona, terms)).status).toBe(400);
    expect((await read(bed.mona)).trials).toEqual([]);
  });

  it('is listed for whoever reads the engagement, each for themselves (domain S22)', async () => {
    const { layla, omar, mona, huda, rana, clinic, bakery } = bed;
    await begin(mona);
    const listed = (person: TestPerson, where = clinic) =>
      person.call('GET', `/api/workspaces/${where}/trials`);
    const one = { trials: [{ assistantId: mona.userId, endsOn: '2026-12-10' }] };
    for (const person of [layla, omar, mona]) expect((await listed(person)).body).toEqual(one);
    expect((await listed(huda)).body).toEqual({ trials: [] });
    expect((await listed(rana)).status).toBe(403);
    expect((await listed(mona, bakery)).body).toEqual({ trials: [] });
  });

  it('cannot be changed by any SQL, nor get a fourth task', async () => {
    const { mona, clinic } = bed;
    await begin(mona);
    const of = sql`where workspace_id = ${clinic}`;
    const add = (
      place: number,
    ) => sql`insert into trial_task (workspace_id, engagement_id, trial, place, task_id, title)
      select workspace_id, engagement_id, number, ${place}, gen_random_uuid(), 'x' from trial ${of}`;
    const raw = (text: ReturnType<typeof sql>) => text.execute(app.database.db);
    for (const place of [1, 2, 3]) await raw(add(place));
    for (const place of [3, 4, 0]) await expect(raw(add(place))).rejects.toThrow(/trial_task/);
    for (const change of [
      sql`update trial set ends_on = '2027-01-01' ${of}`,
      sql`update trial set cap_minutes = 9999 ${of}`,
      sql`delete from trial ${of}`,
      sql`update trial_task set title = 'y' ${of}`,
    ])
      await expect(raw(change)).rejects.toThrow(/review_kept/);
    await mona.call('POST', `${at()}/end`, {});
    for (const change of [
      sql`update trial set ended_at = null, ended_side = null, ended_name = null ${of}`,
      sql`delete from trial_task ${of}`,
    ])
      await expect(raw(change)).rejects.toThrow(/review_kept/);
    await app.database.db.deleteFrom('workspace').where('id', '=', clinic).execute();
    expect((await raw(sql`select from trial_task ${of}`)).rows).toEqual([]);
  });
});
