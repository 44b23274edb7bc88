import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { text } from '../docs/open-both.ts';
import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { addTask, openSample, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';

/**
 * A page that a link led away from lives on, frozen, in the browser's back/forward cache. Nothing here
 * lists the browser's locks: to ask for the list frees such a page's locks.
 */
const test = base.extend<{ readonly keeping: Browser; readonly elsewhere: string }>({
  keeping: async ({ playwright, launchOptions }, run) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    await run(browser);
    await browser.close();
  },
  elsewhere: async ({ browserName: _any }, run) => {
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<title>Elsewhere</title>Elsewhere');
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    await run(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    site.close();
  },
});

function markShown(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) =>
      Object.assign(document.body.dataset, { shown: persisted ? 'kept' : 'new' }),
    );
  });
}

/** Goes back to a page that must come out of the cache: only there is what it was told before. It may hear of it a moment after it is there. */
async function comeBackFromCache(page: Page): Promise<void> {
  // A page that was kept is not loaded again: no `load` to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => document.body.dataset['shown']).catch(() => 'not there yet'))
    .toBe('kept');
}

async function openBoard(browser: Browser, baseURL: string) {
  const member = await Member.signUp(baseURL, 'Layla');
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  const context = await browser.newContext({ baseURL });
  await signInAs(context, member);
  const board = `/w/${workspace.id}/board`;
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const cut = await cuttableSocket(page);
  await page.goto(board);
  await expect(page.getByText('On the server')).toBeVisible();
  await markShown(page);
  return { context, page, board, cut };
}

test('a task made offline arrives through another tab when its own page went to another site', async ({
  keeping,
  elsewhere,
  baseURL,
}) => {
  const { context, page, board, cut } = await openBoard(keeping, baseURL!);
  cut(true);
  await addTask(page, 0, 'Call the lab');
  await expect(page.getByText(/1 change is kept on this device/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(board);
  await expect(other.getByText('On the server')).toBeVisible();
  await expect(taskNamed(other, 'Call the lab')).toHaveCount(0);

  await page.goto(elsewhere);
  await expect(taskNamed(other, 'Call the lab')).toHaveCount(1);
  await expect(other.getByText('On the server')).toBeVisible();

  // It comes back as it was, goes on, and nothing is doubled.
  cut(false);
  await comeBackFromCache(page);
  await expect(taskNamed(page, 'Call the lab')).toHaveCount(1);
  await addTask(page, 0, 'Order gloves');
  await expect(taskNamed(other, 'Order gloves')).toHaveCount(1);
  await addTask(other, 0, 'Pay the rent');
  await expect(taskNamed(page, 'Pay the rent')).toHaveCount(1);
  await expect(page.getByText(/^(On the server|\d changes? sent)$/)).toBeVisible();
  for (const title of ['Call the lab', 'Order gloves', 'Pay the rent'])
    for (const each of [page, other]) await expect(taskNamed(each, title)).toHaveCount(1);
});

test('a page that comes back from another site sends what it had not sent, with no other tab to do so', async ({
  keeping,
  elsewhere,
  baseURL,
}) => {
  const { context, page, board, cut } = await openBoard(keeping, baseURL!);
  cut(true);
  await addTask(page, 0, 'Call the lab');
  await expect(page.getByText(/1 change is kept on this device/)).toBeVisible();
  await page.goto(elsewhere);
  cut(false);
  await comeBackFromCache(page);
  await addTask(page, 0, 'Order gloves');
  await expect(page.getByText(/^(On the server|\d changes? sent)$/)).toBeVisible();
  const other = await context.newPage();
  await other.goto(board);
  for (const title of ['Call the lab', 'Order gloves'])
    await expect(taskNamed(other, title)).toHaveCount(1);
});

test('who went to another site has no caret in a document until they come back', async ({
  keeping,
  browser,
  elsewhere,
  baseURL,
}) => {
  const sample = { language: 'en', baseURL: baseURL! } as const;
  const { page } = await openSample(keeping, 'client', { ...sample, startOver: true });
  const mona = await openSample(browser, 'assistant', sample);
  await page.goto(mona.board.replace('/board', '/docs'));
  await page.getByRole('button', { name: 'New document' }).first().click();
  await page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
  await expect(page.getByText('On the server')).toBeVisible();
  await mona.page.goto(page.url());
  await text(page).click();
  await page.keyboard.type('Ring twice');
  await expect(mona.page.locator('.doc-caret')).toHaveCount(1);
  await markShown(page);

  await page.goto(elsewhere);
  await expect(mona.page.locator('.doc-caret')).toHaveCount(0);
  await text(mona.page).press('End');
  await mona.page.keyboard.type(', please.');

  await comeBackFromCache(page);
  await expect(text(page)).toContainText('Ring twice, please.');
  await expect(page.getByText('On the server')).toBeVisible();
});
