import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { createUnsubscribe } from './unsubscribe.ts';

let app: TestApp;
let mona: TestPerson;
let layla: TestPerson;

beforeAll(async () => {
  app = await createTestApp();
  [mona, layla] = [await app.quickPerson('Mona'), await app.quickPerson('Layla')];
});
afterAll(() => app.close());

const linkOf = (person: TestPerson) =>
  createUnsubscribe({ db: app.database.db, sign: app.app.ground.identity.sign }).linkOf(
    app.url,
    person.userId,
  );
/** As a mail program does: a form, no Origin, no cookie. */
const post = (url: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
const gets = async (person: TestPerson) =>
  (await person.call('GET', '/api/me/notices')).body as { mail: { on: boolean } };

describe('the way out of the digest', () => {
  it('shows by a look a page in both languages with a button, and changes nothing', async () => {
    const arabic = await fetch(linkOf(mona), { headers: { 'accept-language': 'ar' } });
    const page = await arabic.text();
    expect(arabic.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page.indexOf('إيقاف الملخصات')).toBeLessThan(page.indexOf('No more digests'));
    expect(page.match(/<form method="post">/g)).toHaveLength(2);
    expect(page).not.toContain(mona.email);
    expect((await fetch(linkOf(mona), { method: 'HEAD' })).status).toBe(200);
    expect((await gets(mona)).mail.on).toBe(true);
  });

  it('ends the digests of the one it was made for, and does nothing else', async () => {
    const other = linkOf(layla).split('/').at(-1)!.split('.')[1]!;
    const answers: string[] = [];
    for (const token of [
      'x',
      `${mona.userId}`,
      `${mona.userId}.`,
      `${mona.userId}.${other}`,
      `${randomUUID()}.${other}`,
      `${mona.userId}.${'é'.repeat(32)}`,
      'a'.repeat(3_000),
      '%00',
      '__proto__.x',
    ]) {
      const answer = await post(`${app.url}/api/unsubscribe/${token}`);
      expect(answer.status, token).toBe(200);
      answers.push(await answer.text());
    }
    expect((await gets(mona)).mail.on).toBe(true);
    const before = await layla.call('GET', '/api/me/notices');
    const right = await post(linkOf(mona));
    expect(right.headers.get('set-cookie')).toBeNull();
    answers.push(await right.text());
    // Nobody learns from it whose it is, nor whether it is anybody's.
    expect(new Set(answers).size).toBe(1);
    expect((await gets(mona)).mail.on).toBe(false);
    expect((await layla.call('GET', '/api/me/notices')).body).toEqual(before.body);
    await post(linkOf(mona));
    expect((await gets(mona)).mail.on).toBe(false);
    // On again where one is signed in, and the other choices stood.
    await mona.call('PATCH', '/api/me/notices', { mail: { on: true } });
    expect((await gets(mona)).mail.on).toBe(true);
    // The proof opens nothing else.
    const token = linkOf(mona).split('/').at(-1)!;
    const way = { cookie: `better-auth.session_token=${token}` };
    expect((await app.call('GET', '/api/me', undefined, way)).status).toBe(401);
    expect((await app.call('DELETE', `/api/unsubscribe/${token}`)).status).toBe(404);
  });

  it('is found gone where its person is gone', async () => {
    const gone = await app.quickPerson('Gone');
    const link = linkOf(gone);
    await app.database.db.deleteFrom('person').where('id', '=', gone.userId).execute();
    expect((await post(link)).status).toBe(200);
  });
});
