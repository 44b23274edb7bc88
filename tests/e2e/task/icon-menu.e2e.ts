import { columnAt, titlesIn } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

test.describe("a row's menu", () => {
  test('opens by keys at its first or last line, and Escape gives the focus back', async ({
    layla: { page },
  }) => {
    const [title] = await titlesIn(columnAt(page, 0));
    const button = page.getByRole('button', { name: title!, exact: false }).first();
    const lines = page.getByRole('menuitem');

    await button.focus();
    await expect(button).toHaveAttribute('aria-haspopup', 'true');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(lines.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lines).toHaveCount(0);
    await expect(button).toBeFocused();

    await page.keyboard.press('ArrowUp');
    await expect(lines.last()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();

    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      await expect(lines.first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    }
  });

  test('opens at the press of a mouse and closes at the next, with nothing lifted', async ({
    layla: { page },
  }) => {
    const [title] = await titlesIn(columnAt(page, 0));
    const button = page.getByRole('button', { name: title!, exact: false }).first();
    const lines = page.getByRole('menuitem');
    const box = (await button.boundingBox())!;

    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await expect(lines.first()).toBeVisible();
    await page.mouse.up();
    await expect(lines.first()).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expect(lines).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(page.locator('[data-held]')).toHaveCount(0);
  });
});
