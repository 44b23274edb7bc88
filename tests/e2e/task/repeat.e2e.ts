import { expect, test } from '@playwright/test';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { axeFindings } from '../pages/watch-page.ts';
import { signInAs } from '../sign-in-as.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Asia/Dubai' });

test('a task comes again each week by a rule that two agreed on: done, the next one stands there, and one is left out', async ({
  browser,
  baseURL,
}) => {
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const taskId = await noor.ask('Weekly numbers');
  const open = async (member: Member) => {
    const context = await browser.newContext({ baseURL: baseURL! });
    await signInAs(context, member);
    const page = await context.newPage();
    await page.goto(`/w/${noor.workspaceId}/board/${taskId}`);
    return page;
  };
  const asMona = new RecordSocket(mona, noor.workspaceId);

  const layla = await open(noor.owner);
  const repeat = layla.getByRole('region', { name: 'Repeat' });
  await repeat.getByRole('button', { name: 'Repeat…' }).click();
  const form = repeat.getByRole('form', { name: 'When it comes again' });
  await form.getByRole('combobox', { name: 'Every' }).selectOption('2');
  const rule = form.locator('output');
  await expect(rule).toContainText(/Every second \w+day, 9:00\sam/);
  await form.getByRole('radio', { name: 'Months' }).click();
  await expect(rule).toContainText('Every second month on');
  await form.getByRole('radio', { name: 'Weeks' }).click();
  await form.getByRole('combobox', { name: 'Every' }).selectOption('1');
  expect(await axeFindings(layla)).toEqual([]);
  await form.getByRole('button', { name: /Propose to .?Mona/ }).click();
  await expect(repeat.getByText('You ask for')).toBeVisible();

  const monas = await open(mona);
  const herRepeat = monas.getByRole('region', { name: 'Repeat' });
  await herRepeat.getByRole('button', { name: 'Agree to the rule and the date' }).click();
  await expect(herRepeat.getByText(/^The rule is agreed, today/)).toBeVisible();
  await expect(repeat.getByText(/^The rule is agreed, today/)).toBeVisible();

  const row = layla.getByRole('listitem').filter({ hasText: 'Weekly numbers' });
  await expect(row.getByRole('img', { name: 'Comes again' })).toHaveCount(1);
  await asMona.mutate('startTask', { taskId, word: '' });
  await asMona.mutate('deliverTask', { taskId, word: '' });
  await layla.getByRole('button', { name: 'Accept the delivery' }).click();
  const requested = layla.getByRole('list', { name: 'Requested' });
  await expect(requested.getByRole('link', { name: 'Weekly numbers' })).toBeVisible();
  await requested.getByRole('link', { name: 'Weekly numbers' }).click();
  const panel = layla.getByRole('complementary', { name: 'Task' });
  await expect(panel.getByText(/Agreed/).first()).toBeVisible();

  const before = await repeat.locator('li').innerText();
  await repeat.getByRole('button', { name: 'Skip this one' }).click();
  await expect(layla.getByText(/^Left out\. It is due/)).toBeVisible();
  await expect(repeat.locator('li')).not.toHaveText(before);
  await layla.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(repeat.locator('li')).toHaveText(before);
  expect(before).toContain(weekday.format(Date.now() + 86_400_000).slice(0, 3));
});
