import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createHeldInvitations } from '../src/features/workspace/held-invitations.ts';
import { createInvitationMails } from '../src/features/workspace/invitation-mails.ts';
import { code, confirmAddress, invite, mailedInvitation, open, tokenOf } from './inviting.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

async function signUpBy(token: string): Promise<void> {
  const signedUp = await app.call('POST', `/api/invitations/${token}/sign-up`, {
    name: 'Sara',
    password: 'a sentence of my own',
    zone: 'Africa/Cairo',
    language: 'ar',
  });
  expect(signedUp.status).toBe(200);
}

/** As whoever reads the mailbox may, whoever made the account. */
async function setNewPassword(email: string): Promise<void> {
  await app.call('POST', '/api/auth/request-password-reset', { email });
  await app.app.ground.identity.settled();
  const { text } = await app.database.db
    .selectFrom('captured_mail')
    .select('text')
    .where('recipient', '=', email)
    .where('text', 'like', '%/reset?token=%')
    .executeTakeFirstOrThrow();
  const token = /\/reset\?token=(\S+)/.exec(text)?.[1];
  const body = { newPassword: 'a sentence of my own', token };
  expect((await app.call('POST', '/api/auth/reset-password', body)).status).toBe(200);
}

describe('an invitation of somebody whose own address is not confirmed', () => {
  it('keeps what an unconfirmed person writes to somebody, and sends it once they are confirmed', async () => {
    const mona = await app.person('Mona', { verified: false });
    const id = await open(mona, 'client');
    const sara = await app.person('Sara');
    const { link, invitation } = await invite(mona, id, { email: sara.email });
    expect(invitation).toMatchObject({ held: true });
    await expect(mailedInvitation(app, sara.email)).rejects.toThrow('no result');
    const path = `/api/invitations/${tokenOf(link)}`;
    expect(code(await sara.call('GET', path))).toBe('invitation_waits');
    expect(code(await sara.call('POST', `${path}/accept`, {}))).toBe('invitation_waits');
    expect(code(await sara.call('POST', `${path}/decline`, {}))).toBe('invitation_waits');

    await confirmAddress(app, mona.email);
    const token = await mailedInvitation(app, sara.email);
    expect((await sara.call('GET', path)).body).toMatchObject({ state: 'open' });
    const { body } = await mona.call('GET', `/api/workspaces/${id}/members`);
    expect(body).toMatchObject({ invitations: [{ id: invitation.id, held: false }] });
    const accepted = await sara.call('POST', `/api/invitations/${token}/accept`, {});
    expect(accepted.body).toMatchObject({ outcome: 'joined' });
  });

  it('never sends what a squatter wrote with an address that then fell to its owner', async () => {
    const owner = await app.person('Mona');
    const squatter = await app.person('Not Sara', { verified: false });
    const theirs = await open(squatter, 'client');
    const victim = await app.person('Victim');
    await invite(squatter, theirs, { email: victim.email });
    await invite(owner, await open(owner, 'client'), { email: squatter.email });
    const token = await mailedInvitation(app, squatter.email);
    await signUpBy(token);
    const { ground } = app.app;
    await createHeldInvitations(
      { ...ground, limits: ground.env.limits, tellInboxes() {} },
      createInvitationMails(ground),
    ).release();
    await expect(mailedInvitation(app, victim.email)).rejects.toThrow('no result');
  });

  it('never sends what a squatter wrote where the owner of the address set a new password and confirmed it', async () => {
    const squatter = await app.person('Not Sara', { verified: false });
    const victim = await app.person('Victim');
    await invite(squatter, await open(squatter, 'client'), { email: victim.email });
    await setNewPassword(squatter.email);
    await confirmAddress(app, squatter.email);
    await app.app.ground.identity.settled();
    await expect(mailedInvitation(app, victim.email)).rejects.toThrow('no result');
  });

  it('keeps nothing that a squatter goes on writing while the account falls to its owner', async () => {
    const owner = await app.person('Mona');
    const place = await open(owner, 'client');
    for (const way of ['invitation', 'reset', 'invitation', 'reset']) {
      const squatter = await app.person('Not Sara', { verified: false });
      const theirs = await open(squatter, 'client');
      await invite(owner, place, { email: squatter.email });
      const token = await mailedInvitation(app, squatter.email);
      let isOver = false;
      const writing = (async () => {
        for (let n = 0; !isOver; n += 1) {
          const email = `somebody-${n}@example.test`;
          const body = { name: '', role: 'assistant', language: 'en', note: '', email };
          await squatter.call('POST', `/api/workspaces/${theirs}/invitations`, body);
        }
      })();
      if (way === 'reset') await setNewPassword(squatter.email);
      else await signUpBy(token);
      isOver = true;
      await writing;
      const { rows } = await app.database.pool.query(
        'select id from invitation where workspace_id = $1 and revoked_at is null',
        [theirs],
      );
      expect([way, rows]).toEqual([way, []]);
    }
  });

  it('is sent again by no colleague before it was sent, and shows nothing of itself when it was taken back', async () => {
    const mona = await app.person('Mona', { verified: false });
    const dina = await app.person('Dina');
    const id = await app.workspace([
      [mona, 'owner'],
      [dina, 'owner'],
    ]);
    const sara = await app.person('Sara');
    const { link, invitation } = await invite(mona, id, { email: sara.email });
    const path = `/api/workspaces/${id}/invitations/${invitation.id}`;
    for (const mail of [true, false])
      expect(code(await dina.call('POST', `${path}/renew`, { mail }))).toBe('invitation_waits');
    await expect(mailedInvitation(app, sara.email)).rejects.toThrow('no result');
    expect((await dina.call('DELETE', path)).status).toBe(200);
    const seen = await sara.call('GET', `/api/invitations/${tokenOf(link)}`);
    expect(seen.body).toEqual({ error: { code: 'invitation_revoked', params: {} } });
  });

  it('is sent for a full term by whoever confirms their address only after weeks', async () => {
    const mona = await app.person('Mona', { verified: false });
    const id = await open(mona, 'client');
    const sara = await app.person('Sara');
    const { link, invitation } = await invite(mona, id, { email: sara.email });
    await app.database.pool.query(
      "update invitation set expires_at = now() - interval '20 days' where id = $1",
      [invitation.id],
    );
    await confirmAddress(app, mona.email);
    const token = await mailedInvitation(app, sara.email);
    const path = `/api/invitations/${tokenOf(link)}`;
    expect((await sara.call('GET', path)).body).toMatchObject({ state: 'open' });
    const accepted = await sara.call('POST', `/api/invitations/${token}/accept`, {});
    expect(accepted.body).toMatchObject({ outcome: 'joined' });
  });

  it('is over with its writer’s place, however long it waited, and does not come back with them', async () => {
    const mona = await app.person('Mona', { verified: false });
    const dina = await app.person('Dina');
    const id = await app.workspace([
      [mona, 'owner'],
      [dina, 'owner'],
    ]);
    const sara = await app.person('Sara');
    const { link, invitation } = await invite(mona, id, { email: sara.email });
    await app.database.pool.query(
      "update invitation set expires_at = now() - interval '20 days' where id = $1",
      [invitation.id],
    );
    const { id: place } = await app.database.db
      .selectFrom('membership')
      .select('id')
      .where('workspace_id', '=', id)
      .where('user_id', '=', mona.userId)
      .executeTakeFirstOrThrow();
    expect((await dina.call('DELETE', `/api/workspaces/${id}/members/${place}`)).status).toBe(200);
    const seen = await sara.call('GET', `/api/invitations/${tokenOf(link)}`);
    expect(code(seen)).toBe('invitation_revoked');
  });
});
