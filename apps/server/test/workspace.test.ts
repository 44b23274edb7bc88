import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { code, invite, mailedInvitation, open, tokenOf, type Sent } from './inviting.ts';
import { membershipOf } from './membership-of.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

describe('workspaces', () => {
  it('opens from either side with the side’s role and hue, and seeds the room', async () => {
    const mona = await app.person('Mona');
    const id = await open(mona, 'client');
    const me = await mona.call('GET', '/api/me');
    expect(me.body).toMatchObject({
      profile: { name: 'Mona', zone: 'Africa/Cairo', demo: false },
      workspaces: [{ id, role: 'owner', hue: 'saffron', invitesFirstOwner: false }],
    });
    const snapshot = await mona.call('GET', `/api/workspaces/${id}/snapshot`);
    // Without it no device could go on from what it kept.
    expect(snapshot.body).toMatchObject({ model: workspaceRoomModel.fingerprint });
    const { collections } = snapshot.body as { collections: Record<string, { name: string }[]> };
    expect(collections['column']?.map((column) => column.name)).toEqual([
      'Requested',
      'In progress',
      'Waiting on client',
      'In review',
      'Done',
    ]);
    expect(collections['member']).toMatchObject([
      { userId: mona.userId, role: 'owner', active: true },
    ]);
    expect(collections['facts']).toMatchObject([{ name: 'Noor Clinic' }]);
  });

  it('lets an assistant who opened one invite its first owner, once', async () => {
    const sara = await app.person('Sara');
    const mona = await app.person('Mona');
    const id = await open(sara, 'assistant');
    const refused = await sara.call('POST', `/api/workspaces/${id}/invitations`, {
      name: '',
      role: 'approver',
      language: 'en',
      note: '',
    });
    expect(refused.status).toBe(403);
    const spare = await invite(sara, id, { role: 'owner' });
    await invite(sara, id, { role: 'owner', email: mona.email });
    const accepted = await mona.call(
      'POST',
      `/api/invitations/${await mailedInvitation(app, mona.email)}/accept`,
      {},
    );
    expect(accepted.body).toMatchObject({
      outcome: 'joined',
      workspace: { role: 'owner', hue: 'saffron' },
    });
    const again = await sara.call('POST', `/api/workspaces/${id}/invitations`, {
      name: '',
      role: 'owner',
      language: 'en',
      note: '',
    });
    expect(code(again)).toBe('forbidden');
    // The link that was still open went with the right to send it.
    const late = await app.person('Late');
    expect(
      code(await late.call('POST', `/api/invitations/${tokenOf(spare.link)}/accept`, {})),
    ).toBe('invitation_revoked');
  });

  it('admits one acceptance of a mailed invitation, even of twenty in parallel', async () => {
    const mona = await app.person('Mona');
    const sara = await app.person('Sara');
    const id = await open(mona, 'client');
    await invite(mona, id, { email: sara.email });
    const token = await mailedInvitation(app, sara.email);
    const other = await app.person('Other');
    expect(code(await other.call('POST', `/api/invitations/${token}/accept`, {}))).toBe(
      'invitation_other_account',
    );
    const all = await Promise.all(
      Array.from({ length: 20 }, () => sara.call('POST', `/api/invitations/${token}/accept`, {})),
    );
    expect(all.every((answer) => answer.status === 200)).toBe(true);
    const members = await mona.call('GET', `/api/workspaces/${id}/members`);
    expect((members.body as { members: unknown[] }).members).toHaveLength(2);
    await mona.call('DELETE', `/api/workspaces/${id}/members/${await membershipOf(app, id, sara)}`);
    expect(code(await sara.call('POST', `/api/invitations/${token}/accept`, {}))).toBe(
      'invitation_used',
    );
  });

  it('takes a mailed link as proof of the address, and a copied link not', async () => {
    const mona = await app.person('Mona');
    const sara = await app.person('Sara', { verified: false });
    const id = await open(mona, 'client');
    const { link } = await invite(mona, id, { email: sara.email });
    expect(code(await sara.call('POST', `/api/invitations/${tokenOf(link)}/accept`, {}))).toBe(
      'email_unverified',
    );
    const token = await mailedInvitation(app, sara.email);
    expect((await sara.call('POST', `/api/invitations/${token}/accept`, {})).body).toMatchObject({
      outcome: 'joined',
    });
    expect((await sara.call('GET', '/api/me')).body).toMatchObject({
      profile: { emailVerified: true },
    });
  });

  it('makes who comes by a link wait for the inviter’s word', async () => {
    const mona = await app.person('Mona');
    const sara = await app.person('Sara');
    const id = await open(mona, 'client');
    const { link, invitation } = await invite(mona, id, {});
    const path = `/api/invitations/${tokenOf(link)}`;
    expect((await sara.call('POST', `${path}/accept`, {})).body).toEqual({ outcome: 'waits' });
    expect((await sara.call('GET', path)).body).toMatchObject({
      state: 'waits',
      hue: 'sea',
      inviterName: 'Mona',
    });
    expect((await app.call('GET', path)).body).toMatchObject({ state: 'open' });
    const second = await app.person('Second');
    expect(code(await second.call('POST', `${path}/accept`, {}))).toBe('invitation_waits');
    const list = await mona.call('GET', `/api/workspaces/${id}/members`);
    expect(list.body).toMatchObject({
      invitations: [{ waiting: { userId: sara.userId, email: sara.email } }],
    });
    const decide = (userId: string, admit: boolean) =>
      mona.call('POST', `/api/workspaces/${id}/invitations/${invitation.id}/decide`, {
        userId,
        admit,
      });
    expect(code(await decide(second.userId, true))).toBe('changed_since');
    expect((await decide(sara.userId, true)).status).toBe(200);
    expect((await sara.call('GET', '/api/me')).body).toMatchObject({
      workspaces: [{ id, role: 'assistant' }],
    });
  });

  it('signs up with a mailed invitation, verified and signed in', async () => {
    const mona = await app.person('Mona');
    const id = await open(mona, 'client');
    await invite(mona, id, { email: 'new-sara@example.test' });
    const token = await mailedInvitation(app, 'new-sara@example.test');
    const body = {
      name: 'Sara',
      password: 'a long enough one',
      zone: 'Africa/Cairo',
      language: 'ar',
    };
    const answer = await app.call('POST', `/api/invitations/${token}/sign-up`, body);
    expect(answer.body).toMatchObject({ outcome: 'joined', workspace: { id, role: 'assistant' } });
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const me = await app.call('GET', '/api/me', undefined, { cookie });
    expect(me.body).toMatchObject({ profile: { emailVerified: true, language: 'ar' } });
  });

  it('gives a squatted, unproven account to whoever proves the address', async () => {
    const mona = await app.person('Mona');
    const squatter = await app.person('Squatter', { verified: false });
    const id = await open(mona, 'client');
    await invite(mona, id, { email: squatter.email });
    const token = await mailedInvitation(app, squatter.email);
    const body = {
      name: 'Sara',
      password: 'a long enough one',
      zone: 'Africa/Cairo',
      language: 'ar',
    };
    const answer = await app.call('POST', `/api/invitations/${token}/sign-up`, body);
    expect(answer.body).toMatchObject({ outcome: 'joined' });
    expect((await squatter.call('GET', '/api/me')).status).toBe(401);
    await expect(app.signIn(squatter.email, squatter.password)).rejects.toThrow('401');
  });

  it('lets who signs up by a link in when the address is proven and the inviter agrees', async () => {
    const mona = await app.person('Mona');
    const id = await open(mona, 'client');
    const { link, invitation } = await invite(mona, id, {});
    const path = `/api/invitations/${tokenOf(link)}/sign-up`;
    const body = {
      name: 'Sara',
      email: 'by-link@example.test',
      password: 'a long enough one',
      zone: 'Africa/Cairo',
      language: 'ar',
    };
    expect(code(await app.call('POST', path, { ...body, email: mona.email }))).toBe(
      'address_taken',
    );
    expect((await app.call('POST', path, body)).body).toEqual({ outcome: 'waits' });
    const list = await mona.call('GET', `/api/workspaces/${id}/members`);
    const [pending] = (list.body as { invitations: { waiting: { userId: string } }[] }).invitations;
    const admit = () =>
      mona.call('POST', `/api/workspaces/${id}/invitations/${invitation.id}/decide`, {
        userId: pending?.waiting.userId,
        admit: true,
      });
    expect(code(await admit())).toBe('email_unverified');
    await app.app.ground.identity.settled();
    const mail = await app.database.db
      .selectFrom('captured_mail')
      .select('text')
      .where('recipient', '=', body.email)
      .executeTakeFirstOrThrow();
    const token = /\/verify\?token=(\S+)/.exec(mail.text)?.[1] ?? '';
    expect((await app.call('GET', `/api/auth/verify-email?token=${token}`)).status).toBe(200);
    expect((await admit()).status).toBe(200);
  });

  it('keeps to its limits, whoever pushes', async () => {
    const small = await createTestApp(
      {},
      { limits: { workspacesPerPerson: 2, pendingInvitations: 3, membersPerWorkspace: 2 } },
    );
    try {
      const mona = await small.quickPerson('Mona');
      const opened = await Promise.all(
        Array.from({ length: 6 }, () =>
          mona.call('POST', '/api/workspaces', { name: 'Noor', side: 'client' }),
        ),
      );
      expect(opened.filter((answer) => answer.status === 200)).toHaveLength(2);
      expect(opened.filter((answer) => code(answer) === 'limit_reached')).toHaveLength(4);
      const id = await small.workspace([[mona, 'owner']]);
      const body = { name: '', role: 'requester', language: 'en', note: '' };
      const sent = await Promise.all(
        Array.from({ length: 8 }, () =>
          mona.call('POST', `/api/workspaces/${id}/invitations`, body),
        ),
      );
      expect(sent.filter((answer) => answer.status === 200)).toHaveLength(3);
      const tooMany = { ...body, note: 'x'.repeat(1_001) };
      expect((await mona.call('POST', `/api/workspaces/${id}/invitations`, tooMany)).status).toBe(
        400,
      );
      const links = sent
        .filter((answer) => answer.status === 200)
        .map((answer) => answer.body as Sent);
      const decided = [];
      for (const { link, invitation } of links) {
        const guest = await small.quickPerson('Guest');
        await guest.call('POST', `/api/invitations/${tokenOf(link)}/accept`, {});
        const path = `/api/workspaces/${id}/invitations/${invitation.id}/decide`;
        decided.push(code(await mona.call('POST', path, { userId: guest.userId, admit: true })));
      }
      expect(decided).toEqual([undefined, 'limit_reached', 'limit_reached']);
    } finally {
      await small.close();
    }
  });

  it('ends, renews and declines invitations', async () => {
    const mona = await app.person('Mona');
    const id = await open(mona, 'client');
    const first = await invite(mona, id, {});
    const path = `/api/workspaces/${id}/invitations/${first.invitation.id}`;
    const renewed = await mona.call('POST', `${path}/renew`, { mail: false });
    const { link } = renewed.body as Sent;
    expect((await app.call('GET', `/api/invitations/${tokenOf(first.link)}`)).status).toBe(404);
    expect((await app.call('GET', `/api/invitations/${tokenOf(link)}`)).body).toMatchObject({
      state: 'open',
    });
    await mona.call('DELETE', path);
    expect((await app.call('GET', `/api/invitations/${tokenOf(link)}`)).body).toMatchObject({
      state: 'revoked',
    });

    const second = await invite(mona, id, {});
    expect(
      (await app.call('POST', `/api/invitations/${tokenOf(second.link)}/decline`, {})).status,
    ).toBe(200);
    const sara = await app.person('Sara');
    const refused = await sara.call('POST', `/api/invitations/${tokenOf(second.link)}/accept`, {});
    expect(code(refused)).toBe('invitation_revoked');

    const third = await invite(mona, id, {});
    await app.database.db
      .updateTable('invitation')
      .set({ expires_at: new Date(0) })
      .execute();
    expect(
      code(await sara.call('POST', `/api/invitations/${tokenOf(third.link)}/accept`, {})),
    ).toBe('invitation_expired');
  });
});
