import { expect, test, type Browser, type Page } from '@playwright/test';
import { createWorkspace, revokeInvitation } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { signInAs } from '../sign-in-as.ts';
import { linkInMail, openStranger } from '../story/story-person.ts';
import { confirmAddress, openInviter } from './invite-over-http.ts';

async function openAs(browser: Browser, member?: Member, origin = member?.origin): Promise<Page> {
  const context = await browser.newContext({
    ...(origin === undefined ? {} : { baseURL: origin }),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (member !== undefined) await signInAs(context, member);
  return context.newPage();
}

test.describe('an invitation', () => {
  test('an assistant opens a workspace and invites its first owner, once', async ({
    browser,
    baseURL,
  }) => {
    const member = await Member.signUp(baseURL!, 'Mona');
    await confirmAddress(member);
    const mona = await openAs(browser, member);
    await mona.goto('/');
    await mona.getByText('I am an assistant').click();
    await mona.getByRole('button', { name: 'Create the workspace' }).click();
    await expect(mona.getByText('The workspace needs a name.')).toBeVisible();
    await mona.getByLabel('Name of the client’s business').fill('Noor Dental');
    await mona.getByRole('button', { name: 'Create the workspace' }).click();
    await mona.waitForURL(/\/board$/);
    await mona.goto(mona.url().replace('/board', '/people'));
    await mona.getByRole('button', { name: 'Invite someone' }).click();
    const dialog = mona.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: /Owner/ })).toBeChecked();
    const layla = await Member.signUp(baseURL!, 'Layla');
    await dialog.getByLabel('Email').fill(layla.email);
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();

    // The mailed link proves the address, so an account that was never confirmed is let in.
    const page = await openAs(browser, layla);
    await page.goto(await linkInMail(page, layla.email));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mona');
    await page.getByRole('button', { name: /^(Accept as|It is confirmed)/ }).click();
    await page.waitForURL(/\/board$/);
    // The right to invite an owner ended with it, on the assistant's open page.
    await expect(mona.getByText('Layla').first()).toBeVisible();
    await expect(mona.getByRole('button', { name: 'Invite someone' })).toHaveCount(0);
    await page.context().close();
    await mona.context().close();
  });

  test('written before the own address is confirmed, it is kept and goes out by itself', async ({
    browser,
    baseURL,
  }) => {
    const member = await Member.signUp(baseURL!, 'Layla');
    const body = { name: 'Noor Dental', side: 'client' } as const;
    const { workspace } = await member.call(createWorkspace, { body });
    const layla = await openAs(browser, member);
    await layla.goto(`/w/${workspace.id}/board`);
    await layla.getByRole('link', { name: 'Invite one mail address instead' }).click();
    const dialog = layla.getByRole('dialog');
    await expect(dialog).toContainText('Your own address is not confirmed yet.');
    const email = `mona-${crypto.randomUUID()}@example.test`;
    await dialog.getByLabel('Name').fill('Mona');
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByRole('button', { name: 'Keep the invitation' }).click();
    await expect(dialog.getByRole('heading')).toHaveText('The invitation is kept');
    const link = await dialog.getByLabel('Link').inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(layla.getByText('goes out once you confirm your address')).toBeVisible();
    const guest = await openAs(browser, undefined, baseURL!);
    await guest.goto(link);
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(
      'This invitation is not open yet',
    );

    await confirmAddress(member);
    await guest.goto(await linkInMail(guest, email));
    await expect(guest.getByRole('heading', { level: 1 })).toContainText('Layla');
    await layla.reload();
    await expect(layla.getByText('goes out once you confirm your address')).toHaveCount(0);
    await guest.context().close();
    await layla.context().close();
  });

  test('it speaks the language of the guest’s own device, and so does the account made of it', async ({
    browser,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const { link } = await inviter.invite({ role: 'assistant', language: 'en' });
    const { context, page } = await openStranger(browser, { baseURL: baseURL!, language: 'ar' });
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('دعوة من Layla للعمل معًا');
    await page.getByLabel('الاسم كما يظهر').fill('منى');
    await page.getByLabel('البريد الإلكتروني').fill(`mona-${crypto.randomUUID()}@example.test`);
    await page.getByLabel('اختيار كلمة مرور').fill('a sentence of my own');
    await page.getByRole('button', { name: 'قبول الدعوة' }).click();
    await expect(page.getByRole('heading', { name: /^بانتظار/ })).toBeVisible();
    const me = (await (await page.request.get('/api/me')).json()) as {
      profile: { language: string };
    };
    expect(me.profile.language).toBe('ar');
    await context.close();
  });

  test('a link in another hand waits until the inviter lets them in, or closes the door', async ({
    browser,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const layla = await openAs(browser, inviter.member);
    await layla.goto(`/w/${inviter.workspaceId}/people`);
    await layla.getByRole('button', { name: 'Invite someone' }).click();
    const dialog = layla.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Mona');
    await dialog.getByRole('radio', { name: 'By link' }).click();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();

    const member = await Member.signUp(baseURL!, 'Mona');
    const mona = await openAs(browser, member);
    await mona.goto(link);
    await mona.getByRole('button', { name: 'Accept as Mona' }).click();
    await expect(mona.getByRole('heading', { name: 'Waiting for Layla' })).toBeVisible();
    await expect(mona.getByText(member.email)).toBeVisible();
    const second = await openAs(browser, await Member.signUp(baseURL!, 'Sara'));
    await second.goto(link);
    await second.getByRole('button', { name: 'Accept as Sara' }).click();
    await expect(
      second.getByText('The person who invited you has to confirm this first.'),
    ).toBeVisible();

    await layla.reload();
    await layla.getByRole('button', { name: 'Let Mona in' }).click();
    await expect(layla.getByText('Mona has to confirm their address first')).toBeVisible();
    await confirmAddress(member);
    await layla.getByRole('button', { name: 'Let Mona in' }).click();
    await expect(layla.getByText('Mona is in')).toBeVisible();
    // Nobody has to press anything where one waits; an assistant comes to the plan first.
    await mona.waitForURL(/\/onboarding$/);
    await second.reload();
    await expect(
      second.getByRole('heading', { name: 'This invitation has been used' }),
    ).toBeVisible();

    const other = await inviter.invite({ role: 'assistant' });
    await second.goto(other.link);
    await second.getByRole('button', { name: 'Accept as Sara' }).click();
    await expect(second.getByRole('heading', { name: 'Waiting for Layla' })).toBeVisible();
    await layla.reload();
    await layla.getByRole('button', { name: 'Somebody else' }).click();
    await expect(layla.getByText('The door stays closed.')).toBeVisible();
    await expect(second.getByText('This invitation was withdrawn')).toBeVisible();
    for (const page of [layla, mona, second]) await page.context().close();
  });

  test('is sent again, copied and taken back; each earlier link says what it is', async ({
    browser,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const email = `mona-${inviter.workspaceId}@example.test`;
    const first = await inviter.invite({ role: 'assistant', email });
    const layla = await openAs(browser, inviter.member);
    await layla.goto(`/w/${inviter.workspaceId}/people`);
    const firstMail = await linkInMail(layla, email);
    const choose = async (name: string): Promise<void> => {
      await layla.getByRole('button', { name: /Menu of.*Mona/ }).click();
      await layla.getByRole('menuitem', { name }).click();
    };
    await choose('Send it again');
    await expect(layla.getByText('The mail is on its way.')).toBeVisible();
    await expect.poll(() => linkInMail(layla, email)).not.toBe(firstMail);
    const secondMail = await linkInMail(layla, email);
    await choose('Copy a link');
    await expect(layla.getByText('Link copied.')).toBeVisible();
    const copied = await layla.evaluate(() => navigator.clipboard.readText());

    const stranger = await openAs(browser, undefined, baseURL!);
    for (const dead of [first.link, firstMail]) {
      await stranger.goto(dead);
      await expect(
        stranger.getByRole('heading', { name: 'There is no such invitation' }),
      ).toBeVisible();
    }
    for (const alive of [secondMail, copied]) {
      await stranger.goto(alive);
      await expect(stranger.getByRole('button', { name: 'Accept the invitation' })).toBeVisible();
    }
    await choose('Withdraw');
    await layla.getByRole('alertdialog').getByRole('button', { name: 'Withdraw it' }).click();
    await expect(layla.getByText('Invitation withdrawn')).toBeVisible();
    await expect(layla.getByText(email)).toHaveCount(0);
    await stranger.reload();
    await expect(
      stranger.getByRole('heading', { name: 'This invitation was withdrawn' }),
    ).toBeVisible();
    await stranger.context().close();
    await layla.context().close();
  });

  test('taken back or turned down while its page is open, it says so when it is used', async ({
    browser,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const { link, invitation } = await inviter.invite({ role: 'assistant' });
    const guest = await openAs(browser, undefined, baseURL!);
    await guest.goto(link);
    await guest.getByLabel('Email').fill(`sara-${invitation.id}@example.test`);
    await guest.getByLabel('Choose a password').fill('a long enough password');
    await inviter.member.call(revokeInvitation, {
      params: { workspaceId: inviter.workspaceId, invitationId: invitation.id },
    });
    await guest.getByRole('button', { name: 'Accept the invitation' }).click();
    await expect(guest.getByText('This invitation was withdrawn')).toBeVisible();
    await expect(guest.getByLabel('Choose a password')).toHaveValue('a long enough password');
    const other = await inviter.invite({ role: 'assistant' });
    await guest.goto(other.link);
    await guest.getByRole('button', { name: 'Tell Layla' }).click();
    await expect(guest.getByRole('heading', { name: 'Layla has been told' })).toBeVisible();
    await guest.context().close();
  });
});
