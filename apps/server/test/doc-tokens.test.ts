import { randomUUID } from 'node:crypto';

import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { DocTokenFacts } from '@sanad/protocol/http/docs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RecordClient } from './record-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { Answer, TestPerson } from './test-person.ts';

let app: TestApp;
let owner: TestPerson;
let mona: TestPerson;
let place: WorkspaceId;
let document: DocumentId;

beforeAll(async () => {
  app = await createTestApp({}, { limits: { docTokensPerPerson: 3 } });
  owner = await app.person('Layla');
  mona = await app.person('Mona');
  place = await app.workspace([
    [owner, 'owner'],
    [mona, 'assistant'],
  ]);
  const client = new RecordClient(app.url, owner.cookie);
  const room = await client.join(place);
  document = randomUUID() as DocumentId;
  await client.acked(
    client.push(room, 'createDocument', { documentId: document, title: 'Procedure' }),
  );
  client.close();
});
afterAll(() => app.close());

const make = (by: TestPerson, right: 'view' | 'edit' = 'edit'): Promise<Answer> =>
  by.call('POST', `/api/workspaces/${place}/docs/${document}/tokens`, { right, hours: 2 });
const idOf = (answer: Answer): string => (answer.body as { id: string }).id;
const end = (by: TestPerson, id: string) =>
  by.call('DELETE', `/api/workspaces/${place}/docs/${document}/tokens/${id}`);
const own = async (by: TestPerson) =>
  ((await by.call('GET', '/api/me/doc-tokens')).body as { tokens: DocTokenFacts[] }).tokens;
const all = async () =>
  (
    (await owner.call('GET', `/api/workspaces/${place}/doc-tokens`)).body as {
      tokens: DocTokenFacts[];
    }
  ).tokens;

describe('document tokens that exist', () => {
  it('are shown to their person and to the owner, and ended by either', async () => {
    const [view, edit] = [await make(mona, 'view'), await make(mona)];
    expect(view.status).toBe(200);
    const facts = { workspaceId: place, workspaceName: 'Test business', documentId: document };
    expect(await own(mona)).toEqual([
      expect.objectContaining({
        ...facts,
        id: idOf(edit),
        right: 'edit',
        documentTitle: 'Procedure',
      }),
      expect.objectContaining({ ...facts, id: idOf(view), right: 'view', lastUsedAt: null }),
    ]);
    expect(JSON.stringify(await own(mona))).not.toContain((edit.body as { token: string }).token);
    expect((await all()).map((each) => [each.personName, each.userId])).toEqual([
      ['Mona', mona.userId],
      ['Mona', mona.userId],
    ]);
    expect((await end(mona, idOf(view))).status).toBe(200);
    expect((await own(mona)).map((each) => each.id)).toEqual([idOf(edit)]);
    expect((await end(owner, idOf(edit))).status).toBe(200);
    expect((await end(owner, idOf(edit))).status).toBe(404);
    expect([await own(mona), await all()]).toEqual([[], []]);
  });

  it('are nobody else’s to end, nor to see from another workspace', async () => {
    const { id } = (await make(owner)).body as { id: string };
    expect((await end(mona, id)).status).toBe(404);
    expect((await own(mona)).length).toBe(0);
    const elsewhere = await app.workspace([[mona, 'owner']]);
    const path = `/api/workspaces/${elsewhere}/docs/${document}/tokens/${id}`;
    expect((await mona.call('DELETE', path)).status).toBe(404);
    const there = await mona.call('GET', `/api/workspaces/${elsewhere}/doc-tokens`);
    expect(there.body).toEqual({ tokens: [] });
    expect((await end(owner, id)).status).toBe(200);
  });

  it('are so many and no more, also of twenty asked for at once', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => make(mona)));
    const made = asked.filter((answer) => answer.status === 200);
    expect(made.length).toBe(3);
    for (const answer of asked.filter((each) => each.status !== 200))
      expect(answer.body).toEqual({ error: { code: 'limit_reached', params: { limit: 3 } } });
    await end(mona, idOf(made[0]!));
    expect((await make(mona)).status).toBe(200);
  });

  it('cannot be made by a sign-in that ends meanwhile', async () => {
    const cookie = await app.signIn(owner.email, owner.password);
    const asking = Promise.all(
      Array.from({ length: 12 }, () =>
        app.call(
          'POST',
          `/api/workspaces/${place}/docs/${document}/tokens`,
          { right: 'view', hours: 1 },
          { cookie },
        ),
      ),
    );
    await app.call('POST', '/api/auth/sign-out', {}, { cookie });
    for (const { status } of await asking) expect([200, 401, 409]).toContain(status);
    expect(await own(owner)).toEqual([]);
  });
});
