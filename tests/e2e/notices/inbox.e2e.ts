import type { Locator, Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { holdFor } from '../sample/hold-time.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const claims = 'Insurance claims';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Task' });
const rowWith = (page: Page, words: string | RegExp): Locator =>
  page.locator('li[data-notice]', { hasText: words });
const groupOf = (page: Page, name: string): Locator => page.getByRole('region', { name });
/** The way into an entry: what the keys walk over. */
const wayOf = (row: Locator): Locator => row.locator('[data-way]');
const unreadIn = (row: Locator): Locator => row.getByText(/^(Unread|غير مقروء)$/);
const inboxIn = (page: Page): Locator =>
  page.getByRole('navigation').getByRole('link', { name: /^(Inbox|الوارد)/ });

async function openTask(page: Page): Promise<void> {
  await taskNamed(page, claims).getByRole('link').click();
  await panelOf(page).getByRole('textbox', { name: 'Write a message' }).waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  const field = panelOf(page).getByRole('textbox', { name: 'Write a message' });
  await field.fill(words);
  await panelOf(page).getByRole('button', { name: 'Send', exact: true }).click();
  await expect(field).toHaveValue('');
}

/** Whatever the sample data has told already is read. */
async function openInbox(page: Page): Promise<void> {
  const all = { until: 4_000_000_000_000, read: true, done: true };
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post('/api/me/inbox/marks', { headers, data: all });
  expect(answer.status()).toBe(200);
  await page.goto('/inbox');
  await expect(page.getByText(/Nothing waits for you|لا شيء ينتظر ردك/)).toBeVisible();
}

test.describe('the inbox', () => {
  // Two people in browsers of their own.
  test.slow();

  // What Layla says goes out at once; Mona's answer is held as it usually is.
  test.beforeEach(async ({ layla, baseURL }) => {
    await holdFor(layla.context, baseURL ?? '', 0);
  });

  test('a question lands in it live and is answered from there', async ({ layla, openSide }) => {
    const mona = (await openSide('assistant', { language: 'en' })).page;
    await openInbox(layla.page);
    await layla.page.goto(layla.board);
    await openTask(layla.page);
    await openInbox(mona);

    await panelOf(layla.page).getByRole('button', { name: 'Ask a question' }).click();
    await say(layla.page, 'Which two are missing?\nفاتورة المختبر رقم INV-2207 أيضًا؟');
    const asked = groupOf(mona, 'Waiting for you').locator('li[data-notice]');
    await expect(asked).toContainText(`Question: ${claims}`);
    await expect(asked).toContainText('Noor Dental');
    await expect(unreadIn(asked)).toBeAttached();
    await expect(mona).toHaveTitle(/^\(1\) /);
    await expect(inboxIn(mona)).toContainText('1 unread');

    await wayOf(asked).click();
    const field = asked.getByRole('textbox', { name: 'Your answer' });
    await expect(field).toBeFocused();
    const question = asked.getByText(/Which two|فاتورة المختبر/);
    await expect(question).toHaveCount(2);
    const directions = await question.evaluateAll((all) =>
      all.map((line) => getComputedStyle(line).direction),
    );
    expect(directions).toEqual(['ltr', 'rtl']);
    // Opening it reads it.
    await expect(mona).not.toHaveTitle(/^\(/);
    // Letters are letters while one writes.
    await mona.keyboard.type('The jelly one, and the lab’s');
    await mona.keyboard.press('Escape');
    await expect(wayOf(asked)).toBeFocused();
    await mona.keyboard.press('Enter');
    await expect(field).toHaveValue('The jelly one, and the lab’s');
    expect(await axeFindings(mona)).toEqual([]);
    await mona.keyboard.press('ControlOrMeta+Enter');
    await expect(wayOf(asked)).toBeFocused();
    // Held back for a while, as all messages are.
    await asked.getByRole('button', { name: 'Undo send' }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('The jelly one, and the lab’s');
    await asked.getByRole('button', { name: 'Send answer' }).click();
    await asked.getByRole('button', { name: 'Send now' }).click();

    await expect(asked).toHaveCount(0);
    const talk = panelOf(layla.page).getByRole('region', { name: 'Talk' });
    await expect(talk.getByRole('listitem').last()).toContainText('The jelly one');
    await expect(panelOf(layla.page).getByRole('region', { name: 'Open questions' })).toHaveCount(
      0,
    );
    // Whoever asked is told in every nav, and comes to the task.
    await expect(inboxIn(layla.page)).toContainText('1 unread');
    await inboxIn(layla.page).click();
    await wayOf(rowWith(layla.page, 'Answer')).click();
    await expect(panelOf(layla.page)).toBeVisible();
    await expect(inboxIn(layla.page)).not.toContainText('unread');
    await mona.getByRole('radio', { name: 'Done' }).click();
    await expect(rowWith(mona, 'Question').first()).toContainText('Noor Dental');

    // What is written while the question is withdrawn is not lost.
    await mona.getByRole('radio', { name: /^For you/ }).click();
    await panelOf(layla.page).getByRole('button', { name: 'Ask a question' }).click();
    await say(layla.page, 'Never mind this one?');
    await wayOf(asked).click();
    await field.fill('Half a thought');
    await panelOf(layla.page).getByRole('button', { name: 'Withdraw' }).click();
    await expect(mona.getByText('What you wrote is a draft at its task')).toBeVisible();
    await expect(asked).toHaveCount(0);
  });

  test('read, put off and done on the phone is so on the desktop, right to left too', async ({
    layla,
    openSide,
  }) => {
    await openTask(layla.page);
    const desk = (await openSide('assistant', { language: 'ar' })).page;
    const handy = (await openSide('assistant', { language: 'ar', ...phone })).page;
    await openInbox(desk);
    await openInbox(handy);
    for (const nth of ['one', 'two']) await say(layla.page, `@Mona Farouk look, ${nth}`);
    for (const page of [desk, handy]) await expect(rowWith(page, 'look')).toHaveCount(2);
    await expectNoSideScroll(handy, 'the inbox');
    expect(await axeFindings(handy)).toEqual([]);
    const more = handy.getByRole('navigation').getByRole('link', { name: /^الوارد/ });
    await expect(more).toContainText('اثنان غير مقروءين');

    const two = (page: Page): Locator => rowWith(page, 'look, two');
    await two(handy).getByRole('button', { name: 'قراءة' }).click();
    await expect(unreadIn(two(desk))).toHaveCount(0);
    await expect(unreadIn(rowWith(desk, 'look, one'))).toHaveCount(1);
    await two(handy).getByRole('button', { name: 'لاحقًا' }).click();
    await handy.getByRole('menuitem', { name: /بعد ساعة/ }).click();
    await expect(two(desk)).toHaveCount(0);
    await desk.getByRole('radio', { name: /^لاحقًا/ }).click();
    await expect(two(desk)).toContainText('تعود');
    // It is back by itself when its time comes, as new; nobody waits an hour for that here.
    await two(desk).getByRole('button', { name: 'إعادة الآن' }).click();
    await expect(unreadIn(two(handy))).toHaveCount(1);
    await two(handy).getByRole('button', { name: 'إنهاء' }).click();
    await desk.getByRole('radio', { name: 'منتهية' }).click();
    await expect(two(desk)).toBeVisible();

    // Whatever a client is called, its name stays inside its row.
    const over = await two(desk).evaluate((row) => {
      row.querySelector('p bdi')!.textContent = 'W'.repeat(60);
      return row.scrollWidth - row.clientWidth;
    });
    expect(over).toBe(0);
  });

  test('is walked and worked by keys, under an Arabic layout too, and what is done comes back', async ({
    layla,
    openSide,
  }) => {
    await openTask(layla.page);
    const { page } = await openSide('assistant', { language: 'en' });
    await openInbox(page);
    for (const nth of ['one', 'two', 'three']) await say(layla.page, `@Mona Farouk look, ${nth}`);
    await expect(rowWith(page, 'look')).toHaveCount(3);
    const [three, two] = ['three', 'two'].map((nth) => rowWith(page, `look, ${nth}`)) as [
      Locator,
      Locator,
    ];
    await page.keyboard.press('j');
    await expect(wayOf(three)).toBeFocused();
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true }),
      ),
    );
    await expect(wayOf(two)).toBeFocused();
    await page.keyboard.press('k');
    await expect(wayOf(three)).toBeFocused();

    await page.keyboard.press('e');
    await expect(three).toHaveCount(0);
    await expect(wayOf(two)).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(unreadIn(three)).toHaveCount(1);
    await expect(wayOf(two)).toBeFocused();

    await page.keyboard.press('l');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await page.getByRole('button', { name: 'Mark all read' }).click();
    await expect(unreadIn(rowWith(page, 'look'))).toHaveCount(0);
    await expect(page).not.toHaveTitle(/^\(/);
    await wayOf(two).focus();
    await page.keyboard.press('u');
    await expect(unreadIn(two)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/board\/[0-9a-f-]{36}$/);
    await expect(panelOf(page)).toBeVisible();
  });

  test('says that it is on the server while there is no connection, and what is here stays', async ({
    layla,
    openSide,
  }) => {
    await openTask(layla.page);
    const { page, context } = await openSide('assistant', { language: 'en' });
    await openInbox(page);
    await say(layla.page, '@Mona Farouk before');
    await expect(rowWith(page, 'before')).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(/The inbox is on the server/)).toBeVisible();
    await expect(rowWith(page, 'before')).toBeVisible();
    await say(layla.page, '@Mona Farouk meanwhile');
    await context.setOffline(false);
    await expect(rowWith(page, 'meanwhile')).toBeVisible();
    await expect(page.getByText(/The inbox is on the server/)).toHaveCount(0);
  });
});
