import type { Page } from '@playwright/test';

import { beginTask, columnAt, taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';

const title = 'Instagram: four posts for whitening week';
const panelOf = (page: Page) => page.locator('.task-panel');
const stepsOf = (page: Page) => panelOf(page).locator('[data-step] [data-writes]');

async function openTask(page: Page): Promise<void> {
  await taskNamed(page, title).getByRole('link').click();
  await expect(stepsOf(page)).toHaveCount(4);
}

/** As a person pastes: the clipboard's text arrives at what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

const ten = [
  ...['- [ ] one', '- [x] two', '• ثلاثة', '1. four', '٢. خمسة'],
  ...['six', '* seven', '☐ eight', '9) nine', '– عشرة'],
];

test.describe('a checklist', () => {
  test('takes ten pasted lines as ten steps, and gives them back by one undo', async ({
    layla,
  }) => {
    const { page } = layla;
    await openTask(page);
    await panelOf(page).getByRole('button', { name: 'Add a step' }).click();
    await paste(page, ten.join('\n'));
    await expect(stepsOf(page)).toHaveCount(14);
    await expect(stepsOf(page).nth(4)).toHaveText('one');
    await expect(stepsOf(page).nth(8)).toHaveText('خمسة');
    await expect(panelOf(page).getByRole('checkbox', { name: 'two' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Add a step' })).toBeFocused();
    // Whatever their direction, the words begin beside their box.
    for (const step of ['one', 'خمسة']) {
      const row = panelOf(page).locator('[data-step]', { hasText: step }).first();
      const gap = await row.evaluate((element) => {
        const words = document.createRange();
        words.selectNodeContents(element.querySelector('[data-writes] > *')!);
        const box = element.querySelector('label')!.getBoundingClientRect();
        return words.getBoundingClientRect().left - box.right;
      });
      expect(Math.abs(gap)).toBeLessThan(24);
    }
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(stepsOf(page)).toHaveCount(4);
  });

  test('is written, put in order and left by keyboard, the focus always where one goes on', async ({
    layla,
  }) => {
    const { page } = layla;
    await openTask(page);
    await stepsOf(page).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const next = page.getByRole('textbox', { name: 'Add a step' });
    await expect(next).toBeFocused();
    await page.keyboard.type('in between');
    await page.keyboard.press('Enter');
    await expect(stepsOf(page).nth(1)).toHaveText('in between');
    await expect(next).toBeFocused();
    await page.keyboard.press('Backspace');
    const written = page.getByRole('textbox', { name: 'Step', exact: true });
    await expect(written).toHaveValue('in between');
    await expect(written).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(stepsOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(stepsOf(page).nth(2)).toHaveText('in between');
    await expect(page.getByText(/in between.* is step 3 of 5/)).toBeAttached();
    await expect(stepsOf(page).nth(2)).toBeFocused();
    await panelOf(page)
      .getByRole('button', { name: /^Move .*in between/ })
      .focus();
    await page.keyboard.press('ArrowDown');
    await expect(stepsOf(page).nth(3)).toHaveText('in between');
  });

  test('gives a step away as a task of its own, and gets it back', async ({ layla, mona }) => {
    const { page } = layla;
    await openTask(page);
    await panelOf(page)
      .getByRole('button', { name: /^Menu of .*The offer/ })
      .click();
    await page.getByRole('menuitem', { name: 'Make it a task' }).click();
    await expect(stepsOf(page)).toHaveCount(3);
    await expect(taskNamed(columnAt(mona.page, 0), 'The offer')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(stepsOf(page)).toHaveCount(4);
    await expect(taskNamed(mona.page, 'The offer')).toHaveCount(0);
  });
});

test('ten lines pasted where a task is written are ten tasks, asked once, and one undo', async ({
  layla,
}) => {
  const { page } = layla;
  const tasks = columnAt(page, 0).locator('[data-task-id]');
  const before = await tasks.count();
  await beginTask(page, 0);
  await paste(page, ten.join('\n'));
  const each = columnAt(page, 0).getByRole('button', { name: 'Make 10 tasks' });
  await expect(each).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tasks.filter({ hasText: 'عشرة' })).toHaveCount(1);
  await expect(tasks).toHaveCount(before + 10);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tasks).toHaveCount(before);
});
