import { createHash } from 'node:crypto';

import { deedProblems } from '@sanad/domain/agreement/leaving/deed-seal';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { agreementRecord, engagement } from '@sanad/protocol/http/agreement';
import { leavingState } from '@sanad/protocol/http/leaving';
import { listNotices } from '@sanad/protocol/http/notices';
import { listOwnAgreements } from '@sanad/protocol/http/own-agreements';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { agree, proposeTo } from '../../../../test/agree-terms.ts';
import { eventually } from '../../../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { inWorkspace } from '../../../db/transaction.ts';

let app: TestApp;
let now = Date.parse('2026-12-01T10:00:00Z');
/** The clinic's owner, who approves for her, who only asks; its two assistants; another client of the first. */
let layla: TestPerson;
let omar: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;

beforeAll(async () => void (app = await createTestApp({}, { now: () => now })));
afterAll(() => app.close());
beforeEach(async () => {
  now = Date.parse('2026-12-01T10:00:00Z');
  const names = ['Layla', 'Omar', 'Rana', 'Mona', 'Huda', 'Sami'];
  [layla, omar, rana, mona, huda, sami] = (await Promise.all(
    names.map((name) => app.quickPerson(name)),
  )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
  clinic = await app.workspace([
    [layla, 'owner'],
    [omar, 'approver'],
    [rana, 'requester'],
    [mona, 'assistant'],
    [huda, 'assistant'],
  ]);
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Clinic' });
  await app.workspace([
    [sami, 'owner'],
    [mona, 'assistant'],
  ]);
});

const at = (of = mona) => `/api/workspaces/${clinic}/agreements/${of.userId}`;
const post = async (person: TestPerson, what: string, body: object = {}) => {
  const answer = await person.call('POST', `${at()}/${what}`, body);
  return answer.status === 200 ? 'done' : (answer.body as { error: { code: string } }).error.code;
};
const agreed = () =>
  agree({ owner: layla, assistant: mona, workspaceId: clinic, change: { noticeDays: 10 } });
const read = async (person: TestPerson) =>
  leavingState.parse((await person.call('GET', `${at()}/leaving`)).body);
const kindsOf = async (person: TestPerson) =>
  (await read(person)).deeds.map(({ kind, by }) => `${kind} ${by?.name ?? 'nobody'}`);
async function mailsTo({ email }: TestPerson): Promise<readonly string[]> {
  const rows = await app.database.db
    .selectFrom('captured_mail')
    .select('text')
    .where('recipient', '=', email)
    .execute();
  return rows.map(({ text }) => text);
}
async function goTo(moment: string): Promise<void> {
  now = Date.parse(moment);
  await app.app.jobs.runDue();
}
async function inbox(person: TestPerson, edition = 4) {
  const { body } = await person.call('GET', `/api/me/inbox?view=news&edition=${edition}`);
  return listNotices.answer.parse(body).entries.map(({ kind }) => kind);
}
const isHere = async (person = mona) =>
  (await person.call('GET', `/api/workspaces/${clinic}/members`)).status === 200;

describe('notice', () => {
  it('is given by either side, with the days that were agreed, and the stay ends by itself as its last day is over', async () => {
    await agreed();
    expect(await read(mona)).toMatchObject({
      ...{ earliest: '2026-12-11', noticeDays: { days: 10, isAgreed: true }, endsAt: null },
    });
    expect(await post(mona, 'notice', { endsOn: '2026-12-10' })).toBe('bad_request');
    expect(await post(mona, 'notice', { endsOn: '2026-12-11' })).toBe('done');
    expect(await post(layla, 'notice', { endsOn: '2026-12-11' })).toBe('terms_answered');
    for (const each of [layla, mona, omar])
      expect(await read(each)).toMatchObject({
        endsAt: Date.parse('2026-12-12T00:00:00+02:00'),
      });
    expect(await inbox(layla)).toContain('noticeGiven');
    // A page of before has no words for it.
    expect(await inbox(layla, 3)).not.toContain('noticeGiven');
    expect(await inbox(huda)).toEqual([]);
    await goTo('2026-12-11T23:59:59+02:00');
    expect(await isHere()).toBe(true);
    await goTo('2026-12-12T00:00:30+02:00');
    expect(await isHere()).toBe(false);
    expect(await isHere(huda)).toBe(true);
    expect(await kindsOf(layla)).toEqual(['notice Mona', 'end nobody']);
    // They are told once and neutrally: nothing of who or why.
    const mails = await eventually(async () => {
      const all = await mailsTo(mona);
      expect(all).toHaveLength(1);
      return all;
    });
    expect(mails[0]).toContain('/agreements');
    expect(mails[0]).not.toContain('Layla');
    // Once, however often the job comes.
    await goTo('2026-12-12T01:00:00+02:00');
    expect(await kindsOf(layla)).toHaveLength(2);
  });

  it('is its side’s to take back, until it is over; then nothing ends', async () => {
    await agreed();
    await post(layla, 'notice', { endsOn: '2026-12-20' });
    expect(await post(mona, 'notice/withdraw')).toBe('not_yours');
    expect(await post(layla, 'notice/withdraw')).toBe('done');
    expect(await post(layla, 'notice/withdraw')).toBe('terms_answered');
    await goTo('2026-12-21T10:00:00Z');
    expect(await isHere()).toBe(true);
    expect(await inbox(mona)).toContain('noticeTakenBack');
  });

  it('of a stay that is over is nothing to the next one', async () => {
    await agreed();
    await post(mona, 'notice', { endsOn: '2026-12-11' });
    await post(layla, 'stop');
    await app.database.db
      .updateTable('membership')
      .set({ ended_at: null })
      .where('workspace_id', '=', clinic)
      .where('user_id', '=', mona.userId)
      .execute();
    await goTo('2026-12-13T10:00:00Z');
    expect(await isHere()).toBe(true);
    expect(await read(mona)).toMatchObject({ stay: 2, endsAt: null });
  });
});

describe('who may', () => {
  it('nobody but the two sides does anything, approvers read, and to all others it is as if it were not', async () => {
    await agreed();
    await post(mona, 'notice', { endsOn: '2026-12-15' });
    const steps = [
      ...[['notice', { endsOn: '2026-12-30' }] as const, ['notice/withdraw', {}] as const],
      ...[['stop', {}] as const, ['leaving/items', { item: 'files', done: true }] as const],
    ];
    for (const [what, body] of steps) {
      expect([what, await post(omar, what, body)]).toEqual([what, 'forbidden']);
      for (const person of [rana, huda, sami])
        expect(['not_found', 'forbidden']).toContain(await post(person, what, body));
    }
    // Only an owner stops all access.
    expect(await post(mona, 'stop')).toBe('forbidden');
    for (const person of [rana, huda, sami]) {
      const { status, body } = await person.call('GET', `${at()}/leaving`);
      expect([person.name, status === 404 || status === 403]).toEqual([person.name, true]);
      expect(JSON.stringify(body)).not.toMatch(/2026-12-15|Mona/);
    }
    expect((await read(omar)).part).toBe('reader');
    expect(await isHere()).toBe(true);
  });
});

describe('what stays', () => {
  it('is the list of both, and every line as it was written, whatever code runs', async () => {
    await agreed();
    expect(await post(mona, 'leaving/items', { item: 'files', done: true })).toBe('done');
    expect(await post(mona, 'leaving/items', { item: 'files', done: true })).toBe('done');
    expect(await post(layla, 'leaving/items', { item: 'rotate', done: true })).toBe('done');
    expect(await post(layla, 'stop')).toBe('done');
    // The owner goes on with the list.
    expect(await post(layla, 'leaving/items', { item: 'rotate', done: false })).toBe('done');
    expect(await kindsOf(layla)).toEqual([
      ...['tick Mona', 'tick Layla', 'stop Layla', 'untick Layla'],
    ]);
    const record = agreementRecord.parse((await layla.call('GET', `${at()}/record`)).body);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect([record.deeds.length, deedProblems(record.deeds, digest)]).toEqual([4, []]);
    const { db } = app.database;
    for (const change of [
      sql`update engagement_deed set at = at + 1`,
      sql`delete from engagement_deed`,
      sql`truncate engagement_deed`,
      sql`insert into engagement_deed select workspace_id, engagement_id, number + 1, kind, stay, side, by_user, at,
        ends_on, item, content, hash from engagement_deed where number = 4`,
    ])
      await expect(change.execute(db)).rejects.toThrow(/deed_/);
    await expect(
      inWorkspace(db, clinic, (tx) => sql`update engagement_deed set at = 1`.execute(tx)),
    ).rejects.toThrow(/permission/);
  });

  it('is the assistant’s own agreement to read once they left, and nothing else of the workspace', async () => {
    await agreed();
    await proposeTo({ owner: layla, assistant: huda, workspaceId: clinic });
    await post(layla, 'stop');
    await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'canary-renamed' });
    await post(layla, 'leaving/items', { item: 'thanks', done: true });
    const own = '/api/me/agreements';
    const list = listOwnAgreements.answer.parse((await mona.call('GET', own)).body).agreements;
    expect(list).toEqual([
      ...[{ workspaceId: clinic, workspaceName: 'Clinic', here: false }].map((each) => ({
        ...each,
        ...{ agreed: true, since: '2026-12-01' },
      })),
    ]);
    const answer = await mona.call('GET', `${own}/${clinic}`);
    const held = engagement.parse(answer.body);
    expect(held).toMatchObject({ part: 'assistant', assistant: { here: false } });
    expect(held.versions).toHaveLength(1);
    expect(JSON.stringify(answer.body)).not.toMatch(/canary-renamed|Huda/);
    const record = agreementRecord.parse((await mona.call('GET', `${own}/${clinic}/record`)).body);
    // What the client did afterwards is the client's.
    expect(record.deeds).toHaveLength(1);
    // Nobody else's, and no way to change anything.
    for (const person of [layla, omar, rana, huda, sami])
      for (const path of [`${own}/${clinic}`, `${own}/${clinic}/record`]) {
        if (person === huda) continue;
        expect([person.name, (await person.call('GET', path)).status]).toEqual([person.name, 404]);
      }
    const hudas = await huda.call('GET', `${own}/${clinic}`);
    expect(JSON.stringify(hudas.body)).not.toMatch(/Mona/);
    expect((await mona.call('GET', at())).status).toBe(404);
    expect(await post(mona, 'notice', { endsOn: '2026-12-30' })).toBe('not_found');
  });
});
