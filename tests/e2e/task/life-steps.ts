import { expect, type Locator, type Page } from '@playwright/test';

/** What somebody sees of a task's life in its panel, and does there. */
export interface LifeOnPage {
  readonly head: Locator;
  readonly life: Locator;
  /** The two halves. */
  readonly block: Locator;
  readonly strip: Locator;
  /** What is read aloud. */
  readonly heard: Locator;
  /** Types a date, and a word with it. */
  propose(date: string, word?: string): Promise<void>;
  /** A button of the strip; and the line that it asks for. */
  press(name: string | RegExp, word?: string): Promise<void>;
  /** A question, in the talk below; and the answer to the one that stands. */
  ask(question: string): Promise<void>;
  answer(words: string): Promise<void>;
}

const said = {
  en: {
    life: 'Date and next step',
    word: /^A word with it/,
    ask: 'Ask a question',
    answer: 'Reply now',
    message: 'Write a message',
    send: 'Send',
  },
  ar: {
    life: 'الموعد والخطوة التالية',
    word: /^كلمة مع/,
    ask: 'طرح سؤال',
    answer: 'كتابة الجواب',
    message: 'كتابة رسالة',
    send: 'إرسال',
  },
} as const;

/** With `keys` everything is done by the keyboard. */
export function lifeOf(page: Page, language: 'en' | 'ar', by: 'touch' | 'keys'): LifeOnPage {
  const words = said[language];
  const panel = page.locator('aside.task-panel');
  const life = panel.getByRole('region', { name: words.life });
  const strip = life.locator('.deadline__actions');
  const act = (button: Locator) => (by === 'keys' ? button.press('Enter') : button.click());
  const say = async (name: string, text: string): Promise<void> => {
    await act(strip.getByRole('button', { name }));
    await expect(panel.getByRole('textbox', { name: words.message })).toBeFocused();
    await page.keyboard.insertText(text);
    if (by === 'keys') await page.keyboard.press('Enter');
    else await panel.getByRole('button', { name: words.send }).click();
  };
  return {
    head: panel.locator('p').first(),
    life,
    block: life.locator('.deadline'),
    strip,
    heard: life.getByRole('status').first(),
    async propose(date, word = '') {
      await act(strip.locator('[data-step="propose"]'));
      await life.getByRole('textbox').first().fill(date);
      if (word !== '') await life.getByRole('textbox', { name: words.word }).fill(word);
      await life.getByRole('textbox').first().press('Enter');
    },
    ask: (question) => say(words.ask, question),
    answer: (text) => say(words.answer, text),
    async press(name, word) {
      await act(strip.getByRole('button', { name }));
      if (word === undefined) return;
      await expect(strip.getByRole('textbox')).toBeFocused();
      await page.keyboard.insertText(word);
      await page.keyboard.press('Enter');
    },
  };
}
