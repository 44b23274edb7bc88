import type { Page } from '@playwright/test';

import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const title = 'Instagram: four posts for whitening week';
const panelOf = (page: Page) => page.locator('.task-panel');
const briefOf = (page: Page) => panelOf(page).locator('.brief-text');

async function openTask(page: Page): Promise<void> {
  await taskNamed(page, title).getByRole('link').click();
  await expect(panelOf(page)).toBeVisible();
}

test.describe('a brief', () => {
  test('is written with lists, weight and links by keyboard, and read as it was meant by the other', async ({
    layla,
    mona,
  }) => {
    const { page } = layla;
    await openTask(page);
    await panelOf(page).getByRole('button', { name: 'Brief', exact: true }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Brief' });
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('What is needed ');
    // A press of a tool leaves the caret where it is.
    const italic = page.getByRole('button', { name: 'Italic' });
    await italic.click();
    await expect(italic).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1. ');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('four posts');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.press('Enter');
    await page.keyboard.type('صور للحملة');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('٧. خطوة');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Address of the link' }).fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toContainText('This is not an address that can be opened.');
    await page.getByRole('textbox', { name: 'Address of the link' }).fill('example.com/logo');
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');

    await expect(panelOf(page).getByRole('button', { name: 'Brief', exact: true })).toBeFocused();
    await expect(briefOf(page).locator('ol').first()).toHaveText('four postsصور للحملة');
    await openTask(mona.page);
    const read = briefOf(mona.page);
    await expect(read.locator('strong')).toHaveText('four posts');
    await expect(read.locator('em')).toHaveText('soon');
    await expect(read.locator('ol').nth(1)).toHaveAttribute('start', '7');
    await expect(read.locator('ol').nth(1)).toHaveAttribute('dir', 'rtl');
    await expect(read.getByRole('link')).toHaveAttribute('href', 'https://example.com/logo');
    await expect(read.getByText('What is needed')).toHaveAttribute('dir', 'ltr');
  });
});
