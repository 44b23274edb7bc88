import type { Instant } from '@sanad/domain/kernel/instant';
import type { Notice, NoticeId } from '@sanad/protocol/http/notices';
import { expect, it } from 'vitest';

import { marked } from './marked.ts';

const entry = (id: string, readAt: number | null = null) => ({ id, readAt }) as unknown as Notice;
const two = [entry('a'), entry('b')];
const chosen = new Set(['a' as NoticeId]);
const left = (...args: [Parameters<typeof marked>[0], Parameters<typeof marked>[3]]) =>
  marked(args[0], two, chosen, args[1], 7).map(({ id, readAt }) => [id, readAt]);

it('reads and unreads where it stands, and nothing else', () => {
  expect(left('news', { read: true })).toEqual([
    ['a', 7],
    ['b', null],
  ]);
  expect(marked('news', [entry('a', 3)], chosen, { read: true }, 7)[0]?.readAt).toBe(3);
  expect(marked('news', [entry('a', 3)], chosen, { read: false }, 7)[0]?.readAt).toBeNull();
});

it('takes out of a view what belongs to another one', () => {
  const onlyB = [['b', null]];
  const later = 9 as Instant;
  expect(left('news', { done: true })).toEqual(onlyB);
  expect(left('later', { done: true })).toEqual(onlyB);
  expect(left('done', { done: false })).toEqual(onlyB);
  expect(left('waiting', { laterUntil: later })).toEqual(onlyB);
  expect(left('later', { laterUntil: null })).toEqual(onlyB);
  expect(left('later', { laterUntil: later })).toHaveLength(2);
  expect(left('done', { done: true })).toHaveLength(2);
});
