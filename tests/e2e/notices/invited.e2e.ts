import { expect, test } from '@playwright/test';

import { Member } from '../../harness/member.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress, openInviter } from '../workspace/invite-over-http.ts';

test('an invitation comes into an open inbox, and who accepts it there goes in', async ({
  browser,
  baseURL,
}) => {
  const layla = await openInviter(baseURL!);
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const context = await browser.newContext({ baseURL: baseURL! });
  await signInAs(context, mona);
  const page = await context.newPage();
  await page.goto('/inbox');
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
  await layla.invite({ role: 'assistant', email: mona.email });
  const entry = page.locator('li[data-notice]');
  await expect(entry).toContainText('Layla invites you to');
  await expect(entry).toContainText('Noor Dental');
  await expect(page).toHaveTitle(/^\(1\) /);

  await entry.getByRole('button', { name: 'Accept' }).press('Enter');
  await page.waitForURL(new RegExp(`/w/${layla.workspaceId}/board$`));
  await expect(page.getByText('On the server')).toBeVisible();
  await expect(page).not.toHaveTitle(/^\(/);
  await context.close();
});
