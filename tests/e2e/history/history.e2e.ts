import type { Locator, Page } from '@playwright/test';

import { holdFor } from '../sample/hold-time.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

/** What is read, without the marks that isolate names. */
async function sentencesOf(list: Locator): Promise<readonly string[]> {
  const texts = await list.locator('li[data-history] > div > p:last-of-type').allInnerTexts();
  return texts.map((text) => text.replace(/[\u2066-\u2069]/gu, ''));
}

async function openTask(page: Page, title: string): Promise<Locator> {
  await taskNamed(page, title).first().getByRole('link').first().click();
  return page.getByRole('complementary');
}

test.describe('what happened', () => {
  test('stands between the messages, folded, in words of both languages, and grows while it is open', async ({
    layla,
    mona,
    baseURL,
  }) => {
    await holdFor(layla.context, baseURL ?? '', 0);
    const panel = await openTask(layla.page, 'Instagram');
    const talk = panel.getByRole('region', { name: 'Talk' });
    const say = async (words: string): Promise<void> => {
      await panel.getByRole('textbox', { name: 'Write a message' }).fill(words);
      await panel.getByRole('button', { name: 'Send' }).click();
      await expect(talk.getByRole('listitem').filter({ hasText: words })).toBeVisible();
    };
    await say('Before it');
    const first = talk.getByRole('button', { name: /change/ }).first();
    await expect(first).toHaveAttribute('aria-expanded', 'false');
    await first.click();
    await expect(talk.locator('li[data-history="taskCreated"]')).toBeVisible();

    const theirs = await openTask(mona.page, 'Instagram');
    await theirs.getByRole('button', { name: /العنوان/ }).click();
    const title = theirs.getByRole('textbox', { name: 'العنوان' });
    await title.fill('Instagram، منشور الأسبوع');
    await title.press('Enter');
    // Nobody loaded anything anew: the open talk heard that there is more.
    const between = talk.getByRole('listitem').filter({ hasText: 'Before it' });
    const fold = between.getByRole('button', { name: '1 change', exact: true });
    await fold.press('Enter');
    await expect(between.locator('li[data-history]')).toHaveCount(1);
    await expect(between.locator('li[data-history]')).toContainText('changed the title');
    await expect(between.locator('li[data-history]')).toContainText('منشور الأسبوع');
    await say('After it');
    await expect(between.locator('li[data-history]')).toHaveCount(1);
    const after = talk.getByRole('listitem').filter({ hasText: 'After it' });
    await expect(after.locator('[data-history-fold]')).toHaveCount(0);

    const arabic = theirs.getByRole('region', { name: 'الرسائل' });
    await arabic.getByRole('button', { name: 'تغيير واحد' }).press('Enter');
    await expect(arabic.locator('li[data-history="titleWritten"]')).toContainText('تعديل العنوان');
    expect((await sentencesOf(arabic)).at(-1)).toContain('تعديل العنوان');
  });

  test('of the workspace is reached from its menu, narrowed by person, kind and time, and goes back', async ({
    layla,
  }) => {
    const { page } = layla;
    await page.getByRole('button', { name: /workspaces and profile/ }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    await expect(page).toHaveURL(/\/history$/);
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
    const entries = page.locator('li[data-history]');
    await expect(entries.first()).toBeVisible();

    await page.getByLabel('Kind').selectOption({ label: 'Documents' });
    await expect(page).toHaveURL(/kind=document/);
    await expect(entries.first()).toHaveAttribute('data-history', /^document/);
    await expect(page.locator('li[data-history^="task"]')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('li[data-history^="task"]').first()).toBeVisible();

    // A task of the history is opened beside its board.
    await page.locator('li[data-history^="task"]').getByRole('link').first().click();
    await expect(page.getByRole('complementary')).toBeVisible();
  });

  test('of a document is its record, from the menu of its row', async ({ layla }) => {
    const { page, board } = layla;
    await page.goto(board.replace('/board', '/docs'));
    const row = page.getByRole('main').getByRole('listitem').first();
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    await expect(page).toHaveURL(/about=document/);
    const entries = page.locator('li[data-history]');
    await expect(entries.last()).toHaveAttribute('data-history', 'documentCreated');
    await page.getByRole('link', { name: 'All of the workspace' }).click();
    await expect(page.getByLabel('Person')).toBeVisible();
  });

  test('says that it is on the server while there is no connection, and comes back with it', async ({
    layla,
  }) => {
    const { page, context, board } = layla;
    await page.goto(board.replace('/board', '/history'));
    const entries = page.locator('li[data-history]');
    await expect(entries.first()).toBeVisible();
    await context.setOffline(true);
    await page.getByLabel('Kind').selectOption({ label: 'Tasks' });
    await expect(page.getByRole('main')).toContainText('The history is on the server');
    await context.setOffline(false);
    await expect(entries.first()).toBeVisible();
  });

  test('right to left on a phone, nothing is wider than the screen', async ({ openSide }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
      ...phone,
    });
    const { page, board } = mona;
    await page.goto(board.replace('/board', '/history'));
    await expect(page.locator('li[data-history]').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.getByLabel('الشخص').selectOption({ index: 1 });
    await expect(page).toHaveURL(/person=/);
  });
});
