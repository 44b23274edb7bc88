import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { createHeldInvitations } from '../src/features/workspace/held-invitations.ts';
import { createInvitationMails } from '../src/features/workspace/invitation-mails.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { Answer, TestPerson } from './test-person.ts';

const limits = {
  invitationMailsPerPersonAndDay: 6,
  invitationMailsPerWorkspaceAndDay: 8,
  invitationMailsPerAddressAndDay: 3,
  accountMailsPerAddressAndHour: 3,
};

let app: TestApp;
beforeAll(async () => void (app = await createTestApp({}, { limits })));
afterAll(() => app.close());

const address = (() => {
  let count = 0;
  return () => `stranger-${(count += 1)}@example.test`;
})();
const codeOf = (answer: Answer) =>
  (answer.body as { error?: { code: string } }).error?.code ?? 'sent';
const minutesOf = (answer: Answer) =>
  (answer.body as { error: { params: { minutes: number } } }).error.params.minutes;

async function open(person: TestPerson): Promise<string> {
  const made = await person.call('POST', '/api/workspaces', { name: 'Business', side: 'client' });
  return (made.body as { workspace: { id: string } }).workspace.id;
}

function invite(person: TestPerson, id: string, email?: string): Promise<Answer> {
  return person.call('POST', `/api/workspaces/${id}/invitations`, {
    ...(email === undefined ? {} : { email }),
    name: 'Somebody',
    role: 'assistant',
    language: 'en',
    note: 'My own words',
  });
}

async function mailsTo(email: string): Promise<string[]> {
  const rows = await app.database.db
    .selectFrom('captured_mail')
    .select('text')
    .where('recipient', '=', email)
    .orderBy('id')
    .execute();
  return rows.map(({ text }) => text);
}

/** As if so much time had gone by since the counts began. */
async function pass(interval: string): Promise<void> {
  await app.database.pool.query(`update throttle set since = since - $1::interval`, [interval]);
}

describe('invitations to strangers', () => {
  it('are limited for one person, over all of their workspaces, also of fifty at once', async () => {
    const layla = await app.quickPerson('Layla');
    const own = [await open(layla), await open(layla)];
    const to = Array.from({ length: 50 }, address);
    const answers = await Promise.all(to.map((email, n) => invite(layla, own[n % 2]!, email)));
    const sent = answers.filter((answer) => codeOf(answer) === 'sent');
    expect(sent).toHaveLength(6);
    const refused = answers.filter((answer) => codeOf(answer) === 'mail_limit');
    expect(refused).toHaveLength(44);
    expect(refused[0]!.status).toBe(429);
    // It says when it works again: a day after the first.
    expect(minutesOf(refused[0]!)).toBeGreaterThan(23 * 60);
    expect(minutesOf(refused[0]!)).toBeLessThanOrEqual(24 * 60);
    const mails = await Promise.all(to.map(mailsTo));
    expect(mails.flat()).toHaveLength(6);
    // A link leaves by the person's own hands, and is not mailed.
    expect(codeOf(await invite(layla, own[0]!))).toBe('sent');
    await pass('24 hours 1 second');
    expect(codeOf(await invite(layla, own[0]!, address()))).toBe('sent');
  });

  it('are limited for one workspace, whoever of it sends them, and are no count of another', async () => {
    const layla = await app.quickPerson('Layla');
    const mona = await app.quickPerson('Mona');
    const id = await app.workspace([
      [layla, 'owner'],
      [mona, 'owner'],
    ]);
    for (let n = 0; n < 8; n += 1)
      expect(codeOf(await invite(n < 4 ? layla : mona, id, address()))).toBe('sent');
    expect(codeOf(await invite(layla, id, address()))).toBe('mail_limit');
    expect(codeOf(await invite(mona, id, address()))).toBe('mail_limit');
    expect(codeOf(await invite(layla, await open(layla), address()))).toBe('sent');
  });

  it('reach one address so often and no more, whoever sends them and however', async () => {
    const [layla, mona] = [await app.quickPerson('Layla'), await app.quickPerson('Mona')];
    const [first, second] = [await open(layla), await open(mona)];
    const victim = address();
    const made = await invite(layla, first, victim);
    const { invitation } = made.body as { invitation: { id: string } };
    const again = (mail: boolean) =>
      layla.call('POST', `/api/workspaces/${first}/invitations/${invitation.id}/renew`, { mail });
    expect(codeOf(await again(true))).toBe('sent');
    expect(codeOf(await invite(mona, second, victim))).toBe('sent');
    expect(codeOf(await again(true))).toBe('mail_limit');
    expect(codeOf(await invite(mona, second, victim))).toBe('mail_limit');
    expect(await mailsTo(victim)).toHaveLength(3);
    // Nothing of a refused one is left: the link of before still works, and a new link can be copied.
    expect(codeOf(await again(false))).toBe('sent');
  });

  it('count nothing that was refused for another reason', async () => {
    const layla = await app.quickPerson('Layla');
    const requester = await app.quickPerson('Requester');
    const id = await app.workspace([
      [layla, 'owner'],
      [requester, 'requester'],
    ]);
    for (let n = 0; n < 20; n += 1) {
      expect(codeOf(await invite(requester, id, address()))).toBe('forbidden');
      expect(codeOf(await invite(layla, id, requester.email))).toBe('already_member');
    }
    expect(codeOf(await invite(layla, id, address()))).toBe('sent');
  });

  it('that wait for their writer’s address stay held until there is room', async () => {
    const layla = await app.person('Layla', { verified: false });
    const id = await open(layla);
    const to = Array.from({ length: 7 }, address);
    for (const email of to) expect(codeOf(await invite(layla, id, email))).toBe('sent');
    const sent = async () => (await Promise.all(to.map(mailsTo))).flat().length;
    expect(await sent()).toBe(0);
    await app.database.pool.query('update person set email_verified = true where id = $1', [
      layla.userId,
    ]);
    const { ground } = app.app;
    const ports = { ...ground, limits: ground.env.limits, tellInboxes() {} };
    const held = createHeldInvitations(ports, createInvitationMails(ground));
    await held.release();
    expect(await sent()).toBe(6);
    await pass('24 hours 1 second');
    await held.release();
    expect(await sent()).toBe(7);
  });

  it('that wait are not all tried again each time, however many one person has', async () => {
    const layla = await app.person('Layla', { verified: false });
    const id = await open(layla);
    const to = Array.from({ length: 20 }, address);
    for (const email of to) expect(codeOf(await invite(layla, id, email))).toBe('sent');
    const sent = async () => (await Promise.all(to.map(mailsTo))).flat().length;
    await app.database.pool.query('update person set email_verified = true where id = $1', [
      layla.userId,
    ]);
    const { ground } = app.app;
    const db = ground.db.withoutPlugins();
    const tries = vi.spyOn(db, 'transaction');
    const ports = { ...ground, db, limits: ground.env.limits, tellInboxes() {} };
    const held = createHeldInvitations(ports, createInvitationMails(ground));
    await held.release();
    expect(await sent()).toBe(6);
    expect(tries.mock.calls.length).toBeLessThanOrEqual(6 + 5);
    await pass('24 hours 1 second');
    await held.release();
    expect(await sent()).toBe(12);
  });
});

describe('mails that anybody may ask for', () => {
  const ask = (path: string, body: object) => app.call('POST', `/api/auth/${path}`, body);

  it.each(['request-password-reset', 'send-verification-email'])(
    '%s: reach one address three times an hour, and the answer tells nobody whether it is known',
    async (path) => {
      const known = await app.person('Known', { verified: false });
      await pass('2 hours');
      for (const email of [known.email, address()]) {
        const answers = [];
        for (let n = 0; n < 5; n += 1) answers.push(await ask(path, { email }));
        expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429, 429]);
        expect(answers[3]!.body).toMatchObject({ code: 'mail_limit' });
        const { minutes } = answers[3]!.body as { minutes: number };
        expect(minutes).toBeGreaterThan(55);
        expect(minutes).toBeLessThanOrEqual(60);
      }
      await pass('1 hour 1 second');
      expect((await ask(path, { email: known.email })).status).toBe(200);
    },
  );

  it('leave somebody who forgot their password the way back, when strangers asked for everything else', async () => {
    const owner = await app.person('Owner');
    await pass('2 hours');
    for (let n = 0; n < 4; n += 1) {
      await ask('send-verification-email', { email: owner.email });
      await ask('sign-up/email', { email: owner.email, name: 'X', password: owner.password });
    }
    await app.app.ground.identity.settled();
    expect((await mailsTo(owner.email)).join('')).not.toContain('/reset?token=');
    expect((await ask('request-password-reset', { email: owner.email })).status).toBe(200);
    await app.app.ground.identity.settled();
    expect((await mailsTo(owner.email)).join('')).toContain('/reset?token=');
  });

  it('leave somebody whose device knows the account their own, when strangers used them up', async () => {
    const owner = await app.person('Owner');
    const signedIn = await ask('sign-in/email', { email: owner.email, password: owner.password });
    const device = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .find((each) => each!.startsWith('sanad.device'));
    for (let n = 0; n < 5; n += 1) await ask('request-password-reset', { email: owner.email });
    expect((await ask('request-password-reset', { email: owner.email })).status).toBe(429);
    const own = await app.call(
      'POST',
      '/api/auth/request-password-reset',
      { email: owner.email },
      { cookie: device! },
    );
    expect(own.status).toBe(200);
  });

  it('sign-up: reaches one address three times an hour', async () => {
    const email = address();
    const body = {
      name: 'N',
      email,
      password: 'a long password',
      zone: 'Asia/Dubai',
      language: 'en',
    };
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await ask('sign-up/email', body)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await app.app.ground.identity.settled();
    expect(await mailsTo(email)).toHaveLength(3);
  });

  it('sign-up by an invitation’s link: reaches one address no more often', async () => {
    const layla = await app.person('Layla');
    const made = await invite(layla, await open(layla));
    const token = /\/invite\/(.+)$/.exec((made.body as { link: string }).link)![1]!;
    const email = address();
    await ask('sign-up/email', { name: 'N', email, password: 'a long password' });
    const join = () =>
      app.call('POST', `/api/invitations/${token}/sign-up`, {
        name: 'N',
        email,
        password: 'a long password',
        zone: 'Asia/Dubai',
        language: 'en',
      });
    const codes = [];
    for (let n = 0; n < 4; n += 1) codes.push(codeOf(await join()));
    expect(codes).toEqual(['address_taken', 'address_taken', 'mail_limit', 'mail_limit']);
  });

  it('hold no words of whoever signed up with an address that is not theirs', async () => {
    const email = address();
    const name = 'Cheap pills at pills.example';
    await ask('sign-up/email', { name, email, password: 'a long password' });
    await ask('request-password-reset', { email });
    await app.app.ground.identity.settled();
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(2);
    expect(mails.join()).not.toContain('pills');
    expect(mails[0]).toMatch(/^Hello,/);
  });
});
