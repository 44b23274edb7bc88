import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { CookieJar } from '../../test/cookie-jar.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { createIdentityMails } from '../mail/create-identity-mails.ts';
import { findAccount } from './account-repo.ts';
import { removeFactors } from './remove-factors.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

it('leads back whoever lost app, codes and passkeys: told by mail, written down for good, and by the password alone', async () => {
  const { pool, mailer, origins } = app.app.ground;
  const mona = await app.person('Mona', { language: 'ar' });
  const omar = await app.person('Omar');
  const here = new CookieJar(app.url);
  const { email, password } = mona;
  await here.call('POST', '/api/auth/sign-in/email', { email, password });
  const begun = await here.call('POST', '/api/auth/two-factor/enable', { password });
  const { totpURI } = begun.body as { totpURI: string };
  const secret = Secret.fromBase32(new URL(totpURI).searchParams.get('secret')!);
  const code = new TOTP({ secret }).generate();
  await here.call('POST', '/api/auth/two-factor/verify-totp', { code });
  expect(await findAccount(pool, ` ${email.toUpperCase()} `)).toMatchObject({
    id: mona.userId,
    twoStep: true,
    logins: 2,
  });

  const ports = { pool, mails: createIdentityMails({ mailer, origins }) };
  const because = 'called back on the number of her contract';
  expect(await removeFactors(ports, { email, because })).toEqual({ factors: 1, logins: 2 });

  expect((await here.call('GET', '/api/me')).status).toBe(401);
  expect((await omar.call('GET', '/api/me')).status).toBe(200);
  const again = new CookieJar(app.url);
  const answer = await again.call('POST', '/api/auth/sign-in/email', { email, password });
  expect(answer.body).toEqual({ status: true });
  expect((await again.call('GET', '/api/me/security')).body).toMatchObject({
    twoStep: false,
    passkeys: [],
    events: [
      { kind: 'factors_removed', by: 'operator' },
      { kind: 'two_step_on', by: 'person' },
    ],
  });
  const { rows } = await pool.query('select reason from security_event where done_by = $1', [
    'operator',
  ]);
  expect(rows).toEqual([{ reason: because }]);
  const mails = await app.database.db
    .selectFrom('captured_mail')
    .select('subject')
    .where('recipient', '=', email)
    .execute();
  expect(mails).toContainEqual({ subject: 'أُزيل تسجيل الدخول بخطوتين ومفاتيح المرور' });
});

it('changes nothing where there is no such account', async () => {
  const { pool, mailer, origins } = app.app.ground;
  const ports = { pool, mails: createIdentityMails({ mailer, origins }) };
  const nobody = { email: 'nobody@example.test', because: 'a slip of the hand' };
  await expect(removeFactors(ports, nobody)).rejects.toThrow('no account');
});
