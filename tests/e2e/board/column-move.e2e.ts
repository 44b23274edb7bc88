import type { Locator, Page } from '@playwright/test';

import { phone } from '../sample/phone.ts';
import { columnAt, middleOf, taskNamed, titlesIn } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

test.describe('moving columns', () => {
  test('a drop in one browser is in the other, and can be taken back', async ({ layla, mona }) => {
    const names = await namesOf(layla.page);
    const before = await idsOf(layla.page);
    const tasks = await titlesIn(columnAt(layla.page, 0));
    const reorder = (all: readonly string[]) => [all[1]!, all[2]!, all[0]!, ...all.slice(3)];
    const moved = reorder(before);

    const to = await middleOf(headAt(layla.page, 2));
    await hold(layla.page, headAt(layla.page, 0), { x: to.x + 10, y: to.y });
    await expect(layla.page.locator('.in-hand')).toContainText(names[0]!);
    // The others have made room here; nothing has changed for anybody else.
    await expect.poll(() => seenFrom(layla.page, 'ltr')).toEqual(reorder(names));
    expect(await idsOf(mona.page)).toEqual(before);

    await layla.page.mouse.up();
    await expect.poll(() => idsOf(layla.page)).toEqual(moved);
    await expect.poll(() => idsOf(mona.page)).toEqual(moved);
    expect(await titlesIn(columnAt(mona.page, 2))).toEqual(tasks);
    await expect(layla.page.locator('.in-hand')).toHaveCount(0);

    await layla.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => idsOf(mona.page)).toEqual(before);
    await layla.page.keyboard.press('Control+Shift+z');
    await expect.poll(() => idsOf(mona.page)).toEqual(moved);
  });

  test('Escape in mid-air takes it back, and a press alone lifts nothing', async ({ layla }) => {
    const before = await namesOf(layla.page);
    await headAt(layla.page, 1).click();
    await expect(layla.page.locator('[data-held]')).toHaveCount(0);

    await hold(layla.page, headAt(layla.page, 1), await middleOf(headAt(layla.page, 3)));
    await expect(layla.page.locator('[data-held=pointer]')).toBeVisible();
    await layla.page.keyboard.press('Escape');
    await layla.page.mouse.up();
    await expect(layla.page.locator('[data-held]')).toHaveCount(0);
    expect(await namesOf(layla.page)).toEqual(before);

    // While the name is written, the pointer selects words; the menu opens as ever.
    await headAt(layla.page, 1)
      .getByRole('button', { name: /^Menu of/ })
      .click();
    await layla.page.getByRole('menuitem', { name: 'Rename' }).click();
    const field = layla.page.getByRole('textbox', { name: 'Name of the column' });
    await hold(layla.page, field, await middleOf(headAt(layla.page, 3)));
    await expect(layla.page.locator('[data-held]')).toHaveCount(0);
    await layla.page.mouse.up();
    await field.press('Escape');
    expect(await namesOf(layla.page)).toEqual(before);
  });

  test('a folded column makes room, and stays folded', async ({ layla }) => {
    const names = await namesOf(layla.page);
    const last = names.length - 1;
    const folded = columnAt(layla.page, last);
    const box = (await folded.boundingBox())!;
    expect(box.width).toBeLessThan(60);
    await hold(layla.page, headAt(layla.page, last - 1), {
      x: box.x + box.width - 6,
      y: box.y + 30,
    });
    await layla.page.mouse.up();
    await expect
      .poll(() => namesOf(layla.page))
      .toEqual([...names.slice(0, last - 1), names[last]!, names[last - 1]!]);
    expect((await columnAt(layla.page, last - 1).boundingBox())!.width).toBeLessThan(60);
  });

  test('right to left, by mouse: the next column is at the left', async ({ openSide }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
    });
    const before = await namesOf(mona.page);
    const from = await middleOf(headAt(mona.page, 0));
    const to = await middleOf(headAt(mona.page, 1));
    expect(to.x).toBeLessThan(from.x);
    await hold(mona.page, headAt(mona.page, 0), { x: to.x - 10, y: to.y });
    await mona.page.mouse.up();
    const moved = [before[1]!, before[0]!, ...before.slice(2)];
    await expect.poll(() => namesOf(mona.page)).toEqual(moved);
    await expect.poll(() => seenFrom(mona.page, 'rtl')).toEqual(moved);
  });

  test('right to left, by keys: arrows go by what is seen, and each step is spoken', async ({
    openSide,
  }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
    });
    const before = await namesOf(mona.page);
    const grip = headAt(mona.page, 0).getByRole('button', { name: /^نقل عمود/ });
    const spoken = mona.page.getByRole('status').filter({ hasText: /الموضع|عاد/ });

    await grip.focus();
    await mona.page.keyboard.press('Space');
    await expect(spoken).toContainText('رُفع عمود');
    await mona.page.keyboard.press('ArrowLeft');
    await expect(spoken).toContainText('الموضع 2');
    await mona.page.keyboard.press('Escape');
    await expect(spoken).toContainText('عاد عمود');
    expect(await namesOf(mona.page)).toEqual(before);

    await mona.page.keyboard.press('Space');
    await mona.page.keyboard.press('ArrowRight');
    await mona.page.keyboard.press('ArrowLeft');
    await mona.page.keyboard.press('ArrowLeft');
    await mona.page.keyboard.press('Space');
    await expect(spoken).toContainText('نُقل عمود');
    await expect
      .poll(() => namesOf(mona.page))
      .toEqual([before[1]!, before[2]!, before[0]!, ...before.slice(3)]);
    // The focus goes with the column.
    await expect(headAt(mona.page, 2).getByRole('button', { name: /^نقل عمود/ })).toBeFocused();
  });

  test('right to left, by touch, on a phone: a swipe scrolls, a resting finger lifts', async ({
    openSide,
  }) => {
    const mona = await openSide('assistant', {
      language: 'ar',
      startOver: true,
      ...phone,
    });
    const before = await namesOf(mona.page);
    const devtools = await mona.context.newCDPSession(mona.page);
    const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    const lift = () =>
      devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const scrolled = () =>
      mona.page.locator('.board-columns').evaluate((row) => Math.round(row.scrollLeft));

    const from = await middleOf(headAt(mona.page, 0));
    // Sent in one go: between awaited ones a busy machine would make the finger rest.
    const swipe = [0, 30, 70, 110, 150, 190, 230].map((on) =>
      touch(on === 0 ? 'touchStart' : 'touchMove', from.x - 90 + on, from.y),
    );
    await Promise.all([...swipe, lift()]);
    await expect.poll(scrolled).toBeLessThan(-100);
    await expect(mona.page.locator('[data-held]')).toHaveCount(0);
    expect(await namesOf(mona.page)).toEqual(before);
    await mona.page.reload();
    await headAt(mona.page, 0).waitFor();

    await touch('touchStart', from.x, from.y);
    await expect(async () => {
      await touch('touchMove', from.x, from.y + 1);
      await expect(mona.page.locator('.in-hand')).toBeVisible({ timeout: 100 });
    }).toPass();
    // Held at the edge where the next column peeks, the board scrolls toward it until it has made room.
    await expect(async () => {
      await touch('touchMove', 18, from.y + Math.random() * 4);
      expect((await seenFrom(mona.page, 'rtl'))[0]).not.toBe(before[0]);
    }).toPass();
    await touch('touchMove', 180, from.y);
    await lift();
    await expect.poll(() => namesOf(mona.page)).not.toEqual(before);
    await expect(headNamed(mona.page, before[0]!)).toBeInViewport();
  });

  test.describe('where they show no states', () => {
    test.use({ plainColumns: true });

    test('tasks go on moving as they did', async ({ layla }) => {
      const before = await namesOf(layla.page);
      const task = taskNamed(layla.page, 'Instagram');
      await hold(layla.page, task, await middleOf(columnAt(layla.page, 2)));
      await layla.page.mouse.up();
      await expect(taskNamed(columnAt(layla.page, 2), 'Instagram')).toBeVisible();
      expect(await namesOf(layla.page)).toEqual(before);
    });
  });
});

function headAt(page: Page, at: number): Locator {
  return columnAt(page, at).locator('header');
}

function headNamed(page: Page, name: string): Locator {
  return page.locator('[data-column-id] header', { hasText: name });
}

async function namesOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-column-id]')
    .evaluateAll((columns) => columns.map((column) => column.getAttribute('aria-label')!));
}

/** What both sides have alike: each reads the names of its own language. */
async function idsOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-column-id]')
    .evaluateAll((columns) => columns.map((column) => column.getAttribute('data-column-id')!));
}

/** The columns' names as eyes meet them from the reading start, whatever the order of the elements. */
async function seenFrom(page: Page, direction: 'ltr' | 'rtl'): Promise<string[]> {
  const columns = await page.locator('[data-column-id]').evaluateAll((all) =>
    all.map((column) => ({
      name: column.getAttribute('aria-label')!,
      at: column.getBoundingClientRect().left,
    })),
  );
  const sign = direction === 'ltr' ? 1 : -1;
  return columns.toSorted((a, b) => sign * (a.at - b.at)).map((column) => column.name);
}

async function hold(page: Page, what: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await middleOf(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + Math.sign(to.x - from.x) * 20, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}
