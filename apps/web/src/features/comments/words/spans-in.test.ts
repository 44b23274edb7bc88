import type { UserId } from '@sanad/domain/kernel/ids';
import { describe, expect, it } from 'vitest';

import { mentionsIn, spansIn } from './spans-in.ts';

const mona = { userId: 'mona' as UserId, name: 'Mona Farouk' };
const short = { userId: 'short' as UserId, name: 'Mona' };
const layla = { userId: 'layla' as UserId, name: 'ليلى حداد' };
const people = [short, mona, layla];

const told = (text: string): string[] =>
  spansIn(text, people).map((span) => {
    const words = text.slice(span.from, span.to);
    if (span.is === 'link') return `link ${words}`;
    return span.is === 'person' ? `${span.userId} ${words}` : `task ${span.number} ${words}`;
  });

describe('what a message names', () => {
  it.each([
    ['ask @Mona Farouk, please', ['mona @Mona Farouk']],
    ['@Mona and @Mona Farouk', ['short @Mona', 'mona @Mona Farouk']],
    ['شكرًا يا @ليلى حداد!', ['layla @ليلى حداد']],
    ['قلت ل@ليلى حداد و@Mona', ['layla @ليلى حداد', 'short @Mona']],
    ['write to x@Mona or to @Monalisa', []],
    ['see #12 and (#3), not a#4 or #5th', ['task 12 #12', 'task 3 #3']],
    ['انظر #١٢ و#٣', ['task 12 #١٢', 'task 3 #٣']],
    ['https://example.com/#12 then #7', ['link https://example.com/#12', 'task 7 #7']],
    ['https://bank.example@evil.example', []],
  ])('%s', (text, spans) => {
    expect(told(text)).toEqual(spans);
  });

  it('names each person once, and only by a whole name', () => {
    expect(mentionsIn('@Mona Farouk @Mona Farouk @ليلى', people)).toEqual(['mona']);
  });
});
