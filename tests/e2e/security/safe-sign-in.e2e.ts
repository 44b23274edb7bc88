import { readFile } from 'node:fs/promises';

import { expect, test, type Browser, type Page } from '@playwright/test';
import { patchMe } from '@sanad/protocol/http/profile';
import { Secret, TOTP } from 'otpauth';

import { capturedMail } from '../../harness/captured-mail.ts';
import { Member } from '../../harness/member.ts';
import { axeFindings } from '../pages/watch-page.ts';
import { signInAs } from '../sign-in-as.ts';

const words = {
  en: {
    email: 'Email',
    password: 'Password',
    signIn: 'Sign in',
    setUp: 'Set it up',
    go: 'Continue',
    code: 'Six digits from the app',
    turnOn: 'Switch on',
    download: 'Download as a file',
    saved: 'I have saved them',
    left: (n: number) => `On. ${n} recovery codes are left.`,
    appCode: 'Six digits from your authenticator app',
    wrong: 'This code is incorrect.',
    useRecovery: 'Use a recovery code instead',
    recovery: 'Recovery code',
    profile: 'Profile',
    mail: 'Two-step sign-in is on',
    add: 'Add a passkey',
    name: 'Name of the passkey',
    byPasskey: 'Sign in with a passkey',
    shared: 'This is a shared computer',
    failed: 'This passkey did not work here. Use another one, or your password.',
    removeOf: /^Remove/,
    remove: 'Remove',
    removed: 'Passkey removed',
    removedLately: 'Passkey removed',
    events: 'What changed lately',
  },
  ar: {
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    signIn: 'تسجيل الدخول',
    setUp: 'الإعداد',
    go: 'متابعة',
    code: 'ستة أرقام من التطبيق',
    turnOn: 'تفعيل',
    download: 'تنزيلها في ملف',
    saved: 'حفظتُها',
    left: (n: number) => `مفعّل. بقيت ${n} رموز استرداد.`,
    appCode: 'ستة أرقام من تطبيق المصادقة',
    wrong: 'هذا الرمز غير صحيح.',
    useRecovery: 'استخدام رمز استرداد بدلًا منه',
    recovery: 'رمز استرداد',
    profile: 'الملف الشخصي',
    mail: 'فُعّل تسجيل الدخول بخطوتين',
    add: 'إضافة مفتاح مرور',
    name: 'اسم مفتاح المرور',
    byPasskey: 'تسجيل الدخول بمفتاح مرور',
    shared: 'هذا جهاز عام',
    failed: 'لم يعمل مفتاح المرور هذا هنا. يمكن استخدام مفتاح آخر أو كلمة المرور.',
    removeOf: /^إزالة/,
    remove: 'إزالة',
    removed: 'أُزيل مفتاح المرور',
    removedLately: 'أُزيل مفتاح مرور',
    events: 'ما تغيّر مؤخرًا',
  },
} as const;
type Words = (typeof words)[keyof typeof words];

async function openProfile(
  browser: Browser,
  baseURL: string,
  say: Words,
): Promise<{ readonly member: Member; readonly page: Page }> {
  const member = await Member.signUp(baseURL, 'Mona');
  await member.call(patchMe, { body: { language: say === words.ar ? 'ar' : 'en' } });
  const context = await browser.newContext({ acceptDownloads: true });
  await signInAs(context, member);
  const page = await context.newPage();
  await page.goto('/profile');
  await expect(page.getByRole('button', { name: say.setUp })).toBeVisible();
  return { member, page };
}

async function confirm(page: Page, member: Member, say: Words, go: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say.password, { exact: true }).fill(member.password);
  await dialog.getByRole('button', { name: go, exact: true }).click();
}

async function givePassword(page: Page, member: Member, say: Words): Promise<void> {
  await page.goto('/sign-in?next=/profile');
  await page.getByLabel(say.email).fill(member.email);
  await page.getByLabel(say.password, { exact: true }).fill(member.password);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
}

/** In the page: as a page that somebody has changed would. */
async function enterUnasked(): Promise<readonly [number, unknown]> {
  const asked = await fetch('/api/auth/passkey/generate-authenticate-options');
  const options = (await asked.json()) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...options,
    userVerification: 'discouraged',
  });
  const found = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const answer = await fetch('/api/auth/passkey/verify-authentication', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response: found.toJSON() as unknown }),
  });
  return [answer.status, ((await answer.json()) as { code?: string }).code];
}

test.describe('safe sign-in', () => {
  test.slow();

  test('two steps: set up with an app, ten codes saved, asked for at the next sign-in @both', async ({
    browser,
    baseURL,
  }, { project }) => {
    const say = words[project.name as 'en' | 'ar'];
    const { member, page } = await openProfile(browser, baseURL!, say);
    await page.getByRole('button', { name: say.setUp }).click();
    await confirm(page, member, say, say.go);
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByRole('img').locator('path')).toHaveAttribute('d', /^M/);
    const key = (await dialog.locator('p.font-mono').innerText()).replaceAll(' ', '');
    expect(await axeFindings(page)).toEqual([]);
    const app = new TOTP({ secret: Secret.fromBase32(key) });
    await dialog.getByLabel(say.code).fill('000000');
    await dialog.getByRole('button', { name: say.turnOn }).click();
    await expect(dialog.getByText(say.wrong)).toBeVisible();
    await dialog.getByLabel(say.code).fill(app.generate());
    await dialog.getByRole('button', { name: say.turnOn }).click();
    const list = dialog.getByRole('listitem');
    await expect(list).toHaveCount(10);
    const codes = await list.allInnerTexts();
    expect(await axeFindings(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: say.download }).click();
    const file = await readFile(await (await downloading).path(), 'utf8');
    for (const code of codes) expect(file).toContain(code);
    await dialog.getByRole('button', { name: say.saved }).click();
    await expect(page.getByText(say.left(10))).toBeVisible();
    const mails = await (await page.request.get(capturedMail())).text();
    expect(mails).toContain(say.mail);

    const other = await (await browser.newContext()).newPage();
    await givePassword(other, member, say);
    const code = other.getByLabel(say.appCode);
    await expect(code).toBeFocused();
    await code.fill('000000');
    await other.keyboard.press('Enter');
    await expect(other.getByText(say.wrong)).toBeVisible();
    await other.getByRole('button', { name: say.useRecovery }).click();
    await other.getByLabel(say.recovery, { exact: true }).fill(codes[3]!);
    await other.keyboard.press('Enter');
    await expect(other.getByRole('heading', { name: say.profile, level: 1 })).toBeVisible();
    await expect(other.getByText(say.left(9))).toBeVisible();

    const third = await (await browser.newContext()).newPage();
    await givePassword(third, member, say);
    await third.getByLabel(say.appCode).fill(app.generate());
    await third.keyboard.press('Enter');
    await expect(third.getByRole('heading', { name: say.profile, level: 1 })).toBeVisible();
    await page.context().close();
  });

  test('a passkey: made, used instead of password and code, and refused once removed @both', async ({
    browser,
    baseURL,
  }, { project }) => {
    const say = words[project.name as 'en' | 'ar'];
    const { member, page } = await openProfile(browser, baseURL!, say);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('button', { name: say.add }).click();
    await page.getByRole('dialog').getByLabel(say.name).fill('هاتف Mona');
    await confirm(page, member, say, say.go);
    await expect(page.getByText('هاتف Mona')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    await page.context().clearCookies();
    await page.goto('/sign-in?next=/profile');
    await page.getByRole('button', { name: say.byPasskey }).click();
    await expect(page.getByRole('heading', { name: say.profile, level: 1 })).toBeVisible();

    // On a shared computer this way in leaves as little as the other.
    await page.context().clearCookies();
    await page.goto('/sign-in?next=/profile');
    await page.getByText(say.shared).click();
    await page.getByRole('button', { name: say.byPasskey }).click();
    await expect(page.getByRole('heading', { name: say.profile, level: 1 })).toBeVisible();
    const kept = await page.context().cookies();
    expect(kept.map(({ name }) => name)).toContain('sanad_shared');
    expect(kept.filter(({ expires }) => expires > 0)).toEqual([]);

    // A key that did not ask its person is not enough, whatever a page asks it for.
    await page.context().clearCookies();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto('/sign-in?next=/profile');
    expect(await page.evaluate(enterUnasked)).toEqual([401, 'passkey_unasked']);
    expect((await page.request.get('/api/me')).status()).toBe(401);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

    await givePassword(page, member, say);
    await page.getByRole('button', { name: say.removeOf }).click();
    await confirm(page, member, say, say.remove);
    await expect(page.getByRole('status').filter({ hasText: say.removed })).toBeVisible();
    await expect(page.getByText('هاتف Mona')).toHaveCount(0);
    await page.getByText(say.events).click();
    await expect(page.getByRole('listitem').filter({ hasText: say.removedLately })).toBeVisible();
    await page.context().clearCookies();
    await page.goto('/sign-in?next=/profile');
    await page.getByRole('button', { name: say.byPasskey }).click();
    await expect(page.getByText(say.failed)).toBeVisible();
    await page.context().close();
  });
});
