import type { Locator, Page } from '@playwright/test';

import { axeFindings } from '../pages/watch-page.ts';
import { cuttableSocket } from '../sample/cuttable-socket.ts';
import { holdFor } from '../sample/hold-time.ts';
import { keptBoards } from '../sample/kept-boards.ts';
import { taskNamed } from '../sample/sample-people.ts';
import { expect, test } from '../sample/sample-test.ts';
import { readUpTo, unreadOf } from './unread.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: /^(Task|المهمة)$/ });
const fieldOf = (page: Page): Locator =>
  panelOf(page).getByRole('textbox', { name: /^(Write a message|كتابة رسالة)$/ });
const talkOf = (page: Page): Locator =>
  panelOf(page).getByRole('region', { name: /^(Talk|الرسائل)$/ });
const questionsOf = (page: Page): Locator =>
  panelOf(page).getByRole('region', { name: /^(Open questions|أسئلة مفتوحة)$/ });
const messageWith = (page: Page, words: string): Locator =>
  talkOf(page).getByRole('listitem').filter({ hasText: words });

/** The words of every message in the order in which they stand, of those that are asked for. */
const wordsIn = (page: Page, among: readonly string[]) => async (): Promise<readonly string[]> => {
  const all = await talkOf(page).getByRole('listitem').allTextContents();
  return all.flatMap((row) => among.filter((words) => row.includes(words)));
};

/** Who sends at once here: what a hold does is asked elsewhere. */
const hurried = new WeakSet<object>();

async function openTask(page: Page, title: string): Promise<void> {
  if (!hurried.has(page.context())) {
    hurried.add(page.context());
    await holdFor(page.context(), new URL(page.url()).origin, 0);
  }
  await taskNamed(page, title).getByRole('link').click();
  await fieldOf(page).waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  await fieldOf(page).fill(words);
  await panelOf(page)
    .getByRole('button', { name: /^(Send|إرسال)$/ })
    .click();
  await expect(fieldOf(page)).toHaveValue('');
}

async function act(page: Page, words: string, action: RegExp): Promise<void> {
  const row = messageWith(page, words);
  await row.hover();
  await row.getByRole('button', { name: /what can be done|ما يمكن فعله/ }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const claims = 'Insurance claims';

test.describe('talk on a task', () => {
  // Two people, reloads, and back-offs of a cut line.
  test.slow();

  test('a question stands at the task for both until it is answered', async ({
    layla,
    openSide,
  }) => {
    const mona = await openSide('assistant', { language: 'ar', ...phone });
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);

    await panelOf(layla.page).getByRole('button', { name: 'Ask a question' }).click();
    await expect(fieldOf(layla.page)).toBeFocused();
    await layla.page.keyboard.type('Which two are missing?');
    await layla.page.keyboard.press('Shift+Enter');
    await layla.page.keyboard.type('فاتورة المختبر رقم INV-2207 أيضًا؟');
    await layla.page.keyboard.press('Enter');
    await expect(fieldOf(layla.page)).toHaveValue('');

    for (const { page } of [layla, mona]) {
      await expect(questionsOf(page)).toContainText('Which two are missing?');
      const lines = messageWith(page, 'INV-2207').getByText(/Which two|فاتورة المختبر/);
      await expect(lines).toHaveCount(2);
      const directions = await lines.evaluateAll((all) =>
        all.map((line) => getComputedStyle(line).direction),
      );
      expect(directions).toEqual(['ltr', 'rtl']);
    }
    const mark = taskNamed(layla.page, claims).getByRole('img', { name: /A question waits for/ });
    await expect(mark).toBeVisible();

    await questionsOf(mona.page).getByRole('button', { name: 'رد', exact: true }).click();
    await expect(fieldOf(mona.page)).toBeFocused();
    await say(mona.page, 'الثانية والثالثة');
    for (const { page } of [layla, mona]) {
      await expect(messageWith(page, 'الثانية والثالثة')).toContainText('Which two are missing?');
      await expect(questionsOf(page)).toHaveCount(0);
    }
    await expect(mark).toHaveCount(0);
    const across = await mona.page.evaluate(() => document.documentElement.scrollWidth);
    expect(across).toBe(360);
    for (const { page } of [layla, mona]) expect(await axeFindings(page)).toEqual([]);
  });

  test('a question can be withdrawn, and its message stays', async ({ layla, mona }) => {
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);
    await panelOf(layla.page).getByRole('button', { name: 'Ask a question' }).click();
    await say(layla.page, 'Never mind this one?');
    await expect(questionsOf(mona.page)).toContainText('Never mind');
    await questionsOf(layla.page).getByRole('button', { name: 'Withdraw' }).click();
    await expect(questionsOf(mona.page)).toHaveCount(0);
    await expect(messageWith(mona.page, 'Never mind')).toBeVisible();
    await expect(fieldOf(layla.page)).toBeFocused();
  });

  test('one’s own is changed and deleted, and an owner removes another’s: a line stays, the words do not', async ({
    layla,
    mona,
  }) => {
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);
    await say(mona.page, 'The first wording');
    await say(mona.page, 'To be deleted');
    await say(mona.page, 'To be removed');
    await act(mona.page, 'The first wording', /^تعديل$/);
    await expect(talkOf(mona.page).getByRole('textbox')).toBeFocused();
    await mona.page.keyboard.press('ControlOrMeta+a');
    await mona.page.keyboard.type('The second wording');
    await mona.page.keyboard.press('Enter');
    await expect(messageWith(layla.page, 'The second wording')).toContainText('edited');
    await expect(layla.page.getByText('The first wording')).toHaveCount(0);
    await expect(
      messageWith(mona.page, 'The second wording').getByRole('button', { name: /ما يمكن فعله/ }),
    ).toBeFocused();

    await act(mona.page, 'To be deleted', /^حذف$/);
    await mona.page.getByRole('button', { name: 'حذف', exact: true }).click();
    await expect(talkOf(layla.page).getByText(/Mona.* deleted a message/)).toBeVisible();
    await expect(layla.page.getByText('To be deleted')).toHaveCount(0);
    await expect(fieldOf(mona.page)).toBeFocused();

    await act(layla.page, 'To be removed', /^Remove$/);
    await layla.page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(talkOf(mona.page).getByText(/أُزيلت رسالة/)).toBeVisible();
    await expect(mona.page.getByText('To be removed')).toHaveCount(0);

    // What is not one's own is not there to be changed.
    await messageWith(layla.page, 'The second wording').hover();
    await messageWith(layla.page, 'The second wording')
      .getByRole('button', { name: /what can be done/ })
      .click();
    await expect(layla.page.getByRole('menuitem')).toHaveText(['Copy the words', 'Remove']);
  });

  test('people and tasks are named by a few letters, and a named task opens as it stands now', async ({
    layla,
    openSide,
  }) => {
    const mona = await openSide('assistant', { language: 'ar', ...phone });
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);
    const field = fieldOf(layla.page);
    await field.click();
    await layla.page.keyboard.type('Please @far');
    await expect(layla.page.getByRole('option')).toHaveText([/Mona Farouk/]);
    await layla.page.keyboard.press('Enter');
    await expect(field).toHaveValue('Please @Mona Farouk ');
    await layla.page.keyboard.type('see #insta');
    await expect(layla.page.getByRole('option')).toHaveText([/Instagram/]);
    await layla.page.keyboard.press('Escape');
    await expect(layla.page.getByRole('option')).toHaveCount(0);
    await expect(panelOf(layla.page)).toBeVisible();
    await layla.page.keyboard.type('g');
    await expect(layla.page.getByRole('option')).toHaveCount(0);
    for (const _letter of '#instag') await layla.page.keyboard.press('Backspace');
    await layla.page.keyboard.type('#insta');
    await layla.page.keyboard.press('Tab');
    await expect(field).toHaveValue(/^Please @Mona Farouk see #\d+ $/);
    await layla.page.keyboard.press('Enter');

    const chip = messageWith(mona.page, 'Please').getByRole('link', { name: /Instagram/ });
    await expect(chip).toBeVisible();
    await taskNamed(layla.page, 'Instagram').getByRole('link').click();
    await panelOf(layla.page).getByRole('button', { name: 'Title' }).click();
    await panelOf(layla.page).getByRole('textbox', { name: 'Title' }).fill('Four posts');
    await layla.page.keyboard.press('Enter');
    const renamed = messageWith(mona.page, 'Please').getByRole('link', { name: /Four posts/ });
    await renamed.click();
    await expect(panelOf(mona.page).getByRole('heading', { level: 2 })).toHaveText('Four posts');
  });

  test('an answer by a sign is counted, named, and taken back', async ({ layla, mona }) => {
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);
    await say(layla.page, 'All done');
    await messageWith(mona.page, 'All done').hover();
    await messageWith(mona.page, 'All done').getByRole('button', { name: 'تفاعل' }).click();
    await mona.page.getByRole('dialog').getByRole('button', { name: '👍' }).click();
    const given = messageWith(layla.page, 'All done').getByRole('button', { name: /👍.*Mona/ });
    await expect(given).toHaveText('👍1');
    await given.click();
    const both = messageWith(mona.page, 'All done').getByRole('button', { name: /👍/ });
    await expect(both).toHaveText('👍2');
    await expect(both).toHaveAttribute('aria-pressed', 'true');
    await both.click();
    await expect(given).toHaveCount(0);
    const own = messageWith(layla.page, 'All done').getByRole('button', { name: /👍.*Layla/ });
    await expect(own).toHaveText('👍1');
  });

  test('who is writing a message is seen in the open task alone', async ({ layla, openSide }) => {
    const mona = await openSide('assistant', { language: 'en' });
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);
    const writing = panelOf(layla.page).getByText(/Mona.* is writing/);
    // Whatever its row says meanwhile: a flag that comes a moment later is one too.
    const seen = await taskNamed(layla.page, claims).evaluateHandle((row) => {
      const said: string[] = [];
      const read = (): void => void said.push(row.textContent ?? '');
      new MutationObserver(read).observe(row, { childList: true, subtree: true });
      return said;
    });
    await fieldOf(mona.page).click();
    await mona.page.keyboard.type('Well');
    await expect(writing).toBeVisible();
    await mona.page.keyboard.press('Enter');
    await expect(messageWith(layla.page, 'Well')).toBeVisible();
    await expect(writing).toHaveCount(0);
    const flags = await seen.evaluate((said) => said.filter((text) => text.includes('is writing')));
    expect(flags).toEqual([]);
  });

  test('what is said without a connection waits here and arrives once, in order, on both sides', async ({
    layla,
    mona,
  }) => {
    const ofLayla = ['On the train, one', 'On the train, two', 'On the train, three'];
    const ofMona = ['In the lift, one', 'In the lift, two', 'In the lift, three'];
    const cuts = await Promise.all([layla, mona].map(({ page }) => cuttableSocket(page)));
    for (const { page } of [layla, mona]) {
      await page.reload();
      await openTask(page, claims);
    }
    await say(layla.page, 'Before');
    await expect(messageWith(mona.page, 'Before')).toBeVisible();
    for (const cut of cuts) cut(true);
    for (const words of ofLayla) await say(layla.page, words);
    for (const words of ofMona) await say(mona.page, words);
    const waiting = talkOf(layla.page).getByRole('img', {
      name: 'Kept on this device, not sent yet',
    });
    await expect(waiting).toHaveCount(3);
    await expect(talkOf(mona.page).getByText('On the train')).toHaveCount(0);

    for (const cut of cuts) cut(false);
    for (const { page } of [layla, mona])
      await page.evaluate(() => dispatchEvent(new Event('online')));
    for (const { page } of [layla, mona]) {
      await expect.poll(wordsIn(page, ofLayla)).toEqual(ofLayla);
      await expect.poll(wordsIn(page, ofMona)).toEqual(ofMona);
    }
    await expect(waiting).toHaveCount(0);
    // Whoever comes later has them in the same order.
    const all = await wordsIn(layla.page, [...ofLayla, ...ofMona])();
    await mona.page.reload();
    await expect.poll(wordsIn(mona.page, [...ofLayla, ...ofMona])).toEqual(all);
  });

  test('what was begun is there after a reload, for its own task, until it is sent', async ({
    layla,
  }) => {
    const { page } = layla;
    await openTask(page, claims);
    await fieldOf(page).fill('Half a thought');
    await page.reload();
    await expect(fieldOf(page)).toHaveValue('Half a thought');
    await taskNamed(page, 'Instagram').getByRole('link').click();
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toContainText('Instagram');
    await expect(fieldOf(page)).toHaveValue('');
    await taskNamed(page, claims).getByRole('link').click();
    await expect(fieldOf(page)).toHaveValue('Half a thought');
    await fieldOf(page).press('Enter');
    await expect(messageWith(page, 'Half a thought')).toBeVisible();
    await page.reload();
    await expect(messageWith(page, 'Half a thought')).toBeVisible();
    await expect(fieldOf(page)).toHaveValue('');
  });

  test('what is begun, sent and read on one device is so on the other', async ({
    layla,
    openSide,
  }) => {
    const handy = (await openSide('client', { language: 'en', ...phone })).page;
    const { page } = layla;
    for (const at of [page, handy]) await openTask(at, claims);
    await fieldOf(page).fill('Half a thought');
    await expect(fieldOf(handy)).toHaveValue('Half a thought');
    await fieldOf(handy).fill('Half a thought, and the rest');
    await fieldOf(page).blur();
    await expect(fieldOf(page)).toHaveValue('Half a thought, and the rest');
    await fieldOf(handy).blur();
    await panelOf(handy).getByRole('button', { name: 'Send' }).click();
    await expect(messageWith(page, 'and the rest')).toBeVisible();
    await expect(fieldOf(page)).toHaveValue('');

    // What nobody has read is new; what is read on the phone is not.
    const mona = (await openSide('assistant', { language: 'en' })).page;
    await openTask(mona, claims);
    const elsewhere = async (at: Page): Promise<void> => {
      await taskNamed(at, 'Instagram').getByRole('link').click();
      await expect(panelOf(at).getByRole('heading', { level: 2 })).toContainText('Instagram');
    };
    await panelOf(handy).getByRole('button', { name: 'Back', exact: true }).click();
    await elsewhere(page);
    await say(mona, 'Read by nobody');
    await openTask(page, claims);
    await expect(messageWith(page, 'Read by nobody')).toContainText('New since you were here');
    await elsewhere(page);
    const socket = page.waitForEvent('websocket', (each) => each.url().includes('/socket.io/'));
    await page.reload();
    const heard = async (is: (frame: string) => boolean): Promise<unknown> =>
      (await socket).waitForEvent('framereceived', ({ payload }) => is(`${payload}`));
    await heard((frame) => /"joined".*"person:|"person:.*"joined"/.test(frame));
    await openTask(handy, claims);
    // Marks of what was read before may still be on their way.
    const saidAfter = Date.now();
    const marked = heard((frame) => Number(/"upTo":(\d+)/.exec(frame)?.[1]) >= saidAfter);
    await say(mona, 'Read on the phone');
    await toNewest(handy);
    await expect(messageWith(handy, 'Read on the phone')).toBeInViewport();
    await marked;
    await openTask(page, claims);
    await expect(messageWith(page, 'Read on the phone')).toBeAttached();
    await expect(talkOf(page).getByText('New since you were here')).toHaveCount(0);
  });

  test('a message that is too long says so before it is sent', async ({ layla }) => {
    const { page } = layla;
    await openTask(page, claims);
    await fieldOf(page).fill('a'.repeat(10_002));
    await expect(panelOf(page).getByText(/2 characters too many/)).toBeVisible();
    await expect(panelOf(page).getByRole('button', { name: 'Send' })).toBeDisabled();
    await fieldOf(page).press('Enter');
    await expect(talkOf(page).getByRole('listitem')).toHaveCount(0);
    await fieldOf(page).fill('short enough');
    await fieldOf(page).press('Enter');
    await expect(messageWith(page, 'short enough')).toBeVisible();
  });

  test('a long talk opens at its end, goes back without a jump, and shows what is new', async ({
    layla,
    mona,
  }) => {
    const said = Array.from({ length: 60 }, (_, at) => `Line ${String(at + 1).padStart(2, '0')}.`);
    await openTask(layla.page, claims);
    await openTask(mona.page, claims);
    // Of its address: its row may be out of sight, and not drawn, later.
    const taskId = new URL(mona.page.url()).pathname.split('/').at(-1)!;
    for (const words of said) await say(layla.page, words);
    await expect(messageWith(mona.page, said.at(-1)!)).toBeAttached();
    await toNewest(mona.page);
    await expect(messageWith(mona.page, said.at(-1)!)).toBeInViewport();
    // What was in sight is read a moment later, and what was sent is there a moment later.
    await expect.poll(() => unreadOf(mona, taskId)).toEqual([]);
    // Mona goes on to another task; what is said meanwhile is new to her.
    await taskNamed(mona.page, 'Instagram').getByRole('link').click();
    await expect(talkOf(mona.page).getByRole('listitem')).toHaveCount(0);
    await say(layla.page, 'Said meanwhile');
    await expect.poll(() => unreadOf(mona, taskId)).toEqual(['Said meanwhile']);
    // And on the device: its last known state is what a page begins with.
    const upTo = await readUpTo(mona, taskId);
    await expect.poll(() => keptBoards(mona.page)).toContain(`"upTo":${upTo}`);
    await mona.page.reload();
    await openTask(mona.page, claims);
    await expect(messageWith(mona.page, 'Said meanwhile')).toContainText('جديد منذ آخر اطّلاع');
    await expect(talkOf(mona.page).getByRole('listitem')).toHaveCount(50);

    const anchor = messageWith(mona.page, said[20]!);
    await anchor.evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const before = (await anchor.boundingBox())!.y;
    await talkOf(mona.page)
      .getByRole('button', { name: 'رسائل سابقة' })
      .evaluate((button: HTMLElement) => button.click());
    await expect(talkOf(mona.page).getByRole('listitem')).toHaveCount(61);
    expect(Math.abs((await anchor.boundingBox())!.y - before)).toBeLessThan(2);
  });
});

async function toNewest(page: Page): Promise<void> {
  const way = panelOf(page)
    .getByRole('button', { name: /رسالة|message/ })
    .last();
  if (await way.isVisible()) await way.click();
}
