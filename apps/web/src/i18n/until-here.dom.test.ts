import { afterEach, expect, it, vi } from 'vitest';

import { untilHere } from './until-here.ts';
import { defineWords } from './words.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function network(isThere: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isThere);
}

it('words that the network did not bring are asked for once until there is one, by however many who draw', async () => {
  let asked = 0;
  const words = defineWords({
    en: async () => {
      asked += 1;
      if (!navigator.onLine) throw new TypeError('Failed to fetch');
      return { messages: () => ({ hello: 'Hello' }) };
    },
    ar: async () => ({ messages: () => ({ hello: 'أهلًا' }) }),
  });
  vi.useFakeTimers();
  network(false);
  const first = words.arrive('en');
  await vi.advanceTimersByTimeAsync(0);
  const before = asked;
  expect(words.arrive('en')).toBe(first);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(asked).toBe(before);
  network(true);
  dispatchEvent(new Event('online'));
  await first;
  expect(words.read('en', 'latn')).toEqual({ hello: 'Hello' });
  expect(words.arrive('en').status).toBe('fulfilled');
});

it('what does not come over a network that is there is given up in the end', async () => {
  vi.useFakeTimers();
  network(true);
  let asked = 0;
  const loading = untilHere(async () => {
    asked += 1;
    throw new TypeError('Failed to fetch');
  });
  const said = loading.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await said).toMatchObject({ message: 'Failed to fetch' });
  expect(asked).toBe(12);
});
