import type { Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { columnAt } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Task {
  readonly title: { readonly text: string };
  readonly due: { readonly wall?: string } | null;
  readonly proposal: { readonly due: { readonly at: number } } | null;
  readonly state: string;
  readonly event: object | null;
}

async function tasksOf(page: Page, board: string): Promise<readonly Task[]> {
  const answer = await page.request.get(`/api/workspaces/${board.split('/')[2]}/snapshot`);
  const { collections } = (await answer.json()) as { collections: { task: readonly Task[] } };
  return collections.task;
}

/** Of the tasks that were made for an event, as the server has them: state and date, and what is on the table. */
async function madeTasks(page: Page, board: string): Promise<readonly string[]> {
  const tasks = await tasksOf(page, board);
  return tasks
    .filter(({ event }) => event !== null)
    .map(({ state, due, proposal }) => `${state} ${due?.wall?.slice(0, 10)} ${proposal !== null}`)
    .toSorted();
}

/** Of the two sample requests: their days in Dubai, which depend on today's weekday, are so many apart. */
async function daysBetween(page: Page, board: string): Promise<number> {
  const requested = (await tasksOf(page, board)).filter(({ state }) => state === 'requested');
  const days = requested.map(({ proposal }) => Math.floor((proposal!.due.at + 4 * hourMs) / dayMs));
  expect(days).toHaveLength(2);
  return Math.abs(days[0]! - days[1]!);
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

test('in Arabic on a phone a column is kept as a template, used for an event seen before it is made, and moved with it, offline too', async ({
  openSide,
}) => {
  const { page, context, board } = await openSide('client', {
    ...{ language: 'ar', startOver: true },
    ...phone,
  });
  await columnAt(page, 0)
    .getByRole('button', { name: /^قائمة/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'حفظ قالب…' }).click();
  const save = page.getByRole('dialog', { name: 'حفظ قالب' });
  await save.getByRole('textbox', { name: 'اسم القالب' }).fill('افتتاح فرع');
  const days = await daysBetween(page, board);
  const before = days === 2 ? 'يومان' : `${days} أيام`;
  const madeOn = (day: string, isProposed: string): readonly string[] =>
    [dayBefore(day, days), day].map((on) => `requested ${on} ${isProposed}`);
  await expect(save.getByText(`${before} قبل المناسبة`)).toBeVisible();
  await save.getByRole('button', { name: 'حفظ القالب' }).click();

  await page.getByRole('button', { name: 'المزيد', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'القوالب والمناسبات' }).click();
  await page.getByRole('button', { name: /استخدام القالب/ }).click();
  const use = page.getByRole('dialog');
  await use.getByRole('textbox', { name: 'اسم المناسبة' }).fill('افتتاح جدة');
  await use.getByRole('textbox', { name: 'يوم المناسبة' }).fill('1/1/2024');
  await expect(use.getByText('موعد مضى')).toHaveCount(2);
  await use.getByRole('textbox', { name: 'يوم المناسبة' }).fill('3/3/2029');
  // 3 March is a Saturday.
  await expect(use.getByRole('listitem')).toHaveCount(2);
  await expect(use.getByText(/^يوم عطلة لدى/).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await expectNoSideScroll(page, 'the preview');
  await use.getByRole('button', { name: 'إنشاء مهمتين' }).click();
  await expect.poll(() => madeTasks(page, board)).toEqual(madeOn('2029-03-03', 'false'));

  const event = page.getByRole('listitem', { name: 'افتتاح جدة' });
  await expect(event).toContainText('مهمتان مفتوحتان');
  await context.setOffline(true);
  await event.getByRole('button', { name: /^نقل يوم/ }).click();
  const move = page.getByRole('dialog');
  await move.getByRole('textbox', { name: 'اليوم الجديد' }).fill('10/3/2029');
  await expect(move.getByText('يتغيّر موعد مهمتين')).toBeVisible();
  await move.getByRole('button', { name: 'نقل المناسبة مع مهمتين' }).click();
  await expect(event).toContainText('10 مارس 2029');
  await context.setOffline(false);
  await expect.poll(() => madeTasks(page, board)).toEqual(madeOn('2029-03-10', 'true'));
  await page.getByRole('button', { name: 'تراجع', exact: true }).click();
  await expect(event).toContainText('3 مارس 2029');
  await expect.poll(() => madeTasks(page, board)).toEqual(madeOn('2029-03-03', 'false'));
});

test('what a template’s tasks say is changed in it and made so from then on, and events that are over or put away are found again', async ({
  layla,
}) => {
  const { page, board } = layla;
  await columnAt(page, 0).getByRole('button', { name: /^Menu/ }).first().click();
  await page.getByRole('menuitem', { name: 'Save as a template…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name of the template' }).fill('Opening');
  await dialog.getByRole('button', { name: 'Save the template' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(board.replace(/board$/u, 'templates'));
  const events = page.getByRole('region', { name: 'Events' });
  await expect(events).toContainText('No event is ahead');

  await test.step('title, brief and steps of a task', async () => {
    await page.getByRole('button', { name: /^Menu of .*Opening/ }).click();
    await page.getByRole('menuitem', { name: 'Tasks and dates…' }).click();
    const row = dialog.getByRole('listitem').first();
    const edit = row.getByRole('button', { name: /^Change what/ });
    await edit.click();
    await expect(row.getByRole('textbox', { name: 'Title' })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await row.getByRole('textbox', { name: 'Title' }).fill('');
    await expect(row.getByRole('button', { name: 'Save' })).toBeDisabled();
    await row.getByRole('textbox', { name: 'Title' }).fill('Print the menus');
    await row.getByRole('textbox', { name: 'Brief' }).fill('Both languages');
    await row.getByRole('textbox', { name: 'Steps' }).last().fill('Proof\nPaper\n');
    await row.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('Print the menus');
    await expect(edit).toBeFocused();
    // Escape leaves the field, and nothing behind it.
    await edit.press('Enter');
    await page.keyboard.press('Escape');
    await expect(edit).toBeFocused();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('what is made of it says so', async () => {
    await page.getByRole('button', { name: /^Use the template .*Opening/ }).click();
    await dialog.getByRole('textbox', { name: 'Name of the event' }).fill('Jeddah');
    await dialog.getByRole('textbox', { name: 'Day of the event' }).fill('1/1/2024');
    await dialog.getByRole('button', { name: /^Make/ }).click();
    await expect
      .poll(async () => (await tasksOf(page, board)).map(({ title }) => title.text))
      .toContain('Print the menus');
  });

  await test.step('what is over is folded, and put away it comes back', async () => {
    const row = events.getByRole('listitem', { name: 'Jeddah' });
    await expect(events.getByRole('button', { name: '1 past event' })).toBeVisible();
    await expect(row).toHaveCount(0);
    await events.getByRole('button', { name: '1 past event' }).click();
    await row.getByRole('button', { name: /^Menu of .*Jeddah/ }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(row).toHaveCount(0);
    await events.getByRole('button', { name: 'Archived events…' }).click();
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(events.getByRole('button', { name: '1 past event' })).toBeVisible();
  });
});
