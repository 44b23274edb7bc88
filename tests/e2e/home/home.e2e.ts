import { randomUUID } from 'node:crypto';

import { expect, test, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { signInAs } from '../sign-in-as.ts';
import { openTwoSides } from '../task/two-sides.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

const hour = 3_600_000;

const said = {
  en: {
    groups: ['Waiting for you', 'At risk', /^Delivered since/, 'In progress now'],
    three: /Three things wait for you\./,
    none: 'Nothing waits for you.',
    accept: /^Accept (?!the)/,
    onItsWay: 'It goes out when you are online',
    agreed: 'Agreed',
    read: 'Read and answer',
    answer: 'Your answer',
    send: 'Send answer',
    answered: 'Answered',
    changes: 'Ask for changes',
    missing: 'What is missing?',
    returned: 'Changes asked',
    write: 'Write the note',
    note: 'What the other side should know in the morning',
    sendNote: 'Send the note',
    yours: 'Your note, today',
    hers: 'Mona’s note, today',
  },
  ar: {
    groups: ['بانتظار قرارك', 'مهدَّدة بالتأخر', /^سُلّم منذ/, 'قيد العمل الآن'],
    three: /ثلاثة أمور بانتظار قرارك\./,
    none: 'لا شيء ينتظر قرارك الآن.',
    accept: /^قبول موعد/,
    onItsWay: 'يُرسل عند عودة الاتصال',
    agreed: 'تم الاتفاق',
    read: 'قراءة ورد',
    answer: 'ردك',
    send: 'إرسال الرد',
    answered: 'وصل الرد',
    changes: 'طلب تعديل',
    missing: 'ما الناقص؟',
    returned: 'طُلب التعديل',
    write: 'كتابة الملاحظة',
    note: 'ما ينبغي أن يعرفه الطرف الآخر في الصباح',
    sendNote: 'إرسال الملاحظة',
    yours: 'ملاحظتك، اليوم',
    hers: 'ملاحظة Mona، اليوم',
  },
} as const;

const group = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const waits = (page: Page, taskId: string) => page.locator(`[data-wait="${taskId}"]`);

test('a client’s half minute: what waits is answered on its row, and nothing is agreed before the room says so', async ({
  browser,
  baseURL,
}, { project }) => {
  test.slow();
  const language = project.name === 'ar' ? 'ar' : 'en';
  const words = said[language];
  const [waiting, risk, delivered, doing] = words.groups;
  const mona = await Member.signUp(baseURL!, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const { owner: layla, workspaceId } = noor;
  const hers = new RecordSocket(mona, workspaceId);
  const step = (name: string, taskId: string, args: object = {}) =>
    hers.mutate(name, { taskId, ...args });

  const invoices = await noor.ask('October invoices', Date.now() + 30 * hour);
  const thursday = { at: Date.now() + 80 * hour, zone: 'Africa/Cairo' };
  await step('proposeDate', invoices, {
    proposalId: randomUUID(),
    due: thursday,
    word: 'The bank statement comes Thursday morning',
  });
  const reminder = await noor.ask('رسالة التذكير بالموعد', Date.now() + 90 * hour);
  await step('sendMessage', reminder, {
    messageId: randomUUID(),
    text: 'نذكّركم بموعدكم غدًا الساعة 4:30؟',
    asks: noor.ownerId,
  });
  const prices = await noor.ask('Price list in Arabic and English', Date.now() + 50 * hour);
  await step('startTask', prices);
  await step('deliverTask', prices, { word: 'In both languages, 214 rows.' });
  const claims = await noor.ask('Insurance claims', Date.now() + 20 * hour);
  await step('startTask', claims);
  const papers = await noor.ask('Send the papers', Date.now() - 3 * hour);
  await step('startTask', papers);
  const reviews = await noor.ask('Replies to all November reviews', Date.now() + 60 * hour);
  await step('startTask', reviews);
  await step('deliverTask', reviews);
  await noor.socket.mutate('acceptDelivery', { taskId: reviews });
  const supplier = await noor.ask('Supplier file, cleaned', Date.now() + 200 * hour);
  await step('startTask', supplier);
  // What she sends goes out at once.
  const own = new RecordSocket(layla, `person:${noor.ownerId}`);
  await own.mutate('setHoldSeconds', { seconds: 0 });
  own.close();
  const checkIn = { at: Date.now() + 3 * hour, zone: 'Asia/Dubai' };
  await noor.socket.mutate('planCheckIn', { checkInId: randomUUID(), ...checkIn });

  const open = async (member: Member, look: object, zone: string) => {
    const opened = await browser.newContext({ ...look, baseURL: baseURL! });
    await signInAs(opened, member);
    await opened.addCookies([{ name: choiceCookies.language, value: language, url: baseURL! }]);
    const data = { language, zone };
    await opened.request.patch('/api/me', { headers: { origin: baseURL! }, data });
    return opened;
  };

  await test.step('an assistant ends her day with a note that is drafted of it', async () => {
    const context = await open(mona, {}, 'Africa/Cairo');
    const page = await context.newPage();
    await page.goto(`/w/${workspaceId}/home`);
    await page.getByRole('button', { name: words.write }).click();
    const note = page.getByRole('textbox', { name: words.note });
    await expect(note).toBeFocused();
    await expect(note).toHaveValue(/Price list.*Insurance claims.*رسالة التذكير.*\(Layla\)/s);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: words.write })).toBeFocused();
    await page.keyboard.press('Enter');
    await note.fill('أنهيت قائمة الأسعار.\nThe claims go out tomorrow.');
    await page.getByRole('button', { name: words.sendNote }).click();
    await expect(page.getByRole('heading', { name: words.yours })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await expect(page.locator('[data-hand-off]').getByRole('status')).toHaveCount(0);
    await context.close();
  });

  const context = await open(layla, language === 'ar' ? phone : {}, 'Asia/Dubai');
  const page = await context.newPage();
  const errors = watchConsole(page);
  await page.goto(`/w/${workspaceId}/home`);

  await expect(page.getByText(words.three)).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(words.hers);
  await expect(group(page, waiting).locator('li')).toHaveText([
    /October invoices/,
    /رسالة التذكير/,
    /Price list/,
  ]);
  await expect(group(page, risk).locator('li')).toHaveText([/Send the papers/, /Insurance claims/]);
  await expect(group(page, delivered).locator('li')).toHaveText([/Replies.*Mona/s]);
  await expect(group(page, doing).locator('li')).toHaveText([/Supplier.*Mona/s]);
  await expectNoSideScroll(page, 'home');
  expect(await axeFindings(page)).toEqual([]);

  await test.step('a yes without a network is on its way, and agreed when the room has it', async () => {
    await context.setOffline(true);
    await waits(page, invoices).getByRole('button', { name: words.accept }).click();
    await expect(waits(page, invoices)).toContainText(words.onItsWay);
    await expect(waits(page, invoices)).toHaveAttribute('data-is', 'sent');
    await expect(waits(page, invoices).getByRole('link').first()).toBeFocused();
    await context.setOffline(false);
    await expect(waits(page, invoices)).toContainText(words.agreed);
  });

  await test.step('a question is answered where it stands', async () => {
    await waits(page, reminder).getByRole('button', { name: words.read }).click();
    await expect(waits(page, reminder)).toContainText('الساعة 4:30');
    await waits(page, reminder).getByRole('textbox', { name: words.answer }).fill('نعم');
    await waits(page, reminder).getByRole('button', { name: words.send }).click();
    await expect(waits(page, reminder)).toContainText(words.answered);
  });

  await test.step('a delivery goes back with what is missing, and the page is calm', async () => {
    await waits(page, prices).getByRole('button', { name: words.changes }).click();
    const field = waits(page, prices).getByRole('textbox', { name: words.missing });
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field).toHaveAccessibleDescription(/./);
    await page.keyboard.insertText('Two prices are of last year');
    await page.keyboard.press('Enter');
    await expect(waits(page, prices)).toContainText(words.returned);
    await expect(page.getByText(words.none).first()).toBeVisible();
  });

  expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  hers.close();
  noor.close();
  await context.close();
});

test('a row answered offline on an Arabic phone, left and come back to, is on its way and ends when the room has it', async ({
  browser,
  baseURL,
}) => {
  const words = said.ar;
  const sides = await openTwoSides(browser, baseURL!, {
    layla: { language: 'ar', ...phone },
    mona: { language: 'en' },
  });
  const { noor } = sides;
  const hers = new RecordSocket(sides.mona.member, noor.workspaceId);
  const invoices = await sides.request('October invoices', dueIn(90));
  await hers.mutate('proposeDate', {
    taskId: invoices,
    proposalId: randomUUID(),
    due: dueIn(110),
    word: '',
  });
  const claims = await noor.ask('Insurance claims', Date.now() + 100 * hour);
  await hers.mutate('sendMessage', {
    messageId: randomUUID(),
    taskId: claims,
    text: 'Which two are missing?',
    asks: noor.ownerId,
  });

  const { board: page, context } = sides.layla;
  const nav = (name: string) => page.getByRole('navigation').getByRole('link', { name });
  await nav('الرئيسية').click();
  await expect(group(page, words.groups[0]).locator('li')).toHaveCount(2);
  await waits(page, claims).getByRole('button', { name: words.read }).click();
  await expect(waits(page, claims)).toContainText('Which two are missing?');
  await context.setOffline(true);
  await waits(page, claims).getByRole('textbox', { name: words.answer }).fill('Two of May');
  await waits(page, claims).getByRole('button', { name: words.send }).click();
  await expect(waits(page, claims)).toContainText('يُرسل الرد عند عودة الاتصال');
  await waits(page, invoices).getByRole('button', { name: words.accept }).click();
  await expect(waits(page, invoices)).toHaveAttribute('data-is', 'sent');

  await nav('اللوحة').click();
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
  await nav('الرئيسية').click();
  await expect(waits(page, invoices)).toHaveAttribute('data-is', 'sent');
  await expect(waits(page, invoices)).toContainText(words.onItsWay);

  await context.setOffline(false);
  await expect(page.getByText(words.none).first()).toBeVisible();
  await expect(page.locator('[data-wait]')).toHaveCount(0);
  hers.close();
  await sides.close();
});

function dueIn(hours: number) {
  return { at: Date.now() + hours * hour, zone: 'Asia/Dubai' };
}
