import { randomUUID } from 'node:crypto';

import { expect, test } from '@playwright/test';
import { getSnapshot } from '@sanad/protocol/http/board';

import { Member } from '../../harness/member.ts';
import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { keptBoards } from '../sample/kept-boards.ts';
import { phone } from '../sample/phone.ts';
import { signInAs } from '../sign-in-as.ts';
import { openTwoSides } from '../task/two-sides.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

test('a date is agreed to from the inbox, without coming into the client’s room, and another date is not agreed to unseen', async ({
  browser,
  baseURL,
}) => {
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'عيادة النور', 'Layla');
  const taskId = await noor.ask('Claims');
  const propose = (day: number) =>
    noor.socket.mutate('proposeDate', {
      taskId,
      proposalId: randomUUID(),
      due: { at: Date.UTC(2027, 0, day, 13), zone: 'Asia/Dubai' },
      word: 'كشف الحساب يصل الخميس',
    });
  const task = async () => {
    const params = { workspaceId: noor.workspaceId };
    const { collections } = await noor.owner.call(getSnapshot, { params });
    return collections['task']!.find(({ id }) => id === taskId) as unknown as {
      readonly state: string;
      readonly due: { readonly at: number } | null;
    };
  };
  const { collections } = await noor.owner.call(getSnapshot, {
    params: { workspaceId: noor.workspaceId },
  });
  const people = collections['member'] as unknown as readonly { userId: string; role: string }[];
  const assigneeId = people.find(({ role }) => role === 'assistant')!.userId;
  await noor.socket.mutate('assignTask', { taskId, assigneeId });
  await propose(7);

  const context = await browser.newContext({ ...phone, baseURL: baseURL! });
  await signInAs(context, mona);
  const data = { language: 'ar', zone: 'Africa/Cairo' };
  await context.request.patch('/api/me', { headers: { origin: baseURL! }, data });
  const page = await context.newPage();
  await page.goto('/inbox');
  const entry = page.locator('li[data-notice]', { hasText: 'موعد ينتظر موافقتك: Claims' });
  await expect(entry).toContainText('كشف الحساب يصل الخميس');
  await expect(entry).toContainText(/7.{0,4}يناير/);
  expect(await axeFindings(page)).toEqual([]);
  await expectNoSideScroll(page, 'inbox');

  await entry.getByRole('button', { name: 'موافقة', exact: true }).click();
  await expect(entry).toHaveCount(0);
  expect(await task()).toMatchObject({ state: 'agreed', due: { at: Date.UTC(2027, 0, 7, 13) } });

  // What comes onto the table while one looks at another date is what one would agree to; it is said, not taken.
  await propose(9);
  await expect(entry).toContainText(/9.{0,4}يناير/);
  await page.route('**/api/me/inbox?*', (route) => route.abort());
  await propose(11);
  await entry.getByRole('button', { name: 'موافقة', exact: true }).click();
  await expect(page.getByText('هناك موعد آخر مقترح الآن')).toBeVisible();
  expect(await task()).toMatchObject({ state: 'agreed', due: { at: Date.UTC(2027, 0, 7, 13) } });
  await context.close();
});

test('a yes that is said in the inbox without a network, and left there, goes with whatever opens that room next', async ({
  browser,
  baseURL,
}) => {
  const sides = await openTwoSides(browser, baseURL!, {
    layla: { language: 'en' },
    mona: { language: 'en' },
  });
  const { day: page, board, context } = sides.mona;
  await board.close();
  const taskId = await sides.request('Claims', {
    at: Date.UTC(2027, 0, 7, 13),
    zone: 'Asia/Dubai',
  });
  const assigneeId = sides.mona.userId;
  await sides.noor.socket.mutate('assignTask', { taskId, assigneeId });
  await expect(page.locator('li[data-row]')).toContainText('Claims');
  await expect.poll(() => keptBoards(page)).toContain('Claims');
  const nav = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name });
  await nav(/^Inbox/).click();
  const entry = page.locator('li[data-notice]', { hasText: 'Claims' });
  const agree = entry.getByRole('button', { name: 'Agree', exact: true });
  await expect(agree).toBeVisible();
  await context.setOffline(true);
  await agree.click();
  await expect(entry.getByRole('status')).toContainText('on its way');
  await nav(/^Today/).click();
  await expect(page).toHaveURL(/\/today/);
  await context.setOffline(false);
  await expect
    .poll(async () => {
      const params = { workspaceId: sides.noor.workspaceId };
      const { collections } = await sides.noor.owner.call(getSnapshot, { params });
      return collections['task']!.find(({ id }) => id === taskId);
    })
    .toMatchObject({ state: 'agreed' });
  await sides.close();
});
