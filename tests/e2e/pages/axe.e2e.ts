import { expect, test, type Page } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';
import { openDemo } from '@sanad/protocol/http/workspace';

import { openInviter } from '../workspace/invite-over-http.ts';
import { axeFindings, expectNoSideScroll, watchConsole } from './watch-page.ts';

/** Every page of the product, seen by a stranger and by a person of the sample data, as a machine judges it. */
const looks = [
  { language: 'en', theme: 'light', width: 1280, height: 800, side: 'client' },
  { language: 'ar', theme: 'dark', width: 360, height: 740, side: 'assistant' },
] as const;

async function judge(page: Page, name: string): Promise<void> {
  await page.locator('h1:visible, h2:visible').first().waitFor();
  expect.soft(await axeFindings(page), `axe on ${name}`).toEqual([]);
  await expectNoSideScroll(page, name);
  const size = page.viewportSize()!;
  if (size.width > 400) return;
  await page.setViewportSize({ width: 320, height: size.height });
  await expectNoSideScroll(page, name);
  await page.setViewportSize(size);
}

for (const { language, theme, width, height, side } of looks) {
  test(`every page is sound in ${language}, ${theme}, at ${width} px`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const origin = baseURL!;
    const settings = {
      baseURL: origin,
      viewport: { width, height },
      colorScheme: theme,
      permissions: ['camera', 'microphone'],
    };
    const cookies = [
      { name: choiceCookies.language, value: language, url: origin },
      { name: choiceCookies.theme, value: theme, url: origin },
    ];
    const stranger = await browser.newContext(settings);
    await stranger.addCookies(cookies);
    const page = await stranger.newPage();
    const said = watchConsole(page);
    const inviter = await openInviter(origin);
    const { link } = await inviter.invite({ role: 'assistant', language });
    const outside = {
      'sign-in': '/sign-in',
      'sign-up': '/sign-up',
      forgot: '/forgot',
      'dead reset': '/reset?token=nothing',
      verify: '/verify',
      help: '/help',
      'a help page': '/help/begin-client',
      'not-found': '/nowhere',
      gallery: '/dev/gallery',
      invitation: new URL(link).pathname,
    };
    for (const [name, path] of Object.entries(outside)) {
      await page.goto(path);
      await judge(page, name);
    }
    await stranger.close();

    const context = await browser.newContext(settings);
    await context.addCookies(cookies);
    const answer = await context.request.fetch(openDemo.path, {
      method: openDemo.method,
      headers: { origin },
      data: { side, language, startOver: true },
    });
    const { workspaceId } = openDemo.answer.parse(await answer.json());
    await context.request.patch('/api/me', { headers: { origin }, data: { theme } });
    const own = await context.newPage();
    const heard = watchConsole(own);
    const workspace = `/w/${workspaceId}`;
    await own.goto(`${workspace}/board`);
    const task = own.locator('[data-task-id]').nth(2).getByRole('link');
    await task.waitFor();
    await judge(own, 'board');
    await task.click();
    await own.getByRole('complementary').or(own.getByRole('dialog')).first().waitFor();
    await judge(own, 'task');
    for (const view of ['list', 'calendar']) {
      await own.goto(`${workspace}/board?view=${view}&waits=${side}`);
      await own.locator('[data-list] [data-task-id], [data-day]').first().waitFor();
      await own.locator('[data-shown-count]').waitFor();
      await judge(own, view);
    }
    await own.goto(`${workspace}/docs`);
    const document = own.locator('main a[href*="/docs/"]').first();
    await document.waitFor();
    await judge(own, 'documents');
    await document.click();
    await own.locator('.ProseMirror').waitFor();
    await judge(own, 'document');
    await own.goto(`${workspace}/check-ins`);
    const start = own.getByRole('button', { name: /Start a check-in|بدء متابعة/ }).first();
    await start.waitFor();
    await judge(own, 'check-ins');
    await start.click();
    await own.locator('.lobby-stage').waitFor();
    await judge(own, 'lobby');
    await own.goto(`${workspace}/people`);
    await own.locator('main a[href$="/reviews"]').first().click();
    await own.locator('main h2').first().waitFor();
    await judge(own, 'reviews');
    for (const [name, path] of [
      ['onboarding', `${workspace}/onboarding`],
      ['people', `${workspace}/people`],
      ['business', `${workspace}/business`],
      ['about-me', '/about-me'],
      ['history', `${workspace}/history`],
      ['templates', `${workspace}/templates`],
      ['transfer', `${workspace}/transfer`],
      ['profile', '/profile'],
      ['inbox', '/inbox'],
      ['ideas', '/ideas'],
      ['own agreements', '/agreements'],
      ['start', '/start'],
      ['not-found inside', '/w/00000000-0000-4000-8000-000000000000/board'],
    ] as const) {
      await own.goto(path);
      await judge(own, name);
    }
    expect([...said, ...heard]).toEqual([]);
    await context.close();
  });
}
