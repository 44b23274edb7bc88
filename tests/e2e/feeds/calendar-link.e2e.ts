import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { expect, test } from '../sample/sample-test.ts';

test('a calendar link is made, read without a sign-in, chosen anew and ended, right to left on a phone', async ({
  openSide,
  baseURL,
  playwright,
}) => {
  const { page, board } = await openSide('assistant', {
    ...{ ...phone, language: 'ar', startOver: true },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`${board}?view=calendar`);
  await page.getByRole('button', { name: 'رابط التقويم' }).tap();
  const dialog = page.getByRole('dialog', { name: 'نور لطب الأسنان في تقويمك' });
  await dialog.getByRole('button', { name: 'إنشاء رابط' }).tap();
  await dialog.getByRole('button', { name: 'نسخ الرابط' }).tap();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^http.*\/api\/calendars\/[\w-]{43}\.ics$/);
  expect(await dialog.getByRole('textbox', { name: 'الرابط' }).inputValue()).toBe(link);
  const opens = dialog.getByRole('link', { name: 'فتح في تقويم هذا الجهاز' });
  expect(await opens.getAttribute('href')).toBe(link.replace('http:', 'webcal:'));

  expect(await axeFindings(page)).toEqual([]);
  await expectNoSideScroll(page, 'the link');

  const calendar = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const read = async (): Promise<string> => {
    const answer = await calendar.get(link);
    return answer.ok() ? (await answer.text()).replaceAll('\r\n ', '') : `${answer.status()}`;
  };
  const title = 'مطابقة فواتير الموردين';
  const neutral = await read();
  expect(neutral).toContain('SUMMARY:مهمة · نور لطب الأسنان\r\n');
  expect(neutral).not.toContain(title);
  await dialog.getByRole('radio', { name: 'عنوان المهمة' }).tap();
  await expect.poll(read).toContain(title);

  await dialog.getByRole('button', { name: 'إنهاء الرابط' }).tap();
  await expect(page.getByText('انتهى الرابط. ما نسخته التقاويم من قبل يبقى فيها.')).toBeVisible();
  expect(await read()).toBe('404');
  await expect(dialog.getByRole('button', { name: 'إنشاء رابط' })).toBeFocused();
  await calendar.dispose();
});
