import type { Page } from '@playwright/test';

import { axeFindings, watchConsole } from '../pages/watch-page.ts';
import { columnAt, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

test.use({ plainColumns: true });

/** A key of an Arabic layout: what it types, and where it is. */
async function pressArabic(page: Page, key: string, code: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const windowsVirtualKeyCode = code.charCodeAt(code.length - 1);
  const pressed = { key, code, windowsVirtualKeyCode };
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...pressed });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  await devtools.detach();
}

test('keys walk from task to task and change the one at hand, under an Arabic layout too, and may be switched off', async ({
  layla,
  openSide,
}) => {
  test.slow();
  const { page } = layla;
  const errors = watchConsole(page);
  const focusedTitle = () =>
    page.evaluate(
      () => document.activeElement?.closest('[data-task-id]')?.querySelector('h3')?.textContent,
    );
  const dialog = page.getByRole('dialog');
  const titles = await columnAt(page, 0).locator('[data-task-id] h3').allTextContents();
  const [first = '', second = ''] = titles;

  await test.step('the sheet has all keys, each with what it does', async () => {
    await page.keyboard.press('?');
    await expect(dialog.getByRole('heading', { name: 'Keys', exact: true })).toBeVisible();
    await expect(dialog.getByText('New task')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('arrows go to what stands there, and stop at an end', async () => {
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    // The board's keys come behind its first look.
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      expect(await focusedTitle()).toBe(first);
    }).toPass();
    await page.keyboard.press('ArrowUp');
    await expect.poll(focusedTitle).toBe(first);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focusedTitle).toBe(second);
    await page.keyboard.press('ArrowRight');
    await expect(columnAt(page, 1).locator('[data-task-id] > a:focus')).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');
    await expect(columnAt(page, 0).locator('[data-task-id] > a:focus')).toHaveCount(1);
  });

  const row = taskNamed(columnAt(page, 0), second);
  await test.step('one letter asks who, which label, when and where, and the focus is at the row again', async () => {
    await row.locator('> a').focus();
    await page.keyboard.press('a');
    await dialog.getByRole('option', { name: /Mona/ }).press('Enter');
    await expect(row.locator('> a')).toBeFocused();
    await page.keyboard.press('l');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('By keys');
    await page.keyboard.press('Enter');
    await expect(row.locator('> a')).toBeFocused();
    await page.keyboard.press('d');
    await expect(dialog.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.insertText('2 dec 2031 5pm');
    await page.keyboard.press('Enter');
    await expect(row.locator('> a')).toBeFocused();
    await expect(row).toContainText('5:00 pm');
    await page.keyboard.press('Enter');
    const panel = page.locator('.task-panel');
    await expect(panel.getByText('By keys')).toBeVisible();
    await expect(panel.getByRole('button', { name: /Mona/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row.locator('> a')).toBeFocused();
    await page.keyboard.press('m');
    await dialog.getByRole('button', { name: /top/i }).nth(1).click();
    await expect(taskNamed(columnAt(page, 1), second)).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(row).toHaveCount(1);
  });

  await test.step('the row under the pointer is at hand where none has the focus', async () => {
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await taskNamed(columnAt(page, 0), first).hover();
    await page.keyboard.press('m');
    await expect(dialog.getByText(first)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the field that finds does as well: what is at hand, with its key beside it', async () => {
    await row.locator('> a').focus();
    await page.keyboard.press('/');
    const finder = dialog.getByRole('combobox');
    await expect(finder).toBeFocused();
    await page.keyboard.type('who does');
    const option = dialog.getByRole('option').first();
    await expect(option).toContainText(second);
    await expect(option.locator('kbd')).toHaveText('A');
    await page.keyboard.press('Enter');
    await dialog.getByRole('option', { name: /Layla/ }).press('Enter');
    await expect(row.locator('> a')).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('invite');
    await expect(dialog.getByRole('option').first()).toContainText('Invite a person');
    for (const typed of ['theme', 'المظهر', 'dark']) {
      await finder.fill(typed);
      await expect(dialog.getByRole('option', { name: /appearance/ })).toBeVisible();
    }
    await finder.fill('الأرقام');
    await expect(dialog.getByRole('option', { name: /Numerals/ })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('under an Arabic layout the place of a key counts, and in a field its letter', async () => {
    await pressArabic(page, 'ؤ', 'KeyC');
    const field = dialog.getByRole('textbox', { name: 'Task' });
    await expect(field).toBeFocused();
    await pressArabic(page, 'ؤ', 'KeyC');
    await page.keyboard.press('a');
    await expect(field).toHaveValue('ؤa');
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await row.locator('> a').focus();
    await pressArabic(page, 'ش', 'KeyA');
    await expect(dialog.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('switched off, letters do nothing on any device, and the sheet is in the menu', async () => {
    await page.keyboard.press('?');
    await dialog.getByText('Single keys').click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('c');
    await page.keyboard.press('Alt+i');
    await expect(page.getByRole('textbox', { name: 'Your idea' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    const { page: other } = await openSide('client', { language: 'ar' });
    await other.getByRole('navigation').getByRole('button').first().click();
    await other.getByRole('menuitem', { name: 'مفاتيح الاختصار' }).click();
    const sheet = other.getByRole('dialog');
    const choice = sheet.getByRole('checkbox');
    await expect(choice).not.toBeChecked();
    await expect(sheet.getByText('ؤ', { exact: true })).toBeVisible();
    await sheet.getByText('اختصارات المفتاح الواحد').click();
    await expect(choice).toBeChecked();
    // The other device has to hear of it.
    await expect(async () => {
      await page.keyboard.press('c');
      await expect(dialog.getByRole('textbox', { name: 'Task' })).toBeFocused({ timeout: 500 });
    }).toPass();
  });
  expect(errors).toEqual([]);
});
