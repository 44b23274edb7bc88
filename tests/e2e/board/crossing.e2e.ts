import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { axeFindings } from '../pages/watch-page.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

const columnOf = (page: Page, name: string) => page.getByRole('list', { name });

/** Takes a task up by keys and puts it down so many columns further on. */
async function moveOn(page: Page, title: string, columns: number): Promise<void> {
  await taskNamed(page, title).getByRole('link').focus();
  await page.keyboard.press('Space');
  for (let at = 0; at < columns; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
}

test('a move across a border is the step that it means, or goes back and says whose step it is', async ({
  browser,
  baseURL,
}) => {
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const taskId = await noor.ask('Claims');
  const context = await browser.newContext({ baseURL: baseURL! });
  await signInAs(context, mona);
  const page = await context.newPage();
  await page.goto(`/w/${noor.workspaceId}/board`);
  await expect(columnOf(page, 'Requested')).toContainText('Claims');

  await moveOn(page, 'Claims', 1);
  await expect(page.getByText('Its date is not agreed yet.')).toBeVisible();
  // What is needed is asked where the task is.
  await expect(page).toHaveURL(new RegExp(taskId));
  await expect(columnOf(page, 'Requested')).toContainText('Claims');
  const panel = page.getByRole('complementary', { name: 'Task' });
  await expect(panel.locator('[data-step="agree"]')).toBeFocused();
  await page.goto(`/w/${noor.workspaceId}/board`);

  const asMona = new RecordSocket(mona, noor.workspaceId);
  const proposalId = randomUUID();
  const due = { at: Date.UTC(2027, 0, 7, 13), zone: 'Asia/Dubai' };
  await noor.socket.mutate('proposeDate', { taskId, proposalId, due, word: '' });
  await asMona.mutate('agreeDate', { taskId, proposalId, at: due.at });
  await expect(taskNamed(page, 'Claims').getByRole('img', { name: /: agreed$/ })).toBeVisible();
  await moveOn(page, 'Claims', 1);
  await expect(columnOf(page, 'In progress')).toContainText('Claims');
  await expect(page.getByText('Started “Claims”')).toBeVisible();

  // Waiting needs a question, which is asked in the task.
  await moveOn(page, 'Claims', 1);
  await expect(panel.getByRole('textbox', { name: 'Write a message' })).toBeFocused();
  await page.goto(`/w/${noor.workspaceId}/board`);
  // What the device knew last may be drawn first, which is where the task was before.
  await expect(columnOf(page, 'In progress')).toContainText('Claims');
  await moveOn(page, 'Claims', 2);
  await expect(columnOf(page, 'In review')).toContainText('Claims');
  await moveOn(page, 'Claims', 1);
  await expect(page.getByText('It went back: that step is Layla’s.')).toBeVisible();
  await expect(columnOf(page, 'In review')).toContainText('Claims');

  // A plain column shows no state until somebody says which.
  await page.getByRole('button', { name: /^Menu of .?In progress/ }).click();
  await page.getByRole('menuitem', { name: 'What it shows' }).click();
  await expect(page.getByRole('radio', { name: 'In progress' })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Menu of .?In progress/ })).toBeFocused();
  await context.close();
});
