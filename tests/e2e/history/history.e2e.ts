import type { Locator, Page } from '@playwright/test';

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
  test('stands at the task, folded, in words of both languages, and grows while it is open', async ({
    layla,
    mona,
  }) => {
    const panel = await openTask(layla.page, 'Instagram');
    const history = panel.getByRole('region', { name: 'History' });
    const fold = history.getByRole('button', { name: 'History' });
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await fold.click();
    await expect(history.locator('li[data-history="taskCreated"]')).toBeVisible();

    const theirs = await openTask(mona.page, 'Instagram');
    await theirs.getByRole('button', { name: /العنوان/ }).click();
    const title = theirs.getByRole('textbox', { name: 'العنوان' });
    await title.fill('Instagram، منشور الأسبوع');
    await title.press('Enter');
    // Nobody loaded anything anew: the open history heard that there is more.
    await expect(history.locator('li[data-history="titleWritten"]')).toBeVisible();
    await expect(history.locator('li[data-history]').last()).toContainText('changed the title');
    await expect(history.locator('li[data-history]').last()).toContainText('منشور الأسبوع');

    const arabic = theirs.getByRole('region', { name: 'السجل' });
    await arabic.getByRole('button', { name: 'السجل' }).press('Enter');
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
    await page.goto(board);
    const panel = await openTask(page, 'Instagram');
    const history = panel.getByRole('region', { name: 'History' });
    await expect(history.getByRole('button', { name: 'History' })).toBeVisible();
    await context.setOffline(true);
    await history.getByRole('button', { name: 'History' }).click();
    await expect(history).toContainText('The history is on the server');
    await context.setOffline(false);
    await expect(history.locator('li[data-history]').first()).toBeVisible();
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
