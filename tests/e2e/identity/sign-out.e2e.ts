import { expect, test, type Browser, type Page } from '@playwright/test';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';

/** What the top bar says when nothing is on this device only. */
const onTheServer = /^(On the server|\d changes? sent)$/;

interface Desk {
  readonly member: Member;
  readonly page: Page;
  readonly board: string;
  cut(cut: boolean): Promise<void>;
}

/** Somebody at a board of their own, whose line can be cut. */
async function openDesk(browser: Browser, baseURL: string): Promise<Desk> {
  const member = await Member.signUp(baseURL, 'Layla');
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  const board = `/w/${workspace.id}/board`;
  const context = await browser.newContext({ baseURL });
  await signInAs(context, member);
  const page = await context.newPage();
  const cutLine = await cuttableSocket(page);
  await page.goto(board);
  await expect(page.getByText(onTheServer)).toBeVisible();
  const cut = async (isCut: boolean): Promise<void> => {
    cutLine(isCut);
    // What a browser says when its network is back.
    if (!isCut) await page.evaluate(() => dispatchEvent(new Event('online')));
    const words = isCut ? /^Offline\. You can keep working/ : onTheServer;
    await expect(page.getByText(words)).toBeVisible();
  };
  return { member, page, board, cut };
}

async function askToSignOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Noor Dental/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** Everything that this origin keeps in the browser, by name. */
function leftOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return [...databases, ...Object.keys(localStorage), ...(await caches.keys())];
  });
}

test.describe('signing out with unsent edits', () => {
  // Cut lines and their back-offs: more than one page's worth of time.
  test.slow();

  test('asks first; staying keeps them and they go out when the line is back', async ({
    browser,
    baseURL,
  }) => {
    const { page, board, cut } = await openDesk(browser, baseURL!);
    await cut(true);
    for (const title of ['Call the lab', 'Send the invoice']) await addTask(page, 0, title);
    await expect(page.getByText(/2 changes are kept on this device/)).toBeVisible();

    await askToSignOut(page);
    const dialog = page.getByRole('alertdialog', { name: 'Sign out and lose 2 unsent changes?' });
    await expect(dialog).toContainText('They are only on this device.');
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${board}$`));
    await expect(page.getByText(/2 changes are kept on this device/)).toBeVisible();
    await cut(false);

    const other = await page.context().newPage();
    await other.goto(board);
    for (const title of ['Call the lab', 'Send the invoice'])
      await expect(taskNamed(other, title)).toHaveCount(1);
    await page.context().close();
  });

  test('going on deletes everything of theirs on the device, and nothing of it arrives', async ({
    browser,
    baseURL,
  }) => {
    const { member, page, board, cut } = await openDesk(browser, baseURL!);
    await addTask(page, 0, 'Sent before');
    await expect(page.getByText(onTheServer)).toBeVisible();
    // A second tab of theirs holds the same database open.
    const second = await page.context().newPage();
    await second.goto(board);
    await expect(taskNamed(second, 'Sent before')).toBeVisible();
    // A tab behind another one draws a frame a second.
    await page.bringToFront();
    await cut(true);
    await addTask(page, 0, 'Never sent');
    await expect(page.getByText(/1 change is kept on this device/)).toBeVisible();

    await askToSignOut(page);
    await page
      .getByRole('alertdialog', { name: 'Sign out and lose 1 unsent change?' })
      .getByRole('button', { name: 'Sign out and delete' })
      .click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(second).toHaveURL(/\/sign-in/);
    await expect.poll(() => leftOnDevice(page)).toEqual([]);

    const again = await member.signInAgain();
    await signInAs(page.context(), again);
    // On the tab whose line was never cut.
    await second.goto(board);
    await expect(taskNamed(second, 'Sent before')).toBeVisible();
    await expect(taskNamed(second, 'Never sent')).toHaveCount(0);
    await page.context().close();
  });

  test('words in a document that was closed while offline are asked about too', async ({
    browser,
    baseURL,
  }) => {
    const { page, board } = await openDesk(browser, baseURL!);
    const context = page.context();
    await page.goto(board.replace('/board', '/docs'));
    await page.getByRole('button', { name: 'New document' }).first().click();
    await page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
    const text = page.locator('.ProseMirror');
    await text.click();
    await page.keyboard.type('Sent at once');
    await expect(page.getByText('On the server', { exact: true })).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText('Offline', { exact: true })).toBeVisible();
    await page.keyboard.type(', and this was not');
    await expect(page.getByText('goes out when you are back')).toBeVisible();
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await page.waitForURL(/\/board$/);
    // The line is back, but the document is not open: nothing sends its words.
    await context.setOffline(false);
    await expect(page.getByText(onTheServer)).toBeVisible();
    await askToSignOut(page);
    const dialog = page.getByRole('alertdialog', { name: 'Sign out and lose 1 unsent change?' });
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();

    // Opened again, they go out by themselves, and nothing is left to ask about.
    await page.goBack();
    await expect(text).toContainText('Sent at once, and this was not');
    await expect(page.getByText('On the server', { exact: true })).toBeVisible();
    await askToSignOut(page);
    await expect(page).toHaveURL(/\/sign-in$/);
    await context.close();
  });

  test('leaving the page warns while something is unsent, and only then', async ({
    browser,
    baseURL,
  }) => {
    const { page, cut } = await openDesk(browser, baseURL!);
    await page.reload();
    await expect(page.getByText(onTheServer)).toBeVisible();
    await cut(true);
    await addTask(page, 0, 'Call the lab');
    await expect(page.getByText(/1 change is kept on this device/)).toBeVisible();

    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const warning = await asked;
    expect(warning.type()).toBe('beforeunload');
    await warning.dismiss();
    await expect(taskNamed(page, 'Call the lab')).toBeVisible();
    await expect(page.getByText(/1 change is kept on this device/)).toBeVisible();

    await cut(false);
    const warnings: string[] = [];
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.accept();
    });
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(warnings).toEqual([]);
    await page.context().close();
  });
});
