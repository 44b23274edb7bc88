import { describe, expect, it } from 'vitest';

import { askedAt, findPeople, findTasks } from './asked-at.ts';

describe('what is being named at the caret', () => {
  it.each([
    ['@', '@', ''],
    ['ask @mo', '@', 'mo'],
    ['ask @Mona Fa', '@', 'Mona Fa'],
    ['قل ل@لي', '@', 'لي'],
    ['like #12', '#', '12'],
    ['(#pri', '#', 'pri'],
  ])('%s', (text, sign, words) => {
    expect(askedAt(text, text.length)).toEqual({
      sign,
      words,
      from: text.length - words.length - 1,
    });
  });

  it.each(['mail me at x@mo', 'nothing', '@Mona\nnext line', 'example.com/#12'])(
    'is nothing in: %s',
    (text) => {
      expect(askedAt(text, text.length)).toBeUndefined();
    },
  );

  it('is what stands before the caret, not behind it', () => {
    expect(askedAt('@mo and @lay', 3)).toEqual({ sign: '@', words: 'mo', from: 0 });
  });
});

describe('who is meant', () => {
  const people = ['Mona Farouk', 'José Núñez', 'ليلى الحداد', 'أحمد'].map((name) => ({ name }));
  it.each([
    ['mona', ['Mona Farouk']],
    ['far', ['Mona Farouk']],
    ['jose nu', ['José Núñez']],
    ['ليلي', ['ليلى الحداد']],
    ['حداد', ['ليلى الحداد']],
    ['احمد', ['أحمد']],
    ['ona', []],
    ['Mona Farouk ', []],
  ])('by %s', (words, names) => {
    expect(findPeople(people, words).map(({ name }) => name)).toEqual(names);
  });
});

it('a task is found by the beginning of its number or any words of its title, a few of them', () => {
  const tasks = ['Price list', 'قائمة الأسعار', 'List of prices', 'Lists'].map((text, at) => ({
    number: 120 + at,
    title: { text },
  }));
  const numbers = (words: string, limit = 6): number[] =>
    findTasks(tasks, words, limit).map(({ number }) => number);
  expect(numbers('121')).toEqual([121]);
  expect(numbers('12')).toEqual([120, 121, 122, 123]);
  expect(numbers('LIST', 2)).toEqual([120, 122]);
  // Completed, and written on.
  expect(numbers('121 ')).toEqual([]);
  expect(numbers('قائمه')).toEqual([121]);
  expect(numbers('٣')).toEqual([]);
  expect(numbers('١٢٣')).toEqual([123]);
});
