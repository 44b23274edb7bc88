import { randomUUID } from 'node:crypto';

import { expect, test, type Browser, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { openReleaseDoor } from '../../harness/release-door.ts';
import { untilKept } from '../pages/until-kept.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { signInAs } from '../sign-in-as.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

test.use({ serviceWorkers: 'allow' });

/** Her device in one language, at an address of a workspace. */
async function openDevice(
  browser: Browser,
  member: Member,
  options: { readonly language: 'en' | 'ar'; readonly origin: string; readonly look?: object },
): Promise<Page> {
  const { language, origin, look = {} } = options;
  const context = await browser.newContext({ ...look, baseURL: origin });
  await signInAs(context, member);
  const headers = { origin: member.origin };
  await context.request.patch(`${member.origin}/api/me`, { headers, data: { language } });
  await context.addCookies([{ name: choiceCookies.language, value: language, url: origin }]);
  return context.newPage();
}

const field = (page: Page) => page.getByRole('combobox', { name: /^(Search|بحث)$/ });
/** What can be done stands in a section of its own. */
const found = (page: Page) =>
  page.locator('[data-section]:not([data-section=actions])').getByRole('option');
const chosen = (page: Page) => page.getByRole('option', { selected: true });

test('a misspelt word in either script finds tasks, messages and clients’ things, on the phone without a network too', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const door = await openReleaseDoor(baseURL!);
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const bakery = await openClient(mona, 'مخبز الهدى', 'Huda');
  const prices = await noor.ask('تحديث قائمة الأسعار في الموقع');
  const talked = await noor.ask('Order gloves, size M');
  await bakery.ask('قائمة أسعار الخبز');
  await noor.socket.mutate('sendMessage', {
    ...{ messageId: randomUUID(), taskId: talked, text: 'Café Zoë delivers on Thursday' },
  });
  for (let n = 0; n < 40; n += 1)
    await noor.socket.mutate('sendMessage', {
      ...{ messageId: randomUUID(), taskId: talked, text: `And ${n} more lines of talk` },
    });

  const desk = await openDevice(browser, mona, { language: 'en', origin: baseURL! });
  const errors = watchConsole(desk);
  const board = `/w/${noor.workspaceId}/board`;
  await test.step('one key from anywhere, and the best is chosen, marked as it is written', async () => {
    await desk.goto(board);
    await desk.locator('[data-column-id]').first().waitFor();
    await desk.keyboard.press('Control+k');
    await expect(field(desk)).toBeFocused();
    await desk.keyboard.type('قائمه الاسعر');
    await expect(found(desk)).toHaveText([/تحديث قائمة الأسعار في الموقع/]);
    await expect(chosen(desk).locator('mark')).toHaveText(['قائمة', 'الأسعار']);
    expect(await axeFindings(desk)).toEqual([]);
    await desk.keyboard.press('Enter');
    await expect(field(desk)).toHaveCount(0);
    await expect(desk).toHaveURL(new RegExp(prices));
  });

  await test.step('what the server has joins below, and a message opens the talk where it stands', async () => {
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('zoe');
    await expect(found(desk)).toHaveText([/Café Zoë delivers on Thursday.*Layla.*Order gloves/]);
    await desk.keyboard.press('Enter');
    await expect(desk).toHaveURL(new RegExp(talked));
    await expect(desk.getByText('Café Zoë delivers on Thursday')).toBeInViewport();
  });

  await test.step('only this room, until Backspace in the empty field widens to all, which are named', async () => {
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('قائمة');
    await expect(found(desk)).toHaveCount(1);
    await field(desk).fill('');
    await desk.keyboard.press('Backspace');
    await desk.keyboard.type('قائمة');
    await expect(found(desk)).toHaveCount(2);
    await expect(found(desk).filter({ hasText: 'قائمة أسعار الخبز' })).toContainText('مخبز الهدى');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await expect(desk).toHaveURL(new RegExp(`/w/(${bakery.workspaceId}|${noor.workspaceId})/`));
  });

  const handy = await openDevice(browser, mona, {
    ...{ language: 'ar', origin: door.origin, look: phone },
  });
  await test.step('on the phone it fills the screen, and finds without a network what the device has', async () => {
    await handy.goto(board);
    await handy.locator('[data-column-id]').first().waitFor();
    await untilKept(handy);
    await handy.getByRole('button', { name: 'بحث' }).tap();
    await expectNoSideScroll(handy, 'search');
    await field(handy).fill('gloves');
    await expect(found(handy)).not.toHaveCount(0);
    await handy.getByRole('button', { name: 'إغلاق' }).tap();
    await door.shut();
    await handy.getByRole('button', { name: 'بحث' }).tap();
    await field(handy).fill('الاسعار');
    await expect(found(handy)).toHaveText([/تحديث قائمة الأسعار في الموقع/]);
    await expect(handy.getByText(/^بلا اتصال: من هذا الجهاز فقط/)).toBeVisible();
    await field(handy).fill('zoe');
    await expect(handy.getByText(/^لا نتائج عن .*zoe.* على هذا الجهاز/)).toBeVisible();
    expect(await axeFindings(handy)).toEqual([]);
  });

  await test.step('opened anew without a network it says so from the first, never that the server did not answer', async () => {
    await handy.reload();
    await handy.locator('[data-column-id]').first().waitFor();
    await handy.evaluate(() => {
      const said: string[] = Object.assign(globalThis, {
        saidOfServer: [] as string[],
      }).saidOfServer;
      new MutationObserver(() => {
        const text = document.querySelector('[role=dialog] [role=status]')?.textContent ?? '';
        if (text.includes('لم يُجب الخادم')) said.push(text);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await handy.getByRole('button', { name: 'بحث' }).tap();
    await field(handy).fill('الاسعار');
    await expect(handy.getByText(/^بلا اتصال: من هذا الجهاز فقط/)).toBeVisible();
    await expect(found(handy)).toHaveText([/تحديث قائمة الأسعار في الموقع/]);
    expect(await handy.evaluate(() => Reflect.get(globalThis, 'saidOfServer') as string[])).toEqual(
      [],
    );
    await found(handy).first().tap();
    await expect(handy).toHaveURL(new RegExp(prices));
    await door.open();
  });

  await test.step('what was opened from it stands there next time, and goes with the workspace', async () => {
    await desk.goto(board);
    await desk.locator('[data-column-id]').first().waitFor();
    await desk.keyboard.press('Control+k');
    await expect(found(desk)).toContainText([/تحديث قائمة الأسعار/]);
    await desk.keyboard.press('Escape');
    expect(errors).toEqual([]);
    await noor.remove();
    await expect(desk.locator('[data-column-id]')).toHaveCount(0);
    const kept = () => desk.evaluate(() => localStorage.getItem('sanad.opened') ?? '');
    await expect.poll(kept).not.toContain(noor.workspaceId);
  });

  for (const each of [noor, bakery]) each.close();
  for (const page of [desk, handy]) await page.context().close();
  await door.close();
});
