import type { Locator, Page } from '@playwright/test';

import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const numberOf = /N-(\d+)/;

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: /^(Task|المهمة)$/ });
const fieldOf = (page: Page): Locator =>
  panelOf(page).getByRole('textbox', { name: /^(Write a message|كتابة رسالة)$/ });
const talkOf = (page: Page): Locator => panelOf(page).getByRole('region', { name: /^(Talk|الرسائل)$/ });
const questionsOf = (page: Page): Locator =>
  panelOf(page).getByRole('region', { name: /^(Open questions|أسئلة مفتوحة)$/ });
const messageWith = (page: Page, words: string): Locator =>
  talkOf(page).getByRole('listitem').filter({ hasText: words });

/** The words of every message in the order in which they stand, of those that are asked for. */
const wordsIn = (page: Page, among: readonly string[]) => async (): Promise<readonly string[]> => {
  const all = await talkOf(page).getByRole('listitem').allTextContents();
  return all.flatMap((row) => among.filter((words) => row.includes(words)));
};

async function openTask(page: Page, title: string): Promise<void> {
  await taskNamed(page, title).getByRole('link').click();
  await fieldOf(page).waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  await fieldOf(page).fill(words);
  await panelOf(page).getByRole('button', { name: /^(Send|إرسال)$/ }).click();
  await expect(fieldOf(page)).toHaveValue('');
}

async function act(page: Page, words: string, action: RegExp): Promise<void> {
  const row = messageWith(page, words);
  await row.hover();
  await row.getByRole('button', { name: /what can be done|ما يمكن فعله/ }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test.describe('talk on a task', () => {
  // Two people, and back-offs of a cut line.
  test.slow();

  test('a question stands at the task for both until it is answered', async ({
    layla,
    openSide,
  }) => {
    const mona = await openSide('assistant', { language: 'ar', ...phone });
    await openTask(layla.page, 'Insurance claims');
    await openTask(mona.page, 'Insurance claims');

    await panelOf(layla.page).getByRole('button', { name: 'Ask a question' }).click();
    await expect(fieldOf(layla.page)).toBeFocused();
    await layla.page.keyboard.type('Which two are missing?\nفاتورة المختبر رقم INV-2207 أيضًا؟');
    await layla.page.keyboard.press('Enter');

    for (const { page } of [layla, mona]) {
      await expect(questionsOf(page)).toContainText('Which two are missing?');
      await expect(messageWith(page, 'INV-2207')).toBeVisible();
    }
  });
});
