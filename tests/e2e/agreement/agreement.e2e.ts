import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { expect, test } from '../sample/sample-test.ts';

/** From the people's page to the agreement of the only assistant. */
async function openAgreement(page: Page, board: string, name: string | RegExp): Promise<void> {
  await page.goto(board.replace(/\/board.*$/, '/people'));
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\/agreement/);
}

test('two people agree: terms in Arabic on the phone, another proposal in English, and an amendment from a day on', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];

  // The client has nothing yet, and asks.
  await openAgreement(desk, layla.board, /^Agreement with/);
  await expect(desk.getByText('terms come first')).toBeVisible();
  await desk.getByRole('button', { name: 'Ask for terms' }).click();
  await expect(desk.getByText('Terms were asked for')).toBeVisible();

  // The assistant writes them down on the phone; the cost stands beside them as they are typed.
  await openAgreement(hand, mona.board, /^العقد مع/);
  await expect(hand.getByText('طلب العميل شروطك.')).toBeVisible();
  await expectNoSideScroll(hand, 'no agreement');
  await hand.getByRole('button', { name: 'اقتراح شروط' }).tap();
  await hand.getByLabel('الخدمات، كل خدمة في سطر').fill('الاستقبال\nمسك الدفاتر');
  await hand.getByLabel('العملة').selectOption('AED');
  await hand.getByLabel('أجر الساعة').fill('٤٥');
  await expect(hand.getByText('900').first()).toBeVisible();
  // What is typed outlives a reload.
  await hand.reload();
  await expect(hand.getByLabel('أجر الساعة')).toHaveValue('٤٥');
  expect(await axeFindings(hand)).toEqual([]);
  await expectNoSideScroll(hand, 'the form');
  await hand.getByRole('button', { name: 'إرسال الاقتراح' }).tap();
  await expect(hand.getByText('بانتظار الرد').first()).toBeVisible();

  // It is there for the client at once, in English; no key accepts it.
  const accept = (number: number) => desk.getByRole('button', { name: `Accept version ${number}` });
  await expect(accept(1)).toBeVisible();
  await expect(desk.getByText('20 hours a month at')).toBeVisible();
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Control+Enter');
  await expect(accept(1)).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);

  // Another proposal: 30 days of notice.
  await desk.getByRole('button', { name: 'Propose another' }).click();
  await expect(desk.getByRole('heading', { name: 'Propose terms' })).toBeFocused();
  await desk.getByLabel('Days of notice').fill('30');
  await desk.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(desk.getByText('Yes, today')).toBeVisible();
  await hand.getByRole('button', { name: 'قبول النسخة 2' }).tap();
  await expect(hand.getByText('تم القبول')).toBeVisible();
  await expect(desk.getByText('Version 2 holds since')).toBeVisible();

  // An amendment from a day to come; what holds stands until then, and the difference is read.
  await desk.getByRole('button', { name: 'Propose a change' }).click();
  await desk.getByLabel('Hours', { exact: true }).fill('25');
  await desk.getByLabel('Holds from').fill('in 20 days');
  await desk.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(desk.getByText('Version 2 stands until there is an answer.')).toBeVisible();
  await expect(desk.locator('del').getByText('20')).toBeVisible();
  await expect(desk.locator('ins').getByText('25')).toBeVisible();
  await expect(desk.getByText('5 hours more a month, same rate.')).toBeVisible();
  await expect(hand.locator('ins').getByText('25')).toBeVisible();
  await expectNoSideScroll(hand, 'the difference');
  await hand.getByRole('button', { name: 'قبول النسخة 3' }).tap();
  await expect(desk.getByText('Version 3 holds from')).toBeVisible();
  expect(await axeFindings(hand)).toEqual([]);

  // On paper in both languages.
  await desk.getByRole('button', { name: 'PDF', exact: true }).click();
  const downloading = desk.waitForEvent('download');
  await desk.getByRole('menuitem', { name: 'PDF in both languages' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('agreement-3.pdf');
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');

  // Earlier versions are read, in the other language too.
  await desk.getByRole('button', { name: 'Versions' }).click();
  await desk.getByRole('menuitem', { name: 'Version 2' }).click();
  await expect(desk.getByText('Version 2 holds since')).toBeVisible();
  await desk.getByRole('button', { name: 'Read in Arabic' }).click();
  await expect(desk.getByText('مهلة الإشعار')).toBeVisible();
});
