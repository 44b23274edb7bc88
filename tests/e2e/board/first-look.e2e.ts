import { expect, test, type Browser, type Page } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { keptBoards } from '../sample/kept-boards.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';

const onTheServer = /^(On the server|\d changes? sent)$/;

/** Somebody's board with one task of theirs, as this device last saw it. */
async function seenBoard(page: Page, member: Member, title: string): Promise<string> {
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  const board = `/w/${workspace.id}/board`;
  await signInAs(page.context(), member);
  await page.goto(board);
  await addTask(page, 0, title);
  await expect(page.getByText(onTheServer)).toBeVisible();
  await expect.poll(() => keptBoards(page)).toContain(title);
  return board;
}

/** Holds back the answer to "who is here" until it is let go. */
async function holdWhoIsHere(page: Page): Promise<{ asked: Promise<void>; letGo(): void }> {
  const held = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route('**/api/me', async (route) => {
    asked.resolve();
    await held.promise;
    await route.continue();
  });
  return { asked: asked.promise, letGo: held.resolve };
}

/** Hears of these words as soon as any page of the context has them, be it for a moment only. */
async function watchFor(page: Page, words: string): Promise<() => number> {
  let seen = 0;
  await page.exposeFunction('sawWords', () => {
    seen += 1;
  });
  await page.addInitScript((wanted) => {
    const say = (): void => {
      if (document.body?.textContent.includes(wanted))
        (globalThis as unknown as { sawWords(): unknown }).sawWords();
    };
    new MutationObserver(say).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }, words);
  return () => seen;
}

/** Notes of each row that was put into a list which stood in the page without it. */
async function noteLateRows(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const noted = globalThis as unknown as { lateRows: number };
    noted.lateRows = 0;
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        if (target instanceof Element && target.matches('[data-column-id] ul'))
          noted.lateRows += addedNodes.length;
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { lateRows: number }).lateRows);
}

async function openPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  return context.newPage();
}

test.describe('the first look at a board', () => {
  test('a reload shows the last board before the server has said who is here, and says that it is the device’s', async ({
    browser,
    baseURL,
  }) => {
    const page = await openPage(browser, baseURL!);
    await seenBoard(page, await Member.signUp(baseURL!, 'Layla'), 'Order gloves');
    let lines = 0;
    page.on('websocket', () => (lines += 1));
    const { letGo } = await holdWhoIsHere(page);
    await page.reload();

    await expect(taskNamed(page, 'Order gloves')).toBeVisible();
    // After a while without an answer it says so in one word.
    await expect(page.getByText(/^(As last seen on this device|Offline)$/)).toBeVisible();
    await expect(page.getByText(onTheServer)).toHaveCount(0);
    // Written before the answer, it waits on the device like anything that is written without a connection.
    await addTask(page, 0, 'Order masks');
    await expect(page.getByText(/1 change\b/).first()).toBeVisible();
    await expect(page.getByText(onTheServer)).toHaveCount(0);
    expect(lines).toBe(0);

    letGo();
    await expect(page.getByText(onTheServer)).toBeVisible();
    await expect(taskNamed(page, 'Order masks')).toBeVisible();
    await page.context().close();
  });

  test('the tasks are drawn together with their columns, not by a second drawing', async ({
    browser,
    baseURL,
  }) => {
    const page = await openPage(browser, baseURL!);
    await seenBoard(page, await Member.signUp(baseURL!, 'Layla'), 'Order gloves');
    const lateRows = await noteLateRows(page);
    await page.reload();

    await expect(taskNamed(page, 'Order gloves')).toBeVisible();
    await expect(page.getByText(onTheServer)).toBeVisible();
    expect(await lateRows()).toBe(0);
    await page.context().close();
  });

  test('where the sign-in ended meanwhile, it is taken away as soon as the server says so', async ({
    browser,
    baseURL,
  }) => {
    const page = await openPage(browser, baseURL!);
    const board = await seenBoard(page, await Member.signUp(baseURL!, 'Layla'), 'Order gloves');
    const { letGo } = await holdWhoIsHere(page);
    await page.reload();
    await expect(taskNamed(page, 'Order gloves')).toBeVisible();
    await page.context().clearCookies();
    letGo();
    await expect(page).toHaveURL(`${baseURL}/sign-in?next=${encodeURIComponent(board)}`);
    await expect(taskNamed(page, 'Order gloves')).toHaveCount(0);
    await page.context().close();
  });

  test('signing out leaves nothing that the next load could show', async ({ browser, baseURL }) => {
    const page = await openPage(browser, baseURL!);
    const board = await seenBoard(page, await Member.signUp(baseURL!, 'Layla'), 'Order gloves');
    await page.reload();
    await expect(page.getByText(onTheServer)).toBeVisible();
    await page.getByRole('button', { name: /Noor Dental/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

    const sightings = await watchFor(page, 'Order gloves');
    const { asked, letGo } = await holdWhoIsHere(page);
    await page.goto(board);
    await asked;
    letGo();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    expect(sightings()).toBe(0);
    await page.context().close();
  });

  test('somebody else who signs in on the device never sees the first one’s board', async ({
    browser,
    baseURL,
  }) => {
    const page = await openPage(browser, baseURL!);
    const first = await seenBoard(page, await Member.signUp(baseURL!, 'Layla'), 'Order gloves');
    // Her sign-in has ended, and the device still has her board: what she did not send waits there for her.
    await page.context().clearCookies();
    const sightings = await watchFor(page, 'Order gloves');
    const other = await Member.signUp(baseURL!, 'Mona');
    await page.goto(first);
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(other.email);
    await page.getByLabel('Password', { exact: true }).fill(other.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).not.toHaveURL(/\/sign-in/);

    await seenBoard(page, other, 'Call the lab');
    const { letGo } = await holdWhoIsHere(page);
    await page.reload();
    await expect(taskNamed(page, 'Call the lab')).toBeVisible();
    await page.goto(first);
    letGo();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(sightings()).toBe(0);
    await page.context().close();
  });
});
