import type { Page } from '@playwright/test';

import { columnAt, taskNamed, titlesIn } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const linkOf = (page: Page, name: string) => taskNamed(page, name).getByRole('link');

/** Opens a row's menu by key and takes one of its lines. */
async function chooseInMenu(page: Page, title: string, line: string): Promise<void> {
  await taskNamed(page, title).getByRole('button').focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: line });
  await expect(item).toBeVisible();
  await item.press('Enter');
}

test.describe('where the focus goes when its task goes', () => {
  test('put away: to the next row; taken back by the notice: to the task again', async ({
    layla: { page },
  }) => {
    const [first, second] = await titlesIn(columnAt(page, 0));
    await chooseInMenu(page, first!, 'Archive');
    await expect(taskNamed(page, first!)).toHaveCount(0);
    await expect(linkOf(page, second!)).toBeFocused();

    const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
    await undo.press('Enter');
    await expect(linkOf(page, first!)).toBeFocused();
  });

  test('put away from its panel: to the next row as well', async ({ layla: { page } }) => {
    const [first, second] = await titlesIn(columnAt(page, 0));
    await linkOf(page, first!).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Task', exact: true });
    await panel.getByRole('button', { name: /Menu of/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Archive' }).press('Enter');
    await expect(panel).toHaveCount(0);
    await expect(linkOf(page, second!)).toBeFocused();
  });

  test('the last of its column: to what adds a task there', async ({ layla: { page } }) => {
    const column = columnAt(page, 0);
    for (let left = await column.locator('[data-task-id]').count(); left > 0; left -= 1) {
      const [title] = await titlesIn(column);
      await chooseInMenu(page, title!, 'Archive');
      await expect(column.locator('[data-task-id]')).toHaveCount(left - 1);
    }
    await expect(column.getByRole('button', { name: 'Add a task' })).toBeFocused();
  });

  test('moved by its menu: to the row where it stands now, or to the folded column', async ({
    openSide,
  }) => {
    // Her own work goes wherever she puts it.
    const { page } = await openSide('assistant', { language: 'en', startOver: true });
    const [first, second] = ['Confirm tomorrow', 'Instagram: four posts'];
    const dialog = page.getByRole('dialog');
    const choose = async (title: string, to: string): Promise<void> => {
      await chooseInMenu(page, title, 'Move to');
      const target = dialog.getByRole('listitem').filter({ hasText: to });
      await target.getByRole('button').first().press('Enter');
      await expect(dialog).toHaveCount(0);
    };
    const nameOf = (at: number) => columnAt(page, at).getAttribute('aria-label');
    await choose(first, (await nameOf(2))!);
    await expect(taskNamed(columnAt(page, 2), first).getByRole('link')).toBeFocused();

    const last = (await page.locator('[data-column-id]').count()) - 1;
    await choose(second, (await nameOf(last))!);
    await expect(columnAt(page, last).getByRole('button')).toBeFocused();
  });
});

test('on a phone an open task has the keys for itself', async ({ openSide }) => {
  const { page } = await openSide('client', {
    language: 'en',
    startOver: true,
    viewport: { width: 360, height: 740 },
  });
  const [first] = await titlesIn(columnAt(page, 0));
  await linkOf(page, first!).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Task', exact: true });
  await expect(panel).toBeFocused();
  // What others do on the board is still spoken.
  await expect(page.getByRole('log')).toHaveCount(1);
  const stops = await panel.locator('button, a, textarea, input, [tabindex="0"]').count();
  for (let stop = 0; stop < stops + 4; stop += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () =>
          document.activeElement!.closest('.frame') !== null &&
          document.activeElement!.closest('.task-panel') === null,
      ),
    ).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});
