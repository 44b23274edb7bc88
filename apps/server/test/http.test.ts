import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

describe('http', () => {
  it('signs people up and in', async () => {
    const mona = await app.person('Mona');
    const principal = await app.app.ground.identity.authenticate({ cookie: mona.cookie });
    expect(principal).toMatchObject({
      userId: mona.userId,
      name: 'Mona',
      emailVerified: true,
      demo: false,
    });
  });

  it('answers an unknown API path as not found', async () => {
    const answer = await app.call('GET', '/api/nothing');
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });

  it('refuses a change without one of our origins', async () => {
    for (const origin of ['', 'null', 'http://evil.test', 'http://localhost.evil.test']) {
      const answer = await app.call('POST', '/api/auth/sign-out', {}, { origin });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    }
  });
});
