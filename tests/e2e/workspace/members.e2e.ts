import { expect, test, type Browser, type Page } from '@playwright/test';
import type { MembershipId } from '@sanad/domain/kernel/ids';
import { acceptInvitation, changeMemberRole, removeMember } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress, openInviter, type Inviter } from './invite-over-http.ts';

const within = { timeout: 2_000 };

async function openAs(browser: Browser, member: Member): Promise<Page> {
  const context = await browser.newContext({ baseURL: member.origin });
  await signInAs(context, member);
  return context.newPage();
}

/** Somebody with a seat in the inviter's workspace. */
async function seat(
  inviter: Inviter,
  name: string,
  role: 'owner' | 'assistant',
): Promise<{ readonly member: Member; readonly membershipId: MembershipId }> {
  const member = await Member.signUp(inviter.member.origin, name);
  await confirmAddress(member);
  const { link } = await inviter.invite({ role, email: member.email });
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  const joined = await member.call(acceptInvitation, { params: { token }, body: {} });
  if (joined.outcome !== 'joined') throw new Error(`${name} was not let in`);
  return { member, membershipId: joined.workspace.membershipId };
}

test.describe('the people of a workspace', () => {
  test('the last owner stays; a demoted one sees it within two seconds', async ({
    browser,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const layla = await openAs(browser, inviter.member);
    const people = `/w/${inviter.workspaceId}/people`;
    await layla.goto(people);
    const choose = async (page: Page, whose: RegExp, name: string): Promise<void> => {
      await page.getByRole('button', { name: whose }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    const lastOwner = 'A workspace keeps at least one owner.';
    await choose(layla, /Menu of.*Layla/, 'Leave the workspace');
    const dialog = layla.getByRole('alertdialog').or(layla.getByRole('dialog'));
    await dialog.getByRole('button', { name: 'Leave the workspace' }).click();
    await expect(dialog.getByText(lastOwner)).toBeVisible();
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await choose(layla, /Menu of.*Layla/, 'Change role');
    await dialog.getByText('Requester', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Change role' }).click();
    await expect(dialog.getByText(lastOwner)).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep it as it is' }).click();

    const sara = await seat(inviter, 'Sara', 'owner');
    const page = await openAs(browser, sara.member);
    await page.goto(people);
    const invite = page.getByRole('button', { name: 'Invite someone' });
    await expect(invite).toBeVisible();
    await page.getByRole('button', { name: /Menu of.*Layla/ }).waitFor();
    await choose(layla, /Menu of.*Sara/, 'Change role');
    await dialog.getByText('Requester', { exact: true }).click();
    const changed = layla.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await dialog.getByRole('button', { name: 'Change role' }).click();
    await changed;
    await Promise.all([
      expect(invite).toHaveCount(0, within),
      expect(page.getByRole('button', { name: /Menu of.*Layla/ })).toHaveCount(0, within),
    ]);
    await expect(page.getByRole('listitem').filter({ hasText: 'Sara' })).toContainText('Requester');

    // Leaving is one's own decision, and leads out.
    await choose(page, /Menu of.*Sara/, 'Leave the workspace');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Leave the workspace' })
      .click();
    await expect(page).toHaveURL(/\/start$/);
    await expect(layla.getByRole('button', { name: /Menu of.*Sara/ })).toHaveCount(0, within);
    await page.goto(people);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await page.context().close();
    await layla.context().close();
  });

  test('who is removed while offline keeps their own unsent words as a file, and nothing else', async ({
    browser,
    baseURL,
  }) => {
    const inviter = await openInviter(baseURL!);
    const mona = await seat(inviter, 'Mona', 'assistant');
    const page = await openAs(browser, mona.member);
    await page.goto(`/w/${inviter.workspaceId}/board`);
    await page.locator('[data-column-id]').first().waitFor();
    await addTask(page, 0, 'Seen by all');
    // What the page says may still be of before.
    const snapshot = `/api/workspaces/${inviter.workspaceId}/snapshot`;
    const onServer = async () => (await page.request.get(snapshot)).text();
    await expect.poll(onServer).toContain('Seen by all');
    await expect(page.getByText('On the server').first()).toBeVisible();
    await page.context().setOffline(true);
    await expect(page.getByText(/^Offline\. You can keep working/)).toBeVisible();
    await addTask(page, 0, 'Written in the tunnel');
    await expect(taskNamed(page, 'Written in the tunnel')).toBeVisible();
    const params = { workspaceId: inviter.workspaceId, membershipId: mona.membershipId };
    await inviter.member.call(changeMemberRole, { params, body: { role: 'requester' } });
    await inviter.member.call(removeMember, { params });
    await page.context().setOffline(false);
    await expect(page.getByText('You have no access to this workspace any more.')).toBeVisible();
    await expect(page.locator('[data-task-id]')).toHaveCount(0);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save my changes as a file' }).click();
    const file = await (await saving).createReadStream();
    let text = '';
    for await (const part of file) text += String(part);
    expect(text).toContain('Written in the tunnel');
    expect(text).not.toContain('Seen by all');
    await page.getByRole('button', { name: 'Delete them here' }).click();
    await expect(page.getByRole('button', { name: 'Save my changes as a file' })).toHaveCount(0);
    await page.getByRole('button', { name: 'To my workspaces' }).click();
    await expect(page).toHaveURL(/\/start$/);
    await page.context().close();
  });
});
