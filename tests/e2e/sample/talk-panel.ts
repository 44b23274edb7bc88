import { expect, type Locator, type Page } from '@playwright/test';

/** The open task's panel and the talk in it, in both languages. */
export const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: /^(Task|المهمة)$/ });

/** Where one writes a message. */
export const fieldOf = (page: Page): Locator =>
  panelOf(page).getByRole('textbox', { name: /^(Write a message|كتابة رسالة)$/ });

/** What its sender may still take back. */
export const heldOf = (page: Page): Locator =>
  panelOf(page)
    .getByRole('list', { name: /^(Not gone out yet|لم تخرج بعد)$/ })
    .getByRole('listitem');

/** A message that went out. */
export const saidIn = (page: Page, words: string): Locator =>
  panelOf(page).locator('[data-message-id]', { hasText: words });

/** Presses the button, as a phone must: its Enter begins a new line. */
export async function send(page: Page, words: string): Promise<void> {
  await fieldOf(page).fill(words);
  await panelOf(page)
    .getByRole('button', { name: /^(Send|إرسال)$/ })
    .click();
  await expect(fieldOf(page)).toHaveValue('');
}
