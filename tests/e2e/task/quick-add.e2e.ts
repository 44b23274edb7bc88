import { expect, test, type Browser, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { openReleaseDoor } from '../../harness/release-door.ts';
import { untilKept } from '../pages/until-kept.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { shareInto } from './share-into.ts';

test.use({ serviceWorkers: 'allow' });

async function openDevice(
  browser: Browser,
  member: Member | undefined,
  options: { readonly language: 'en' | 'ar'; readonly origin: string; readonly look?: object },
): Promise<Page> {
  const { language, origin, look = {} } = options;
  const context = await browser.newContext({ ...look, baseURL: origin });
  if (member) await signInAs(context, member);
  await context.addCookies([{ name: choiceCookies.language, value: language, url: origin }]);
  return context.newPage();
}

async function speak(member: Member, language: 'en' | 'ar'): Promise<void> {
  const headers = { ...member.headers, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ language });
  const answer = await fetch(`${member.origin}/api/me`, { method: 'PATCH', headers, body });
  expect(answer.status).toBe(200);
}

test('a line is a task wherever one is: understood before it is taken, offline too, and shared by other apps', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const door = await openReleaseDoor(baseURL!);
  const layla = await Member.signUp(baseURL!, 'Layla');
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await layla.call(createWorkspace, { body });
  const board = `/w/${workspace.id}/board`;
  await speak(layla, 'ar');
  const inArabic = { language: 'ar', origin: door.origin, look: phone } as const;
  const handy = await openDevice(browser, layla, inArabic);
  const pieces = (page: Page) => page.locator('[data-piece]');
  const field = (page: Page) => page.getByRole('textbox', { name: /^(Task|المهمة)$/ });

  await test.step('from the bottom bar, in Arabic: what is understood stands below, and can be words again', async () => {
    await handy.goto(board);
    await handy.locator('[data-column-id]').first().waitFor();
    await handy.getByRole('button', { name: 'إضافة', exact: true }).tap();
    await expect(field(handy)).toBeFocused();
    await handy.keyboard.type('الاتصال بالبنك غدا ٥ م #بنك @أنا');
    await expect(pieces(handy)).toHaveCount(3);
    await expect(pieces(handy).first()).toContainText('5:00 م');
    await expect(pieces(handy).last()).toContainText('Layla');
    expect(await axeFindings(handy)).toEqual([]);
    await expectNoSideScroll(handy, 'quick add');
    await handy.getByRole('button', { name: /#بنك/ }).tap();
    await expect(pieces(handy)).toHaveCount(2);
    await handy.getByRole('button', { name: 'إضافة المهمة' }).tap();
    await expect(taskNamed(handy, 'الاتصال بالبنك #بنك')).toContainText('5:00 م');
  });

  await test.step('without a network it is on the device, and goes out by itself', async () => {
    await handy.goto('/ideas');
    await untilKept(handy);
    await handy.goto(board);
    await handy.locator('[data-task-id]').first().waitFor();
    await door.shut();
    await handy.getByRole('button', { name: 'إضافة', exact: true }).tap();
    await expect(field(handy)).toBeFocused();
    await handy.keyboard.type('طلب قفازات');
    await handy.keyboard.press('Enter');
    await expect(taskNamed(handy, 'طلب قفازات')).toHaveCount(1);
    await door.open();
  });

  await speak(layla, 'en');
  const desk = await openDevice(browser, layla, { language: 'en', origin: baseURL! });
  const errors = watchConsole(desk);
  await test.step('on the desktop it is there; ten pasted lines are ten tasks, and one undo', async () => {
    await desk.goto('/inbox');
    await expect(desk.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
    // The keys come behind the first look.
    await expect(async () => {
      if (!(await field(desk).isVisible())) await desk.keyboard.press('c');
      await expect(field(desk)).toBeFocused({ timeout: 2_000 });
    }).toPass();
    const lines = Array.from({ length: 10 }, (_, at) => `- Card ${at + 1} tomorrow #cards`);
    await desk.keyboard.insertText(lines.join('\n'));
    await expect(pieces(desk)).toHaveCount(20);
    // Nothing is taken before its workspace is at hand: what is understood depends on who is there.
    await expect(desk.getByRole('button', { name: 'Add 10 tasks' })).toBeEnabled();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/10 tasks added/)).toBeVisible();
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.getByText('Taken back.')).toBeVisible();
    await desk.goto(board);
    await expect(taskNamed(desk, 'طلب قفازات')).toHaveCount(1);
    await expect(taskNamed(desk, 'Card')).toHaveCount(0);
    await desk.keyboard.press('c');
    await expect(field(desk)).toBeFocused();
    await desk.keyboard.insertText(lines.slice(0, 2).join('\n'));
    await desk.keyboard.press('Enter');
    await expect(taskNamed(desk, 'Card')).toHaveCount(2);
  });

  await test.step('what another app shares fills a form, asks no server, and makes nothing by itself', async () => {
    await handy.goto('/ideas');
    await untilKept(handy);
    door.asked();
    const shared = {
      title: 'دليل </script><b>العيادة',
      text: 'الصفحة كاملة',
      url: 'https://noor.test/a?b=1',
    };
    await shareInto(handy, shared);
    await expect(field(handy)).toHaveValue(shared.title);
    await expect(handy.getByRole('textbox', { name: /^(Brief|الشرح)$/ })).toHaveValue(
      'الصفحة كاملة\n\nhttps://noor.test/a?b=1',
    );
    expect(door.asked().filter((line) => line.startsWith('POST /share'))).toEqual([]);
    await expect(taskNamed(desk, 'دليل')).toHaveCount(0);
    await door.shut();
    await shareInto(handy, { ...shared, title: 'بلا اتصال' });
    await expect(field(handy)).toHaveValue('بلا اتصال');
    await handy.getByRole('button', { name: /^(Add the task|إضافة المهمة)$/ }).tap();
    await expect(handy.getByRole('button', { name: /^(Open the task|فتح المهمة)$/ })).toBeFocused();
    await door.open();
    await expect(taskNamed(desk, 'بلا اتصال')).toHaveCount(1);
    await handy.getByRole('button', { name: /^(Open the task|فتح المهمة)$/ }).tap();
    await expect(handy.getByRole('heading', { level: 2, name: 'بلا اتصال' })).toBeVisible();
  });

  await test.step('whoever is signed out signs in first, and finds the filled form', async () => {
    const guest = await openDevice(browser, undefined, { language: 'en', origin: baseURL! });
    await guest.goto('/sign-in');
    await shareInto(guest, { title: 'Opening hours', text: '', url: '' });
    await guest.waitForURL(/sign-in/);
    await guest.getByLabel('Email').fill(layla.email);
    await guest.getByLabel('Password', { exact: true }).fill(layla.password);
    await guest.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(field(guest)).toHaveValue('Opening hours');
    expect(await axeFindings(guest)).toEqual([]);
    await guest.context().close();
  });
  expect(errors).toEqual([]);
  await Promise.all([handy, desk].map((page) => page.context().close()));
  await door.close();
});
