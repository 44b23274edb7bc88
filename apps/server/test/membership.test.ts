import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { invite, mailedInvitation, tokenOf } from './inviting.ts';
import { membershipOf } from './membership-of.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

describe('memberships', () => {
  it('keeps the last owner, in code and in the database', async () => {
    const mona = await app.person('Mona');
    const omar = await app.person('Omar');
    const id = await app.workspace([
      [mona, 'owner'],
      [omar, 'owner'],
    ]);
    const both = await Promise.all(
      [mona, omar].map((each) => each.call('POST', `/api/workspaces/${id}/leave`, {})),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    await expect(
      app.database.db
        .updateTable('membership')
        .set({ role: 'requester' })
        .where('workspace_id', '=', id)
        .execute(),
    ).rejects.toThrow('last_owner');
  });

  it('revokes what a demoted member had sent beyond their new right', async () => {
    const mona = await app.person('Mona');
    const omar = await app.person('Omar');
    const id = await app.workspace([
      [mona, 'owner'],
      [omar, 'approver'],
    ]);
    const { link } = await invite(omar, id, { role: 'requester' });
    const change = await mona.call(
      'PATCH',
      `/api/workspaces/${id}/members/${await membershipOf(app, id, omar)}`,
      {
        role: 'requester',
      },
    );
    expect(change.body).toMatchObject({ member: { role: 'requester' } });
    expect((await app.call('GET', `/api/invitations/${tokenOf(link)}`)).body).toMatchObject({
      state: 'revoked',
    });
  });

  it('counts a stay for each time somebody was taken in, and none for a change of role', async () => {
    const mona = await app.person('Mona');
    const sara = await app.person('Sara');
    const id = await app.workspace([[mona, 'owner']]);
    const stays: unknown[] = [];
    const look = async () => {
      const { body } = await sara.call('GET', '/api/me');
      const { workspaces } = body as { workspaces: { id: string; stay: number }[] };
      stays.push(workspaces.find((each) => each.id === id)?.stay);
    };
    for (const way of ['removed', 'left', 'still there']) {
      await invite(mona, id, { email: sara.email });
      await sara.call(
        'POST',
        `/api/invitations/${await mailedInvitation(app, sara.email)}/accept`,
        {},
      );
      await look();
      const member = `/api/workspaces/${id}/members/${await membershipOf(app, id, sara)}`;
      for (const role of ['requester', 'owner', 'assistant'])
        expect((await mona.call('PATCH', member, { role })).status).toBe(200);
      await look();
      if (way === 'removed') await mona.call('DELETE', member);
      if (way === 'left') await sara.call('POST', `/api/workspaces/${id}/leave`, {});
    }
    expect(stays).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('grants nobody more than the grantor holds', async () => {
    const mona = await app.person('Mona');
    const omar = await app.person('Omar');
    const id = await app.workspace([
      [mona, 'owner'],
      [omar, 'approver'],
    ]);
    for (const role of ['owner', 'assistant', 'guest'] as const) {
      const answer = await omar.call('POST', `/api/workspaces/${id}/invitations`, {
        name: '',
        role,
        language: 'en',
        note: '',
      });
      const allowed = role === 'assistant';
      expect([role, answer.status]).toEqual([role, allowed ? 200 : 403]);
    }
  });

  it('tells the access listener within the transaction', async () => {
    const mona = await app.person('Mona');
    const sara = await app.person('Sara');
    const id = await app.workspace([
      [mona, 'owner'],
      [sara, 'assistant'],
    ]);
    const heard = new Promise((resolve) => {
      const stop = app.app.ground.access.onChange((change) => {
        if (change.kind !== 'membership' || change.userId !== sara.userId) return;
        stop();
        resolve(change);
      });
    });
    await mona.call('DELETE', `/api/workspaces/${id}/members/${await membershipOf(app, id, sara)}`);
    expect(await heard).toEqual({ kind: 'membership', userId: sara.userId, workspaceId: id });
    expect((await sara.call('GET', `/api/workspaces/${id}/members`)).status).toBe(404);
  });
});
