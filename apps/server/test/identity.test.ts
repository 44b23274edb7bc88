import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { authRoutes } from '../src/auth/auth-routes.ts';
import { hashPassword } from '../src/auth/password.ts';
import { eventually } from './eventually.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import { callAs, cookiesOf, type Answer } from './test-person.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

const zone = 'Asia/Dubai';
const longPassword = 'correct horse battery';

function signUp(email: string, more: object = {}): Promise<Answer> {
  const body = { name: 'Layla', email, password: longPassword, zone, language: 'ar', ...more };
  return app.call('POST', '/api/auth/sign-up/email', body);
}

function signIn(
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return app.call('POST', '/api/auth/sign-in/email', { email, password }, headers);
}

async function mailsTo(email: string): Promise<{ subject: string; text: string; html: string }[]> {
  await app.app.ground.identity.settled();
  return app.database.db
    .selectFrom('captured_mail')
    .select(['subject', 'text', 'html'])
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .execute();
}

async function mailedToken(email: string, page: string): Promise<string> {
  const mails = await mailsTo(email);
  const link = mails
    .map((mail) => mail.text.match(new RegExp(`/${page}\\?token=([^\\s&]+)`))?.[1])
    .find(Boolean);
  if (link === undefined) throw new Error(`no ${page} link for ${email}`);
  return decodeURIComponent(link);
}

async function personRow(email: string) {
  return app.database.db
    .selectFrom('person')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
}

describe('accounts', () => {
  it('serves the routes on the list and no other', async () => {
    for (const name of authRoutes) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await app.call(method, path, method === 'GET' ? undefined : {});
      expect([name, answer.status]).not.toEqual([name, 404]);
    }
    for (const name of [
      'GET /api/auth/get-session',
      'GET /api/auth/list-sessions',
      'POST /api/auth/update-user',
      'POST /api/auth/delete-user',
      'POST /api/auth/change-email',
      'GET /api/auth/ok',
      'POST /api/auth/sign-in/social',
      'GET /api/auth/reset-password/abc',
      'POST /api/auth/sign-in/email/',
    ]) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await app.call(method, path, method === 'GET' ? undefined : {});
      expect([name, answer.status]).toEqual([name, 404]);
    }
  });

  it('keeps what signing up says about the person, and nothing it may not say', async () => {
    const answer = await signUp('Mass@Example.test', {
      emailVerified: true,
      demo: true,
      theme: 'dark',
      id: 'x',
    });
    expect(answer.status).toBe(200);
    expect(await personRow('mass@example.test')).toMatchObject({
      name: 'Layla',
      zone,
      language: 'ar',
      email_verified: false,
      demo: false,
      theme: 'device',
    });
  });

  it('verifies the address by the mailed link, in the person’s language', async () => {
    await signUp('verify@example.test');
    const [mail] = await mailsTo('verify@example.test');
    expect(mail).toMatchObject({ subject: 'تأكيد عنوان البريد الإلكتروني' });
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    const token = await mailedToken('verify@example.test', 'verify');
    expect((await app.call('GET', `/api/auth/verify-email?token=${token}x`)).status).toBe(401);
    expect((await app.call('GET', `/api/auth/verify-email?token=${token}`)).status).toBe(200);
    expect(await personRow('verify@example.test')).toMatchObject({ email_verified: true });
  });

  it('answers a known and an unknown address alike', async () => {
    await signUp('known@example.test');
    const shapeOf = ({ status, body }: Answer) => [
      status,
      JSON.stringify(body, (key, value: unknown) =>
        ['id', 'createdAt', 'updatedAt', 'email', 'name'].includes(key) ? typeof value : value,
      ),
    ];
    const ask = (path: string, email: string) =>
      app.call('POST', `/api/auth/${path}`, {
        email,
        password: longPassword,
        name: 'Other',
        zone,
        language: 'ar',
      });
    for (const path of ['request-password-reset', 'send-verification-email']) {
      expect(shapeOf(await ask(path, 'known@example.test'))).toEqual(
        shapeOf(await ask(path, 'nobody@example.test')),
      );
    }
    expect(shapeOf(await signIn('known@example.test', 'not the password'))).toEqual(
      shapeOf(await signIn('nobody@example.test', 'not the password')),
    );
    const known = await ask('sign-up/email', 'known@example.test');
    expect(shapeOf(known)).toEqual(shapeOf(await ask('sign-up/email', 'fresh@example.test')));
    // The owner of the address hears of it; whoever tried is told nothing.
    expect((await mailsTo('known@example.test'))[0]).toMatchObject({ subject: 'لديك حساب من قبل' });
    await expect(app.signIn('known@example.test', longPassword)).resolves.toBeTruthy();
  });

  it('takes as long for a known address as for an unknown one', async () => {
    const took = async (path: string, address: string) => {
      const began = performance.now();
      await app.call('POST', `/api/auth/${path}`, { email: address, password: 'not the password' });
      return performance.now() - began;
    };
    const median = (times: number[]) =>
      times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    // A difference that is there shows itself every time; that of a busy machine does not.
    const rounds = 6;
    for (const path of ['sign-in/email', 'request-password-reset']) {
      const apart: number[] = [];
      while (apart.length < rounds && !apart.some((part) => part < 0.1)) {
        const { email } = await app.person('Timed');
        const known: number[] = [];
        const unknown: number[] = [];
        for (let n = 0; n < 7; n += 1) {
          known.push(await took(path, email));
          unknown.push(await took(path, `nobody-${n}-of-${email}`));
        }
        const [a, b] = [median(known), median(unknown)];
        // Neither is answered before the moment at which both are.
        expect([path, Math.min(a, b) > 195]).toEqual([path, true]);
        apart.push(Math.abs(a - b) / Math.max(a, b));
      }
      expect([path, Math.min(...apart) < 0.1]).toEqual([path, true]);
    }
  });

  it('resets a password once, ends every sign-in, and links to the configured address only', async () => {
    const person = await app.person('Reset');
    await app.call(
      'POST',
      '/api/auth/request-password-reset',
      { email: person.email, redirectTo: 'https://evil.test/' },
      { host: 'evil.test', 'x-forwarded-host': 'evil.test' },
    );
    const [mail] = await mailsTo(person.email);
    expect(mail?.text).toContain(`${app.url}/reset?token=`);
    expect(mail?.text).not.toContain('evil');
    const token = await mailedToken(person.email, 'reset');
    const stored = await app.database.pool.query('select identifier from verification');
    expect(JSON.stringify(stored.rows)).not.toContain(token);
    const reset = (newPassword: string) =>
      app.call('POST', '/api/auth/reset-password', { token, newPassword });
    const two = await Promise.all([reset('first new password'), reset('second new password')]);
    expect(two.map((answer) => answer.status).sort()).toEqual([200, 400]);
    expect((await reset('third new password')).status).toBe(400);
    expect((await person.call('GET', '/api/me')).status).toBe(401);
    expect((await signIn(person.email, person.password)).status).toBe(401);
  });

  it('lets a reset link live for an hour at most', async () => {
    const person = await app.person('Hour');
    await app.call('POST', '/api/auth/request-password-reset', { email: person.email });
    await app.app.ground.identity.settled();
    const { rows } = await app.database.pool.query<{ seconds: string }>(
      'select extract(epoch from max(expires_at) - now()) as seconds from verification',
    );
    expect(Number(rows[0]?.seconds)).toBeLessThanOrEqual(3_600);
  });

  it('ends a sign-in by the old password that was under way when it was reset', async () => {
    const person = await app.person('Late');
    const client = await app.database.pool.connect();
    try {
      // The sign-in has judged the password and waits to be written; the reset comes before it.
      await client.query('begin');
      await client.query('lock table login in exclusive mode');
      const late = app.call('POST', '/api/auth/sign-in/email', {
        ...{ email: person.email, password: person.password },
      });
      await eventually(async () => {
        const waiting = await client.query(
          `select from pg_locks where not granted and relation = 'login'::regclass`,
        );
        expect(waiting.rowCount).toBeGreaterThan(0);
      });
      await client.query('update credential set password = $2 where user_id = $1', [
        person.userId,
        await hashPassword('a new long password'),
      ]);
      await client.query('delete from login where user_id = $1', [person.userId]);
      await client.query('commit');
      const answer = await late;
      expect(answer.status).toBe(401);
      const me = await app.call('GET', '/api/me', undefined, { cookie: cookiesOf(answer.headers) });
      expect(me.status).toBe(401);
      const left = await app.database.pool.query('select from login where user_id = $1', [
        person.userId,
      ]);
      expect(left.rowCount).toBe(0);
    } finally {
      client.release();
    }
    expect((await signIn(person.email, 'a new long password')).status).toBe(200);
  });

  it('ends the other sign-ins when the password changes', async () => {
    const person = await app.person('Change');
    const other = await app.signIn(person.email, person.password);
    const ended = new Promise((resolve) => {
      const stop = app.app.ground.access.onChange((change) => {
        if (change.kind !== 'login' || change.userId !== person.userId) return;
        stop();
        resolve(change);
      });
    });
    const answer = await person.call('POST', '/api/auth/change-password', {
      currentPassword: person.password,
      newPassword: 'another long password',
    });
    expect(answer.status).toBe(200);
    expect(await ended).toMatchObject({ kind: 'login' });
    expect((await app.call('GET', '/api/me', undefined, { cookie: other })).status).toBe(401);
    const renewed = await app.call('GET', '/api/me', undefined, {
      cookie: cookiesOf(answer.headers),
    });
    expect(renewed.status).toBe(200);
  });

  it('gives every sign-in an id of its own, whatever cookie was planted', async () => {
    const person = await app.person('Fixed');
    const planted = 'sanad.session_token=planted.planted';
    const first = await signIn(person.email, person.password, { cookie: planted });
    const second = await signIn(person.email, person.password, { cookie: person.cookie });
    const ids = [first, second].map(
      (answer) => /sanad\.session_token=([^;.]+)/.exec(cookiesOf(answer.headers))?.[1],
    );
    expect(
      new Set([...ids, 'planted', /session_token=([^;.]+)/.exec(person.cookie)?.[1]]).size,
    ).toBe(4);
    const cookie =
      first.headers.getSetCookie().find((each) => each.includes('session_token')) ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it('lists and ends sign-ins by id, never by token', async () => {
    const person = await app.person('Logins');
    const other = await app.signIn(person.email, person.password);
    const { body } = await person.call('GET', '/api/me/logins');
    const { logins } = body as { logins: { id: string; current: boolean }[] };
    expect(logins).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain(
      decodeURIComponent(other).split('=')[1]?.split('.')[0] ?? '?',
    );
    const elsewhere = logins.find((login) => !login.current)?.id ?? '';
    const stranger = await app.quickPerson('Stranger');
    expect((await stranger.call('DELETE', `/api/me/logins/${elsewhere}`)).status).toBe(404);
    expect((await person.call('DELETE', `/api/me/logins/${elsewhere}`)).status).toBe(200);
    expect((await app.call('GET', '/api/me', undefined, { cookie: other })).status).toBe(401);
    await person.call('POST', '/api/me/logins/end-all', {});
    expect((await person.call('GET', '/api/me')).status).toBe(401);
  });

  it('refuses a cookie after sign-out', async () => {
    const person = await app.person('Out');
    expect((await person.call('POST', '/api/auth/sign-out', {})).status).toBe(200);
    expect((await person.call('GET', '/api/me')).status).toBe(401);
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    'https:evil.test',
    'javascript:alert(1)',
    'https://evil.test',
  ])('goes nowhere that a link asks for: %s', async (target) => {
    await signUp('callback@example.test');
    const token = await mailedToken('callback@example.test', 'verify');
    const asked = `/api/auth/verify-email?token=${token}&callbackURL=${encodeURIComponent(target)}`;
    const answer = await app.call('GET', asked);
    expect(answer.headers.get('location')).toBeNull();
    const signedIn = await app.call('POST', '/api/auth/sign-in/email', {
      email: 'callback@example.test',
      password: longPassword,
      callbackURL: target,
    });
    expect(signedIn.status).toBe(200);
    expect(JSON.stringify(signedIn.body)).not.toContain('evil');
  });

  it('takes line breaks and direction tricks out of names before they reach a mail', async () => {
    const answer = await signUp('tricks@example.test', {
      name: 'Eve\r\nBcc: all@example.test\u202E',
    });
    expect(answer.status).toBe(200);
    expect(await personRow('tricks@example.test')).toMatchObject({
      name: 'Eve Bcc: all@example.test',
    });
    // The first is to somebody who may be a stranger: it holds no words of whoever signed up.
    const [first] = await mailsTo('tricks@example.test');
    expect(`${first?.subject} ${first?.html}`).not.toContain('Eve');
    await app.database.pool.query(
      `update person set email_verified = true where email = 'tricks@example.test'`,
    );
    await app.call('POST', '/api/auth/request-password-reset', { email: 'tricks@example.test' });
    await app.app.ground.identity.settled();
    const mail = (await mailsTo('tricks@example.test')).find(({ text }) => text.includes('/reset'));
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(mail?.text).toContain('\u2068Eve Bcc: all@example.test\u2069');
    expect(mail?.html).toContain('<bdi>Eve Bcc: all@example.test</bdi>');
    for (const more of [
      { name: '\u200B' },
      { name: 'x'.repeat(10_000) },
      { name: ['Eve'] },
      { email: 'eve@example.test\r\nBcc: all@example.test' },
      { email: { $ne: null } },
      { password: 'short' },
      { zone: 'Mars/Olympus' },
      { language: 'fr' },
    ]) {
      expect((await signUp('bad@example.test', more)).status, JSON.stringify(more)).toBe(400);
    }
  });
});

describe('guessing', () => {
  it('stops after ten wrong passwords of one account, and not for a device that the owner used', async () => {
    const person = await app.person('Guessed');
    const device = person.cookie;
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => signIn(person.email, 'a wrong guess')),
    );
    expect(tries.filter((answer) => answer.status === 401)).toHaveLength(10);
    expect(tries.filter((answer) => answer.status === 429)).toHaveLength(30);
    expect((await signIn(person.email, person.password)).status).toBe(429);
    expect((await signIn(person.email, person.password, { cookie: device })).status).toBe(200);
  });

  it('counts per address whatever the request claims, and per /64 behind a trusted proxy', async () => {
    const limits = { limits: { signInsPerMinute: 5 } };
    const direct = await createTestApp({}, limits);
    const proxied = await createTestApp({ TRUST_PROXY: '1' }, limits);
    const from = (target: TestApp, address: string, n: number) =>
      callAs(
        target.url,
        undefined,
        'POST',
        '/api/auth/sign-in/email',
        { email: `guess${n}@example.test`, password: 'a wrong guess' },
        { 'x-forwarded-for': address, 'x-real-ip': address },
      );
    try {
      const rotating = [];
      for (let n = 0; n < 8; n += 1)
        rotating.push((await from(direct, `198.51.100.${n}`, n)).status);
      expect(rotating).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      const oneNet = [];
      for (let n = 0; n < 8; n += 1)
        oneNet.push((await from(proxied, `2001:db8:1:2::${n + 1}`, n)).status);
      expect(oneNet).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      expect((await from(proxied, '2001:db8:1:3::1', 9)).status).toBe(401);
    } finally {
      await direct.close();
      await proxied.close();
    }
  });
});
