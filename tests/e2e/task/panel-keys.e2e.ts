import type { Page } from '@playwright/test';

import { beginTask, columnAt, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const title = 'Instagram: four posts for whitening week';
/** What Layla asked for, its date too. */
const asked = 'Compare three suppliers for gloves and masks';
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Task', exact: true });
const linkOf = (page: Page, name = title) => taskNamed(page, name).getByRole('link');

async function openByKey(page: Page, name = title): Promise<void> {
  await linkOf(page, name).focus();
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toBeVisible();
}

test.describe('a task opened by keyboard', () => {
  test('has the focus, is gone through by Tab, and gives the focus back to its row', async ({
    layla,
  }) => {
    const { page } = layla;
    await openByKey(page);
    await expect(panelOf(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panelOf(page).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panelOf(page)).toHaveCount(0);
    await expect(linkOf(page)).toBeFocused();
  });

  test('gives the focus back to its row also where somebody moved it meanwhile', async ({
    layla,
    mona,
  }) => {
    const { page } = layla;
    await openByKey(page);
    await linkOf(mona.page).focus();
    await mona.page.keyboard.press('Space');
    await mona.page.keyboard.press('ArrowLeft');
    await mona.page.keyboard.press('Space');
    await expect(taskNamed(columnAt(page, 2), title)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(taskNamed(columnAt(page, 2), title).getByRole('link')).toBeFocused();
  });

  test('Escape closes the innermost thing first, and what was written is kept', async ({
    layla,
  }) => {
    const { page } = layla;
    const panel = panelOf(page);
    await openByKey(page, asked);

    // The title: Escape ends the editing, not the panel, and keeps the words.
    await panel.getByRole('button', { name: 'Title', exact: true }).press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' in May');
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(`${asked} in May`);
    await expect(panel.getByRole('button', { name: 'Title', exact: true })).toBeFocused();

    // The brief.
    const brief = panel.getByRole('button', { name: 'Brief', exact: true });
    await brief.press('Enter');
    // Its editor is loaded by the first who opens one.
    await expect(panel.getByRole('textbox', { name: 'Brief' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' And a story.');
    await page.keyboard.press('Escape');
    await expect(panel).toContainText('And a story.');
    await expect(brief).toBeFocused();

    // The date: its field has the focus, and closes alone; what was typed waits in it.
    const date = panel.getByRole('button', { name: 'Change the proposal' });
    await date.press('Enter');
    const picker = panel.getByRole('region', { name: 'Due date' });
    const when = picker.getByRole('textbox', { name: 'When' });
    await expect(when).toBeFocused();
    await when.fill('fri 8:15 AM');
    await page.keyboard.press('Escape');
    await expect(picker).toHaveCount(0);
    await expect(date).toBeFocused();
    await date.press('Enter');
    await expect(when).toHaveValue('fri 8:15 AM');
    await page.keyboard.press('Escape');

    // A new step that was begun waits as a draft.
    const add = panel.getByRole('button', { name: 'Add a step' });
    await add.press('Enter');
    await page.keyboard.type('Half a step');
    await page.keyboard.press('Escape');
    await expect(add).toBeFocused();
    await add.press('Enter');
    await expect(panel.getByRole('textbox', { name: 'Add a step' })).toHaveValue('Half a step');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });
});

test('Escape in a new task keeps it as a draft, and in a new column its name', async ({
  layla,
}) => {
  const { page } = layla;
  const before = await page.locator('[data-task-id]').count();
  const add = columnAt(page, 0).getByRole('button', { name: 'Add a task' });
  await add.press('Enter');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Half a task');
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  expect(await page.locator('[data-task-id]').count()).toBe(before);
  await add.press('Enter');
  await expect(page.getByRole('textbox')).toHaveValue('Half a task');
  await page.keyboard.press('Enter');
  await expect(taskNamed(columnAt(page, 0), 'Half a task')).toBeVisible();
});

test('a name that shows nothing is refused in words, and the field keeps what was typed', async ({
  layla,
}) => {
  const { page } = layla;
  await beginTask(page, 0);
  await page.keyboard.insertText('\u3164\u200B');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing of that name would be seen.')).toBeVisible();
});

test('"writing" is shown while somebody types, and ends by itself while the field stays open', async ({
  layla,
  mona,
}) => {
  const writing = mona.page.getByText('يجري التحرير');
  await openByKey(layla.page);
  await panelOf(layla.page).getByRole('button', { name: 'Title', exact: true }).press('Enter');
  await expect(panelOf(layla.page).getByRole('textbox', { name: 'Title' })).toBeFocused();
  await layla.page.keyboard.type('x');
  await expect(writing).toBeVisible();
  await expect(writing).toHaveCount(0, { timeout: 8_000 });
  await expect(panelOf(layla.page).getByRole('textbox', { name: 'Title' })).toBeFocused();
});

test('nobody is said to have moved anything when a page is opened', async ({ layla, mona }) => {
  const said = layla.page.getByRole('log');
  await layla.page.clock.install();
  await layla.page.reload();
  await layla.page.locator('[data-task-id]').first().waitFor();
  await layla.page.clock.runFor(20_000);
  await expect(said).toHaveText('');
  await linkOf(mona.page).focus();
  await mona.page.keyboard.press('Space');
  await mona.page.keyboard.press('ArrowLeft');
  await mona.page.keyboard.press('Space');
  await expect(taskNamed(columnAt(layla.page, 2), title)).toBeVisible();
  await layla.page.clock.runFor(20_000);
  await expect(said).toContainText('moved');
});
