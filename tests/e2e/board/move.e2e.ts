import { undoByKey } from '../keys/press-key.ts';
import { phone } from '../sample/phone.ts';
import { columnAt, middleOf, taskNamed, titlesIn } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

test.describe('moving tasks', () => {
  test.use({ plainColumns: true });

  test('a drop in one browser is in the other, and can be taken back', async ({ layla, mona }) => {
    await expect(mona.page.locator('html')).toHaveAttribute('dir', 'rtl');

    const task = taskNamed(layla.page, 'Instagram');
    const from = await middleOf(task);
    const to = await middleOf(columnAt(layla.page, 3));
    await layla.page.mouse.move(from.x, from.y);
    await layla.page.mouse.down();
    await layla.page.mouse.move(from.x + 20, from.y, { steps: 3 });
    await layla.page.mouse.move(to.x, to.y, { steps: 8 });

    // While it is in her hand, it is seen in her hand, and where it would land.
    await expect(mona.page.locator('[data-hand-of]')).toContainText('Instagram');
    await expect(columnAt(mona.page, 3).locator('[data-slot-by]')).toBeVisible();
    await expect(columnAt(layla.page, 3).locator('[data-slot-by=me]')).toBeVisible();

    await layla.page.mouse.up();
    await expect(taskNamed(columnAt(mona.page, 3), 'Instagram')).toBeVisible();
    await expect(mona.page.locator('[data-hand-of]')).toHaveCount(0);
    expect(await titlesIn(columnAt(mona.page, 3))).toEqual(await titlesIn(columnAt(layla.page, 3)));
    // A drag opens nothing.
    expect(new URL(layla.page.url()).pathname).toBe(layla.board);

    await undoByKey(layla.page);
    await expect(taskNamed(columnAt(mona.page, 1), 'Instagram')).toBeVisible();
    await layla.page.keyboard.press('Control+Shift+z');
    await expect(taskNamed(columnAt(mona.page, 3), 'Instagram')).toBeVisible();
  });

  test('right to left, by mouse: the next column is at the left', async ({ openSide }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
    });
    const first = (await titlesIn(columnAt(mona.page, 0)))[0]!;
    const from = await middleOf(taskNamed(mona.page, first));
    const to = await middleOf(columnAt(mona.page, 1));
    expect(to.x).toBeLessThan(from.x);
    await mona.page.mouse.move(from.x, from.y);
    await mona.page.mouse.down();
    await mona.page.mouse.move(from.x - 20, from.y, { steps: 3 });
    await mona.page.mouse.move(to.x, to.y, { steps: 8 });
    await mona.page.mouse.up();
    await expect(taskNamed(columnAt(mona.page, 1), first)).toBeVisible();
  });

  test('right to left, by keys: arrows go by what is seen, and each step is spoken', async ({
    openSide,
  }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
    });
    const first = (await titlesIn(columnAt(mona.page, 0)))[0]!;
    const link = taskNamed(mona.page, first).getByRole('link');
    const spoken = mona.page.getByRole('status').filter({ hasText: /الموضع|عادت/ });

    await link.focus();
    await mona.page.keyboard.press('Space');
    await expect(spoken).toContainText('رُفعت');
    await mona.page.keyboard.press('ArrowRight');
    await mona.page.keyboard.press('ArrowLeft');
    await expect(spoken).toContainText('الموضع');
    await expect(columnAt(mona.page, 1).locator('[data-slot-by=me]')).toBeVisible();
    await mona.page.keyboard.press('Escape');
    await expect(spoken).toContainText('عادت');
    await expect(taskNamed(columnAt(mona.page, 0), first)).toBeVisible();

    await mona.page.keyboard.press('Space');
    await mona.page.keyboard.press('ArrowLeft');
    await mona.page.keyboard.press('Space');
    await expect(taskNamed(columnAt(mona.page, 1), first)).toBeVisible();
    await expect(spoken).toContainText('نُقلت');
    // The focus goes with the task.
    await expect(taskNamed(columnAt(mona.page, 1), first).getByRole('link')).toBeFocused();
  });

  test('right to left, by touch, on a phone', async ({ openSide }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
      ...phone,
    });
    const first = (await titlesIn(columnAt(mona.page, 0)))[0]!;
    const from = await middleOf(taskNamed(mona.page, first));
    const devtools = await mona.context.newCDPSession(mona.page);
    const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });

    await touch('touchStart', from.x, from.y);
    // A finger that rests lifts; before that it scrolls.
    await expect(async () => {
      await touch('touchMove', from.x, from.y + 1);
      await expect(mona.page.locator('.in-hand')).toBeVisible({ timeout: 100 });
    }).toPass();
    // The next column peeks at the left edge; held there, the board scrolls to it.
    await expect(async () => {
      await touch('touchMove', 18, from.y + Math.random() * 4);
      await expect(columnAt(mona.page, 1).locator('[data-slot-by=me]')).toBeVisible({
        timeout: 100,
      });
    }).toPass();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(taskNamed(columnAt(mona.page, 1), first)).toHaveCount(1);
  });

  test('without dragging: the menu moves it', async ({ layla }) => {
    const title = 'Instagram: four posts for whitening week';
    await taskNamed(layla.page, title).hover();
    await layla.page.getByRole('button', { name: `Menu of ${isolated(title)}` }).click();
    await layla.page.getByRole('menuitem', { name: 'Move to…' }).click();
    const target = `Move to ${isolated('Waiting on client')}, At the top`;
    await layla.page.getByRole('button', { name: target }).click();
    await expect.poll(async () => (await titlesIn(columnAt(layla.page, 2)))[0]).toBe(title);
  });
});

/** Names stand isolated in sentences, so that their direction stays their own. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
