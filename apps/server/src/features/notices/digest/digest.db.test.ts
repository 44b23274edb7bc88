import type { Language } from '@sanad/protocol/http/profile';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { digestBed } from '../../../../test/digest-bed.ts';
import { eventually } from '../../../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { countDue, findUncounted, writeDue } from './digest-due-repo.ts';
import { runDigests } from './run-digests.ts';

const clock = { at: Date.parse('2026-04-22T09:00Z') };
let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
const bed = digestBed(() => app, clock);

beforeAll(async () => {
  app = await createTestApp({}, { now: () => clock.at });
});
beforeEach(async () => {
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('منى (Mona)');
  // Their next digest is of a day on which nothing was told yet.
  await bed.until(new Date(clock.at).toISOString());
});
afterEach(() => bed.close());
afterAll(() => app.close());

async function is(person: TestPerson, facts: object): Promise<void> {
  await app.database.db.updateTable('person').set(facts).where('id', '=', person.userId).execute();
}

const choose = (person: TestPerson, body: object) => person.call('PATCH', '/api/me/notices', body);

async function mailsTo({ email }: TestPerson) {
  return app.database.db
    .selectFrom('captured_mail')
    .selectAll()
    .where('recipient', '=', email)
    .where('message_id', 'is not', null)
    .orderBy('id')
    .execute();
}

/** Eight in the morning in Cairo, some days from now. */
const daysOn = (days: number): string =>
  `${new Date(clock.at + days * 86_400_000).toISOString().slice(0, 10)}T09:00Z`;

describe('the digest', () => {
  it('is one mail in Arabic, right to left, at eight in Cairo, of a mention while one was away, over both clock changes', async () => {
    await is(mona, { language: 'ar' satisfies Language });
    const { id, does, assign } = await bed.business('Noor Dental', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const nights = [
      ['2026-04-23T12:00Z', '2026-04-24T05:00Z', 'الجمعة'],
      ['2026-10-29T12:00Z', '2026-10-30T06:00Z', 'الجمعة'],
    ] as const;
    for (const [afternoon, morning] of nights) {
      const before = (await mailsTo(mona)).length;
      await bed.jump(afternoon);
      const taskId = await assign(`Trello أداة (${before})`, layla);
      await does('sendMessage', {
        messageId: crypto.randomUUID(),
        taskId,
        text: 'CANARYWORDS @Mona',
        mentions: [mona.userId],
      });
      await bed.told(mona, before + 1);
      await bed.until(new Date(Date.parse(morning) - 60_000).toISOString());
      expect(await mailsTo(mona)).toHaveLength(before);
      await bed.until(morning);
      const mails = await mailsTo(mona);
      expect(mails).toHaveLength(before + 1);
      const { subject, text, html, language, headers } = mails.at(-1)!;
      expect(subject).toBe('\u2068Noor Dental\u2069: إشعار جديد واحد');
      expect(language).toBe('ar');
      expect(html).toContain('<html lang="ar" dir="rtl">');
      expect(html).toMatch(/<td dir="rtl" align="right"/);
      expect(html).toContain(`<bdi dir="rtl">Trello أداة (${before})</bdi>`);
      expect(text).toContain('إشارة إليك من \u2068Layla\u2069 · الخميس');
      expect(text).toContain(`/w/${id}/board/${taskId}`);
      expect(text).toContain('الساعة 8:00\u00a0ص');
      expect(html + text).not.toContain('CANARYWORDS');
      expect(headers).toMatchObject({
        'List-Unsubscribe': expect.stringMatching(/^<http.*\/api\/unsubscribe\/[^>\s]+>$/),
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      });
      // Another day, and nothing new.
      await bed.until(daysOn(3));
      expect(await mailsTo(mona)).toHaveLength(before + 1);
    }
  });

  it('tells of an entry once, again when something new happened to it, and counts what is older', async () => {
    const { does, assign } = await bed.business('Noor', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const first = await assign('First', mona);
    await assign('Second', mona);
    await bed.told(mona, 2);
    await bed.until(daysOn(1));
    await assign('Third', mona);
    await bed.told(mona, 3);
    await bed.until(daysOn(1));
    await does('assignTask', { taskId: first, assigneeId: layla.userId });
    await does('assignTask', { taskId: first, assigneeId: mona.userId });
    await eventually(async () => {
      const { body } = await mona.call('GET', '/api/me/inbox?view=news');
      const { entries } = body as { entries: { count: number }[] };
      expect(entries.map(({ count }) => count)).toContain(2);
    });
    await bed.until(daysOn(1));
    await bed.until(daysOn(2));
    const mails = await mailsTo(mona);
    expect(mails.map(({ subject }) => subject)).toEqual([
      '\u2068Noor\u2069: 2 new notices',
      '\u2068Noor\u2069: 1 new notice',
      '\u2068Noor\u2069: 1 new notice',
    ]);
    const titles = mails.map(({ text }) => text.match(/First|Second|Third/g));
    expect(titles).toEqual([['Second', 'First'], ['Third'], ['First']]);
    expect(mails[1]!.text).toContain('and 2 from before');
    expect(mails[2]!.text).toContain('2 times');
  });

  it('leaves out what was read, done, put off or not wanted, and tells what came back', async () => {
    const { assign } = await bed.business('Noor', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    for (const title of ['Read', 'Done', 'Later']) await assign(title, mona);
    await bed.told(mona, 3);
    const { body } = await mona.call('GET', '/api/me/inbox?view=news');
    const { entries } = body as { entries: { id: string; task: { title: string } }[] };
    const idOf = (title: string) => entries.find(({ task }) => task.title === title)!.id;
    const mark = (title: string, marks: object) =>
      mona.call('POST', '/api/me/inbox/marks', { ids: [idOf(title)], ...marks });
    await mark('Read', { read: true });
    await mark('Done', { done: true });
    await mark('Later', { laterUntil: clock.at + 30 * 3_600_000 });
    await bed.until(daysOn(1));
    expect(await mailsTo(mona)).toEqual([]);
    await bed.until(daysOn(1));
    expect((await mailsTo(mona)).map(({ text }) => text.match(/Read|Done|Later/g))).toEqual([
      ['Later'],
    ]);
    await choose(mona, { kinds: { assigned: { mail: false } } });
    await assign('Not wanted', mona);
    await bed.told(mona, 2);
    await bed.until(daysOn(1));
    expect(await mailsTo(mona)).toHaveLength(1);
    await choose(mona, { kinds: { assigned: { mail: true } }, mail: { on: false } });
    await bed.until(daysOn(1));
    expect(await mailsTo(mona)).toHaveLength(1);
    await choose(mona, { mail: { on: true } });
    await bed.until(daysOn(1));
    expect((await mailsTo(mona)).at(-1)!.text).toContain('Not wanted');
  });

  it('groups by client and opens the right one, or is a mail for each with nothing of another', async () => {
    const noor = await bed.business('NOORCANARY', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const other = await app.quickPerson('OTHERCANARY');
    const law = await bed.business('LAWCANARY', [
      [other, 'owner'],
      [mona, 'assistant'],
    ]);
    const teeth = await noor.assign('TEETHCANARY', mona);
    const deed = await law.assign('DEEDCANARY', mona);
    await bed.told(mona, 2);
    await bed.until(daysOn(1));
    const [both] = await mailsTo(mona);
    expect(both!.subject).toBe('2 new notices');
    const order = [
      'NOORCANARY',
      `/w/${noor.id}/board/${teeth}`,
      'LAWCANARY',
      `/w/${law.id}/board/${deed}`,
    ];
    expect(order.map((each) => both!.text.indexOf(each))).toEqual(
      order.map((each) => both!.text.indexOf(each)).toSorted((one, next) => one - next),
    );
    await choose(mona, { mail: { apart: true } });
    await noor.assign('TEETHCANARY', mona);
    await law.assign('DEEDCANARY', mona);
    await bed.told(mona, 4);
    await bed.until(daysOn(1));
    const apart = (await mailsTo(mona)).slice(1).map((mail) => JSON.stringify(mail));
    expect(apart).toHaveLength(2);
    const ofNoor = apart.find((mail) => mail.includes('NOORCANARY'));
    const ofLaw = apart.find((mail) => mail.includes('LAWCANARY'));
    expect(ofNoor).toContain('TEETHCANARY');
    expect(ofNoor).not.toMatch(new RegExp(`LAW|DEED|OTHERCANARY|${law.id}`));
    expect(ofLaw).not.toMatch(new RegExp(`NOOR|TEETH|Layla|${noor.id}`));
  });

  it('tells nothing to who left, also where it was written already, and no title to who may not see the board', async () => {
    const noor = await bed.business('NOORCANARY', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    await noor.assign('TEETHCANARY', mona);
    await bed.told(mona, 1);
    await app.database.db
      .updateTable('membership')
      .set({ role: 'guest' })
      .where('user_id', '=', mona.userId)
      .execute();
    await bed.until(daysOn(1));
    const [mail] = await mailsTo(mona);
    expect(mail!.text).toContain('Task');
    expect(JSON.stringify(mail)).not.toContain('TEETHCANARY');
    expect(mail!.text).not.toContain('/board/');

    const law = await bed.business('LAWCANARY', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    await law.assign('DEEDCANARY', mona);
    await bed.told(mona, 2);
    const { db, mailer, origins, identity, log } = app.app.ground;
    const ports = {
      ...{ db, mailer, origins, log, now: () => clock.at, weekendIn: () => [5, 6] },
      unsubscribe: { linkOf: () => `${identity.sign('x', 'y')}` },
    };
    clock.at = Date.parse(daysOn(1));
    for (const each of await findUncounted(db)) await countDue(ports, each);
    await writeDue(ports, mona.userId);
    await app.remove(law.id, mona);
    await runDigests(ports, new AbortController().signal);
    expect(await mailsTo(mona)).toHaveLength(1);
    const left = await app.database.db
      .selectFrom('digest_mail' as never)
      .selectAll()
      .execute();
    expect(left).toEqual([]);
  });

  it('comes once a day whatever time and zone are changed to, and on working days where those are chosen', async () => {
    const { assign } = await bed.business('Noor', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const days = ((8 - new Date(clock.at).getUTCDay()) % 7) + 7;
    const monday = Date.parse(daysOn(days).slice(0, 10));
    const on = (day: number, time: string) =>
      `${new Date(monday + day * 86_400_000).toISOString().slice(0, 10)}T${time}Z`;
    const at = async (iso: string, title: string) => {
      await bed.until(iso);
      await assign(title, mona);
    };
    await bed.jump(on(-1, '20:00'));
    await at(on(0, '05:00'), 'A');
    await bed.told(mona, 1);
    await at(on(0, '07:00'), 'B');
    await bed.told(mona, 2);
    await choose(mona, { mail: { at: '12:00' } });
    await bed.until(on(0, '21:00'));
    expect(await mailsTo(mona)).toHaveLength(1);
    // Where Monday goes on for seven hours more.
    await is(mona, { zone: 'America/New_York' });
    await bed.until(on(1, '05:00'));
    expect(await mailsTo(mona)).toHaveLength(1);
    await is(mona, { zone: 'Africa/Cairo' });
    await bed.until(on(1, '10:00:30'));
    expect(await mailsTo(mona)).toHaveLength(2);
    await choose(mona, { mail: { days: 'work' } });
    await at(on(3, '12:00'), 'C');
    await bed.told(mona, 3);
    // Friday and Saturday.
    await bed.until(on(5, '20:00'));
    expect(await mailsTo(mona)).toHaveLength(2);
    await bed.until(on(6, '10:00:30'));
    expect(await mailsTo(mona)).toHaveLength(3);
    // Nobody is written to at night of what was due in the morning, while the server stood still.
    await assign('D', mona);
    await bed.told(mona, 4);
    await bed.jump(on(7, '23:00'));
    expect(await mailsTo(mona)).toHaveLength(3);
    await bed.until(on(8, '10:00:30'));
    expect(await mailsTo(mona)).toHaveLength(4);
  });

  it('is nothing for addresses that nobody has confirmed, nor for people of the sample data', async () => {
    const [strange, sample] = [await app.quickPerson('Strange'), await app.quickPerson('Sample')];
    const { assign } = await bed.business('Noor', [
      [layla, 'owner'],
      [strange, 'assistant'],
      [sample, 'assistant'],
    ]);
    for (const person of [strange, sample]) await assign('For you', person);
    await bed.told(sample, 1);
    await is(strange, { email_verified: false });
    await is(sample, { demo: true });
    await bed.until(daysOn(2));
    expect([...(await mailsTo(strange)), ...(await mailsTo(sample))]).toEqual([]);
  });

  it('comes to everybody else where one person’s zone is none', async () => {
    const { assign } = await bed.business('Noor', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    await assign('For Mona', mona);
    await bed.told(mona, 1);
    await is(layla, { zone: 'Old/Zone' });
    await bed.jump(daysOn(1).replace('T09', 'T06'));
    expect(await mailsTo(mona)).toHaveLength(1);
    await is(layla, { zone: 'Africa/Cairo' });
  });

  it('is tried again where the mail server fails, later each time, and holds up nobody else’s', async () => {
    const { assign } = await bed.business('Noor', [
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    await assign('For Mona', mona);
    await assign('For Layla', layla);
    const other = await app.quickPerson('Other');
    const { assign: give } = await bed.business('Other', [
      [mona, 'owner'],
      [other, 'assistant'],
    ]);
    await give('For Other', other);
    await bed.told(other, 1);
    await bed.told(mona, 1);
    clock.at += 30_000;
    await app.app.jobs.runDue();
    const { db, origins, log } = app.app.ground;
    const sent: string[] = [];
    let tries = 0;
    const ports = {
      ...{ db, origins, log, now: () => clock.at, weekendIn: () => [5, 6] },
      unsubscribe: { linkOf: () => 'https://sanad.test/off' },
      mailer: {
        async send({ to, id }: { to: string; id?: string }) {
          if (to === mona.email && (tries += 1) < 4) throw new Error('451 later');
          sent.push(`${to} ${id}`);
        },
      },
    };
    const look = () => runDigests(ports, new AbortController().signal);
    clock.at = Date.parse(daysOn(1));
    await look();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain(other.email);
    const minutes: number[] = [];
    for (let minute = 1; sent.length < 2; minute += 1) {
      clock.at += 60_000;
      const before = tries;
      await look();
      if (tries > before) minutes.push(minute);
    }
    expect(minutes).toEqual([1, 3, 7]);
    expect(sent[1]).toContain(mona.email);
    await look();
    expect(sent).toHaveLength(2);
  });
});
