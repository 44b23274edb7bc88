import { expect, test, type Browser, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { createWorkspace } from '@sanad/protocol/http/workspace';
import { removingWorker } from '@sanad/server/http/removing-worker';

import { Member } from '../../harness/member.ts';
import { openReleaseDoor, type ReleaseDoor } from '../../harness/release-door.ts';
import { keptBoards } from '../sample/kept-boards.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { untilKept } from './until-kept.ts';

test.use({ serviceWorkers: 'allow' });

const said = {
  en: {
    server: /^On the server/,
    words: 'Order gloves',
    help: 'Without a network',
    tongue: 'en-GB',
  },
  ar: { server: /^على الخادم/, words: 'طلب القفازات', help: 'بلا اتصال', tongue: 'ar-EG' },
} as const;

interface Desk {
  readonly page: Page;
  readonly door: ReleaseDoor;
  readonly workspace: string;
}

/** Somebody at a board of their own with one task, behind a door that can be shut, with the page kept. */
async function openDesk(browser: Browser, baseURL: string, language: 'en' | 'ar'): Promise<Desk> {
  const door = await openReleaseDoor(baseURL);
  const member = await Member.signUp(baseURL, 'Layla');
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  const context = await browser.newContext({
    baseURL: door.origin,
    locale: said[language].tongue,
  });
  await signInAs(context, member);
  await context.addCookies([{ name: choiceCookies.language, value: language, url: door.origin }]);
  await context.request.patch('/api/me', { headers: { origin: door.origin }, data: { language } });
  const page = await context.newPage();
  await page.goto(`/w/${workspace.id}/board`);
  await addTask(page, 0, said[language].words);
  await expect(page.getByText(said[language].server)).toBeVisible();
  await expect.poll(() => keptBoards(page)).toContain(said[language].words);
  await untilKept(page);
  return { page, door, workspace: `/w/${workspace.id}` };
}

async function closeDesk({ page, door }: Desk): Promise<void> {
  await page.context().close();
  await door.close();
}

for (const language of ['en', 'ar'] as const)
  test(`a reload without a network shows every page as it was last seen (${language})`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const desk = await openDesk(browser, baseURL!, language);
    const { page, door, workspace } = desk;
    const { words } = said[language];
    await page.goto(`${workspace}/docs`);
    await page
      .getByRole('button', { name: /^(New document|مستند جديد)$/ })
      .first()
      .click();
    await page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
    await page.locator('.ProseMirror').click();
    await page.keyboard.type(words);
    await expect(page.getByText(said[language].server)).toBeVisible();
    const document = page.url();
    // The sign may be of letters before the last: read anew, they are on the server whole, and on the device.
    await page.reload();
    await expect(page.locator('.ProseMirror')).toContainText(words);
    await expect(page.getByText(said[language].server)).toBeVisible();
    await expect.poll(() => keptBoards(page)).toContain(document.split('/').at(-1));

    await door.shut();
    await page.reload();
    await expect(page.locator('.ProseMirror')).toContainText(words);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await page.goto(`${workspace}/board`);
    await expect(taskNamed(page, words)).toBeVisible();
    await page.goto((await taskNamed(page, words).getByRole('link').getAttribute('href')) ?? '');
    await expect(page.getByRole('heading', { level: 2, name: words })).toBeVisible();
    await page.goto(`${workspace}/docs`);
    await expect(page.locator(`a[href="${new URL(document).pathname}"]`).first()).toBeVisible();
    await page.goto(`${workspace}/check-ins`);
    await expect(page.getByRole('heading', { name: /^(Check-ins|المتابعات)$/ })).toBeVisible();
    for (const [at, honest] of [
      ['people', /^(The list of people is on the server|قائمة الفريق محفوظة على الخادم)$/],
      ['history', /^(The history is on the server|السجل محفوظ على الخادم)$/],
    ] as const) {
      await page.goto(`${workspace}/${at}`);
      await expect(page.getByText(honest)).toBeVisible();
    }
    await page.goto('/help/offline');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said[language].help);

    await door.open();
    await page.goto(`${workspace}/board`);
    await expect(page.getByText(said[language].server)).toBeVisible();
    await closeDesk(desk);
  });

test('a new release is taken at the next navigation, and a tab of the former one goes on with its own files', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const desk = await openDesk(browser, baseURL!, 'en');
  const { page, door, workspace } = desk;
  const former = await page.context().newPage();
  await former.goto(`${workspace}/board`);
  await expect(taskNamed(former, 'Order gloves')).toBeVisible();
  await page.bringToFront();
  const unasked = await former.evaluate(async () => {
    const [name] = await caches.keys();
    const files = await (await caches.open(name!)).keys();
    return files.map(({ url }) => url).find((url) => url.includes('/profile-route-'))!;
  });

  door.release();
  await page.reload();
  await expect(taskNamed(page, 'Order gloves')).toBeVisible();
  expect(await page.locator('script[type=module]').getAttribute('src')).toContain('~2');
  await untilKept(page);
  await door.shut();
  await page.reload();
  await expect(taskNamed(page, 'Order gloves')).toBeVisible();
  await door.open();

  // Code that it has not asked for yet, and that the server has no more.
  const answered = await former.evaluate(async (url) => (await fetch(url)).status, unasked);
  expect(answered).toBe(200);
  await former.bringToFront();
  await former.getByRole('link', { name: 'Documents', exact: true }).click();
  await expect(former.getByRole('button', { name: 'New document' }).first()).toBeVisible();
  await former.close();
  await page.reload();
  const kept = () => page.evaluate(async () => (await caches.keys()).length);
  await expect.poll(kept).toBe(1);

  // What a server puts at the worker's address to be rid of it.
  door.serveWorker(removingWorker);
  await page.reload();
  const workers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers).toBe(0);
  expect(await kept()).toBe(0);
  await closeDesk(desk);
});

test('signing out without a network leaves nothing, Back shows nothing, and the login ends at the first contact', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const desk = await openDesk(browser, baseURL!, 'en');
  const { page, door, workspace } = desk;
  const cookies = await page.context().cookies();
  await page.getByRole('link', { name: 'Documents', exact: true }).click();
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  const second = await page.context().newPage();
  await second.goto(`${workspace}/board`);
  await expect(taskNamed(second, 'Order gloves')).toBeVisible();
  await page.bringToFront();
  await door.shut();
  await page.reload();
  await expect(taskNamed(page, 'Order gloves')).toBeVisible();

  await page.getByRole('button', { name: /Noor Dental/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  for (const tab of [page, second]) {
    await expect(tab.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    await expect(taskNamed(tab, 'Order gloves')).toHaveCount(0);
  }
  const left = () =>
    page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
  await expect.poll(left).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expect(taskNamed(page, 'Order gloves')).toHaveCount(0);
  await second.close();

  door.asked();
  await door.open();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  const asked = door.asked().filter((line) => line.includes('/api/'));
  expect(asked[0]).toBe('POST /api/auth/sign-out');
  // The login itself is over, not only its cookie here.
  const again = await browser.newContext({ baseURL: baseURL! });
  await again.addCookies(cookies.filter(({ name }) => name.startsWith('better-auth')));
  expect((await again.request.get('/api/me')).status()).toBe(401);
  await again.close();
  expect(await page.evaluate(() => document.cookie)).not.toContain('sanad_leaving');
  await closeDesk(desk);
});
