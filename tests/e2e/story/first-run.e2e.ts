import { randomUUID } from 'node:crypto';

import { expect, test, type Locator, type Page } from '@playwright/test';

import { capturedMail } from '../../harness/captured-mail.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { linkInMail, openStranger } from './story-person.ts';

/**
 * From the address to a workspace, an invitation with its link in hand and a first task with a date. What a
 * person does is counted: each thing pressed and each field filled is one action.
 */
const most = 9;
const password = 'a long enough password';

const said = {
  en: {
    create: 'create a workspace',
    name: 'Your name, as others should see it',
    email: 'Email',
    password: 'Password',
    business: 'Name of your business',
    begin: 'Begin',
    sheet: 'A table for two',
    copy: 'Copy the link',
    link: 'Link',
    held: 'It works once you confirm',
    task: 'First task',
    line: 'Call the lab tomorrow 5 pm',
    title: 'Call the lab',
    notYet: 'This invitation is not open yet',
    time: /5:00/,
    ask: 'Accept the invitation',
  },
  ar: {
    create: 'إنشاء مساحة عمل',
    name: 'الاسم كما يراه الآخرون',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    business: 'اسم نشاطك',
    begin: 'بدء',
    sheet: 'مساحة تجمعكما',
    copy: 'نسخ الرابط',
    link: 'الرابط',
    held: 'يعمل الرابط بعد تأكيد',
    task: 'المهمة الأولى',
    line: 'الاتصال بالمختبر غدًا 5 م',
    title: 'الاتصال بالمختبر',
    notYet: 'لم تُفتح هذه الدعوة بعد',
    time: /5:00/,
    ask: 'قبول الدعوة',
  },
} as const;

class Counted {
  readonly done: string[] = [];
  async press(what: Locator, name: string): Promise<void> {
    await what.click();
    this.done.push(`press ${name}`);
  }
  async fill(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.done.push(`fill ${text}`);
  }
  async key(page: Page, key: string): Promise<void> {
    await page.keyboard.press(key);
    this.done.push(`key ${key}`);
  }
}

async function mailsTo(page: Page, recipient: string): Promise<number> {
  const answer = await page.request.get(capturedMail());
  const { mails } = (await answer.json()) as { mails: { recipient: string }[] };
  return mails.filter((mail) => mail.recipient === recipient).length;
}

for (const language of ['en', 'ar'] as const) {
  test(`a first run takes nine actions and one mail, in ${language} (domain F1, S57)`, async ({
    browser,
    baseURL,
  }) => {
    const words = said[language];
    const { context, page } = await openStranger(browser, { baseURL: baseURL!, language });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const email = `layla-${randomUUID()}@example.test`;
    const mine = new Counted();

    await page.goto('/');
    await mine.press(page.getByRole('link', { name: words.create }), words.create);
    await mine.fill(page.getByLabel(words.business), 'Noor Dental');
    await mine.fill(page.getByLabel(words.name), 'Layla Haddad');
    await mine.fill(page.getByLabel(words.email), email);
    await mine.fill(page.getByLabel(words.password, { exact: true }), password);
    await mine.press(page.getByRole('button', { name: words.begin, exact: true }), words.begin);
    await page.waitForURL(/\/w\/[^/]+\/board/);

    const sheet = page.getByRole('region', { name: words.sheet });
    await mine.press(sheet.getByRole('button', { name: words.copy }), words.copy);
    const link = await sheet.getByLabel(words.link, { exact: true }).inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await expect(sheet).toContainText(words.held);
    await expect(sheet).toContainText(email);

    await mine.fill(sheet.getByLabel(words.task, { exact: true }), words.line);
    await expect(sheet.locator('[data-piece="date"]')).toBeVisible();
    await mine.key(page, 'Enter');
    await expect(sheet).toHaveCount(0);
    await expect(taskNamed(page, words.title)).toContainText(words.time);

    expect(mine.done).toHaveLength(most);
    expect(await mailsTo(page, email)).toBe(1);

    // The link in hand opens nothing before the address is confirmed, and asks for a yes after it.
    const guest = await openStranger(browser, { baseURL: baseURL!, language });
    await guest.page.goto(link);
    await expect(guest.page.getByRole('heading', { level: 1 })).toHaveText(words.notYet);
    await page.goto(await linkInMail(page, email));
    await expect
      .poll(async () => {
        const me = await page.request.get('/api/me');
        return ((await me.json()) as { profile: { emailVerified: boolean } }).profile.emailVerified;
      })
      .toBe(true);
    await guest.page.reload();
    await expect(guest.page.getByRole('button', { name: words.ask })).toBeVisible();
    await guest.context.close();
    await context.close();
  });
}

test('whoever writes the task first is still asked for the other side, and ends it by hand', async ({
  browser,
  baseURL,
}) => {
  const { context, page } = await openStranger(browser, { baseURL: baseURL!, language: 'en' });
  await page.goto('/sign-up');
  await page.getByText('I am an assistant').click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText('The workspace needs a name.')).toBeVisible();
  await page.getByLabel('Name of the client’s business').fill('Noor Dental');
  await page.getByLabel('Your name, as others should see it').fill('Mona');
  await page.getByLabel('Email').fill(`mona-${randomUUID()}@example.test`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const sheet = page.getByRole('region', { name: 'A table for two' });
  await expect(sheet).toContainText('Invite your client');
  await sheet.getByLabel('First task', { exact: true }).fill('Call the lab');
  await sheet.getByRole('button', { name: 'Add it' }).click();
  await expect(taskNamed(page, 'Call the lab')).toBeVisible();
  await expect(sheet).toContainText('Invite your client');
  await sheet.getByRole('button', { name: 'Copy the link' }).click();
  await expect(sheet.getByLabel('Link', { exact: true })).toHaveValue(/\/invite\//);
  await sheet.getByRole('button', { name: 'To the board' }).click();
  await expect(sheet).toHaveCount(0);
  // The invitation is known: nobody is asked twice, and with a task nothing comes back.
  await page.reload();
  await expect(taskNamed(page, 'Call the lab')).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await context.close();
});

test('with an invitation there is only an account to make', async ({ browser, baseURL }) => {
  const { context, page } = await openStranger(browser, { baseURL: baseURL!, language: 'en' });
  await page.goto('/sign-up?next=/invite/abc');
  await expect(page.getByRole('button', { name: 'Create the account' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await context.close();
});
