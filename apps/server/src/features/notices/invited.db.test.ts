import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  countNotices,
  listNotices,
  type InboxView,
  type Notice,
} from '@sanad/protocol/http/notices';
import { personRoom } from '@sanad/protocol/room-name';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

const day = 24 * 3_600_000;
let app: TestApp;
let passed = 0;
let layla: TestPerson;
let mona: TestPerson;
let clinic: WorkspaceId;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { now: () => Date.now() + passed });
});
afterAll(() => app.close());

beforeEach(async () => {
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  clinic = await app.workspace([[layla, 'owner']]);
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Noor Dental' });
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

async function invite(email: string, by = layla, fields: object = {}): Promise<string> {
  const body = { email, name: '', role: 'assistant', language: 'en', note: 'Come', ...fields };
  const answer = await by.call('POST', `/api/workspaces/${clinic}/invitations`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return (answer.body as { invitation: { id: string } }).invitation.id;
}

async function view(person: TestPerson, name: InboxView): Promise<readonly Notice[]> {
  const { body } = await person.call('GET', `/api/me/inbox?view=${name}`);
  return listNotices.answer.parse(body).entries;
}

async function counts(person: TestPerson) {
  return countNotices.answer.parse((await person.call('GET', '/api/me/inbox/counts')).body);
}

const answer = (person: TestPerson, id: string, what: 'accept' | 'decline') =>
  person.call('POST', `/api/me/invitations/${id}/${what}`, {});

/** How often an open page of theirs was told. */
async function page(person: TestPerson) {
  const device = new RecordClient(app.url, person.cookie);
  opened.push(device);
  await device.enter(personRoom(person.userId), { hears: ['changed'] });
  const told = () => device.heard.filter(({ type }) => type === 'changed').length;
  return {
    async toldAnew(act: () => Promise<unknown>): Promise<void> {
      const before = told();
      await act();
      await device.until('the word of it', () => told() > before);
    },
  };
}

describe('an invitation in the inbox', () => {
  it('waits for whose proven address it is, live, with what its mail says and no more', async () => {
    const at = await page(mona);
    let id = '';
    await at.toldAnew(async () => (id = await invite(mona.email)));
    const waiting = await view(mona, 'waiting');
    expect(waiting).toEqual([
      expect.objectContaining({
        id,
        kind: 'invited',
        waits: true,
        task: null,
        message: null,
        actor: { userId: layla.userId, name: 'Layla' },
        invitation: {
          workspaceName: 'Noor Dental',
          role: 'assistant',
          note: 'Come',
          expiresAt: expect.any(Number),
        },
      }),
    ]);
    const { invitation } = waiting[0]!;
    expect(await counts(mona)).toMatchObject({
      unread: 1,
      byWorkspace: [],
      nextBack: invitation?.expiresAt,
    });
    await at.toldAnew(() => layla.call('DELETE', `/api/workspaces/${clinic}/invitations/${id}`));
    expect(await view(mona, 'waiting')).toEqual([]);
    expect((await counts(mona)).unread).toBe(0);
    expect((await answer(mona, id, 'accept')).body).toMatchObject({
      error: { code: 'invitation_revoked' },
    });
  });

  it('is read, put off and done as anything else, and stays open meanwhile', async () => {
    const id = await invite(mona.email);
    const mark = (body: object) => mona.call('POST', '/api/me/inbox/marks', { ids: [id], ...body });
    await mark({ read: true });
    expect(await view(mona, 'waiting')).toMatchObject([{ id, readAt: expect.any(Number) }]);
    expect((await counts(mona)).unread).toBe(0);
    const laterUntil = Date.now() + passed + 3_600_000;
    await mark({ laterUntil });
    expect(await view(mona, 'waiting')).toEqual([]);
    expect(await view(mona, 'later')).toMatchObject([{ id, laterUntil, readAt: null }]);
    expect(await counts(mona)).toMatchObject({ unread: 0, later: 1, nextBack: laterUntil });
    passed += 3_600_001;
    expect(await view(mona, 'waiting')).toMatchObject([{ id }]);
    await mark({ done: true, read: true });
    expect(await view(mona, 'done')).toMatchObject([{ id, doneAt: expect.any(Number) }]);
    // Everything in sight at once, too.
    await mark({ done: false, read: false });
    await mona.call('POST', '/api/me/inbox/marks', { until: Date.now() + passed, read: true });
    expect((await counts(mona)).unread).toBe(0);
    expect((await answer(mona, id, 'accept')).status).toBe(200);
    expect(await view(mona, 'waiting')).toEqual([]);
  });

  it('is accepted or declined where it stands, by nobody else', async () => {
    const sara = await app.quickPerson('Sara');
    const id = await invite(mona.email);
    for (const what of ['accept', 'decline'] as const) {
      const foreign = await answer(sara, id, what);
      const unknown = await answer(sara, crypto.randomUUID(), what);
      expect([foreign.status, foreign.body]).toEqual([unknown.status, unknown.body]);
      expect(foreign.status).toBe(404);
    }
    await sara.call('POST', '/api/me/inbox/marks', { ids: [id], done: true });
    expect(await view(sara, 'done')).toEqual([]);
    const joined = await answer(mona, id, 'accept');
    expect(joined.body).toMatchObject({ outcome: 'joined', workspace: { id: clinic } });
    expect((await answer(mona, id, 'accept')).body, 'the second click').toMatchObject({
      outcome: 'joined',
    });
    const other = await invite(sara.email);
    const at = await page(sara);
    await at.toldAnew(() => answer(sara, other, 'decline'));
    expect(await view(sara, 'waiting')).toEqual([]);
    expect((await answer(sara, other, 'accept')).body).toMatchObject({
      error: { code: 'invitation_revoked' },
    });
  });

  it('is there only while it could be accepted', async () => {
    const unproven = await app.person('Nadia', { verified: false });
    const id = await invite(unproven.email);
    expect(await view(unproven, 'waiting'), 'an address that anybody may have typed').toEqual([]);
    expect((await answer(unproven, id, 'accept')).status).toBe(404);

    const omar = await app.person('Omar', { verified: false });
    const omarIn = crypto.randomUUID();
    await app.database.db
      .insertInto('membership')
      .values({
        workspace_id: clinic,
        id: omarIn as never,
        user_id: omar.userId,
        role: 'owner',
        hue: 'ruby',
      })
      .execute();
    const held = await invite(mona.email, omar);
    expect(await view(mona, 'waiting'), 'not sent yet').toEqual([]);
    expect((await answer(mona, held, 'accept')).status).toBe(404);
    const at = await page(mona);
    await at.toldAnew(async () => {
      await app.database.db
        .updateTable('person')
        .set({ email_verified: true })
        .where('id', '=', omar.userId)
        .execute();
      passed += day;
      await app.app.jobs.runDue();
    });
    expect(await view(mona, 'waiting')).toMatchObject([{ id: held, actor: { name: 'Omar' } }]);
    // Whoever may send it no more takes it along.
    await at.toldAnew(() => layla.call('DELETE', `/api/workspaces/${clinic}/members/${omarIn}`));
    expect(await view(mona, 'waiting')).toEqual([]);

    const again = await invite(mona.email);
    expect(await view(mona, 'waiting')).toMatchObject([{ id: again }]);
    passed += 8 * day;
    expect(await view(mona, 'waiting'), 'its time is over').toEqual([]);
    expect((await counts(mona)).unread).toBe(0);
  });

  it('stands behind what stops work, page after page', async () => {
    const other = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    await layla.call('PATCH', `/api/workspaces/${other}`, { name: 'Hall' });
    const client = new RecordClient(app.url, layla.cookie);
    opened.push(client);
    const room = await client.join(other);
    const does = (name: string, args: object) => client.acked(client.push(room, name, args));
    const [columnId, taskId] = [crypto.randomUUID(), crypto.randomUUID()];
    await does('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
    await does('createTask', { taskId, columnId, orderKey: 'V', title: 'T', rev: 'rev-000001' });
    const ask = () =>
      does('sendMessage', {
        messageId: crypto.randomUUID(),
        ...{ taskId, text: 'Which?', asks: mona.userId },
      });
    await ask();
    const id = await invite(mona.email);
    await ask();
    await eventually(async () => expect(await view(mona, 'waiting')).toHaveLength(3));
    const kinds: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await mona.call(
        'GET',
        `/api/me/inbox?view=waiting&limit=1${next && `&before=${next}`}`,
      );
      const found = listNotices.answer.parse(body);
      kinds.push(...found.entries.map(({ kind }) => kind));
      ({ next } = found);
    }
    expect(kinds).toEqual(['asked', 'asked', 'invited']);
    expect((await view(mona, 'waiting')).at(-1)?.id).toBe(id);
  });
});
