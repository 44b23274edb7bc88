import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createHeldInvitations } from '../src/features/workspace/held-invitations.ts';
import { createInvitationMails } from '../src/features/workspace/invitation-mails.ts';
import { code, confirmAddress, invite, mailedInvitation, open, tokenOf } from './inviting.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

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
    const signedUp = await app.call('POST', `/api/invitations/${token}/sign-up`, {
      name: 'Sara',
      password: 'a sentence of my own',
      zone: 'Africa/Cairo',
      language: 'ar',
    });
    expect(signedUp.status).toBe(200);
    const { ground } = app.app;
    await createHeldInvitations(
      { ...ground, limits: ground.env.limits },
      createInvitationMails(ground),
    ).release();
    await expect(mailedInvitation(app, victim.email)).rejects.toThrow('no result');
  });
});
