import type { Page } from '@playwright/test';

import { undoByKey } from '../keys/press-key.ts';
import { phone } from '../sample/phone.ts';
import { expect, test } from '../sample/sample-test.ts';
import { boxOf, longTitle, openLongColumn, type LongColumn } from './long-column.ts';

// It moves tasks, whatever their states are.
test.use({ plainColumns: true });

const count = 30;
const all = Array.from({ length: count }, (_, n) => longTitle(n));

/** The order after one task was put before another (`null`: to the end). */
function moved(held: number, before: number | null): string[] {
  const others = all.filter((title) => title !== longTitle(held));
  const at = before === null ? others.length : others.indexOf(longTitle(before));
  return others.toSpliced(at, 0, longTitle(held));
}

/** Lifts a task that is in sight. */
async function lift(page: Page, long: LongColumn, n: number): Promise<void> {
  const row = long.row(longTitle(n));
  await expect(row).toBeInViewport();
  const { top, bottom, x } = await boxOf(row);
  await page.mouse.move(x, (top + bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(x, (top + bottom) / 2 + 6, { steps: 2 });
  await expect(page.locator('.in-hand')).toBeVisible();
}

test.describe('a column longer than the screen', () => {
  test('scrolled to its end, a task dropped under the last is the last', async ({ layla }) => {
    const long = await openLongColumn(layla, count);
    await long.scrollTo(1);
    // Where the last one ends is looked for before anything is lifted, as people do.
    const { bottom, x } = await boxOf(long.row(longTitle(29)));
    await lift(layla.page, long, 26);
    await layla.page.mouse.move(x, bottom + 8, { steps: 8 });
    await layla.page.mouse.up();
    await expect.poll(long.order).toEqual(moved(26, null));
  });

  test('scrolled to its end, a task thrown under the last is the last', async ({ layla }) => {
    const long = await openLongColumn(layla, count);
    await long.scrollTo(1);
    const { bottom, x } = await boxOf(long.row(longTitle(29)));
    await lift(layla.page, long, 25);
    // Let go in the same moment, before anything could be drawn.
    await Promise.all([layla.page.mouse.move(x, bottom + 8), layla.page.mouse.up()]);
    await expect.poll(long.order).toEqual(moved(25, null));
  });

  test('a task carried from its top to its end, held there while it scrolls, is the last', async ({
    layla,
  }) => {
    const long = await openLongColumn(layla, count);
    await lift(layla.page, long, 1);
    const box = (await long.list.boundingBox())!;
    const x = box.x + box.width / 2;
    await layla.page.mouse.move(x, box.y + box.height - 10, { steps: 8 });
    const rest = () =>
      long.list.evaluate((e) => e.scrollHeight - e.clientHeight - Math.ceil(e.scrollTop));
    await expect.poll(rest).toBeLessThanOrEqual(1);
    await layla.page.mouse.up();
    await expect.poll(long.order).toEqual(moved(1, null));
  });

  test('a task carried from its end to its top is the first', async ({ layla }) => {
    const long = await openLongColumn(layla, count);
    await long.scrollTo(1);
    await lift(layla.page, long, 28);
    const box = (await long.list.boundingBox())!;
    const x = box.x + box.width / 2;
    await layla.page.mouse.move(x, box.y + 10, { steps: 8 });
    await expect.poll(() => long.list.evaluate((e) => e.scrollTop)).toBe(0);
    await layla.page.mouse.up();
    await expect.poll(long.order).toEqual(moved(28, 0));
  });

  test('in its middle a task lands where its place was shown, upward and downward', async ({
    layla,
  }) => {
    const long = await openLongColumn(layla, count);
    await long.scrollTo(0.5);
    await expect.poll(async () => (await long.inSight()).length).toBeGreaterThan(4);
    const middle = await long.inSight();
    const [first, second, third, fourth] = middle as [number, number, number, number];
    const under = await boxOf(long.row(longTitle(third)));
    await lift(layla.page, long, first);
    await layla.page.mouse.move(under.x, under.bottom - 4, { steps: 8 });
    await layla.page.mouse.up();
    await expect.poll(long.order).toEqual(moved(first, fourth));
    await undoByKey(layla.page);
    await expect.poll(long.order).toEqual(all);
    const over = await boxOf(long.row(longTitle(second)));
    await lift(layla.page, long, fourth);
    await layla.page.mouse.move(over.x, over.top + 6, { steps: 8 });
    await layla.page.mouse.up();
    await expect.poll(long.order).toEqual(moved(fourth, second));
  });

  test('by keys: End is its end and Home its top, and the row stays in sight', async ({
    layla,
  }) => {
    const long = await openLongColumn(layla, count);
    await long.row(longTitle(1)).getByRole('link').focus();
    await layla.page.keyboard.press('Space');
    await layla.page.keyboard.press('End');
    await expect(long.column.locator('[data-slot-by=me]')).toBeInViewport();
    await layla.page.keyboard.press('Space');
    await expect.poll(long.order).toEqual(moved(1, null));
    await expect(long.row(longTitle(1)).getByRole('link')).toBeFocused();
    await layla.page.keyboard.press('Space');
    await layla.page.keyboard.press('ArrowUp');
    await layla.page.keyboard.press('Space');
    await expect.poll(long.order).toEqual(moved(1, 29));
    await layla.page.keyboard.press('Space');
    await layla.page.keyboard.press('Home');
    await layla.page.keyboard.press('Space');
    await expect.poll(long.order).toEqual(moved(1, 0));
  });

  test('by touch, on a phone, a task dropped under the last is the last', async ({ openSide }) => {
    const mona = await openSide('assistant', {
      language: 'en',
      startOver: true,
      ...phone,
    });
    const long = await openLongColumn(mona, count);
    await long.scrollTo(1);
    const devtools = await mona.context.newCDPSession(mona.page);
    const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    const last = await boxOf(long.row(longTitle(29)));
    const from = await boxOf(long.row(longTitle(27)));
    const y = (from.top + from.bottom) / 2;
    await touch('touchStart', from.x, y);
    await expect(async () => {
      await touch('touchMove', from.x, y + 1);
      await expect(mona.page.locator('.in-hand')).toBeVisible({ timeout: 100 });
    }).toPass();
    for (let step = 0; step < 6; step += 1) {
      await touch('touchMove', last.x, last.bottom + 2 + step);
    }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(long.order).toEqual(moved(27, null));
  });
});
