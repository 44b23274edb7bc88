// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { Arabic, English } from './message.ts';
import { defineWords, loadWordsAtHand } from './words.ts';

const english = (t: English) => ({
  tasks: (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' }),
  by: (name: string) => `by ${t.name(name)}`,
});

const arabic = (t: Arabic): ReturnType<typeof english> => ({
  tasks: (count) =>
    t.plural(count, {
      zero: 'لا مهام',
      one: 'مهمة واحدة',
      two: 'مهمتان',
      few: '{n} مهام',
      many: '{n} مهمة',
      other: '{n} مهمة',
    }),
  by: (name) => `من ${t.name(name)}`,
});

function twoLanguages() {
  const asked: string[] = [];
  const words = defineWords({
    en: async () => {
      asked.push('en');
      return { messages: english };
    },
    ar: async () => {
      asked.push('ar');
      return { messages: arabic };
    },
  });
  return { words, asked };
}

/** Their English does not arrive at the first try. */
function lateWords() {
  let tries = 0;
  return defineWords({
    en: async () => {
      tries += 1;
      if (tries === 1) throw new Error('line lost');
      return { messages: english };
    },
    ar: async () => ({ messages: arabic }),
  });
}

describe('words', () => {
  it('loads a language once and only when it is wanted', async () => {
    const { words, asked } = twoLanguages();
    expect(words.read('en', 'latn')).toBeUndefined();
    await Promise.all([words.load('en'), words.load('en')]);
    expect(asked).toEqual(['en']);
    expect(words.load('en').status).toBe('fulfilled');
    expect(words.read('en', 'latn')).toBe(words.read('en', 'latn'));
  });

  it('are all there before a page is drawn, and one that fails keeps back none of the others', async () => {
    const [one, other] = [twoLanguages(), twoLanguages()];
    const failing = lateWords();
    await loadWordsAtHand('en');
    expect(one.words.load('en').status).toBe('fulfilled');
    expect(other.words.read('en', 'latn')).toBeDefined();
    expect(failing.read('en', 'latn')).toBeUndefined();
    await loadWordsAtHand('en');
    expect(failing.read('en', 'latn')).toBeDefined();
    expect(one.asked).toEqual(['en']);
  });

  it('says all six Arabic forms', async () => {
    const { words } = twoLanguages();
    await words.load('ar');
    const say = (count: number) => words.read('ar', 'latn')?.tasks(count);
    expect([0, 1, 2, 3, 11, 100, 103].map(say)).toEqual([
      'لا مهام',
      'مهمة واحدة',
      'مهمتان',
      '3 مهام',
      '11 مهمة',
      '100 مهمة',
      '103 مهام',
    ]);
  });

  it('writes numbers in the digits of the person', async () => {
    const { words } = twoLanguages();
    await words.load('ar');
    expect(words.read('ar', 'arab')?.tasks(11)).toBe('١١ مهمة');
  });

  it('isolates what people wrote and takes reordering marks out of it', async () => {
    const { words } = twoLanguages();
    await words.load('en');
    expect(words.read('en', 'latn')?.by('a\u202eb')).toBe('by \u2068ab\u2069');
  });

  it('asks again for a language that did not arrive', async () => {
    const words = lateWords();
    await expect(words.load('en')).rejects.toThrow('line lost');
    await words.load('en');
    expect(words.read('en', 'latn')?.tasks(1)).toBe('1 task');
  });
});
