import type { Page } from '@playwright/test';

import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const said = (page: Page) => page.locator('[data-shown-count]');
const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/gu, '');

test.describe('a filter', () => {
  test('narrows board and list alike, stands in the address, says what it hides, and is kept on all devices', async ({
    openSide,
  }) => {
    const mona = await openSide('assistant', { language: 'ar', startOver: true });
    const { page, board } = mona;
    await page.getByRole('button', { name: 'تصفية', exact: true }).first().click();
    const words = page.getByRole('searchbox', { name: 'كلمات في المهام' });
    await expect(words).toBeFocused();
    // Written without the hamza, found with it; written by a link, another page has it too.
    await page.keyboard.type('الاسنان');
    await expect(said(page)).toContainText('1 من');
    await expect(page.locator('[data-task-id]')).toHaveCount(1);
    await expect(taskNamed(page, 'الأسنان')).toBeVisible();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('الاسنان');

    // A task made under it is told, and one press shows it.
    await page.getByRole('button', { name: 'إضافة مهمة' }).last().click();
    await page.keyboard.type('Call the plumber');
    await page.keyboard.press('Enter');
    const toast = page.getByRole('status').filter({ hasText: 'تخفيها' });
    await expect(toast).toBeVisible();
    await page.keyboard.press('Escape');
    await toast.getByRole('button', { name: 'عرض الكل' }).click();
    await expect(taskNamed(page, 'Call the plumber')).toBeVisible();

    // Kept under a name here, it is there on a phone in the other language, and opens the list.
    await page.goto(`${board}?waits=me`);
    await page.getByRole('button', { name: 'تصفيات محفوظة' }).click();
    await page.getByRole('textbox', { name: 'اسم التصفية' }).fill('ما ينتظرني');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'ما ينتظرني' })).toBeVisible();
    const shown = plain(await said(page).textContent()).match(/\d+/u)![0];

    const small = await openSide('assistant', { language: 'en', ...phone });
    await small.page.getByRole('button', { name: 'List' }).tap();
    await expect(small.page.locator('[data-list]')).toBeVisible();
    await small.page.getByRole('button', { name: 'Filter' }).first().tap();
    await small.page.getByRole('button', { name: 'Saved filters' }).tap();
    await small.page.getByRole('button', { name: 'ما ينتظرني', exact: true }).tap();
    await expect(said(small.page)).toContainText(`${shown} of`);
    await expect(small.page.locator('[data-list] [data-task-id]')).toHaveCount(Number(shown));
    // The list is where this person's board opens the next time.
    await small.page.goto(board);
    await expect(small.page.locator('[data-list]')).toBeVisible();
    await expect(said(small.page)).toHaveCount(0);
  });

  test('an empty line closes by Escape, with the focus where it was opened, and nothing behind it does', async ({
    layla,
  }) => {
    const { page, board } = layla;
    const line = page.getByRole('region', { name: 'Filter' });
    const button = page.locator('[data-filter-button]:visible');
    await page.locator('[data-task-id]').first().getByRole('link').click();
    await expect(page.locator('.task-panel')).toBeVisible();
    await button.click();
    const words = page.getByRole('searchbox', { name: 'Words in tasks' });
    await expect(words).toBeFocused();
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await expect(words).toHaveValue('');
    await expect(line).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(page.locator('.task-panel')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(board);
  });

  test('the list is walked and changed by keys, in groups, also an empty one', async ({
    layla,
  }) => {
    const { page, board } = layla;
    // Every row is in sight, and so is drawn.
    await page.setViewportSize({ width: 1280, height: 1400 });
    await page.goto(`${board}?view=list&group=label`);
    const list = page.locator('[data-list]');
    const row = (title: string) => list.locator('[data-task-id]', { hasText: title });
    await expect(list.locator('[data-task-id]').first()).toBeVisible();
    const count = await list.locator('[data-task-id]').count();

    const first = list.locator('[data-task-id]').first();
    const title = (await first.locator('[data-cell="title"]').textContent())!;
    await first.locator('[data-cell="title"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' (first)');
    await page.keyboard.press('Enter');
    await expect(row(`${title} (first)`).locator('[data-cell="title"]')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(row(`${title} (first)`).locator('[data-cell="state"]')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await expect(
      list.locator('[data-task-id]').nth(1).locator('[data-cell="title"]'),
    ).toBeFocused();

    // Whoever adds in a person's group gives it to them, also where nothing stood; one undo takes all of it back.
    await page.getByRole('button', { name: /^Group:/u }).click();
    await page.getByRole('menuitem', { name: 'Person' }).click();
    await list.getByRole('button', { name: /^Add a task: .*Layla/u }).click();
    await page.keyboard.type('Order the new chairs');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const chairs = row('Order the new chairs');
    await expect(chairs.locator('[data-cell="person"]')).toContainText(/Layla/u);
    await expect(list.locator('[data-task-id]')).toHaveCount(count + 1);
    await chairs.locator('[data-cell="title"]').focus();
    await page.keyboard.press('Control+z');
    await expect(chairs).toHaveCount(0);
    await expect(page.locator('[data-sum-line]')).toContainText(/tasks/u);
  });
});
