import { describe, expect, it } from 'vitest';

import { nameOf, nameOrNone, showsSomething, shownName } from './name.ts';
import { refusalOfIssues } from './refusal-of-issues.ts';

const name = nameOf(20);

describe('a name', () => {
  it('is one clean line', () => {
    expect(name.parse(' a\u202Eb\u0000c\r\nd\u2028e ')).toBe('abc d e');
    expect(name.parse('نص\uD83D')).toBe('نص\uFFFD');
  });

  it.each([
    '',
    '   ',
    '\u200B\u2060',
    '\u200D\u200C',
    '\u3164',
    '\uFFA0',
    '\u2800',
    '\u034F',
    '\uFE0F',
    '\u{E0041}',
    '\u202E\n\t\u0000',
  ])('that shows nothing (%j) is refused by that name', (blank) => {
    const { error } = name.safeParse(blank);
    expect(refusalOfIssues(error!).code).toBe('name_blank');
    expect(nameOrNone(20).parse(blank)).toBe('');
    expect(shownName(blank)).toBe('…');
  });

  it.each(['٥', '.', '👩\u200D💻', 'ـ', '❤\uFE0F', 'می\u200Cخواهم', '漢'])('may be %s', (short) => {
    expect(name.parse(short)).toBe(short);
    expect(showsSomething(short)).toBe(true);
  });

  it('too long is not blank', () => {
    expect(refusalOfIssues(name.safeParse('x'.repeat(21)).error!).code).toBe('bad_request');
  });
});

it('counts letters as people see them in most scripts: a smile is one, not two', () => {
  expect(nameOf(2).safeParse('😀😀').success).toBe(true);
  expect(nameOf(2).safeParse('😀😀😀').success).toBe(false);
});
