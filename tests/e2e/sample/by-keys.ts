import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to something by Tab alone, as far as the page has stops. */
export async function tabTo(
  page: Page,
  target: Locator,
  way: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 100; stops += 1) {
    if (await isThere()) return;
    await page.keyboard.press(way);
  }
  await expect(target).toBeFocused();
}

export async function tabAndPress(
  page: Page,
  target: Locator,
  way: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, target, way);
  await page.keyboard.press('Enter');
}

export async function tabAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}
