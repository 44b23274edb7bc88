import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';

import { tabAndPress, tabAndType, tabTo } from '../sample/by-keys.ts';
import { columnAt, taskNamed, titlesIn } from '../sample/sample-people.ts';
import { openStranger } from './story-person.ts';

/**
 * The main story by somebody who has no mouse: nothing here is clicked, and nothing is focused but by
 * keys. Where something opens, the focus goes into it; where it closes, the focus comes back.
 */
const password = 'a long enough password';

/** The nav lies before the page: to the start of the page, and on from there. */
async function goTo(page: Page, place: string): Promise<void> {
  const nav = page.getByRole('navigation', { name: 'Main' });
  await tabAndPress(page, nav.getByRole('link', { name: place, exact: true }), 'Shift+Tab');
}

async function chooseInWorkspaceMenu(page: Page, line: string): Promise<void> {
  await tabAndPress(page, page.getByRole('button', { name: /Noor Dental/ }), 'Shift+Tab');
  const item = page.getByRole('menuitem', { name: line, exact: true });
  await expect(item).toBeVisible();
  // An arrow too early would be heard by the button: the menu has the focus first.
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  const lines = await page.getByRole('menu').locator('[role^=menuitem]').count();
  for (let at = 0; at < lines; at += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
}

test('somebody without a mouse signs up, works and leaves again', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const { context, page } = await openStranger(browser, { baseURL: baseURL!, language: 'en' });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

  await test.step('an account and a workspace', async () => {
    await page.goto('/');
    await tabAndPress(page, page.getByRole('link', { name: 'create a workspace' }));
    await tabTo(page, page.getByRole('radio', { name: /I have an assistant/ }));
    await tabAndType(page, textbox('Name of your business'), 'Noor Dental');
    await tabAndType(page, textbox('Your name, as others should see it'), 'Layla Haddad');
    await tabAndType(page, textbox('Email'), `layla-${randomUUID()}@example.test`);
    await tabAndType(page, page.getByLabel('Password', { exact: true }), password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/w\/[^/]+\/board/);
  });

  const add = columnAt(page, 0).getByRole('button', { name: 'Add a task' });
  await test.step('tasks, one after the other', async () => {
    await tabAndPress(page, add);
    for (const title of ['Call the lab', 'Order gloves', 'Answer the phone']) {
      await expect(textbox('What is to be done')).toBeFocused();
      await expect(textbox('What is to be done')).toHaveValue('');
      await page.keyboard.insertText(title);
      await page.keyboard.press('Enter');
      await expect(taskNamed(page, title)).toBeVisible();
    }
    await expect(textbox('What is to be done')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(add).toBeFocused();
  });

  const link = taskNamed(page, 'Order gloves').getByRole('link');
  await test.step('one of them gets a date, a label and steps', async () => {
    await tabAndPress(page, link, 'Shift+Tab');
    const panel = page.getByRole('complementary', { name: 'Task', exact: true });
    await expect(panel).toBeFocused();

    await tabAndPress(page, panel.getByRole('button', { name: 'Set a date' }));
    const field = panel.getByRole('region', { name: 'Due date' });
    const days = field.locator('table [tabindex="0"]');
    await expect(field.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(days).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(days).toBeFocused();
    await page.keyboard.press('Enter');
    await tabAndPress(page, panel.getByRole('button', { name: 'Set the date' }));
    await expect(panel.getByRole('button', { name: 'Change', exact: true })).toBeFocused();
    await tabAndPress(page, panel.getByRole('button', { name: 'Remove the date' }));
    await expect(panel.getByRole('button', { name: 'Set a date' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(panel.getByRole('button', { name: 'Change', exact: true })).toBeVisible();

    const label = panel.getByRole('button', { name: 'Add a label' });
    await tabAndPress(page, label);
    await expect(textbox('Find or name a label')).toBeFocused();
    await page.keyboard.insertText('Supplies');
    await page.keyboard.press('Enter');
    await expect(label).toBeFocused();
    const removeLabel = panel.getByRole('button', { name: /Remove.*Supplies/ });
    await tabAndPress(page, removeLabel, 'Shift+Tab');
    await expect(removeLabel).toHaveCount(0);
    await expect(label).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(removeLabel).toBeVisible();

    const step = panel.getByRole('button', { name: 'Add a step' });
    await tabAndPress(page, step);
    for (const text of ['Ask for the price', 'Pay', 'Put them away']) {
      await expect(textbox('Add a step')).toBeFocused();
      await expect(textbox('Add a step')).toHaveValue('');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await expect(panel.getByRole('checkbox', { name: text })).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(step).toBeFocused();
    const first = panel.getByRole('checkbox', { name: 'Ask for the price' });
    await tabTo(page, first, 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
    await tabAndPress(page, panel.getByRole('button', { name: /Menu of.*Pay/ }));
    const removeStep = page.getByRole('menuitem', { name: 'Remove' });
    await expect(removeStep).toBeVisible();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(removeStep).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('checkbox')).toHaveCount(2);
    // The one that follows a removed step, not the first.
    await expect(panel.getByRole('button', { name: 'Put them away', exact: true })).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  await test.step('it is moved on, and that is taken back', async () => {
    const board = [0, 1].map((at) => columnAt(page, at));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect(taskNamed(board[1]!, 'Order gloves').getByRole('link')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(taskNamed(board[0]!, 'Order gloves').getByRole('link')).toBeFocused();
    expect(await titlesIn(board[0]!)).toEqual(['Call the lab', 'Order gloves', 'Answer the phone']);
  });

  await test.step('a document is made and written', async () => {
    await goTo(page, 'Documents');
    await tabAndPress(page, button('New document').first());
    await page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
    await tabAndPress(page, button(/^Rename/));
    await expect(textbox('Title of the document')).toBeFocused();
    await page.keyboard.insertText('Answering the phone');
    await page.keyboard.press('Enter');
    const text = page.locator('.ProseMirror');
    await expect(text).toBeFocused();
    await page.keyboard.insertText('Answer every caller by name.');
    await expect(text).toContainText('Answer every caller by name.');
    await expect(page.getByText('On the server').first()).toBeVisible();
  });

  await test.step('somebody is invited', async () => {
    // Tab belongs to the text; Escape gives it back to the page.
    await page.keyboard.press('Escape');
    await goTo(page, 'People');
    const invite = button('Invite someone').first();
    await tabAndPress(page, invite);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.insertText('Mona');
    await tabAndType(page, dialog.getByRole('textbox', { name: 'Email' }), 'mona@example.test');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('The invitation is kept')).toBeVisible();
    await tabAndPress(page, dialog.getByRole('button', { name: 'Done' }));
    await expect(dialog).toHaveCount(0);
    await expect(invite).toBeFocused();
    await expect(page.getByText('Mona').first()).toBeVisible();
  });

  await test.step('another name in the profile, and out', async () => {
    await chooseInWorkspaceMenu(page, 'Profile');
    const name = textbox('Name');
    await tabTo(page, name);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Layla H.');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Name changed')).toBeVisible();
    await expect(name).toBeFocused();
    await tabAndPress(page, page.getByRole('link', { name: 'Back' }), 'Shift+Tab');
    // Whoever asks begins at Home.
    await page.waitForURL(/\/w\/[^/]+\/home/);
    await chooseInWorkspaceMenu(page, 'Sign out');
    await page.waitForURL(/\/sign-in/);
  });
  await context.close();
});
