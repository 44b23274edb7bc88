import type { Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { openTwoSides } from '../task/two-sides.ts';

/** From the people's page to the agreement of the only assistant. */
async function openAgreement(page: Page, board: string, name: RegExp): Promise<void> {
  await page.goto(board.replace(/\/board.*$/, '/people'));
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\/agreement/);
}

test('what was agreed ends well: notice counted down by both and taken back, the list ticked by both, then the emergency stop, and an agreement that stays', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];

  // Terms with hours that are fixed, accepted.
  await openAgreement(desk, layla.board, /^Agreement with/);
  await desk.getByRole('button', { name: 'Propose terms' }).click();
  await desk.getByLabel('Services, one a line').fill('Inbox');
  await desk.getByLabel('Rate of an hour', { exact: true }).fill('45');
  await desk.getByLabel('Urgent messages a week').fill('1');
  await desk.getByLabel('Days of notice').fill('10');
  await desk.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(desk.getByText('Yes, today')).toBeVisible();
  await openAgreement(hand, mona.board, /^العقد مع/);
  await hand.getByRole('button', { name: 'قبول النسخة 1' }).tap();
  await expect(desk.getByText('Version 1 holds')).toBeVisible();

  // Notice, no sooner than was agreed; both see the days count down.
  await desk.getByRole('link', { name: 'Notice and end' }).click();
  await expect(
    desk.getByText('Either side may end it with 10 days of notice, as agreed.'),
  ).toBeVisible();
  await desk.getByLabel('Last day').fill('tomorrow');
  await expect(desk.getByText('The notice that was agreed ends on')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Give notice' })).toBeDisabled();
  await desk.getByLabel('Last day').fill('in 10 days');
  await desk.getByRole('button', { name: 'Give notice' }).click();
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Give notice' }).click();
  await expect(desk.getByRole('heading', { name: 'The work ends in 10 days.' })).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  await hand.getByRole('link', { name: 'الإشعار والإنهاء' }).tap();
  await expect(hand.getByRole('heading', { name: 'ينتهي العمل بعد 10 أيام.' })).toBeVisible();
  await expect(hand.getByRole('button', { name: 'سحب الإشعار' })).toHaveCount(0);
  await expectNoSideScroll(hand, 'the end of the work');
  expect(await axeFindings(hand)).toEqual([]);

  // Each ticks what they did, and the other reads who.
  await hand.getByText('الملفات أُعيدت والنسخ المحلية حُذفت').tap();
  await expect(desk.getByText('1 of 11')).toBeVisible();
  await desk.getByText('Sub-accounts are removed').click();
  await expect(hand.getByText('2 من 11')).toBeVisible();
  await desk.getByRole('button', { name: 'Take the notice back' }).click();
  await expect(desk.getByRole('heading', { name: 'The work goes on.' })).toBeVisible();
  await expect(hand.getByRole('heading', { name: 'العمل مستمر.' })).toBeVisible();

  // The emergency stop, from the people's page: one press and one question.
  await desk.goto(layla.board.replace(/\/board.*$/, '/people'));
  await desk.getByRole('button', { name: /Mona/ }).first().click();
  await desk.getByRole('menuitem', { name: 'Emergency stop…' }).click();
  const question = desk.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Not now' })).toBeFocused();
  await question.getByRole('button', { name: 'End all access now' }).click();
  await expect(hand.getByRole('alert').getByRole('heading')).toBeVisible({ timeout: 2_000 });
  await expect(desk.getByRole('heading', { name: 'The work has ended.' })).toBeVisible();

  // Their own agreement stays, and nothing else.
  await hand.goto('/agreements');
  await hand.locator('main').getByRole('link').first().tap();
  await expect(hand.getByText('انتهى عملك هناك. المتاح للقراءة هو العقد وحده.')).toBeVisible();
  await expectNoSideScroll(hand, 'own agreement');
  expect(await axeFindings(hand)).toEqual([]);
  await hand.getByRole('button', { name: 'PDF' }).tap();
  const downloading = hand.waitForEvent('download');
  await hand.getByRole('menuitem').first().tap();
  expect((await downloading).suggestedFilename()).toBe('agreement-1.pdf');
});

test('(domain S34) a task outside the agreement is marked by whoever does it, goes on, and leads to a proposal', async ({
  browser,
  baseURL,
}) => {
  const sides = await openTwoSides(browser, baseURL!, {
    layla: { language: 'en', viewport: { width: 1280, height: 800 } },
    mona: { language: 'ar', ...phone },
  });
  const { board: desk } = sides.layla;
  const { board: hand } = sides.mona;
  const title = 'A website';
  await addTask(desk, 0, title);
  for (const page of [desk, hand]) await taskNamed(page, title).getByRole('link').click();
  await hand.getByRole('button', { name: 'وضع علامة «خارج العقد»' }).tap();
  await hand.getByRole('button', { name: 'وضع العلامة', exact: true }).tap();
  await expect(hand.getByText('يلزم ذكر ما هو خارج العقد.')).toBeVisible();
  await hand.getByLabel('ما الخارج عن العقد فيها').fill('لم نتفق على موقع');
  await hand.getByRole('button', { name: 'وضع العلامة', exact: true }).tap();
  await expect(desk.getByText('لم نتفق على موقع')).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Propose a change of the agreement' })).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  await expectNoSideScroll(hand, 'the mark');
  // It hinders nothing, and either takes it back.
  await desk.getByRole('button', { name: 'Take the mark back' }).click();
  await expect(hand.getByText('لم نتفق على موقع')).toHaveCount(0);
  await sides.close();
});
