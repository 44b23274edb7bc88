import type { Locator, Page } from '@playwright/test';

import { expect } from '../sample/sample-test.ts';

/** Presses a key until what it does is seen: the board's keys come behind its first look, and do nothing before. */
export async function pressUntil(page: Page, key: string, seen: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(seen.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

export async function undoByKey(page: Page): Promise<void> {
  await pressUntil(page, 'Control+z', page.getByText('Undone', { exact: true }));
}
