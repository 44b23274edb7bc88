import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from './test-app.ts';
import { cookiesOf, type Answer } from './test-person.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

function open(
  side: string,
  startOver = false,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return app.call('POST', '/api/demo/open', { side, language: 'en', startOver }, headers);
}

function me(answer: Answer): Promise<Answer> {
  return app.call('GET', '/api/me', undefined, { cookie: cookiesOf(answer.headers) });
}

describe('sample data', () => {
  it('opens both sides of one workspace, each as its own person', async () => {
    const [client, assistant] = await Promise.all([open('client'), open('assistant')]);
    expect(client.body).toEqual(assistant.body);
    expect((await me(client)).body).toMatchObject({
      profile: { name: 'Layla Haddad', zone: 'Asia/Dubai', demo: true },
      workspaces: [{ role: 'owner', demo: true }],
    });
    expect((await me(assistant)).body).toMatchObject({
      profile: { name: 'Mona Farouk', zone: 'Africa/Cairo' },
      workspaces: [{ role: 'assistant' }],
    });
  });

  it('takes the other loopback name as an origin of ours', async () => {
    const other = app.url.replace('localhost', '127.0.0.1');
    expect((await open('assistant', false, { origin: other })).status).toBe(200);
  });

  it('starts over without touching a real workspace', async () => {
    const mona = await app.person('Mona');
    const real = await app.workspace([[mona, 'owner']]);
    const before = await open('client');
    const after = await open('client', true);
    expect(after.status).toBe(200);
    expect(after.body).not.toEqual(before.body);
    expect((await me(before)).status).toBe(401);
    expect((await mona.call('GET', `/api/workspaces/${real}/members`)).status).toBe(200);
    const left = await app.database.db.selectFrom('workspace').select('demo').execute();
    expect(left.map((row) => row.demo).sort()).toEqual([false, true]);
  });

  it('keeps sample people out of real workspaces, and real people out of sample ones', async () => {
    const client = await open('client');
    const { workspaceId } = client.body as { workspaceId: string };
    const cookie = cookiesOf(client.headers);
    const created = await app.call(
      'POST',
      '/api/workspaces',
      { name: 'x', side: 'client' },
      { cookie },
    );
    expect(created.status).toBe(403);
    const body = { name: '', role: 'assistant', language: 'en', note: '' };
    const invited = await app.call('POST', `/api/workspaces/${workspaceId}/invitations`, body, {
      cookie,
    });
    expect(invited.status).toBe(403);
  });

  it('has no password to sign in with', async () => {
    await open('client');
    const { email } = await app.database.db
      .selectFrom('person')
      .select('email')
      .where('demo', '=', true)
      .executeTakeFirstOrThrow();
    await expect(app.signIn(email, 'any password at all')).rejects.toThrow('401');
  });

  it('does not exist behind a proxy or under another name', async () => {
    for (const headers of [{ 'x-forwarded-for': '1.2.3.4' }, { forwarded: 'for=1.2.3.4' }]) {
      const answer = await open('client', false, headers);
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    }
  });
});
