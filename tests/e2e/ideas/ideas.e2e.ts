import { expect, test, type Browser, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { openReleaseDoor } from '../../harness/release-door.ts';
import { untilKept } from '../pages/until-kept.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { keptBoards } from '../sample/kept-boards.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';

test.use({ serviceWorkers: 'allow' });

const ideas = (page: Page) => page.locator('li[data-idea]');

async function openDevice(
  browser: Browser,
  member: Member,
  options: { readonly language: 'en' | 'ar'; readonly origin: string; readonly look?: object },
): Promise<Page> {
  const { language, origin, look = {} } = options;
  const context = await browser.newContext({ ...look, baseURL: origin });
  await signInAs(context, member);
  await speak(member, language);
  await context.addCookies([{ name: choiceCookies.language, value: language, url: origin }]);
  return context.newPage();
}

/** The language goes with the person: who changes it on one device has it on the other at its next opening. */
async function speak(member: Member, language: 'en' | 'ar'): Promise<void> {
  const headers = { ...member.headers, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ language });
  const answer = await fetch(`${member.origin}/api/me`, { method: 'PATCH', headers, body });
  expect(answer.status).toBe(200);
}

/** As it is called in either language. */
const named = {
  more: /^(More|المزيد)$/,
  add: /^(New idea|فكرة جديدة)/,
  field: /^(Your idea|الفكرة)$/,
  keep: /^(Keep|حفظ)$/,
  task: /^(Make it a task|تحويل إلى مهمة)$/,
  takeBack: /^(Keep as an idea|إبقاؤها فكرة)$/,
  waits: /Noor Dental.*(as soon as there is a connection|فور عودة الاتصال)\.$/,
  signOut: /^(Sign out|تسجيل الخروج)$/,
  none: /^(No ideas yet|لا أفكار بعد)\.$/,
  today: /^(Today|اليوم)$/,
} as const;

/** The last place of the phone's bar. */
const moreOf = (page: Page) =>
  page.getByRole('navigation').getByRole('button', { name: named.more });

/** Two taps on a phone: the field is open, and what is typed goes into it. */
async function captureByThumb(page: Page, words: string): Promise<void> {
  await moreOf(page).tap();
  await page.getByRole('menuitem', { name: named.add }).tap();
  await expect(page.getByRole('textbox', { name: named.field })).toBeFocused();
  await page.keyboard.type(words);
  await page.getByRole('button', { name: named.keep }).tap();
}

test('an idea that was written down on the phone without a network becomes a task on the desktop, once', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const door = await openReleaseDoor(baseURL!);
  const layla = await Member.signUp(baseURL!, 'Layla');
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await layla.call(createWorkspace, { body });
  const board = `/w/${workspace.id}/board`;
  const inArabic = { language: 'ar', origin: door.origin, look: phone } as const;
  const handy = await openDevice(browser, layla, inArabic);

  await test.step('two taps open the field offline, and what is kept is said to be on this device', async () => {
    await handy.goto('/ideas');
    await expect(handy.getByText('لا أفكار بعد.')).toBeVisible();
    await untilKept(handy);
    await handy.goto(board);
    await handy.locator('[data-column-id]').first().waitFor();
    await door.shut();
    await captureByThumb(handy, 'طلب قفازات\nمقاس وسط');
    await expect(handy.getByText('حُفظت الفكرة على هذا الجهاز')).toBeVisible();
    await expect(moreOf(handy)).toBeFocused();
    await handy.goto('/ideas');
    await expect(ideas(handy)).toContainText(['طلب قفازات']);
    await expect(ideas(handy)).toContainText('على هذا الجهاز فقط');
    await expect(handy.getByText(/^بلا اتصال\. ما يُكتب هنا/)).toBeVisible();
    await expectNoSideScroll(handy, 'ideas');
    expect(await axeFindings(handy)).toEqual([]);
  });

  const desk = await openDevice(browser, layla, { language: 'en', origin: baseURL! });
  const errors = watchConsole(desk);
  await test.step('back online it is on the desktop, and becomes a task there', async () => {
    await door.open();
    await expect(ideas(handy).getByText('على هذا الجهاز فقط')).toHaveCount(0);
    await desk.goto('/ideas');
    await expect(ideas(desk)).toContainText(['طلب قفازات']);
    expect(await axeFindings(desk)).toEqual([]);
    await ideas(desk).getByRole('button', { name: 'Make it a task' }).click();
    await desk.getByRole('menuitem', { name: 'Noor Dental' }).click();
    await expect(ideas(desk)).toHaveCount(0);
    await expect(ideas(handy)).toHaveCount(0);
    await desk.getByRole('button', { name: 'Open' }).click();
    await expect(desk.getByRole('heading', { level: 2, name: 'طلب قفازات' })).toBeVisible();
    await expect(desk.getByRole('complementary', { name: 'Task' })).toContainText('مقاس وسط');
    await desk.goto(board);
    await expect(taskNamed(desk, 'طلب قفازات')).toHaveCount(1);
  });

  await test.step('a wish without a network waits, is said to wait, and is done once when it can be', async () => {
    await door.shut();
    await captureByThumb(handy, 'طلب كمامات');
    await ideas(handy).getByRole('button', { name: named.task }).tap();
    await handy.getByRole('menuitem', { name: 'Noor Dental' }).tap();
    await expect(ideas(handy).getByText(named.waits)).toBeVisible();
    await handy.getByRole('button', { name: named.takeBack }).tap();
    await expect(ideas(handy).getByText(named.waits)).toHaveCount(0);
    await ideas(handy).getByRole('button', { name: named.task }).tap();
    await handy.getByRole('menuitem', { name: 'Noor Dental' }).tap();
    await handy.reload();
    await expect(ideas(handy).getByText(named.waits)).toBeVisible();
    await expect(taskNamed(desk, 'طلب كمامات')).toHaveCount(0);
    // Wherever its person comes back to: here beside a page that has the same room open, unseen.
    await handy.goto('/today');
    await expect(handy.getByRole('heading', { level: 1, name: named.today })).toBeVisible();
    await door.open();
    await expect(taskNamed(desk, 'طلب كمامات')).toHaveCount(1);
    await handy.goto('/ideas');
    await expect(handy.getByText(named.none)).toBeVisible();
  });

  await test.step('by keys: written down, changed, let go and taken back', async () => {
    await desk.locator('body').click({ position: { x: 1, y: 1 } });
    await desk.keyboard.press('Alt+i');
    const field = desk.getByRole('textbox', { name: 'Your idea' });
    await expect(field).toBeFocused();
    await desk.keyboard.type('Leaflet');
    await desk.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await desk.keyboard.press('Alt+i');
    await expect(field).toHaveValue('Leaflet');
    await desk.keyboard.press('Shift+Enter');
    await desk.keyboard.type('For the waiting room');
    await desk.keyboard.press('Enter');
    await desk.getByRole('button', { name: 'See ideas' }).click();
    const edit = ideas(desk).getByRole('button', { name: 'Edit' });
    await edit.focus();
    await desk.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await desk.keyboard.type(', in Arabic too');
    await desk.keyboard.press('Enter');
    await expect(edit).toBeFocused();
    await expect(ideas(desk)).toContainText('For the waiting room, in Arabic too');
    await ideas(desk).getByRole('button', { name: 'Let go' }).focus();
    await desk.keyboard.press('Enter');
    await expect(ideas(desk)).toHaveCount(0);
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect(ideas(desk)).toContainText('Leaflet');
  });

  await test.step('as a document it has its words, and sign-out leaves none on the device', async () => {
    // Any open page of hers may do it, and tells so: here it is to be this one.
    await handy.goto('about:blank');
    await ideas(desk).getByRole('button', { name: 'Make it a document' }).click();
    await desk.getByRole('menuitem', { name: 'Noor Dental' }).click();
    await desk.getByRole('button', { name: 'Open' }).click();
    await expect(desk.getByRole('heading', { name: 'Leaflet' })).toBeVisible();
    await expect(desk.locator('.ProseMirror p')).toHaveText([
      'For the waiting room, in Arabic too',
    ]);
    await handy.goto('/ideas');
    await expect(handy.getByText(named.none)).toBeVisible();
    await captureByThumb(handy, 'سر صغير');
    await expect.poll(() => keptBoards(handy)).toContain('سر صغير');
    await moreOf(handy).tap();
    await handy.getByRole('menuitem', { name: named.signOut }).tap();
    await handy.waitForURL(/sign-in/);
    expect(await keptBoards(handy)).not.toContain('سر صغير');
  });

  expect(errors).toEqual([]);
  await Promise.all([handy, desk].map((page) => page.context().close()));
  await door.close();
});
