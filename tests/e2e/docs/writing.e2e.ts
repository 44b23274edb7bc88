import type { CDPSession, Page } from '@playwright/test';

import { expect, test } from '../sample/sample-test.ts';
import { openAnother, openBoth, ownWords, text } from './open-both.ts';

/** A keyboard that composes: letter by letter over the same word, which is then committed. */
async function compose(keyboard: CDPSession, word: string): Promise<void> {
  for (let to = 1; to <= word.length; to++) {
    await keyboard.send('Input.imeSetComposition', {
      text: word.slice(0, to),
      selectionStart: to,
      selectionEnd: to,
    });
  }
}

const commit = (keyboard: CDPSession, word: string) =>
  keyboard.send('Input.insertText', { text: word });

const composer = (page: Page) => page.context().newCDPSession(page);

const blocks: Record<string, (page: Page) => Promise<void>> = {
  paragraph: async () => {},
  heading: (page) => page.keyboard.type('## '),
  list: (page) => page.keyboard.type('- '),
  'numbered list': (page) => page.keyboard.type('1. '),
  task: (page) => page.keyboard.type('[ ] '),
  quote: (page) => page.keyboard.type('> '),
  code: (page) => page.keyboard.type('``` '),
  table: async (page) => {
    await page.getByRole('button', { name: 'Insert a table' }).click();
  },
};

test('a word that the keyboard composes stands once at the start of every kind of block', async ({
  openSide,
}) => {
  test.slow();
  const { layla, mona } = await openBoth(openSide);
  for (const [at, [kind, begin]] of Object.entries(blocks).entries()) {
    await test.step(`a ${kind}`, async () => {
      if (at > 0) await openAnother(layla, mona);
      await text(layla).click();
      await begin(layla);
      const keyboard = await composer(layla);
      for (const word of ['مرحبا', 'بكم']) {
        await compose(keyboard, word);
        await commit(keyboard, word);
        await keyboard.send('Input.insertText', { text: ' ' });
      }
      await compose(keyboard, 'hello');
      await commit(keyboard, 'hello');
      for (const page of [layla, mona]) {
        await expect(text(page)).toContainText('مرحبا بكم hello');
        expect(await ownWords(page)).toBe('مرحبا بكم hello');
      }
    });
  }
});

test('a word stays whole while somebody else writes in the same paragraph', async ({
  openSide,
}) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('Opening hours: ');
  await expect(text(mona)).toContainText('Opening hours:');
  await text(mona).click();
  await mona.keyboard.press('Control+Home');
  const keyboard = await composer(layla);
  await compose(keyboard, 'tw');
  await mona.keyboard.type('Our ');
  await expect(text(mona)).toContainText('Our ');
  await expect(layla.locator('.doc-caret')).toHaveCount(1);
  await compose(keyboard, 'two');
  await commit(keyboard, 'two');
  await compose(keyboard, 'مر');
  await commit(keyboard, 'مر');
  for (const page of [layla, mona]) {
    await expect.poll(() => ownWords(page)).toBe('Our Opening hours: twoمر');
  }
});

test('after an undo the caret stands behind what came back', async ({ openSide }) => {
  const { layla } = await openBoth(openSide);
  await text(layla).click();
  await layla.keyboard.type('abc def ghi');
  // What is typed within half a second is one step.
  const typed = await layla.evaluate(() => performance.now());
  await layla.waitForFunction((since) => performance.now() - since > 600, typed);
  for (let i = 0; i < 4; i++) await layla.keyboard.press('Backspace');
  await layla.keyboard.press('Control+z');
  await expect(text(layla)).toContainText('abc def ghi');
  await layla.keyboard.type('#');
  await expect(text(layla)).toContainText('abc def ghi#');
});

test('after a new document one types into it, and Enter goes on from its title', async ({
  openSide,
}) => {
  for (const language of ['en', 'ar'] as const) {
    const { page, board } = await openSide('client', { language, startOver: true });
    await page.goto(board.replace('/board', '/docs'));
    await page
      .getByRole('button', { name: /^(New document|مستند جديد)$/ })
      .first()
      .click();
    await expect(text(page)).toBeFocused();
    await page.keyboard.type('First words');
    await expect(text(page)).toContainText('First words');
    await page.getByRole('button', { name: /^(Rename|تغيير عنوان)/ }).click();
    await expect(
      page.getByRole('main').locator('input:not([type=file]), textarea').first(),
    ).toBeFocused();
    await page.keyboard.type('A title');
    await page.keyboard.press('Enter');
    await expect(text(page)).toBeFocused();
    await page.keyboard.type('Then ');
    await expect(text(page)).toContainText('Then First words');
    await page.reload();
    await expect(text(page)).toContainText('Then First words');
    await expect(text(page)).toBeFocused();
  }
});

/** How far the words of each item begin from the mark or box at their side. */
function gaps(page: Page, item: string, words: string): Promise<number[]> {
  return page.evaluate(
    ([items, inner]) =>
      [...document.querySelectorAll(items!)].map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one.querySelector(inner!)!);
        const line = range.getBoundingClientRect();
        const box = one.getBoundingClientRect();
        const isRtl = getComputedStyle(one).direction === 'rtl';
        return Math.round(isRtl ? box.right - line.right : line.left - box.left);
      }),
    [item, words],
  );
}

test('words of either language stand beside their mark in a list of both', async ({ openSide }) => {
  const { layla } = await openBoth(openSide);
  await text(layla).click();
  for (const [mark, first, second] of [
    ['- ', 'Answer', 'رحّب بالمتصل'],
    ['[ ] ', 'رحّب بالمتصل', 'Answer'],
  ] as const) {
    await layla.keyboard.type(`${mark}${first}`);
    await layla.keyboard.press('Enter');
    await layla.keyboard.type(second);
    await layla.keyboard.press('Enter');
    await layla.keyboard.press('Enter');
  }
  for (const list of ['ul:not([data-type])', 'ul[data-type]']) {
    const [one, other] = await gaps(layla, `.ProseMirror ${list} > li`, 'p');
    expect(Math.abs(one! - other!), list).toBeLessThanOrEqual(2);
  }
});

test('a number that a machine gave stays in one line', async ({ openSide }) => {
  const { mona } = await openBoth(openSide);
  await text(mona).click();
  const tokens = ['INV-2207', '+971 50 123 4567', '2026-11-28'];
  for (const token of tokens) {
    for (let words = 1; words < 12; words++) {
      await mona.keyboard.insertText(`${'كلمة '.repeat(words)}${token} ثم`);
      await mona.keyboard.press('Enter');
    }
  }
  const whole = mona.locator('.ProseMirror .whole-token');
  await expect(whole).toHaveCount(33);
  const heights = await whole.evaluateAll((all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().height)),
  );
  expect(new Set(heights).size).toBe(1);
  const text360 = await mona.evaluate(() => document.documentElement.scrollWidth);
  expect(text360).toBeLessThanOrEqual(360);
});

test('what is read stays where it is while others write above it', async ({ openSide }) => {
  const { layla, mona } = await openBoth(openSide);
  await text(layla).click();
  for (let i = 1; i <= 120; i++) {
    await layla.keyboard.insertText(`Paragraph ${i}`);
    if (i < 120) await layla.keyboard.press('Enter');
  }
  await expect(text(mona)).toContainText('Paragraph 120');
  const reader = { layla: 'Paragraph 75' };
  const at = (page: Page) =>
    page.locator('.ProseMirror p', { hasText: reader.layla }).evaluate((one) => {
      const scroller = one.closest('.doc-scroll')!;
      return Math.round(one.getBoundingClientRect().top - scroller.getBoundingClientRect().top);
    });
  const type = async () => {
    await text(mona).click({ position: { x: 5, y: 5 } });
    await mona.keyboard.press('Control+Home');
    for (let i = 0; i < 10; i++) {
      await mona.keyboard.type(`Line ${i}`);
      await mona.keyboard.press('Enter');
    }
  };
  const scrollTo = () =>
    layla.locator('.ProseMirror p', { hasText: reader.layla }).evaluate((one) => {
      one.scrollIntoView({ block: 'start' });
    });
  // The caret is at the end, far below.
  await scrollTo();
  const before = await at(layla);
  await type();
  await expect(text(layla)).toContainText('Line 9');
  expect(Math.abs((await at(layla)) - before)).toBeLessThanOrEqual(2);
  // The caret in view, in a line below the one that is read.
  await layla.locator('.ProseMirror p', { hasText: 'Paragraph 80' }).click();
  const second = await at(layla);
  await type();
  await expect(text(layla).getByText('Line 9')).toHaveCount(2);
  expect(Math.abs((await at(layla)) - second)).toBeLessThanOrEqual(2);
});
