import type { Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { expect, test } from '../sample/sample-test.ts';

/** From the people's page to the reviews of the only assistant. */
async function openReviews(page: Page, board: string, name: string): Promise<void> {
  await page.goto(board.replace(/\/board.*$/, '/people'));
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\/reviews/);
}

/** Each question of the open form, answered alike. */
async function answerAll(page: Page, word: string): Promise<void> {
  const groups = page.locator('form').getByRole('radiogroup');
  await expect(groups.first()).toBeVisible();
  for (const group of await groups.all())
    await group.getByRole('radio', { name: word, exact: true }).click();
}

test('a trial with its tasks, its sealed review, and what comes of it: English at the desk, Arabic on the phone (domain S51)', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const mona = await openSide('assistant', { ...phone, language: 'ar', startOver: false });
  const [desk, hand] = [layla.page, mona.page];
  await openReviews(desk, layla.board, 'Trial and reviews');
  await openReviews(hand, mona.board, 'الفترة التجريبية والمراجعات');
  expect(await axeFindings(desk)).toEqual([]);
  await expectNoSideScroll(hand, 'reviews');

  // The client begins with ten hours; the assistant sees it at once and marks tasks, three at most.
  await desk.getByRole('button', { name: 'Start a trial' }).click();
  await expect(desk.getByRole('heading', { name: 'Start a trial' })).toBeFocused();
  await desk.getByLabel('Hours at most').fill('0');
  await desk.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(desk.getByText('Whole hours, from 1 to 80.')).toBeVisible();
  await desk.getByLabel('Hours at most').fill('١٠');
  await desk.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(desk.getByText('On trial until')).toBeVisible();
  await expect(hand.getByText('فترة تجريبية حتى')).toBeVisible();
  const trial = hand.locator('[data-trial]');
  for (const count of [1, 2, 3]) {
    await trial.getByRole('button', { name: 'إضافة مهمة' }).tap();
    await hand.getByRole('menuitem').first().tap();
    await expect(trial.getByRole('listitem')).toHaveCount(count);
  }
  await expect(trial.getByText('للفترة التجريبية ثلاث مهام على الأكثر.')).toBeVisible();
  await expect(trial.getByRole('button', { name: 'إضافة مهمة' })).toHaveCount(0);
  await expect(desk.locator('[data-trial]').getByRole('listitem')).toHaveCount(3);
  expect(await axeFindings(hand)).toEqual([]);

  // It ends by one side; its review is open for both.
  await desk.getByRole('button', { name: 'End the trial' }).click();
  await desk.getByRole('button', { name: 'End now' }).click();
  const theirs = hand.locator('[data-review=trial]');
  const ours = desk.locator('[data-review=trial]');
  await expect(theirs.getByRole('heading', { name: 'مراجعة الفترة التجريبية' })).toBeVisible();

  // The assistant answers half of it, and finds that again on the same page after a reload.
  await theirs.getByRole('button', { name: 'الإجابة' }).tap();
  const keep = hand.getByLabel('ما الجيد كما هو؟');
  await keep.fill('الرد السريع كل صباح');
  await expect(hand.getByText('مسودتك محفوظة')).toBeVisible();
  await hand.getByRole('button', { name: 'تسليم الإجابات' }).tap();
  await expect(hand.getByText('تلزم الإجابة عن كل سؤال').first()).toBeVisible();
  await hand.reload();
  await theirs.getByRole('button', { name: 'متابعة الإجابة' }).tap();
  await expect(keep).toHaveValue('الرد السريع كل صباح');
  await answerAll(hand, 'نعم');
  await expectNoSideScroll(hand, 'the form');
  expect(await axeFindings(hand)).toEqual([]);
  await hand.getByRole('button', { name: 'تسليم الإجابات' }).tap();
  await expect(theirs.getByText('وصلت إجاباتك. تُفتح مع إجابات الطرف الآخر.')).toBeVisible();

  // The client sees that they are in, and nothing of them.
  await expect(ours.getByText('Theirs are in, waiting for yours.')).toBeVisible();
  await expect(desk.getByText('الرد السريع')).toHaveCount(0);
  await ours.getByRole('button', { name: 'Answer' }).click();
  await answerAll(desk, 'Mostly');
  await desk.getByLabel('What would be good to leave off?').fill('Calls on Fridays');
  expect(await axeFindings(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Hand in' }).click();

  // Both are open at once, each in its own direction.
  await expect(ours.getByText('الرد السريع كل صباح')).toBeVisible();
  await expect(theirs.getByText('Calls on Fridays')).toBeVisible();
  await expectNoSideScroll(hand, 'both sides’ answers');
  expect(await axeFindings(hand)).toEqual([]);

  // One proposes, the other would rather something else, and that is agreed.
  await ours.getByRole('button', { name: 'Go on after the trial' }).click();
  await theirs.getByRole('button', { name: 'اقتراح آخر' }).tap();
  await theirs.getByRole('button', { name: 'الاستمرار بشروط أخرى' }).tap();
  await ours.getByRole('button', { name: 'Agree: Go on with other terms' }).click();
  await expect(ours.getByText('Agreed: Go on with other terms')).toBeVisible();
  await expect(theirs.getByText('اتفق الطرفان: الاستمرار بشروط أخرى')).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);

  // From there to the form of other terms; the inbox leads back here.
  await ours.getByRole('link', { name: 'Propose a change of the agreement' }).click();
  await expect(desk.getByRole('heading', { name: 'Propose terms' })).toBeVisible();
  await hand.goto('/inbox');
  await hand.getByRole('link', { name: /على ما بعد المراجعة/ }).press('Enter');
  await hand.waitForURL(/\/reviews$/);
});

test('a review is opened before its day, and a plan’s step leads to it by its kind', async ({
  openSide,
}) => {
  const layla = await openSide('client', { language: 'en', startOver: true });
  const { page } = layla;
  await openReviews(page, layla.board, 'Trial and reviews');
  await page.getByRole('button', { name: 'Open now: Review after 60 days' }).click();
  await page.getByRole('button', { name: 'Open now: Review after 30 days' }).click();
  const block = page.locator('[data-review=day30]');
  await expect(block.getByText('Both sides’ answers are waited for.')).toBeVisible();
  await page.goto(`${new URL(page.url()).pathname}?kind=day30`);
  await expect(page.getByRole('heading', { name: 'Review after 30 days' })).toBeFocused();
  // By keys alone: open, answer the scale, leave it for later.
  await block.getByRole('button', { name: 'Answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your side’s answers' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('Your draft is kept.')).toBeVisible();
  // Without a connection it lies here, and goes on its way by itself.
  await page.context().setOffline(true);
  await page.getByLabel('What is good as it is?').fill('The mornings');
  await expect(page.getByText('On this device.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('Your draft is kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(block.getByRole('button', { name: 'Go on answering' })).toBeVisible();
});
