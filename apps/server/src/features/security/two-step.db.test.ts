import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CookieJar } from '../../../test/cookie-jar.ts';
import { eventually } from '../../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { callAs, type TestPerson } from '../../../test/test-person.ts';

const minute = 60_000;

describe('two-step sign-in', () => {
  let app: TestApp;
  let ahead = 0;

  beforeAll(async () => {
    app = await createTestApp({}, { now: () => Date.now() + ahead });
  });
  afterAll(() => app.close());

  function browser(person: TestPerson) {
    const jar = new CookieJar(app.url);
    const { email, password } = person;
    return {
      jar,
      signIn: (more: object = {}) =>
        jar.call('POST', '/api/auth/sign-in/email', { email, password, ...more }),
      code: (code: string, more: object = {}) =>
        jar.call('POST', '/api/auth/two-factor/verify-totp', { code, ...more }),
      recover: (code: string) =>
        jar.call('POST', '/api/auth/two-factor/verify-backup-code', { code }),
      isIn: async () => (await jar.call('GET', '/api/me')).status === 200,
    };
  }

  /** Sets it up as a person does, with an app by somebody else. */
  async function setUp(person: TestPerson) {
    const here = browser(person);
    await here.signIn();
    const { password } = person;
    const begun = await here.jar.call('POST', '/api/auth/two-factor/enable', { password });
    expect(begun.status).toBe(200);
    const { totpURI, backupCodes } = begun.body as { totpURI: string; backupCodes: string[] };
    const secret = Secret.fromBase32(new URL(totpURI).searchParams.get('secret')!);
    const authenticator = new TOTP({ secret, issuer: 'Sanad', label: person.email });
    expect((await here.code(authenticator.generate())).status).toBe(200);
    return { here, authenticator, codes: backupCodes, totpURI };
  }

  const subjects = async ({ email }: TestPerson): Promise<string[]> =>
    (
      await app.database.db
        .selectFrom('captured_mail')
        .select('subject')
        .where('recipient', '=', email)
        .orderBy('id')
        .execute()
    ).map(({ subject }) => subject);

  /** As whoever reads their mailbox. */
  async function resetPassword({ email }: TestPerson): Promise<string> {
    const anybody = new CookieJar(app.url);
    await anybody.call('POST', '/api/auth/request-password-reset', { email });
    const token = await eventually(async () => {
      const mail = await app.database.db
        .selectFrom('captured_mail')
        .select('text')
        .where('recipient', '=', email)
        .where('text', 'like', '%reset?token=%')
        .executeTakeFirstOrThrow();
      return /token=([\w-]+)/.exec(mail.text)![1]!;
    });
    const newPassword = 'a new and long password';
    const reset = await anybody.call('POST', '/api/auth/reset-password', { token, newPassword });
    expect(reset.status).toBe(200);
    return newPassword;
  }

  it('asks for a code of any authenticator app after the password, and lets nobody in before', async () => {
    const mona = await app.person('Mona', { language: 'ar' });
    const { here, authenticator, codes, totpURI } = await setUp(mona);
    expect(totpURI).toMatch(/^otpauth:\/\/totp\/Sanad:/);
    expect(new Set(codes).size).toBe(10);
    expect(await here.isIn()).toBe(true);

    const again = browser(mona);
    const half = await again.signIn();
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    expect(await again.isIn()).toBe(false);
    expect((await again.code('000000')).status).toBe(401);
    expect(await again.isIn()).toBe(false);
    expect((await again.code(authenticator.generate())).body).toEqual({ status: true });
    expect(await again.isIn()).toBe(true);
    await eventually(async () => {
      expect(await subjects(mona)).toContain('فُعّل تسجيل الدخول بخطوتين');
    });
  });

  it('is switched on and off within one sign-in, which gets another token', async () => {
    const mona = await app.person('Mona');
    const of = () =>
      app.database.db
        .selectFrom('login')
        .select(['id', 'token'])
        .where('user_id', '=', mona.userId)
        .orderBy('created_at')
        .execute();
    const { here } = await setUp(mona);
    const on = await of();
    expect(on).toHaveLength(2);
    const old = here.jar.header;
    const { password } = mona;
    expect((await here.jar.call('POST', '/api/auth/two-factor/disable', { password })).status).toBe(
      200,
    );
    const off = await of();
    expect(off.map(({ id }) => id)).toEqual(on.map(({ id }) => id));
    expect(off[1]!.token).not.toBe(on[1]!.token);
    expect(await here.isIn()).toBe(true);
    expect((await callAs(app.url, old, 'GET', '/api/me')).status).toBe(401);
  });

  it('keeps the secret and the codes unreadable in the database', async () => {
    const mona = await app.person('Mona');
    const { authenticator, codes } = await setUp(mona);
    const { rows } = await app.app.ground.pool.query<{ all: string }>(
      'select two_factor::text as all from two_factor where user_id = $1',
      [mona.userId],
    );
    const plain = Buffer.from(authenticator.secret.bytes).toString();
    expect(rows).toHaveLength(1);
    for (const secret of [plain, authenticator.secret.base32, ...codes])
      expect(rows[0]!.all).not.toContain(secret);
  });

  it('takes each recovery code once, and says so to its person', async () => {
    const mona = await app.person('Mona');
    const { codes } = await setUp(mona);
    const first = browser(mona);
    await first.signIn();
    expect((await first.recover(codes[0]!)).body).toEqual({ status: true });
    expect((await first.jar.call('GET', '/api/me/security')).body).toMatchObject({
      twoStep: true,
      codesLeft: 9,
      events: [{ kind: 'code_used', by: 'person' }, { kind: 'two_step_on' }],
    });
    const second = browser(mona);
    await second.signIn();
    expect((await second.recover(codes[0]!)).status).toBe(401);
    expect(await second.isIn()).toBe(false);
    await eventually(async () => {
      expect(await subjects(mona)).toContain('A recovery code was used');
    });
  });

  it('takes five guesses of one sign-in and ten of one account, and then the right code neither', async () => {
    const mona = await app.person('Mona');
    const { authenticator } = await setUp(mona);
    const guesses = browser(mona);
    await guesses.signIn();
    for (let i = 0; i < 5; i += 1) await guesses.code('000000');
    expect((await guesses.code(authenticator.generate())).status).toBe(400);
    expect(await guesses.isIn()).toBe(false);
    const others = [browser(mona), browser(mona)];
    for (const one of others) await one.signIn();
    for (let i = 0; i < 5; i += 1) await others[0]!.code('000000');
    expect((await others[1]!.code(authenticator.generate())).status).toBe(429);
    expect(await others[1]!.isIn()).toBe(false);
  });

  it('takes a code of the app once, however soon it is given again', async () => {
    const mona = await app.person('Mona');
    const { authenticator } = await setUp(mona);
    const [first, second] = [browser(mona), browser(mona)];
    for (const one of [first, second]) await one.signIn();
    const code = authenticator.generate();
    expect((await first.code(code)).status).toBe(200);
    expect((await second.code(code)).body).toMatchObject({ code: 'INVALID_CODE' });
    expect(await second.isIn()).toBe(false);
    expect(await first.isIn()).toBe(true);
  });

  it('is changed only by who gave the password within ten minutes', async () => {
    const mona = await app.person('Mona');
    const { here } = await setUp(mona);
    const { password } = mona;
    const change = (path: string, body: object = { password }) =>
      here.jar.call('POST', `/api/auth/${path}`, body);
    ahead = 11 * minute;
    for (const path of ['two-factor/disable', 'two-factor/generate-backup-codes'])
      expect((await change(path)).body, path).toMatchObject({ code: 'confirm_first' });
    const asked = await here.jar.call('GET', '/api/auth/passkey/generate-register-options');
    expect(asked.body).toMatchObject({ code: 'confirm_first' });
    const wrong = await here.jar.call('POST', '/api/me/security/confirm', { password: 'not this' });
    expect(wrong.body).toMatchObject({ error: { code: 'wrong_password' } });
    expect((await here.jar.call('POST', '/api/me/security/confirm', { password })).status).toBe(
      200,
    );
    expect((await change('two-factor/disable', { password: 'not this' })).status).toBe(400);
    expect((await change('two-factor/generate-backup-codes')).status).toBe(200);
    expect((await change('two-factor/disable')).status).toBe(200);
    ahead = 0;
    const again = browser(mona);
    expect((await again.signIn()).body).toEqual({ status: true });
    expect(await again.isIn()).toBe(true);
    await eventually(async () => {
      expect(await subjects(mona)).toEqual(
        expect.arrayContaining(['New recovery codes', 'Two-step sign-in is off']),
      );
    });
  });

  it('is on a shared computer what a sign-in there is: the mark comes with the last step', async () => {
    const mona = await app.person('Mona');
    const { authenticator } = await setUp(mona);
    const cafe = browser(mona);
    await cafe.signIn({ shared: true });
    expect(cafe.jar.kept.has('sanad_shared')).toBe(false);
    await cafe.code(authenticator.generate(), { shared: true });
    expect(cafe.jar.kept.get('sanad_shared')?.value).toBe('1');
    expect([...cafe.jar.kept.values()].filter(({ said }) => /max-age=[1-9]/i.test(said))).toEqual(
      [],
    );
    expect((await cafe.jar.call('GET', '/api/me')).body).toMatchObject({ shared: true });
  });

  it('does not let somebody in who gave the old password before it was reset', async () => {
    const mona = await app.person('Mona');
    const { authenticator } = await setUp(mona);
    const thief = browser(mona);
    await thief.signIn();
    await resetPassword(mona);
    expect((await thief.code(authenticator.generate())).status).toBe(401);
    expect(await thief.isIn()).toBe(false);
  });

  it('falls off an account that nobody had proven when its true owner comes', async () => {
    const mona = await app.person('Squatter', { verified: false });
    await setUp(mona);
    const password = await resetPassword(mona);
    const owner = browser({ ...mona, password });
    expect((await owner.signIn()).body).toEqual({ status: true });
    expect(await owner.isIn()).toBe(true);
  });

  it('keeps what was written down about it, until its person goes', async () => {
    const mona = await app.person('Mona');
    await setUp(mona);
    const { pool } = app.app.ground;
    await expect(pool.query(`update security_event set kind = 'x'`)).rejects.toThrow('kept');
    await expect(pool.query('delete from security_event')).rejects.toThrow('kept');
  });
});
