import { expect, test } from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { signInAs } from '../sign-in-as.ts';

test('how one is told is chosen, saved and read in both languages, and a digest is ended by its link', async ({
  browser,
  baseURL,
}) => {
  const member = await Member.signUp(baseURL!, 'Mona');
  const context = await browser.newContext({ baseURL: baseURL!, timezoneId: 'Africa/Cairo' });
  await signInAs(context, member);
  const page = await context.newPage();
  await page.goto('/profile#notices');
  const section = page.locator('#notices');
  await expect(section.getByRole('heading')).toBeFocused();
  await expect(section).toContainText('once your address is confirmed');
  await section.getByLabel('Time', { exact: true }).selectOption('18:30');
  await section.getByText('Saved').waitFor();
  const mentions = section.getByRole('checkbox', { name: 'Mentions of you: Digest' });
  await mentions.focus();
  await page.keyboard.press('Space');
  await expect(mentions).not.toBeChecked();
  await section.getByText('Saved').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.request.patch('/api/me', { headers: { origin: baseURL! }, data: { language: 'ar' } });
  await context.addCookies([{ name: choiceCookies.language, value: 'ar', url: baseURL! }]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect(section.getByLabel('الوقت', { exact: true })).toHaveValue('18:30');
  await expect(section.getByRole('checkbox', { name: 'الإشارات إليك: الملخص' })).not.toBeChecked();
  await expect(section.getByRole('checkbox', { name: 'أسئلة بانتظار ردك: فورًا' })).toBeChecked();
  await expectNoSideScroll(page, 'the profile');
  expect(await axeFindings(page)).toEqual([]);

  // Nobody learns from the page whose link it is: it is the same for any.
  await page.goto('/api/unsubscribe/of-somebody');
  await expectNoSideScroll(page, 'the way out of the digest');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'إيقاف الملخصات' }).click();
  await expect(page.getByRole('status').first()).toContainText('أُوقفت الملخصات');
  await page.getByRole('link', { name: 'فتح الملف الشخصي' }).click();
  await expect(section.getByRole('heading')).toBeFocused();
  await context.close();
});
