import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

import { capturedMail } from '../../harness/captured-mail.ts';
import { rememberPeers } from '../calls/call-people.ts';

/** A browser of somebody who has never been here: nothing is set but the size and the language of the device. */
export async function openStranger(
  browser: Browser,
  options: { readonly baseURL: string; readonly language: 'en' | 'ar' },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const { baseURL, language } = options;
  const context = await browser.newContext({
    baseURL,
    permissions: ['camera', 'microphone'],
    ...(language === 'en'
      ? { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Asia/Dubai' }
      : {
          viewport: { width: 360, height: 740 },
          locale: 'ar-EG',
          timezoneId: 'Africa/Cairo',
          isMobile: true,
          hasTouch: true,
        }),
  });
  await rememberPeers(context);
  return { context, page: await context.newPage() };
}

/** The link in the newest captured mail to an address, as its reader would click it. */
export async function linkInMail(page: Page, recipient: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const answer = await page.request.get(capturedMail());
      const { mails } = (await answer.json()) as { mails: { recipient: string; text: string }[] };
      const text = mails.find((mail) => mail.recipient === recipient)?.text ?? '';
      link = /https?:\/\/[^\s<>"]+/.exec(text)?.[0];
      return link !== undefined;
    })
    .toBe(true);
  return link!;
}
