import { beforeEach, expect, it } from 'vitest';

import { forgetKeptTexts, keptTexts, reconcileKeptTexts } from './kept-texts.ts';

beforeEach(() => localStorage.clear());

it('what was begun is there again, each in its place and for its person alone', () => {
  keptTexts('mona', 'w1').keep('message:1', 'شكرًا');
  expect(keptTexts('mona', 'w1').of('message:1')).toBe('شكرًا');
  expect(keptTexts('mona', 'w1').of('message:2')).toBe('');
  expect(keptTexts('mona', 'w2').of('message:1')).toBe('');
  expect(keptTexts('layla', 'w1').of('message:1')).toBe('');
  keptTexts('mona', 'w1').keep('message:1', '');
  expect(Object.keys(localStorage)).toEqual([]);
});

it('signing out takes everything of the person, and of nobody else', () => {
  keptTexts('mona', 'w1').keep('message:1', 'mine');
  keptTexts('layla', 'w1').keep('message:1', 'hers');
  forgetKeptTexts('mona');
  expect(keptTexts('mona', 'w1').of('message:1')).toBe('');
  expect(keptTexts('layla', 'w1').of('message:1')).toBe('hers');
});

it('a place that is over takes what was begun there, and so does an earlier stay', () => {
  keptTexts('mona', 'here', () => 2).keep('message:1', 'now');
  keptTexts('mona', 'again', () => 1).keep('message:1', 'before');
  keptTexts('mona', 'gone', () => 1).keep('message:1', 'gone');
  expect(keptTexts('mona', 'again', () => 2).of('message:1')).toBe('');
  reconcileKeptTexts(
    'mona',
    new Map([
      ['here', 2],
      ['again', 2],
    ]),
  );
  expect(Object.keys(localStorage)).toEqual(['sanad.kept:mona:here:message:1']);
});

it('what is not of this program is no text', () => {
  localStorage.setItem('sanad.kept:mona:w1:message:1', '{');
  expect(keptTexts('mona', 'w1').of('message:1')).toBe('');
});
