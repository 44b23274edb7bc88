import { expect, test, type Page } from '@playwright/test';

import { hearPage } from '../pages/hear-page.ts';
import { axeFindings } from '../pages/watch-page.ts';
import { tabAndPress, tabTo } from '../sample/by-keys.ts';
import { columnAt, taskNamed } from '../sample/sample-people.ts';
import { openTwoSides } from './two-sides.ts';

const title = 'October invoices';
const desk = { language: 'en', viewport: { width: 1280, height: 800 } } as const;

/** A task's panel as somebody without a mouse has it. */
function panelOf(page: Page) {
  const panel = page.getByRole('complementary', { name: 'Task', exact: true });
  const life = panel.getByRole('region', { name: 'Date and next step' });
  const strip = life.locator('.deadline__actions');
  return {
    panel,
    life,
    strip,
    step: (name: string | RegExp) => strip.getByRole('button', { name }),
    message: panel.getByRole('textbox', { name: 'Write a message' }),
  };
}

test('the life of a task by keyboard alone: the focus goes into what opens and back, and each change is heard once', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const sides = await openTwoSides(browser, baseURL!, { layla: desk, mona: desk });
  const { board: layla } = sides.layla;
  const { board: mona } = sides.mona;
  const asks = panelOf(layla);
  const does = panelOf(mona);
  const type = (page: Page, text: string) => page.keyboard.insertText(text);

  await test.step('Layla asks: the row gives the focus to its panel, the button to its field, and both back', async () => {
    const add = columnAt(layla, 0).getByRole('button', { name: 'Add a task' });
    await tabAndPress(layla, add);
    await type(layla, title);
    await layla.keyboard.press('Enter');
    await expect(taskNamed(layla, title)).toBeVisible();
    await layla.keyboard.press('Escape');
    await expect(add).toBeFocused();
    const link = taskNamed(layla, title).getByRole('link');
    await tabAndPress(layla, link, 'Shift+Tab');
    await expect(asks.panel).toBeFocused();
    await tabAndPress(layla, asks.step(/^Propose/));
    const date = asks.life.getByRole('textbox').first();
    await expect(date).toBeFocused();
    await type(layla, 'tomorrow 5pm');
    await layla.keyboard.press('Escape');
    await expect(asks.step(/^Propose/)).toBeFocused();
    await layla.keyboard.press('Enter');
    // What was begun is there again.
    await expect(date).toHaveValue('tomorrow 5pm');
    await layla.keyboard.press('Enter');
    await expect(asks.strip.locator('[data-step]').first()).toBeFocused();
  });

  const heardByLayla = await hearPage(layla);
  let heardByMona: () => Promise<readonly string[]> = async () => [];
  await test.step('Mona opens it and names another day with a word', async () => {
    await tabAndPress(mona, taskNamed(mona, title).getByRole('link'));
    await expect(does.panel).toBeFocused();
    await expect(does.step(/^Accept/)).toBeVisible();
    heardByMona = await hearPage(mona);
    await tabAndPress(mona, does.step('Propose another'));
    await expect(does.life.getByRole('textbox').first()).toBeFocused();
    await mona.keyboard.press('ControlOrMeta+a');
    await type(mona, 'in 3 days 5pm');
    const word = does.life.getByRole('textbox', { name: /^A word with it/ });
    await tabTo(mona, word);
    await type(mona, 'The bank statement comes in the morning');
    await mona.keyboard.press('Enter');
    await expect(does.strip).toContainText('Layla answers');
    await expect(does.strip.locator('[data-step]').first()).toBeFocused();
  });

  await test.step('Layla agrees, Mona starts and asks', async () => {
    await tabAndPress(layla, asks.step(/^Accept/));
    await expect(asks.strip).toContainText('Agreed');
    await expect.poll(() => isWithin(layla)).toBe(true);
    await tabAndPress(mona, does.step('Start'));
    await expect(does.step('Deliver…')).toBeFocused();
    await tabAndPress(mona, does.step('Ask a question'));
    await expect(does.message).toBeFocused();
    await type(mona, 'Which bank?');
    await mona.keyboard.press('Enter');
    await expect(asks.life).toContainText('Waiting on you');
  });

  await test.step('Layla answers, and it goes on', async () => {
    await tabAndPress(layla, asks.step('Reply now'), 'Shift+Tab');
    await expect(asks.message).toBeFocused();
    await type(layla, 'Emirates NBD');
    await layla.keyboard.press('Enter');
    await expect(does.step('Deliver…')).toBeVisible();
  });

  await test.step('delivered, returned, delivered again, accepted; Escape keeps the words', async () => {
    await tabAndPress(mona, does.step('Deliver…'), 'Shift+Tab');
    await expect(does.strip.getByRole('textbox')).toBeFocused();
    await type(mona, 'Eleven invoices');
    await mona.keyboard.press('Escape');
    await expect(does.step('Deliver…')).toBeFocused();
    await mona.keyboard.press('Enter');
    await expect(does.strip.getByRole('textbox')).toHaveValue('Eleven invoices');
    await mona.keyboard.press('Enter');
    await tabAndPress(layla, asks.step('Ask for changes…'), 'Shift+Tab');
    await expect(asks.strip.getByRole('textbox')).toBeFocused();
    await layla.keyboard.press('Enter');
    await expect(asks.strip.getByRole('textbox')).toHaveAccessibleDescription(/./);
    await type(layla, 'One is missing');
    await layla.keyboard.press('Enter');
    await expect.poll(() => isWithin(layla)).toBe(true);
    // Its row has moved meanwhile, and gets the focus back all the same.
    await layla.keyboard.press('Escape');
    await expect(asks.panel).toHaveCount(0);
    await expect(taskNamed(layla, title).getByRole('link')).toBeFocused();
    await layla.keyboard.press('Enter');
    await expect(asks.panel).toBeFocused();
    await tabAndPress(mona, does.step('Deliver…'), 'Shift+Tab');
    await mona.keyboard.press('Enter');
    await tabAndPress(layla, asks.step('Accept the delivery'));
    await expect(asks.panel.locator('p').first()).toContainText('Done');
    await expect.poll(() => isWithin(layla)).toBe(true);
    expect(await axeFindings(layla, 'aside.task-panel')).toEqual([]);
  });

  await test.step('each change was heard once, and only what changed', async () => {
    expect(steps(await heardByLayla())).toEqual(
      [
        'Mona proposes DATE',
        'Your yes is on its way',
        'Agreed: DATE. Mona starts',
        'In progress. Mona works on it',
        'Waiting for an answer',
        'Mona: Which bank?',
        'In progress. Mona works on it',
        'In review',
        'A few words are needed: the other side is to know why.',
        'In progress. Mona works on it',
        'In review',
        'Done',
      ].toSorted(),
    );
    expect(steps(await heardByMona())).toEqual(
      [
        'You propose DATE. Layla answers',
        'Agreed: DATE',
        'In progress',
        'Waiting for an answer. Layla answers the question',
        'Layla: Emirates NBD',
        'In progress',
        'In review. Layla looks at the delivery',
        'In progress',
        'In review. Layla looks at the delivery',
        'Done',
      ].toSorted(),
    );
  });
  await sides.close();
});

/** Of the task's life and talk: not what a date's field says while one types, nor what the board sums up. */
function steps(heard: readonly string[]): readonly string[] {
  const beside = /On the server|changed since|moved \d+ tasks?| in Dubai|^[A-Z][a-z]+ \d{4}$/;
  return heard
    .filter((words) => !beside.test(words))
    .map((words) => words.replace(/[A-Z][a-z]+day, 5:00 pm/, 'DATE'))
    .toSorted();
}

/** The focus is where one was: in the date and its steps, not at the start of the page. */
function isWithin(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement?.closest('[aria-label="Date and next step"]') !== null,
  );
}
