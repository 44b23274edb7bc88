import type { Locator, Page } from '@playwright/test';

import { axeFindings, expectNoSideScroll } from '../pages/watch-page.ts';
import { holdFor } from '../sample/hold-time.ts';
import { phone } from '../sample/phone.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Task' });

/** Two hours of each day in Cairo that begin in three hours: whenever this runs, they are not now. */
function laterToday(): readonly [from: string, to: string] {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: 'Africa/Cairo',
    }).format(Date.now()),
  );
  const at = (ahead: number) => `${String((hour + ahead) % 24).padStart(2, '0')}:00`;
  return [at(3), at(5)];
}

async function ask(page: Page, words: string, isUrgent = false): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Ask a question' }).click();
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  await field.fill(words);
  if (isUrgent) await panel.getByText('Urgent: now').click();
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(field).toHaveValue('');
}

test.describe('when somebody may be called', () => {
  // Two people in browsers of their own.
  test.slow();

  test('(domain S27) she sets her hours on the phone, and he sees when she hears of it before he sends', async ({
    layla,
    openSide,
    baseURL,
  }) => {
    await holdFor(layla.context, baseURL ?? '', 0);
    const mona = (await openSide('assistant', { language: 'ar', ...phone })).page;
    const headers = { origin: baseURL ?? '' };
    const all = { until: 4_000_000_000_000, read: true, done: true };
    await mona.request.post('/api/me/inbox/marks', { headers, data: all });

    await mona.goto('/profile');
    await mona.getByRole('link', { name: 'ضبط أوقاتي' }).click();
    await mona.getByRole('radio', { name: 'هذه الأوقات' }).click();
    const [from, to] = laterToday();
    const week = mona.getByRole('region', { name: 'الأسبوع' });
    await week.getByLabel(/^الأحد، الوقت 1، من$/).selectOption(from);
    await week.getByLabel(/^الأحد، الوقت 1، إلى$/).selectOption(to);
    await week.getByRole('button', { name: 'مثل يوم الأحد في كل أيام العمل' }).click();
    for (const day of ['الجمعة', 'السبت']) await week.getByText(day, { exact: true }).click();
    await expect(week.locator('select')).toHaveCount(14);
    await expect(mona.getByText(/^لا يناديك شيء قبل/)).toBeVisible();
    await expectNoSideScroll(mona, 'hours');
    expect(await axeFindings(mona)).toEqual([]);
    // They stand there on all her devices, and after coming back.
    await mona.reload();
    await expect(week.getByLabel(/^الجمعة، الوقت 1، من$/)).toHaveValue(from);

    // On a phone both sides' hours stand at the end of Home.
    await mona.goto(layla.board.replace('/board', '/home'));
    const hours = mona.getByRole('region', { name: 'الساعات' });
    await expect(hours.getByRole('link', { name: 'أوقاتي' })).toBeVisible();

    await layla.page.goto(layla.board);
    await taskNamed(layla.page, 'Insurance claims').getByRole('link').click();
    const panel = panelOf(layla.page);
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await expect(
      panel.getByText(/hears of this (today|tomorrow) \d+:00.[ap]m Cairo · .*\d+:00.[ap]m Dubai/),
    ).toBeVisible();
    await panel.getByRole('button', { name: 'Not a question' }).click();
    await expect(panel.getByText(/hears of this/)).toHaveCount(0);

    await ask(layla.page, 'Which two are missing?');
    await mona.goto('/inbox');
    // It stands there for whoever looks, and calls nobody.
    await expect(mona.locator('li[data-notice]')).toHaveCount(1);
    await expect(mona).not.toHaveTitle(/^\(/);

    await ask(layla.page, 'The bank closes in an hour.', true);
    await expect(mona).toHaveTitle(/^\(1\) /);
    await ask(layla.page, 'And the second one.', true);
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await expect(panel.getByText(/^No urgent left this week, again/)).toBeVisible();
    await expect(panel.getByText('Urgent: now')).toHaveCount(0);
  });
});
