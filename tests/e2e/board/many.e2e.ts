import type { Locator, Page } from '@playwright/test';

import { phone } from '../sample/phone.ts';
import { columnAt, middleOf, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const bar = (page: Page): Locator => page.locator('[data-many-bar]');
const chosen = (page: Page): Locator => page.locator('[data-chosen]');
const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text });

test('many tasks are chosen by hand and by keys and changed at once: what the law forbids for some is said, and one undo takes all back', async ({
  layla,
  mona,
}) => {
  const { page } = layla;
  const [suppliers, recall, confirm] = ['Compare three', 'Recall list', 'Confirm tomorrow'].map(
    (title) => taskNamed(page, title),
  ) as [Locator, Locator, Locator];
  // What listens for it comes after the first look.
  await page.locator('[data-chooses]').waitFor({ state: 'attached' });
  await suppliers.click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('1 chosen');
  await recall.click({ modifiers: ['Shift'] });
  await confirm.click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('3 chosen');
  expect(new URL(page.url()).pathname).toBe(layla.board);

  await bar(page).getByRole('button', { name: 'Labels' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Website' }).click();
  await expect(toast(page, 'put on 3 tasks')).toBeVisible();
  await taskNamed(mona.page, 'Recall list').getByRole('link').first().click();
  const theirs = mona.page.getByRole('complementary');
  await expect(theirs).toContainText('Website');
  await toast(page, 'put on 3 tasks').getByRole('button', { name: 'Undo' }).click();
  await expect(theirs).not.toContainText('Website');

  // Two she may take away; the third is work that is under way.
  await bar(page).getByRole('button', { name: 'Archive' }).click();
  await expect(toast(page, /2 of 3 archived\. 1: .+/u)).toBeVisible();
  await expect(suppliers).toHaveCount(0);
  await expect(bar(page)).toContainText('1 chosen');
  await toast(page, '2 of 3').getByRole('button', { name: 'Undo' }).click();
  await expect(suppliers).toBeVisible();
  await expect(recall).toBeVisible();

  // By keys, and by a frame over empty ground.
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await recall.getByRole('link').focus();
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('1 chosen');
  await page.keyboard.press('Escape');
  const ground = (await columnAt(page, 0).boundingBox())!;
  const over = await middleOf(suppliers);
  await page.mouse.move(ground.x + 30, ground.y + ground.height - 20);
  await page.mouse.down();
  await page.mouse.move(over.x, over.y, { steps: 6 });
  await page.mouse.up();
  await expect(chosen(page)).toHaveCount(2);
});

test('right to left, on a phone: a finger that rests chooses, and from then on a tap does', async ({
  openSide,
}) => {
  const { page, context } = await openSide('assistant', {
    language: 'ar',
    startOver: true,
    ...phone,
  });
  const rows = columnAt(page, 0).locator('[data-task-id]');
  const at = await middleOf(rows.first());
  const devtools = await context.newCDPSession(page);
  const touchPoints = [{ x: at.x, y: at.y }];
  await page.locator('[data-chooses]').waitFor({ state: 'attached' });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await expect(bar(page)).toBeVisible();
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await rows.nth(1).tap();
  await expect(bar(page)).toContainText('مهمتان مختارتان');
  await bar(page).getByRole('button', { name: 'إلغاء الاختيار' }).tap();
  await expect(bar(page)).toHaveCount(0);
});
