import { expect, test, type Browser, type Page } from '@playwright/test';
import { patchMe } from '@sanad/protocol/http/profile';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';

const words = {
  en: {
    email: 'Email',
    password: 'Password',
    shared: 'This is a shared computer',
    signIn: 'Sign in',
    warning: 'You will be signed out in a minute.',
    ended: 'You are signed out of this shared computer. Nothing of yours was left on it.',
    signOut: 'Sign out',
  },
  ar: {
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    shared: 'هذا جهاز عام',
    signIn: 'تسجيل الدخول',
    warning: 'سيُسجَّل خروجك بعد دقيقة.',
    ended: 'سُجّل خروجك من هذا الجهاز العام، ولم يبقَ عليه شيء منك.',
    signOut: 'تسجيل الخروج',
  },
} as const;
type Words = (typeof words)[keyof typeof words];

/** Everything that this origin keeps in the browser, by name; cookies that are not a person's too. */
async function leftOnDevice(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`);
    const workers = await navigator.serviceWorker.getRegistrations();
    return [
      ...databases,
      ...Object.keys(localStorage).map((key) => `local ${key}`),
      ...Object.keys(sessionStorage).map((key) => `session ${key}`),
      ...(await caches.keys()).map((key) => `cache ${key}`),
      ...workers.map(() => 'worker'),
    ];
  });
  const cookies = await page.context().cookies();
  return [...kept, ...cookies.filter(({ expires }) => expires > 0).map(({ name }) => name)];
}

interface Cafe {
  readonly member: Member;
  readonly page: Page;
  readonly board: string;
}

/** Somebody in an internet café, at a board of theirs. */
async function sitDown(browser: Browser, baseURL: string, say: Words): Promise<Cafe> {
  const member = await Member.signUp(baseURL, 'Mona');
  await member.call(patchMe, { body: { language: say === words.ar ? 'ar' : 'en' } });
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  const board = `/w/${workspace.id}/board`;
  const page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
  await signIn(page, member, say, board);
  return { member, page, board };
}

async function signIn(page: Page, member: Member, say: Words, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel(say.email).fill(member.email);
  await page.getByLabel(say.password, { exact: true }).fill(member.password);
  await page.getByText(say.shared).click();
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  await page.waitForURL(new RegExp(`${next}$`));
  await expect(page.getByRole('main').first()).toBeVisible();
}

/** What watches comes after the first look: from then on a key is told to the server, as somebody's being there. */
async function untilWatched(page: Page): Promise<void> {
  let told = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/me/here')) told += 1;
  });
  await expect(async () => {
    await page.keyboard.press('Shift');
    await page.clock.runFor(1_100);
    expect(told).toBeGreaterThan(0);
  }).toPass();
}

test.describe('a shared computer', () => {
  test.slow();

  test('keeps nothing while somebody works at it, nor after they sign out, and Back shows the sign-in (domain S19) @both', async ({
    browser,
    baseURL,
  }, { project }) => {
    const say = words[project.name as 'en' | 'ar'];
    const { page, board } = await sitDown(browser, baseURL!, say);
    await addTask(page, 0, 'Call the lab');
    await expect(taskNamed(page, 'Call the lab')).toBeVisible();
    for (const place of ['/today', '/inbox', board.replace('/board', '/docs'), '/profile'])
      await page.goto(place);
    await page.goto(board);
    await expect(taskNamed(page, 'Call the lab')).toBeVisible();
    expect(await leftOnDevice(page)).toEqual([]);

    // The menu with the way out is the same on a phone; here it stands open to all.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: /Noor Dental/ }).click();
    await page.getByRole('menuitem', { name: say.signOut }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect.poll(() => leftOnDevice(page)).toEqual([]);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('sanad_shared');
    for (let back = 0; back < 3; back += 1) {
      await page.goBack();
      await expect(page).toHaveURL(/\/sign-in/);
      await expect(page.getByLabel(say.email)).toBeVisible();
      await expect(page.getByText('Call the lab')).toHaveCount(0);
    }
    expect((await page.request.get('/api/me')).status()).toBe(401);
    await page.context().close();
  });

  test('announces the end a minute before, is put off by a key, and signs out in every tab @both', async ({
    browser,
    baseURL,
  }, { project }) => {
    const say = words[project.name as 'en' | 'ar'];
    const { page, board } = await sitDown(browser, baseURL!, say);
    await page.clock.install();
    await page.goto(board);
    const other = await page.context().newPage();
    await other.goto(board);
    await expect(other.getByRole('main').first()).toBeVisible();
    await page.bringToFront();
    await untilWatched(page);
    await page.clock.fastForward('14:02');
    const warning = page.getByRole('alert').filter({ hasText: say.warning });
    await expect(warning).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(warning).toHaveCount(0);
    await page.clock.fastForward('14:02');
    await expect(warning).toBeVisible();
    await page.clock.fastForward('01:05');
    await page.clock.runFor(5_000);
    await expect(page).toHaveURL(/\/sign-in\?ended=idle$/);
    await expect(page.getByText(say.ended)).toBeVisible();
    await expect(other).toHaveURL(/\/sign-in/);
    expect(await leftOnDevice(page)).toEqual([]);
    expect((await page.request.get('/api/me')).status()).toBe(401);
    await page.context().close();
  });

  test('stands marked in the list of sign-ins, and is ended from the own phone', async ({
    browser,
    baseURL,
  }) => {
    const { member, page } = await sitDown(browser, baseURL!, words.en);
    const phone = await browser.newContext();
    await signInAs(phone, member);
    const profile = await phone.newPage();
    await profile.goto('/profile');
    const list = profile.getByRole('region', { name: 'Where you are signed in' });
    await expect(list.getByText(/shared computer/)).toHaveCount(1);
    await list.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(page).toHaveURL(/\/sign-in\?ended=shared$/);
    await expect(page.getByText(words.en.ended)).toBeVisible();
    expect(await leftOnDevice(page)).toEqual([]);
    await expect(list.getByText(/shared computer/)).toHaveCount(0);
    expect((await profile.request.get('/api/me')).status()).toBe(200);
    for (const context of [phone, page.context()]) await context.close();
  });

  test('lets nobody change anything without a connection, and says why', async ({
    browser,
    baseURL,
  }) => {
    const { page, board } = await sitDown(browser, baseURL!, words.en);
    const cut = await cuttableSocket(page);
    await page.goto(board);
    await addTask(page, 0, 'Call the lab');
    await expect(page.getByText('On the server')).toBeVisible();
    cut(true);
    await expect(
      page.getByText(/^Offline\. This is a shared computer: nothing is kept/),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a task' })).toHaveCount(0);
    await expect(taskNamed(page, 'Call the lab')).toBeVisible();
    cut(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText(/^Offline/)).toHaveCount(0);
    await addTask(page, 0, 'Send the invoice');
    await expect(taskNamed(page, 'Send the invoice')).toBeVisible();
    expect(await leftOnDevice(page)).toEqual([]);
    await page.context().close();
  });
});
