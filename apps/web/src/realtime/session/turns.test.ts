import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createTurns } from './turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function taking(turns: ReturnType<typeof createTurns>, begun: string[]) {
  return (name: string) => turns.take(() => void begun.push(name));
}

it('few at a time, in the order in which they asked, and never at once', async () => {
  const begun: string[] = [];
  const take = taking(createTurns(2, 1_000), begun);
  const ends = ['a', 'b', 'c', 'd'].map(take);
  expect(begun).toEqual([]);
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b']);
  ends[1]!();
  ends[1]!();
  expect(begun).toEqual(['a', 'b', 'c']);
  // Whoever gives up waiting is passed over.
  ends[3]!();
  ends[0]!();
  ends[2]!();
  take('e');
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'c', 'e']);
});

it('whoever takes too long holds up nobody else', async () => {
  const begun: string[] = [];
  const take = taking(createTurns(1, 1_000), begun);
  take('slow');
  take('next');
  await Promise.resolve();
  vi.advanceTimersByTime(999);
  expect(begun).toEqual(['slow']);
  vi.advanceTimersByTime(1);
  expect(begun).toEqual(['slow', 'next']);
});
