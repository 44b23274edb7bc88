import type { Locator, Page } from '@playwright/test';

import { middleOf } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const dayOf = async (entry: Locator): Promise<string> =>
  (await entry.locator('xpath=ancestor::*[@data-day]').getAttribute('data-day'))!;

const entries = (page: Page, title: string, is: string): Locator =>
  page.locator(`[data-day] [data-entry="${is}"]`, { hasText: title });

/** The day so many later, as the calendar names it. */
function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

test('another day in the calendar asks the other side, and the old one stands until they say yes', async ({
  layla,
  mona,
}) => {
  const short = 'Reconcile';
  await layla.page.goto(`${layla.board}?view=calendar`);
  const agreed = entries(layla.page, short, 'agreed');
  await expect(agreed).toBeVisible();
  const old = await dayOf(agreed);
  const days = await layla.page
    .locator('[data-day]')
    .evaluateAll((each) => each.map((day) => (day as HTMLElement).dataset['day']!));
  const at = days.indexOf(old);
  const wanted = days[at > 0 ? at - 1 : at + 1]!;

  await agreed.scrollIntoViewIfNeeded();
  const from = await middleOf(agreed);
  const to = await middleOf(layla.page.locator(`[data-day="${wanted}"]`));
  await layla.page.mouse.move(from.x, from.y);
  await layla.page.mouse.down();
  await layla.page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
  await layla.page.mouse.move(to.x, to.y, { steps: 6 });
  await layla.page.mouse.up();

  await expect(entries(layla.page, short, 'asked')).toBeVisible();
  expect(await dayOf(entries(layla.page, short, 'asked'))).toBe(wanted);
  expect(await dayOf(entries(layla.page, short, 'agreed'))).toBe(old);
  await expect(layla.page.getByRole('status').filter({ hasText: 'stands' })).toBeVisible();

  // The other side sees both too, right to left, says yes in the task, and the old day is free.
  await mona.page.goto(`${mona.board}?view=calendar&day=${wanted}`);
  const theirs = entries(mona.page, short, 'asked');
  await expect(theirs).toContainText('بانتظار ردك');
  await theirs.click();
  await mona.page.getByRole('complementary').locator('[data-step="agree"]').click();
  await expect(entries(layla.page, short, 'asked')).toHaveCount(0);
  expect(await dayOf(entries(layla.page, short, 'agreed'))).toBe(wanted);
  await expect(theirs).toHaveCount(0);

  // By keys: Space lifts, an arrow goes by what is seen, Space puts it down.
  await mona.page.keyboard.press('Escape');
  const again = entries(mona.page, short, 'agreed');
  await again.focus();
  await mona.page.keyboard.press('Space');
  await mona.page.keyboard.press('ArrowLeft');
  await mona.page.keyboard.press('Space');
  await expect(entries(mona.page, short, 'asked')).toBeVisible();
  expect(await dayOf(entries(mona.page, short, 'asked'))).toBe(later(wanted, 1));
});
