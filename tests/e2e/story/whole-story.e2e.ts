import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';

import { expectVideoRuns } from '../calls/call-people.ts';
import { makeColumnsPlain } from '../sample/plain-columns.ts';
import { addTask, columnAt, taskNamed, titlesIn } from '../sample/sample-people.ts';
import { linkInMail, openStranger } from './story-person.ts';

/**
 * The whole first slice as two people live it: one English at 1280 px, one Arabic at 360 px. Sign up,
 * invite, accept, move tasks on both sides at once, write in one document at once, see each other in
 * a call, be removed and be out within two seconds on every channel.
 */
const password = 'a long enough password';

/** By keyboard: lift, one column on in reading order, put down. */
async function moveOn(page: Page, title: string): Promise<void> {
  const rtl = (await page.locator('html').getAttribute('dir')) === 'rtl';
  await taskNamed(page, title).getByRole('link').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press(rtl ? 'ArrowLeft' : 'ArrowRight');
  await page.keyboard.press('Space');
}

test('two strangers become a team, and one of them leaves it', async ({ browser, baseURL }) => {
  test.setTimeout(Number(process.env['STORY_MS'] ?? 420_000));
  const layla = await openStranger(browser, { baseURL: baseURL!, language: 'en' });
  const mona = await openStranger(browser, { baseURL: baseURL!, language: 'ar' });
  const laylaMail = `layla-${randomUUID()}@example.test`;
  const monaMail = `mona-${randomUUID()}@example.test`;

  let workspace = '';
  await test.step('Layla opens a workspace and confirms her address', async () => {
    const { page } = layla;
    await page.goto('/');
    await page.getByRole('link', { name: 'create a workspace' }).click();
    await page.getByText('I have an assistant').click();
    await page.getByLabel('Name of your business').fill('Noor Dental');
    await page.getByLabel('Your name, as others should see it').fill('Layla Haddad');
    await page.getByLabel('Email').fill(laylaMail);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.waitForURL(/\/w\/[^/]+\/board/);
    workspace = /\/w\/[^/]+/.exec(page.url())![0];
    await page.goto(await linkInMail(page, laylaMail));
    await expect(page.getByText('Your address is confirmed')).toBeVisible();
  });

  await test.step('she invites Mona by mail, in Arabic', async () => {
    const { page } = layla;
    await page.goto(`${workspace}/people`);
    await page.getByRole('button', { name: 'Invite someone' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Mona');
    await dialog.getByLabel('Email').fill(monaMail);
    await dialog.getByText('العربية').click();
    await dialog.getByLabel('Your words to them').fill('We spoke on Thursday.');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(dialog.getByText('The invitation is on its way')).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('Mona sees who invites her, in her language, and accepts', async () => {
    const { page } = mona;
    await page.goto(await linkInMail(layla.page, monaMail));
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Layla');
    await expect(page.getByText('Noor Dental').first()).toBeVisible();
    await page.getByLabel(/الاسم كما يظهر/).fill('منى فاروق');
    await page.getByLabel('اختيار كلمة مرور', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'قبول الدعوة' }).click();
    // Her engagement opens on its plan, not on an empty board.
    await page.waitForURL(/\/onboarding$/);
    await expect(page.getByRole('heading', { name: 'كيف تبدآن معًا؟' })).toBeVisible();
    await page.goto(`${workspace}/board`);
    // The first run's sheet covers nothing that can be pressed, on a phone neither.
    const add = columnAt(page, 0).getByRole('button', { name: 'إضافة مهمة' });
    await expect(page.getByRole('region', { name: 'مساحة تجمعكما' })).toBeVisible();
    await add.click({ trial: true });
  });

  await test.step('both put tasks on the board and move them at once', async () => {
    // Where no column shows a state, whoever moves something moves it.
    await makeColumnsPlain(layla.context, baseURL!, workspace.split('/').at(-1)!);
    await layla.page.goto(`${workspace}/board`);
    await addTask(layla.page, 0, 'Call the lab');
    await addTask(layla.page, 0, 'Order gloves');
    await expect(taskNamed(mona.page, 'Call the lab')).toBeVisible();
    await expect(taskNamed(mona.page, 'Order gloves')).toBeVisible();
    await Promise.all([moveOn(layla.page, 'Call the lab'), moveOn(mona.page, 'Order gloves')]);
    for (const { page } of [layla, mona]) {
      await expect(taskNamed(columnAt(page, 1), 'Call the lab')).toBeVisible();
      await expect(taskNamed(columnAt(page, 1), 'Order gloves')).toBeVisible();
    }
    expect(await titlesIn(columnAt(mona.page, 1))).toEqual(await titlesIn(columnAt(layla.page, 1)));
  });

  const monaDoc = await mona.context.newPage();
  await test.step('both write in one document at once', async () => {
    const { page } = layla;
    await page.goto(`${workspace}/docs`);
    await page.getByRole('button', { name: 'New document' }).first().click();
    await page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
    const hers = page.locator('.ProseMirror');
    await hers.click();
    await monaDoc.goto(new URL(page.url()).pathname);
    const other = monaDoc.locator('.ProseMirror');
    await other.click();
    await Promise.all([
      page.keyboard.type('Answer every caller by name. ', { delay: 15 }),
      monaDoc.keyboard.type('الرد على كل متصل باسمه. ', { delay: 15 }),
    ]);
    for (const editor of [hers, other]) {
      await expect(editor).toContainText('Answer every caller by name.');
      await expect(editor).toContainText('الرد على كل متصل باسمه.');
    }
    const text = (editor: typeof hers): Promise<string[]> => editor.locator('p').allInnerTexts();
    await expect.poll(async () => (await text(other)).length).toBe((await text(hers)).length);
    await expect(page.getByText('On the server').first()).toBeVisible();
  });

  await test.step('they see each other in a call', async () => {
    const { page } = layla;
    await page.goto(`${workspace}/board`);
    await page.getByRole('button', { name: 'Start a check-in' }).click();
    await page.waitForURL(/\/call\//);
    await page.getByRole('button', { name: 'Join the call' }).click({ timeout: 300_000 });
    await mona.page.getByRole('region', { name: 'متابعة جارية' }).getByRole('link').click();
    await mona.page.getByRole('button', { name: 'انضمام إلى المكالمة' }).click();
    await Promise.all([expectVideoRuns(page), expectVideoRuns(mona.page)]);
  });

  await test.step('Layla removes Mona, who is out within two seconds on every channel', async () => {
    const monaBoard = await mona.context.newPage();
    await monaBoard.goto(`${workspace}/board`);
    await expect(taskNamed(monaBoard, 'Call the lab')).toBeVisible();
    const laylaPeople = await layla.context.newPage();
    await laylaPeople.goto(`${workspace}/people`);
    await laylaPeople.getByRole('button', { name: /Menu of.*منى فاروق/ }).click();
    await laylaPeople.getByRole('menuitem', { name: 'Remove from the workspace' }).click();
    const act = laylaPeople.getByRole('dialog').or(laylaPeople.getByRole('alertdialog'));
    await act.getByRole('button', { name: /^Remove/ }).click();
    // The click is answered by the row that leaves the list; from then on two seconds are the rule.
    await expect(laylaPeople.getByRole('button', { name: /Menu of.*منى فاروق/ })).toHaveCount(0);
    const within = { timeout: 2_000 };
    const snapshot = `/api${workspace.replace('/w/', '/workspaces/')}/snapshot`;
    await Promise.all([
      expect(monaBoard.locator('[data-task-id]')).toHaveCount(0, within),
      expect(monaDoc.locator('.ProseMirror')).toHaveCount(0, within),
      expect(mona.page.locator('video')).toHaveCount(0, within),
      expect(
        layla.page.getByRole('list', { name: 'People in the call' }).getByText('منى فاروق'),
      ).toHaveCount(0, within),
      expect.poll(async () => (await mona.page.request.get(snapshot)).status(), within).toBe(404),
    ]);
    // Nothing of it is left on her device.
    const databases = () =>
      monaBoard.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    const ofIt = async () =>
      (await databases()).filter((name) => name.includes(workspace.slice(3)));
    await expect.poll(ofIt).toEqual([]);
  });
  await layla.context.close();
  await mona.context.close();
});
