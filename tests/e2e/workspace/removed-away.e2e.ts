import { readFile } from 'node:fs/promises';

import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { patchMe } from '@sanad/protocol/http/profile';
import { acceptInvitation, createWorkspace, removeMember } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { confirmAddress, openInviter, type Inviter } from './invite-over-http.ts';

const wordsOf = {
  en: {
    server: /^On the server$/,
    kept: /1 change is kept on this device/,
    newDocument: 'New document',
    awaits: 'goes out when you are back',
    board: 'Board',
    gone: /You have no access to .*Noor Dental.* any more/,
    notSent: (count: number) =>
      count === 1 ? '1 of your changes was not sent.' : `${count} of your changes were not sent.`,
    save: 'Save my changes as a file',
    forget: 'Delete them here',
    ended: 'You have no access to this workspace any more.',
  },
  ar: {
    server: /^على الخادم$/,
    kept: /تغيير واحد محفوظ على هذا الجهاز/,
    newDocument: 'مستند جديد',
    awaits: 'عند عودة الاتصال',
    board: 'اللوحة',
    gone: /لا صلاحية لعرض .*Noor Dental.* بعد الآن/,
    notSent: (count: number) => (count === 1 ? 'تغيير واحد لك لم يُرسل.' : 'تغييران لك لم يُرسلا.'),
    save: 'حفظ تغييراتي في ملف',
    forget: 'حذفها من هنا',
    ended: 'لا صلاحية لعرض مساحة العمل هذه بعد الآن.',
  },
};

async function takeIn(inviter: Inviter, member: Member) {
  const { link } = await inviter.invite({ role: 'assistant', email: member.email });
  const token = new URL(link).pathname.split('/').at(-1)!;
  const joined = await member.call(acceptInvitation, { params: { token }, body: {} });
  if (joined.outcome !== 'joined') throw new Error('not let in');
  return joined.workspace.membershipId;
}

/** Mona at the board of Layla's workspace, who has a workspace of her own too. */
async function openMona(browser: Browser, baseURL: string, language: 'en' | 'ar') {
  const inviter = await openInviter(baseURL);
  const mona = await Member.signUp(baseURL, 'Mona');
  await confirmAddress(mona);
  await mona.call(patchMe, { body: { language } });
  const membershipId = await takeIn(inviter, mona);
  const body = { name: 'Her own', side: 'assistant' } as const;
  const { workspace } = await mona.call(createWorkspace, { body });
  const context = await browser.newContext({ baseURL });
  await signInAs(context, mona);
  const board = `/w/${inviter.workspaceId}/board`;
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const cut = await cuttableSocket(page);
  await page.goto(board);
  await expect(page.getByText(wordsOf[language].server)).toBeVisible();
  const remove = () =>
    inviter.member.call(removeMember, {
      params: { workspaceId: inviter.workspaceId, membershipId },
    });
  const ownPlace = `/w/${workspace.id}/people`;
  return { inviter, mona, context, page, board, cut, remove, ownPlace };
}

/** Everything that this browser keeps, as text: names of databases, and their rows. */
async function everythingHere(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [Object.entries(localStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store).getAll();
        all.push([
          name,
          store,
          await new Promise((done) => (rows.onsuccess = () => done(rows.result))),
        ]);
      }
      database.close();
    }
    return JSON.stringify(all);
  });
}

async function closePage(page: Page, context: BrowserContext): Promise<Page> {
  const next = await context.newPage();
  await page.close();
  return next;
}

for (const language of ['en', 'ar'] as const)
  test(`who was removed while no page was open is told on any page, and offered what was not sent: ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const words = wordsOf[language];
    const desk = await openMona(browser, baseURL!, language);
    const { context, board } = desk;
    await addTask(desk.page, 0, 'Seen by all');
    await desk.page.goto(board.replace('/board', '/docs'));
    await desk.page.getByRole('button', { name: words.newDocument }).first().click();
    await desk.page.waitForURL(/\/docs\/[0-9a-f-]{36}/);
    await desk.page.locator('.ProseMirror').click();
    await desk.page.keyboard.type('Sent at once. ');
    await expect(desk.page.getByText(words.server).first()).toBeVisible();
    // What was on its way has arrived when the page is left without a word: nothing is marked as unsent.
    await desk.page.reload();
    await expect(desk.page.locator('.ProseMirror')).toContainText('Sent at once.');
    await expect(desk.page.getByText(words.server).first()).toBeVisible();
    await desk.page.locator('.ProseMirror').click();
    await context.setOffline(true);
    desk.cut(true);
    await desk.page.keyboard.type('Never sent.');
    await expect(desk.page.getByText(words.awaits).first()).toBeVisible();
    await desk.page.getByRole('link', { name: words.board, exact: true }).click();
    await addTask(desk.page, 0, 'Call the lab');
    await expect(desk.page.getByText(words.kept).first()).toBeVisible();
    const next = await closePage(desk.page, context);
    await context.setOffline(false);
    await desk.remove();

    await next.goto(desk.ownPlace);
    const dialog = next.getByRole('alertdialog', { name: words.notSent(2) });
    await expect(dialog).toContainText(words.gone);
    const kept = await everythingHere(next);
    expect(kept).not.toContain('Seen by all');
    expect(kept).not.toContain('sanad-doc:');
    const saved = next.waitForEvent('download');
    await dialog.getByRole('button', { name: words.save }).click();
    const file = await readFile(await (await saved).path(), 'utf8');
    for (const own of ['Call the lab', 'Never sent.']) expect(file).toContain(own);
    expect(file).not.toContain('Sent at once');

    // What is not decided on is offered again.
    await next.reload();
    await dialog.getByRole('button', { name: words.forget }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => everythingHere(next)).not.toContain('Call the lab');
    await next.reload();
    await expect(next.getByRole('main')).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await context.close();
  });

for (const language of ['en', 'ar'] as const)
  test(`the address of a workspace that one was removed from says so, and nothing of it stays: ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const desk = await openMona(browser, baseURL!, language);
    await addTask(desk.page, 0, 'Seen by all');
    // Confirmed, and among what is kept for the next time; not on its way any more.
    await expect.poll(() => everythingHere(desk.page)).toMatch(/"mutation",\[\].*Seen by all/);
    const next = await closePage(desk.page, desk.context);
    await desk.remove();
    await next.goto(desk.board);
    await expect(next.getByRole('heading', { name: wordsOf[language].ended })).toBeVisible();
    await expect.poll(() => everythingHere(next)).not.toContain('Seen by all');
    await desk.context.close();
  });

test('who was taken in again is offered what they made before, and none of it is sent', async ({
  browser,
  baseURL,
}) => {
  const words = wordsOf.en;
  const desk = await openMona(browser, baseURL!, 'en');
  const { context, board } = desk;
  desk.cut(true);
  await addTask(desk.page, 0, 'Of the first time');
  await expect(desk.page.getByText(words.kept)).toBeVisible();
  const next = await closePage(desk.page, context);
  await desk.remove();
  await takeIn(desk.inviter, desk.mona);

  await next.goto(board);
  const dialog = next.getByRole('alertdialog', { name: words.notSent(1) });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: words.forget }).click();
  await addTask(next, 0, 'Of the second time');
  await expect(next.getByText(words.server)).toBeVisible();
  await next.reload();
  await expect(taskNamed(next, 'Of the second time')).toHaveCount(1);
  await expect(taskNamed(next, 'Of the first time')).toHaveCount(0);
  await context.close();
});

test('a page that stayed open through removal and return sends nothing of before, and offers it', async ({
  browser,
  baseURL,
}) => {
  const words = wordsOf.en;
  const desk = await openMona(browser, baseURL!, 'en');
  const { page } = desk;
  desk.cut(true);
  await addTask(page, 0, 'Of the first time');
  await expect(page.getByText(words.kept)).toBeVisible();
  await desk.remove();
  await takeIn(desk.inviter, desk.mona);
  desk.cut(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const dialog = page.getByRole('alertdialog', { name: words.notSent(1) });
  await dialog.getByRole('button', { name: words.forget }).click();
  await expect(taskNamed(page, 'Of the first time')).toHaveCount(0);
  await addTask(page, 0, 'Of the second time');
  const other = await desk.context.newPage();
  await other.goto(desk.board);
  await expect(taskNamed(other, 'Of the second time')).toHaveCount(1);
  await expect(taskNamed(other, 'Of the first time')).toHaveCount(0);
  await desk.context.close();
});
