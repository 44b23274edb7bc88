import { personRoom } from '@sanad/protocol/room-name';
import { sharedCookie } from '@sanad/protocol/shared-computer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { CookieJar } from '../../../test/cookie-jar.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

const minute = 60_000;

describe('a sign-in on a shared computer', () => {
  let app: TestApp;
  let mona: TestPerson;
  /** The clock in hand: how far it is ahead. */
  let ahead = 0;

  beforeAll(async () => {
    app = await createTestApp({}, { now: () => Date.now() + ahead });
    mona = await app.person('Mona');
  });
  afterEach(() => {
    ahead = 0;
  });
  afterAll(() => app.close());

  async function signIn(shared: boolean): Promise<CookieJar> {
    const jar = new CookieJar(app.url);
    const { email, password } = mona;
    const answer = await jar.call('POST', '/api/auth/sign-in/email', { email, password, shared });
    expect(answer.status).toBe(200);
    return jar;
  }
  const me = async (jar: CookieJar) => (await jar.call('GET', '/api/me')).status;

  it('has cookies that go with the browser, leaves no trace of whose account, and says on what computer', async () => {
    const jar = await signIn(true);
    const said = [...jar.kept.values()].map((one) => one.said);
    expect(said.filter((line) => /max-age|expires/i.test(line))).toEqual([]);
    expect(jar.kept.get(sharedCookie)?.value).toBe('1');
    expect([...jar.kept.keys()].some((name) => name.includes('device'))).toBe(false);
    expect((await jar.call('GET', '/api/me')).body).toMatchObject({ shared: true });
    const { logins } = (await jar.call('GET', '/api/me/logins')).body as {
      logins: { current: boolean; shared: boolean }[];
    };
    expect(logins.filter(({ current }) => current)).toMatchObject([{ shared: true }]);
    expect(logins.some(({ shared }) => !shared)).toBe(true);
  });

  it('is over 15 minutes after its person was last heard of, whatever else is asked (domain S19)', async () => {
    const jar = await signIn(true);
    ahead += 14 * minute;
    // Asking is not being there: a page that was left open asks by itself.
    expect((await jar.call('GET', '/api/me/inbox/counts')).status).toBe(200);
    expect((await jar.call('POST', '/api/me/here', {})).body).toEqual({
      endsAt: expect.closeTo(Date.now() + ahead + 15 * minute, -4),
    });
    ahead += 14 * minute;
    expect((await jar.call('GET', '/api/me/inbox/counts')).status).toBe(200);
    ahead += minute + 1;
    expect(await me(jar)).toBe(401);
    expect((await jar.call('POST', '/api/me/here', {})).status).toBe(401);
    const { identity } = app.app.ground;
    expect(await identity.authenticate({ cookie: jar.header })).toBeUndefined();
  });

  it('goes on where a page of it begins', async () => {
    const jar = await signIn(true);
    ahead += 14 * minute;
    expect(await me(jar)).toBe(200);
    ahead += 14 * minute;
    expect(await me(jar)).toBe(200);
  });

  it('takes what was open with it, without a word of the page (domain S19)', async () => {
    const jar = await signIn(true);
    const line = new RecordClient(app.url, jar.header, { origin: app.url });
    await line.connected();
    ahead += 14 * minute;
    await jar.call('POST', '/api/me/here', {});
    ahead += 14 * minute;
    // It is asked again within a second, and stays.
    await line.enter(personRoom(mona.userId));
    ahead += 2 * minute;
    await line.until('the end of the line', () => line.closedBecause);
    expect(await me(jar)).toBe(401);
  });

  it('is moved by no more than that, by whatever code', async () => {
    const jar = await signIn(true);
    const ends = async () => {
      const [row] = await app.database.db
        .selectFrom('login')
        .select('expires_at')
        .where('user_id', '=', mona.userId)
        .orderBy('created_at', 'desc')
        .limit(1)
        .execute();
      return row!.expires_at;
    };
    const before = await ends();
    const later = new Date(Date.now() + 30 * 24 * 60 * minute);
    await app.database.db
      .updateTable('login')
      .set({ expires_at: later, shared: false })
      .where('user_id', '=', mona.userId)
      .where('shared', '=', true)
      .execute();
    expect(await ends()).toEqual(before);
    expect(await me(jar)).toBe(200);
    expect((await ends()).getTime()).toBeLessThanOrEqual(Date.now() + 15 * minute);
  });

  it('is another thing than one on an own device, whose cookie stays and takes the mark away', async () => {
    const jar = await signIn(true);
    const { email, password } = mona;
    await jar.call('POST', '/api/auth/sign-out', {});
    await jar.call('POST', '/api/auth/sign-in/email', { email, password });
    expect(jar.kept.has(sharedCookie)).toBe(false);
    expect(jar.kept.get('sanad.session_token')?.said).toMatch(/max-age=2592000/i);
    ahead += 60 * minute;
    expect(await me(jar)).toBe(200);
    expect((await jar.call('POST', '/api/me/here', {})).body).toEqual({ endsAt: null });
  });

  it('lets nothing of it be kept by the browser, and tells no device by push', async () => {
    const jar = await signIn(true);
    for (const path of ['/api/me', '/api/me/logins', '/', '/profile']) {
      const { headers } = await jar.call('GET', path);
      expect(headers.get('cache-control'), path).toBe('no-store');
    }
    expect((await jar.call('GET', '/api/me/push')).body).toMatchObject({ publicKey: null });
    const keys = { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) };
    const put = { endpoint: 'https://push.example.com/one', keys };
    expect((await jar.call('PUT', '/api/me/push', put)).body).toMatchObject({
      error: { code: 'push_off' },
    });
  });

  it('ends with all others at one press elsewhere, which stays', async () => {
    const jar = await signIn(true);
    const own = await signIn(false);
    expect((await own.call('POST', '/api/me/logins/end-others', {})).status).toBe(200);
    expect(await me(jar)).toBe(401);
    expect(await me(own)).toBe(200);
  });
});
