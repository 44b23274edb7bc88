import { expect, test, type Page } from '@playwright/test';
import { openDemo } from '@sanad/protocol/http/workspace';

import { axeFindings, expectNoSideScroll } from './watch-page.ts';

const other = { en: 'العربية', ar: 'English' } as const;
const dark = { en: 'Dark appearance', ar: 'المظهر الداكن' } as const;
const light = { en: 'Light appearance', ar: 'المظهر الفاتح' } as const;

/** Each is a button in sight. */
async function expectInSight(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: other.en, exact: true }), name).toBeVisible();
  await expect(page.getByRole('button', { name: dark.en, exact: true }), name).toBeVisible();
}

/** One press, and one back. */
async function expectOneTap(page: Page, name: string): Promise<void> {
  const html = page.locator('html');
  await expectInSight(page, name);
  await page.getByRole('button', { name: other.en, exact: true }).click();
  await expect(html, name).toHaveAttribute('lang', 'ar');
  await page.getByRole('button', { name: dark.ar, exact: true }).click();
  await expect(html, name).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: light.ar, exact: true }).click();
  await expect(html, name).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: other.ar, exact: true }).click();
  await expect(html, name).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: dark.en, exact: true }), name).toBeVisible();
}

for (const width of [1280, 360]) {
  test(`language and appearance are one tap away on every page, at ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL!;
    const settings = {
      baseURL: origin,
      locale: 'en-GB',
      colorScheme: 'light',
      viewport: { width, height: 760 },
    } as const;
    const stranger = await browser.newContext(settings);
    const page = await stranger.newPage();
    for (const path of ['/sign-in', '/sign-up', '/forgot', '/verify', '/help', '/help/dates']) {
      await page.goto(path);
      await expectInSight(page, path);
    }
    // What is typed stays.
    await page.goto('/sign-up');
    await page.getByLabel('Email').fill('layla@example.test');
    await expectOneTap(page, 'a form');
    await expect(page.getByLabel('Email')).toHaveValue('layla@example.test');
    await stranger.close();

    const context = await browser.newContext(settings);
    const answer = await context.request.fetch(openDemo.path, {
      method: openDemo.method,
      headers: { origin },
      data: { side: 'client', language: 'en', startOver: true },
    });
    const { workspaceId } = openDemo.answer.parse(await answer.json());
    const own = await context.newPage();
    const workspace = `/w/${workspaceId}`;
    for (const path of [
      'home',
      'board',
      'docs',
      'files',
      'check-ins',
      'onboarding',
      'people',
      'history',
      'business',
    ]) {
      await own.goto(`${workspace}/${path}`);
      await expectInSight(own, path);
      await expectNoSideScroll(own, path);
    }
    await own.goto(`${workspace}/people`);
    await own.locator('main a[href$="/reviews"]').first().click();
    await own.waitForURL(/\/reviews$/);
    await expectInSight(own, 'reviews');
    await expectNoSideScroll(own, 'reviews');
    for (const path of [
      '/today',
      '/inbox',
      '/hours',
      '/about-me',
      '/ideas',
      '/agreements',
      '/profile',
      '/start',
    ]) {
      await own.goto(path);
      await expectInSight(own, path);
    }
    await expectOneTap(own, 'a page of a person');
    // It is the person's, on other devices too.
    await own.getByRole('button', { name: other.en, exact: true }).click();
    await expect
      .poll(async () => {
        const me = await context.request.get('/api/me');
        return ((await me.json()) as { profile: { language: string } }).profile.language;
      })
      .toBe('ar');
    await context.close();
  });
}

for (const [language, theme, width] of [
  ['en', 'light', 1280],
  ['ar', 'dark', 360],
] as const) {
  test(`help is found, read and left before and behind the sign-in, in ${language} (domain S57)`, async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL!;
    const context = await browser.newContext({
      baseURL: origin,
      locale: language === 'en' ? 'en-GB' : 'ar-EG',
      colorScheme: theme,
      viewport: { width, height: 760 },
    });
    const page = await context.newPage();
    const words = {
      en: {
        help: 'Help',
        title: 'Help',
        find: 'Find in the help',
        typed: 'invite',
        found: 'Invitations',
        back: 'Back',
        more: 'More',
        all: 'All help pages',
        board: 'The board',
      },
      ar: {
        help: 'مركز المساعدة',
        title: 'مركز المساعدة',
        find: 'بحث في مركز المساعدة',
        typed: 'الدعوه',
        found: 'الدعوات',
        back: 'رجوع',
        more: 'المزيد',
        all: 'كل صفحات المساعدة',
        board: 'اللوحة',
      },
    }[language];
    const head = page.getByRole('heading', { level: 1 });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: words.help }).click();
    await expect(head).toHaveText(words.title);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words.find).fill(words.typed);
    await page.getByRole('link', { name: words.found }).first().click();
    await expect(head).toHaveText(words.found);
    expect(await axeFindings(page)).toEqual([]);
    await expectNoSideScroll(page, 'help');
    await page.getByRole('link', { name: words.back, exact: true }).click();
    await page.waitForURL(/\/sign-in$/);

    const answer = await context.request.fetch(openDemo.path, {
      method: openDemo.method,
      headers: { origin },
      data: { side: 'client', language, startOver: true },
    });
    const { workspaceId } = openDemo.answer.parse(await answer.json());
    await page.goto(`/w/${workspaceId}/board?view=list`);
    if (width < 400) {
      await page
        .getByRole('button', { name: new RegExp(words.more) })
        .last()
        .click();
      await page.getByRole('menuitem', { name: words.help }).click();
    } else await page.getByRole('button', { name: words.help, exact: true }).click();
    await expect(head).toHaveText(words.board);
    await page.getByRole('link', { name: words.back, exact: true }).click();
    await page.waitForURL(/\/board\?view=list$/);

    await page.goto('/help/no-such-page');
    await expect(head).toHaveText(words.title);
    await context.close();
  });
}
