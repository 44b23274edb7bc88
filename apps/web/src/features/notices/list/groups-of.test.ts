import type { Notice } from '@sanad/protocol/http/notices';
import { expect, it } from 'vitest';

import { groupsOf } from './groups-of.ts';

const entry = (id: string, last: string, back?: string) =>
  ({
    id,
    lastAt: Date.parse(last),
    laterUntil: back === undefined ? null : Date.parse(back),
  }) as unknown as Notice;

const now = Date.parse('2026-11-28T10:00Z');
const keys = (waiting: readonly Notice[], news: readonly Notice[], zone = 'Africa/Cairo') =>
  groupsOf(waiting, news, zone, now).map((group) => [group.key, group.entries.map(({ id }) => id)]);

it('puts what waits first, then the news of today and yesterday, then what is older', () => {
  const news = [
    entry('today', '2026-11-28T09:00Z'),
    entry('yesterday', '2026-11-26T22:00Z'),
    entry('older', '2026-11-26T21:59Z'),
  ];
  expect(keys([entry('asked', '2026-11-01T09:00Z')], news)).toEqual([
    ['waiting', ['asked']],
    ['recent', ['today', 'yesterday']],
    ['older', ['older']],
  ]);
});

it('reads the day on the reader’s own clock', () => {
  const late = [entry('late', '2026-11-26T20:30Z')];
  expect(keys([], late, 'Africa/Cairo')[0]?.[0]).toBe('older');
  expect(keys([], late, 'Asia/Dubai')[0]?.[0]).toBe('recent');
});

it('counts what came back from when it did, and leaves out what is empty', () => {
  expect(keys([], [entry('back', '2026-11-01T09:00Z', '2026-11-28T07:00Z')])).toEqual([
    ['recent', ['back']],
  ]);
  expect(keys([], [])).toEqual([]);
});
