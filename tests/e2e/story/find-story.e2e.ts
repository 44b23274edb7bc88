import { expect, test, type Browser, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { pressUntil } from '../keys/press-key.ts';
import { expectNoSideScroll, watchConsole } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { signInAs } from '../sign-in-as.ts';
import { shareInto } from '../task/share-into.ts';
import { openClient } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

type Language = 'en' | 'ar';

const said = {
  en: {
    add: 'Add the task',
    open: 'Open the task',
    search: 'Search',
    filter: 'Filter',
    words: 'Words in tasks',
    some: '1 of',
    repeat: 'Repeat',
    begin: 'Repeat…',
    form: 'When it comes again',
    weekly: /^Every \w+day/,
    files: 'Files',
    photo: /^Photo .*\.jpg/,
  },
  ar: {
    add: 'إضافة المهمة',
    open: 'فتح المهمة',
    search: 'بحث',
    filter: 'تصفية',
    words: 'كلمات في المهام',
    some: '1 من',
    repeat: 'التكرار',
    begin: 'تكرار…',
    form: 'متى تتكرر',
    weekly: /^كل أسبوع يوم/,
    files: 'الملفات',
    photo: /^صورة .*\.jpg/,
  },
} as const;

const title = 'تحديث قائمة الأسعار';
const panelOf = (page: Page) => page.locator('.task-panel');

async function openDevice(
  browser: Browser,
  member: Member,
  language: Language,
  look: object = {},
): Promise<Page> {
  const context = await browser.newContext({ ...look, baseURL: member.origin });
  await signInAs(context, member);
  const headers = { origin: member.origin };
  await context.request.patch(`${member.origin}/api/me`, { headers, data: { language } });
  await context.addCookies([{ name: choiceCookies.language, value: language, url: member.origin }]);
  return context.newPage();
}

/** What a camera gives, some hundred kilobytes of it. */
async function photographIn(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d')!;
    const noise = context.createImageData(canvas.width, canvas.height);
    for (let at = 0; at < noise.data.length; at += 1)
      noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
    context.putImageData(noise, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  });
  return Buffer.from(base64, 'base64');
}

for (const language of ['en', 'ar'] as const) {
  test(`shared on the phone, found misspelt on the desktop, filtered, repeated, photographed on a bad line, found by the file’s name: ${language}`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const mona = await Member.signUp(baseURL!, 'Mona');
    await confirmAddress(mona);
    const noor = await openClient(mona, 'Noor Dental', 'Layla');
    await noor.ask('Order gloves');
    const board = `/w/${noor.workspaceId}/board`;
    const words = said[language];
    const phonePage = await openDevice(browser, noor.owner, language, phone);
    const deskPage = await openDevice(browser, noor.owner, language);
    const errors = watchConsole(deskPage);

    await test.step('another app shares it on the phone: a filled form, taken by hand', async () => {
      await phonePage.goto(board);
      await taskNamed(phonePage, 'Order gloves').waitFor();
      await shareInto(phonePage, { title, text: 'الصفحة كاملة', url: '' });
      await phonePage.getByRole('button', { name: words.add }).tap();
      await phonePage.getByRole('button', { name: words.open }).tap();
      await expect(phonePage.getByRole('heading', { level: 2, name: title })).toBeVisible();
    });

    await test.step('a misspelt Arabic word finds it on the desktop', async () => {
      await deskPage.goto(board);
      await expect(taskNamed(deskPage, title)).toHaveCount(1);
      const field = deskPage.getByRole('combobox', { name: words.search, exact: true });
      await pressUntil(deskPage, 'Control+k', field);
      await field.fill('قائمه الاسعر');
      await expect(deskPage.getByRole('option', { selected: true })).toContainText(title);
      await deskPage.keyboard.press('Enter');
      await expect(panelOf(deskPage)).toContainText('الصفحة كاملة');
    });

    await test.step('it comes again each week, by a rule that the phone reads too', async () => {
      const region = panelOf(deskPage).getByRole('region', { name: words.repeat });
      await region.getByRole('button', { name: words.begin }).click();
      const form = region.getByRole('form', { name: words.form });
      await expect(form.locator('output')).toContainText(words.weekly);
      await form.locator('button[type=submit]').click();
      await expect(form).toHaveCount(0);
      await expect(panelOf(phonePage).getByText(words.weekly)).toBeVisible();
    });

    await test.step('a filter leaves it alone in the phone’s list', async () => {
      await phonePage.goto(`${board}?view=list`);
      await phonePage.getByRole('button', { name: words.filter, exact: true }).first().tap();
      await phonePage.getByRole('searchbox', { name: words.words }).fill('الاسعار');
      await expect(phonePage.locator('[data-shown-count]')).toContainText(words.some);
      await expect(phonePage.locator('[data-list] [data-task-id]')).toHaveCount(1);
      await expectNoSideScroll(phonePage, 'a filtered list');
      await phonePage.locator('[data-list] [data-task-id] a').first().tap();
      await expect(phonePage.getByRole('heading', { level: 2, name: title })).toBeVisible();
    });

    const photographs = panelOf(phonePage).getByRole('region', { name: words.files });
    await test.step('a receipt is photographed on a bad line that is cut, and arrives', async () => {
      const session = await phonePage.context().newCDPSession(phonePage);
      await session.send('Network.enable');
      const line = (offline: boolean, uploadThroughput: number) =>
        session.send('Network.emulateNetworkConditions', {
          ...{ offline, latency: 50, downloadThroughput: -1, uploadThroughput },
        });
      const buffer = await photographIn(phonePage);
      await line(false, 20_000);
      await photographs
        .locator('input[capture]')
        .setInputFiles({ name: 'image.jpg', mimeType: 'image/jpeg', buffer });
      const progress = photographs.getByRole('progressbar');
      await expect
        .poll(async () => Number(await progress.getAttribute('aria-valuenow')))
        .toBeGreaterThan(0);
      await line(true, 0);
      await line(false, -1);
      await expect(panelOf(phonePage).locator('[data-upload]')).toHaveCount(0);
      await expect(photographs.locator('[data-file]')).toContainText(words.photo);
    });

    await test.step('and the desktop finds it by its name', async () => {
      const field = deskPage.getByRole('combobox', { name: words.search, exact: true });
      await pressUntil(deskPage, 'Control+k', field);
      await field.fill(language === 'ar' ? 'صوره' : 'phot');
      const file = deskPage.getByRole('option').filter({ hasText: words.photo });
      await expect(file).toHaveCount(1);
      await file.click();
      await expect(field).toHaveCount(0);
    });

    expect(errors).toEqual([]);
    noor.close();
    for (const page of [phonePage, deskPage]) await page.context().close();
  });
}
