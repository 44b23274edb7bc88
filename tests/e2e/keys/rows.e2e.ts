import type { Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { columnAt, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { signInAs } from '../sign-in-as.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';
import { pressUntil } from './press-key.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });

test.describe('the keys of a task', () => {
  test.use({ plainColumns: true });

  test('act in the list where the focus is, in the calendar wherever the task goes, on the open task, and on all that are chosen', async ({
    layla,
  }) => {
    test.slow();
    const { page, board } = layla;
    const errors = watchConsole(page);
    await page.setViewportSize({ width: 1280, height: 1000 });

    await test.step('in the list the focus is in the same cell again', async () => {
      await page.goto(`${board}?view=list`);
      const row = page.locator('[data-list] [data-task-id]').first();
      await row.waitFor();
      await page.locator('[data-chooses]').waitFor({ state: 'attached' });
      const title = (await row.locator('[data-cell="title"]').textContent())!;
      // From nowhere an arrow goes into the list.
      await pressUntil(
        page,
        'ArrowDown',
        page.locator('[data-list] [data-cell]:focus, [data-list] [tabindex="0"]:focus'),
      );
      const named = page.locator('[data-list] [data-task-id]', { hasText: title });
      await named.locator('[data-cell="person"]').focus();
      await page.keyboard.press('l');
      await expect(dialog(page)).toContainText(title);
      await page.keyboard.type('From the list');
      await page.keyboard.press('Enter');
      await expect(dialog(page)).toHaveCount(0);
      await expect(named.locator('[data-cell="person"]')).toBeFocused();
      await page.keyboard.press('a');
      await dialog(page).getByRole('option', { name: /Mona/ }).press('Enter');
      await expect(named.locator('[data-cell="person"]')).toContainText('Mona');
      await expect(named.locator('[data-cell="person"]')).toBeFocused();
    });

    const title = await test.step('a task of its own for the calendar', async () => {
      await page.goto(board);
      await page.locator('[data-task-id]').first().waitFor();
      await pressUntil(page, 'c', dialog(page).getByRole('textbox', { name: 'Task' }));
      await page.keyboard.type('Order the cake 12 jan 2032 5pm');
      await page.keyboard.press('Enter');
      return 'Order the cake';
    });

    await test.step('in the calendar the focus goes along to the other day', async () => {
      await page.goto(`${board}?view=calendar&day=2032-01-12`);
      const day = (of: string) => page.locator(`[data-day="${of}"]`);
      const entry = (of: string) => day(of).locator('[data-entry]', { hasText: title });
      await entry('2032-01-12').waitFor();
      await page.locator('[data-chooses]').waitFor({ state: 'attached' });
      await pressUntil(page, 'ArrowDown', page.locator('[data-day="2032-01-12"]:focus'));
      await page.keyboard.press('Enter');
      await expect(entry('2032-01-12')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(day('2032-01-12')).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('d');
      await expect(dialog(page).getByRole('textbox').first()).toBeFocused();
      await page.keyboard.insertText('14 jan 2032 5pm');
      await page.keyboard.press('Enter');
      await expect(entry('2032-01-14')).toBeFocused();
      await page.keyboard.press('m');
      await expect(
        dialog(page).getByRole('heading', { name: 'Where should it go?' }),
      ).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(entry('2032-01-14')).toBeFocused();
      // Out of sight it leaves the focus in the calendar.
      await page.keyboard.press('d');
      await page.keyboard.insertText('3 march 2032 5pm');
      await page.keyboard.press('Enter');
      await expect(day('2032-01-12')).toBeFocused();
    });

    await test.step('on the open task from anywhere in it', async () => {
      await page.goto(board);
      await page.locator('[data-chooses]').waitFor({ state: 'attached' });
      const row = taskNamed(page, title);
      await row.locator('> a').focus();
      await page.keyboard.press('Enter');
      const panel = page.locator('.task-panel');
      await expect(panel).toBeFocused();
      await pressUntil(page, 'a', dialog(page).getByRole('listbox'));
      await dialog(page).getByRole('option', { name: /Mona/ }).press('Enter');
      await expect(panel.getByRole('button', { name: /Mona/ }).first()).toBeVisible();
      await expect(panel).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(row.locator('> a')).toBeFocused();
    });

    await test.step('on all that are chosen, by the bar, whichever row has the focus', async () => {
      const [first, second] = [0, 1].map((at) =>
        columnAt(page, 0).locator('[data-task-id]').nth(at),
      );
      await first!.locator('> a').focus();
      await page.keyboard.press('x');
      await page.keyboard.press('Shift+ArrowDown');
      await expect(second!.locator('> a')).toBeFocused();
      await expect(page.locator('[data-many-bar]')).toContainText('2 chosen');
      await page.keyboard.press('a');
      await expect(page.getByRole('menuitem', { name: /Mona/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(second!.locator('> a')).toBeFocused();
      await expect(page.locator('[data-many-bar]')).toContainText('2 chosen');
      await page.keyboard.press('a');
      await page.getByRole('menuitem', { name: /Nobody/ }).press('Enter');
      await expect(toast(page, /2 tasks assigned to nobody/)).toBeVisible();
      await expect(second!.locator('> a')).toBeFocused();
      await page.keyboard.press('d');
      await expect(dialog(page).getByRole('textbox').first()).toBeFocused();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await expect(dialog(page).getByRole('combobox')).toBeFocused();
      await page.keyboard.type('assign');
      const option = dialog(page).getByRole('option').first();
      await expect(option).toContainText('2 tasks chosen');
      await expect(option.locator('kbd')).toHaveText('A');
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: /Mona/ }).press('Enter');
      await expect(toast(page, /2 tasks assigned: .*Mona/)).toBeVisible();
      await expect(second!.locator('> a')).toBeFocused();
      const title2 = await second!.locator('h3').textContent();
      await page.keyboard.press('m');
      await page.getByRole('menuitem').nth(1).press('Enter');
      await expect(taskNamed(columnAt(page, 1), title2!).locator('> a')).toBeFocused();
    });
    expect(errors).toEqual([]);
  });
});

test('on Home the keys of a task act on the row at hand, say what they did and take it back', async ({
  layla,
}) => {
  const { page, board } = layla;
  const errors = watchConsole(page);
  await page.goto(board.replace(/board$/u, 'home'));
  const rows = page.locator('[data-task-row]');
  await rows.first().waitFor();
  const way = rows.first().locator('[data-way]');
  const title = (await way.textContent())!;
  await pressUntil(page, 'ArrowDown', page.locator('[data-task-row] [data-way]:focus'));
  await expect(way).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1).locator('[data-way]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('l');
  await expect(dialog(page)).toContainText(title);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type('From Home');
  await page.keyboard.press('Enter');
  await expect(toast(page, /^Labels changed/)).toBeVisible();
  await expect(way).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone')).toBeVisible();
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
  // What is at hand stands first, also where nothing is typed.
  await expect(dialog(page).getByRole('option').first()).toContainText(title);
  await page.keyboard.type('labels');
  const option = dialog(page).getByRole('option').first();
  await expect(option).toContainText(title);
  await expect(option.locator('kbd')).toHaveText('L');
  await page.keyboard.press('Escape');
  await expect(way).toBeFocused();
  // No row has the focus: the one under the pointer.
  await page.locator('#page').focus();
  const second = (await rows.nth(1).locator('[data-way]').textContent())!;
  await rows.nth(1).hover();
  await page.keyboard.press('m');
  await expect(dialog(page)).toContainText(second);
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(dialog(page).getByRole('textbox', { name: 'Task' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('on Today the keys act in the workspace of each row, unseen and in no other, and the focus stays among the rows @both', async ({
  browser,
  baseURL,
}, { project }) => {
  test.slow();
  const language = project.name === 'ar' ? 'ar' : 'en';
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const qamar = await openClient(mona, 'مخبز قمر', 'Omar');
  const soon = Date.now() + 2 * 24 * 3_600_000;
  await noor.ask('Confirm the appointments', soon);
  await qamar.ask('الرد على الشكاوى', soon + 3_600_000);
  const heard: string[] = [];
  qamar.socket.onDown = (message) => void heard.push(JSON.stringify(message));

  const context = await browser.newContext({
    ...(language === 'ar' ? phone : {}),
    baseURL: baseURL!,
  });
  await signInAs(context, mona);
  await context.addCookies([{ name: choiceCookies.language, value: language, url: baseURL! }]);
  await context.request.patch('/api/me', { headers: { origin: baseURL! }, data: { language } });
  const page = await context.newPage();
  const errors = watchConsole(page);
  await page.goto('/today');
  const row = (title: string) => page.locator('[data-task-row]', { hasText: title });
  await row('الرد على الشكاوى').waitFor();
  await pressUntil(page, 'ArrowDown', page.locator('[data-task-row] [data-way]:focus'));
  await expect(row('Confirm the appointments').locator('[data-way]')).toBeFocused();

  await page.keyboard.press('a');
  await expect(dialog(page).getByRole('option', { name: 'Layla' })).toBeVisible();
  await expect(dialog(page).getByRole('option', { name: 'Omar' })).toHaveCount(0);
  await expectNoSideScroll(page, 'a chooser on Today');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(row('Confirm the appointments').locator('[data-way]')).toBeFocused();

  for (const again of [false, true]) {
    await page.keyboard.press('l');
    await expect(dialog(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Of Noor');
    await page.keyboard.press('Enter');
    await expect(toast(page, 'Confirm the appointments')).toBeVisible();
    await expect(row('Confirm the appointments').locator('[data-way]')).toBeFocused();
    if (again) break;
    await page.keyboard.press('Control+z');
    await expect(toast(page, language === 'ar' ? 'تم التراجع' : 'Undone')).toBeVisible();
  }
  await page.keyboard.press('m');
  await expect(dialog(page)).toContainText('Confirm the appointments');
  await page.keyboard.press('Escape');
  await expect(row('Confirm the appointments').locator('[data-way]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.task-panel')).toContainText('Of Noor');

  // What is hers no more goes, and the focus is on what stands in its place.
  await page.goBack();
  await expect(row('Confirm the appointments').locator('[data-way]')).toBeFocused();
  await pressUntil(page, 'l', dialog(page));
  await page.keyboard.press('Escape');
  await expect(row('Confirm the appointments').locator('[data-way]')).toBeFocused();
  await noor.remove();
  await expect(row('Confirm the appointments')).toHaveCount(0);
  await expect(row('الرد على الشكاوى').locator('[data-way]')).toBeFocused();
  expect(heard.join('\n')).not.toContain('Of Noor');
  expect(errors).toEqual([]);
  await context.close();
  for (const client of [noor, qamar]) client.close();
});
