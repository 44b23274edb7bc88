import type { Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const task = 'Reconcile last month';

async function openExpectations(page: Page, board: string, name: RegExp): Promise<void> {
  await page.goto(board.replace(/\/board.*$/, '/people'));
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\/expectations/);
}

test('a rule and a level of authority stand on the tasks of their area, and each version is acknowledged (domain S25) (domain S45) (domain S47)', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];

  // The client names an area, how far the assistant goes in it, and what is never done there.
  await openExpectations(desk, layla.board, /^Expectations with/);
  await desk.getByLabel('Name of the area').fill('Bookkeeping');
  await desk.getByRole('button', { name: 'Add an area' }).click();
  await desk.getByLabel(/In .*Bookkeeping.* the assistant/).selectOption('act_report');
  await desk.getByRole('button', { name: 'Add for the client' }).click();
  const form = desk.locator('form', { hasText: 'In one sentence' });
  await form.getByLabel('Kind').selectOption('dont');
  await form.getByLabel('Area').selectOption({ label: 'Bookkeeping' });
  await form.getByLabel('In one sentence').fill('Delete an invoice');
  await form.getByLabel('The same in the other language').fill('حذف فاتورة');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Not read yet')).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);

  // The task is put into the area, and shows all of it.
  await desk.goto(layla.board);
  await taskNamed(desk, task).getByRole('link').first().click();
  await desk.getByRole('definition').getByRole('button', { name: 'None', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'Bookkeeping' }).click();
  const rules = '[data-rules] [data-sort="dont"]';
  await expect(desk.locator('[data-authority="act_report"]')).toHaveText('Acts and reports');
  await expect(desk.locator(rules)).toContainText('Delete an invoice');
  expect(await axeFindings(desk)).toEqual([]);

  // The assistant reads it on the task without a click, marked as new, and acknowledges it.
  await hand.goto(desk.url());
  await expect(hand.locator('[data-authority]')).toHaveText('ينفّذ ويُبلغ');
  await expect(hand.locator(rules)).toContainText('حذف فاتورة');
  await expectNoSideScroll(hand, 'the task');
  await hand.locator(rules).getByRole('link', { name: 'جديد' }).tap();
  await hand.getByRole('button', { name: /^اطّلعت وفهمت/ }).tap();
  await expect(hand.getByText('إقرارك بالاطلاع يوم')).toBeVisible();
  expect(await axeFindings(hand)).toEqual([]);
  await expectNoSideScroll(hand, 'the expectations');

  // The client sees the day; an edit is another version, which is read anew.
  await openExpectations(desk, layla.board, /^Expectations with/);
  await expect(desk.getByText(/^Read by/)).toBeVisible();
  await desk.getByRole('button', { name: /^Edit:/ }).click();
  await desk.getByLabel('In one sentence').fill('Delete or hide an invoice');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Version 2')).toBeVisible();
  await expect(desk.getByText('Not read yet')).toBeVisible();
  await hand.getByRole('button', { name: /^اطّلعت وفهمت/ }).tap();
  await expect(desk.getByText(/^Read by/)).toBeVisible();

  // The assistant has expectations, too.
  await hand.getByRole('button', { name: 'إضافة من المساعد' }).tap();
  await hand.getByLabel('النوع').selectOption('expectation');
  await hand.getByLabel('في جملة واحدة').fill('رد خلال يوم عمل');
  await hand.getByRole('button', { name: 'حفظ' }).tap();
  await desk.getByRole('button', { name: /^Read and understood/ }).click();
  await expect(hand.getByText(/^إقرار/)).toBeVisible();
});
