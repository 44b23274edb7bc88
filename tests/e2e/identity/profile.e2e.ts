import { randomUUID } from 'node:crypto';

import { expect, test, type Browser, type Page } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';

const within = { timeout: 2_000 };

async function openAs(browser: Browser, member: Member): Promise<Page> {
  const context = await browser.newContext({
    baseURL: member.origin,
    timezoneId: 'Africa/Cairo',
    colorScheme: 'light',
  });
  await signInAs(context, member);
  return context.newPage();
}

/** Keeps the code of a person's own room from a page; `opens` lets it come, and waits until the room was opened. */
async function holdOwnRoom(page: Page) {
  const [asked, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/assets/person-session-*', async (route) => {
    asked.resolve();
    await free.promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    const { open } = indexedDB;
    indexedDB.open = (...ask) => {
      document.documentElement.dataset['opened'] = ask[0];
      return open.apply(indexedDB, ask);
    };
  });
  async function opens(): Promise<void> {
    await page.evaluate(() => delete document.documentElement.dataset['opened']);
    free.resolve();
    await expect(page.locator('html')).toHaveAttribute('data-opened', /^sanad:/);
  }
  return { asked: asked.promise, opens };
}

test.describe('a profile', () => {
  test('name, zone, theme, numerals and language are kept and seen after a reload', async ({
    browser,
    baseURL,
  }) => {
    const page = await openAs(browser, await Member.signUp(baseURL!, 'Layla'));
    await page.goto('/profile');
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Layla H.');
    await name.press('Enter');
    await expect(page.getByText('Name changed')).toBeVisible();
    await page.getByRole('button', { name: /Use Cairo/ }).click();
    await expect(page.getByRole('button', { name: 'Time zone Cairo' })).toBeVisible();
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('radio', { name: 'Dark' }).click();
    await kept;
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const digits = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('radio', { name: '١٢٣' }).click();
    await digits;
    const language = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('radio', { name: 'العربية' }).click();
    await language;
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

    // Another device of theirs reads the same way.
    await page.context().clearCookies({ name: /^sanad_(language|theme|digits)$/ });
    await page.reload();
    await expect(page.getByLabel('الاسم', { exact: true })).toHaveValue('Layla H.');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('radio', { name: '١٢٣' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'المنطقة الزمنية القاهرة' })).toBeVisible();
    await page.context().close();
  });

  test('a city is found by its country and in either script, and the week begins as it does there', async ({
    browser,
    baseURL,
  }) => {
    const page = await openAs(browser, await Member.signUp(baseURL!, 'Layla'));
    await page.goto('/profile');
    const zone = page.getByRole('button', { name: 'Time zone' });
    const search = page.getByRole('searchbox', { name: 'City or country' });
    const firstDay = async () => {
      const answer = await page.request.get('/api/me');
      return ((await answer.json()) as { profile: { firstDay: number } }).profile.firstDay;
    };
    expect(await firstDay()).toBe(1);
    await zone.click();
    await expect(search).toBeFocused();
    await search.fill('egypt');
    await page.getByRole('option', { name: /^Alexandria/ }).click();
    await expect(page.getByText('Time zone changed')).toBeVisible();
    await expect(zone).toHaveText('Cairo');
    await expect.poll(firstDay).toBe(6);
    await zone.click();
    await search.fill('no such place');
    await expect(page.getByText('No such city.')).toBeVisible();
    // Esc empties the search first, then closes, and the focus comes back.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(search).toHaveCount(0);
    await expect(zone).toBeFocused();
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('radio', { name: 'Sunday' }).click();
    await kept;
    expect(await firstDay()).toBe(7);
    await page.context().close();
  });

  test('another login is ended from here and is out within two seconds; then all of them', async ({
    browser,
    baseURL,
  }) => {
    const here = await Member.signUp(baseURL!, `Mona${randomUUID().slice(0, 4)}`);
    const { workspace } = await here.call(createWorkspace, {
      body: { name: 'Noor Dental', side: 'client' },
    });
    const there = await here.signInAgain();
    const board = `/w/${workspace.id}/board`;
    const elsewhere = await openAs(browser, there);
    await elsewhere.goto(board);
    await elsewhere.locator('[data-column-id]').first().waitFor();
    await addTask(elsewhere, 0, 'Call the lab');
    await taskNamed(elsewhere, 'Call the lab').getByRole('link').click();
    await expect(elsewhere.getByRole('complementary', { name: 'Task' })).toBeVisible();
    const task = new URL(elsewhere.url()).pathname;
    const page = await openAs(browser, here);
    await page.goto('/profile');
    const end = page.getByRole('button', { name: /^Sign out (?!everywhere)/ });
    await end.first().click();
    await expect(page.getByText('Signed out there')).toBeVisible();
    await expect(elsewhere).toHaveURL(/\/sign-in\?next=/, within);
    await expect(elsewhere.locator('[data-column-id]')).toHaveCount(0, within);

    // The task that was open is open again after signing in.
    await elsewhere.getByLabel('Email').fill(here.email);
    await elsewhere.getByLabel('Password', { exact: true }).fill(here.password);
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(elsewhere).toHaveURL(new RegExp(`${task}$`));
    await expect(elsewhere.getByRole('complementary', { name: 'Task' })).toContainText(
      'Call the lab',
    );

    const second = await page.context().newPage();
    // Their own room is still being opened there when everything has left the device.
    const held = await holdOwnRoom(second);
    await second.goto(board);
    await second.locator('[data-column-id]').first().waitFor();
    await held.asked;
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Sign out everywhere', exact: true })
      .click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await Promise.all([
      expect(second).toHaveURL(/\/sign-in/, within),
      expect(elsewhere).toHaveURL(/\/sign-in/, within),
    ]);
    await held.opens();
    // Nothing of theirs is left on this device.
    const left = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await expect.poll(left).toEqual([]);
    await page.context().close();
    await elsewhere.context().close();
  });
});
