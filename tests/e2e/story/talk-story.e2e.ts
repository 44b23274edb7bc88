import type { Locator, Page } from '@playwright/test';

import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { fieldOf, heldOf, panelOf, saidIn, send } from '../sample/talk-panel.ts';

const questionsOf = (page: Page): Locator =>
  panelOf(page).getByRole('region', { name: /^(Open questions|أسئلة مفتوحة)$/ });

async function openTask(page: Page): Promise<void> {
  await taskNamed(page, 'Insurance claims').getByRole('link').click();
  await fieldOf(page).waitFor();
}

const sendNow = (page: Page): Promise<void> =>
  heldOf(page)
    .last()
    .getByRole('button', { name: /^(Send now|إرسال الآن)$/ })
    .click();

test('a question on a task, from its hold to its answer, over lost lines and a closed page', async ({
  layla,
  openSide,
}) => {
  test.slow();
  const mona = await openSide('assistant', { language: 'ar', ...phone });
  const cuts = await Promise.all([layla, mona].map(({ page }) => cuttableSocket(page)));
  for (const { page } of [layla, mona]) {
    await page.reload();
    await openTask(page);
  }

  // She asks; until it is released, it is hers alone.
  await panelOf(layla.page).getByRole('button', { name: 'Ask a question' }).click();
  await send(layla.page, 'Which two are missing?');
  await expect(heldOf(layla.page)).toContainText('Which two are missing?');
  await expect(panelOf(mona.page).getByText('Which two')).toHaveCount(0);
  await expect(questionsOf(mona.page)).toContainText('Which two are missing?', { timeout: 20_000 });
  await expect(heldOf(layla.page)).toHaveCount(0);

  // The answer is taken back in its hold, and was never seen; then it is sent as meant.
  await questionsOf(mona.page).getByRole('button', { name: 'رد', exact: true }).click();
  await send(mona.page, 'الأولى فقط');
  await heldOf(mona.page).getByRole('button', { name: 'تراجع', exact: true }).click();
  await expect(fieldOf(mona.page)).toHaveValue('الأولى فقط');
  await expect(heldOf(mona.page)).toHaveCount(0);
  await send(mona.page, 'الثانية والثالثة');
  await sendNow(mona.page);
  await expect(saidIn(layla.page, 'الثانية والثالثة')).toContainText('Which two are missing?');
  await expect(questionsOf(layla.page)).toHaveCount(0);
  await expect(panelOf(layla.page).getByText('الأولى فقط')).toHaveCount(0);

  // Both lines are lost: what is said waits, and arrives once and in order.
  for (const cut of cuts) cut(true);
  for (const words of ['On the train, one', 'On the train, two']) await send(layla.page, words);
  await send(mona.page, 'في المصعد');
  await expect(heldOf(layla.page)).toHaveCount(2);
  for (const cut of cuts) cut(false);
  for (const { page } of [layla, mona]) {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await sendNow(page);
  }
  for (const { page } of [layla, mona]) {
    for (const words of ['On the train, one', 'On the train, two', 'في المصعد']) {
      await expect(saidIn(page, words)).toHaveCount(1, { timeout: 40_000 });
    }
  }
  const rows = await panelOf(mona.page).locator('[data-message-id]').allTextContents();
  const placeOf = (words: string): number => rows.findIndex((row) => row.includes(words));
  expect(placeOf('train, one')).toBeLessThan(placeOf('train, two'));

  // Her page is gone within the hold: it is sent all the same.
  await send(layla.page, 'Sent from a page that is gone');
  await expect(heldOf(layla.page)).toHaveCount(1);
  await layla.page.goto('about:blank');
  await expect(saidIn(mona.page, 'Sent from a page that is gone')).toBeVisible({ timeout: 40_000 });
});
