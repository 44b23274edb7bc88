import { expect, it } from 'vitest';

import { pastedLines } from './pasted-lines.ts';

it.each([
  ['- [ ] call the bank', 'call the bank', false],
  ['- [x] call the bank', 'call the bank', true],
  ['* [X] call', 'call', true],
  ['[ ] call', 'call', false],
  ['• الاتصال بالبنك', 'الاتصال بالبنك', false],
  ['1. one', 'one', false],
  ['12) twelve', 'twelve', false],
  ['١. الأولى', 'الأولى', false],
  ['۳) سوم', 'سوم', false],
  ['\t– indented', 'indented', false],
  ['☑ done', 'done', true],
  ['☐ open', 'open', false],
  // Not a mark but what the line says.
  ['1.5 hours', '1.5 hours', false],
  ['-5 degrees', '-5 degrees', false],
  ['2025 report', '2025 report', false],
  ['2025. report', '2025. report', false],
  ['-', '-', false],
  ['[link] text', '[link] text', false],
])('%s says %s', (line, text, done) => {
  expect(pastedLines(line)).toEqual([{ text, done }]);
});

it('takes each line that shows something, in its order, whatever ends it', () => {
  const lines = pastedLines('a\r\n\r\n  \u200f\nb\rc\u2028d\n\u202ee');
  expect(lines.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
