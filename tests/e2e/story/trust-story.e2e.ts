import { expect, test, type Locator, type Page } from '@playwright/test';

import { expectNoSideScroll } from '../pages/watch-page.ts';
import { phone } from '../sample/phone.ts';
import { addTask, taskNamed } from '../sample/sample-people.ts';
import { openTwoSides } from '../task/two-sides.ts';

/**
 * From a trial to the last day, as two people live it: a client at a desk in English, an assistant on a phone in
 * Arabic. Each part has stories of its own that look closer; here they follow each other in one workspace.
 */
test('a trial, an agreement and its amendment, onboarding to its end, a message that waits, an urgent one too many, and the stop', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const sides = await openTwoSides(browser, baseURL!, {
    layla: { language: 'en', viewport: { width: 1280, height: 800 } },
    mona: { language: 'ar', ...phone },
  });
  const [desk, hand] = [sides.layla.board, sides.mona.board];
  const workspace = new URL(desk.url()).pathname.replace('/board', '');
  const ofMona = `${workspace}/people/${sides.mona.userId}`;

  await test.step('a trial, and a review that opens for both at once', async () => {
    await desk.goto(`${ofMona}/reviews`);
    await hand.goto(`${ofMona}/reviews`);
    await desk.getByRole('button', { name: 'Start a trial' }).click();
    await desk.getByLabel('Hours at most').fill('10');
    await desk.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(hand.getByText('فترة تجريبية حتى')).toBeVisible();
    await desk.getByRole('button', { name: 'End the trial' }).click();
    await desk.getByRole('button', { name: 'End now' }).click();
    const [ours, theirs] = [desk, hand].map((page) => page.locator('[data-review=trial]'));
    await theirs!.getByRole('button', { name: 'الإجابة' }).tap();
    await answerAll(hand, 'نعم');
    await hand.getByRole('button', { name: 'تسليم الإجابات' }).tap();
    await expect(ours!.getByText('Theirs are in, waiting for yours.')).toBeVisible();
    await ours!.getByRole('button', { name: 'Answer' }).click();
    await answerAll(desk, 'Yes');
    await desk.getByRole('button', { name: 'Hand in' }).click();
    await ours!.getByRole('button', { name: 'Go on after the trial' }).click();
    await theirs!.getByRole('button', { name: 'موافقة' }).first().tap();
    await expect(ours!.getByText('Agreed: Go on after the trial')).toBeVisible();
  });

  await test.step('an agreement, and an amendment from today on', async () => {
    await desk.goto(`${ofMona}/agreement`);
    await hand.goto(`${ofMona}/agreement`);
    await desk.getByRole('button', { name: 'Propose terms' }).click();
    await desk.getByLabel('Services, one a line').fill('Inbox');
    await desk.getByLabel('Rate of an hour', { exact: true }).fill('45');
    await desk.getByLabel('Urgent messages a week').fill('3');
    await desk.getByRole('button', { name: 'Propose', exact: true }).click();
    await hand.getByRole('button', { name: 'قبول النسخة 1' }).tap();
    await expect(desk.getByText('Version 1 holds')).toBeVisible();
    await desk.getByRole('button', { name: 'Propose a change' }).click();
    await desk.getByLabel('Urgent messages a week').fill('1');
    await desk.getByRole('button', { name: 'Propose', exact: true }).click();
    await hand.getByRole('button', { name: 'قبول النسخة 2' }).tap();
    await expect(desk.getByText('Version 2 holds')).toBeVisible();
    await expectNoSideScroll(hand, 'the agreement');
  });

  await test.step('onboarding to its last step, each side its own half', async () => {
    await desk.goto(`${workspace}/onboarding`);
    await desk.getByRole('radio', { name: /^Two-week trial/ }).check();
    await desk.getByRole('button', { name: 'Begin with this plan' }).click();
    await hand.goto(`${workspace}/onboarding`);
    await tickAll([desk, hand]);
    const bars = desk.getByRole('progressbar');
    for (const bar of await bars.all())
      expect(await bar.getAttribute('aria-valuenow')).toBe(await bar.getAttribute('aria-valuemax'));
    await expectNoSideScroll(hand, 'the finished plan');
  });

  await test.step('(domain S36) what calls her waits for her hours; one urgent goes through, the next is refused', async () => {
    await hand.goto('/hours');
    await hand.getByRole('radio', { name: 'هذه الأوقات' }).click();
    const [from, to] = laterToday();
    const week = hand.getByRole('region', { name: 'الأسبوع' });
    await week.getByLabel(/^الاثنين، الوقت 1، من$/).selectOption(from);
    await week.getByLabel(/^الاثنين، الوقت 1، إلى$/).selectOption(to);
    await week.getByRole('button', { name: 'مثل يوم الاثنين في كل أيام العمل' }).tap();
    for (const day of ['السبت', 'الأحد']) await week.getByText(day, { exact: true }).tap();
    await desk.goto(`${workspace}/board`);
    await addTask(desk, 0, 'Insurance claims');
    await taskNamed(desk, 'Insurance claims').getByRole('link').click();
    const panel = desk.getByRole('complementary', { name: 'Task' });
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await expect(panel.getByText(/hears of this (today|tomorrow)/)).toBeVisible();
    await ask(panel, 'The bank closes in an hour.', true);
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await expect(
      panel.getByText(/^The urgent messages agreed for this week are used up, again/),
    ).toBeVisible();
    await expect(panel.getByText('Urgent: now')).toHaveCount(0);
  });

  await test.step('a copy of everything, and the stop: out at once, with nothing but her agreement', async () => {
    await desk.goto(`${workspace}/transfer`);
    await desk.getByRole('button', { name: 'Make a copy' }).click();
    const coming = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Download' }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.zip$/);
    await hand.goto(`${workspace}/board`);
    await expect(taskNamed(hand, 'Insurance claims')).toHaveCount(1);
    await desk.goto(`${workspace}/people`);
    await desk.getByRole('button', { name: /Mona/ }).first().click();
    await desk.getByRole('menuitem', { name: 'Emergency stop…' }).click();
    await desk.getByRole('button', { name: 'End all access now' }).click();
    await expect(hand.getByRole('alert').getByRole('heading')).toBeVisible({ timeout: 2_000 });
    await hand.goto('/agreements');
    await hand.locator('main').getByRole('link').first().tap();
    await expect(hand.getByText('انتهى عملك هناك. المتاح للقراءة هو العقد وحده.')).toBeVisible();
  });
  await sides.close();
});

/** Each question of the open form, answered alike. */
async function answerAll(page: Page, word: string): Promise<void> {
  const groups = page.locator('form').getByRole('radiogroup');
  await expect(groups.first()).toBeVisible();
  for (const group of await groups.all())
    await group.getByRole('radio', { name: word, exact: true }).click();
}

/** Ticks what is free on either page, until nothing is left: a step waits for others of both sides. */
async function tickAll(pages: readonly Page[]): Promise<void> {
  const left = (page: Page): Locator =>
    page.locator('main input[type=checkbox]:not(:checked):not(:disabled)');
  for (const page of pages) await expect(left(page).first()).toBeAttached();
  await expect(async () => {
    for (const page of pages)
      while ((await left(page).count()) > 0) await left(page).first().check({ force: true });
    for (const page of pages)
      expect(await page.locator('main input[type=checkbox]:not(:checked)').count()).toBe(0);
  }).toPass();
}

async function ask(panel: Locator, words: string, isUrgent: boolean): Promise<void> {
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  await field.fill(words);
  if (isUrgent) await panel.getByText('Urgent: now').click();
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(field).toHaveValue('');
}

/** Two hours of each day in Dubai that begin in three hours: whenever this runs, they are not now. */
function laterToday(): readonly [from: string, to: string] {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: 'Asia/Dubai',
    }).format(Date.now()),
  );
  const at = (ahead: number) => `${String((hour + ahead) % 24).padStart(2, '0')}:00`;
  return [at(3), at(5)];
}
