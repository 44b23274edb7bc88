import { expect, test, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import type { Invitation } from '@sanad/protocol/http/workspace';

import { capturedMail } from '../../harness/captured-mail.ts';
import { changeDatabase } from '../../harness/change-database.ts';
import { dataFolder } from '../data-folder.ts';
import { signInAs } from '../sign-in-as.ts';
import { linkInMail } from '../story/story-person.ts';
import { openInviter } from './invite-over-http.ts';

/** The seven days of an invitation go by. */
function expire(baseURL: string, { id }: Invitation): Promise<void> {
  const statement = `update invitation set expires_at = now() - interval '1 second' where id = $1`;
  return changeDatabase(dataFolder(baseURL), statement, [id]);
}

async function expectAnEnd(page: Page, title: string, whatNext: string): Promise<void> {
  const end = page.getByRole('status').filter({ hasText: title });
  await expect(end.getByRole('heading', { name: title })).toBeVisible();
  await expect(end).toContainText(whatNext);
  await expect(page.getByRole('button', { name: /Accept|قبول/ })).toHaveCount(0);
}

test.describe('an invitation whose days are over', () => {
  test('says so and whom to ask, in both languages, and its inviter can send a new one', async ({
    browser,
    page,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const email = `mona-${inviter.workspaceId}@example.test`;
    const { link, invitation } = await inviter.invite({ role: 'assistant', email });
    await expire(baseURL!, invitation);
    await page.goto(link);
    await expectAnEnd(page, 'This invitation has expired', 'Ask Layla for a new one.');
    await page.context().addCookies([{ name: choiceCookies.language, value: 'ar', url: baseURL! }]);
    await page.reload();
    await expectAnEnd(page, 'هذه دعوة منتهية', 'يمكن طلب دعوة جديدة من Layla.');

    const context = await browser.newContext({ baseURL: baseURL! });
    await signInAs(context, inviter.member);
    const layla = await context.newPage();
    await layla.goto(`/w/${inviter.workspaceId}/people`);
    await layla.getByRole('button', { name: /Menu of.*Mona/ }).click();
    await layla.getByRole('menuitem', { name: 'Send it again' }).click();
    await expect(layla.getByText('The mail is on its way.')).toBeVisible();
    await expect.poll(() => linkInMail(layla, email)).not.toBe(link);
    await page.goto(await linkInMail(layla, email));
    await expect(page.getByRole('button', { name: 'قبول الدعوة' })).toBeVisible();
    await context.close();
  });

  test('over while its page was open: said when it is used, and nobody is let in', async ({
    page,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const { link, invitation } = await inviter.invite({ role: 'assistant' });
    await page.goto(link);
    const email = `sara-${invitation.id}@example.test`;
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Choose a password').fill('a long enough password');
    await expire(baseURL!, invitation);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await expect(page.getByText('This invitation has expired')).toBeVisible();
    await expect(page).toHaveURL(/\/invite\//);
    // What was typed is still there, and no account came of it.
    await expect(page.getByLabel('Choose a password')).toHaveValue('a long enough password');
    const answer = await page.request.get(capturedMail());
    expect(await answer.text()).not.toContain(email);
  });
});
