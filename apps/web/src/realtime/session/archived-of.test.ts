import { expect, it } from 'vitest';

import { archivedOf } from './archived-of.ts';

interface Card {
  readonly id: string;
  readonly at: number | null;
  readonly name?: string;
}

const closedAt = (card: Card) => card.at;
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id).join('');
const none: ReadonlySet<string> = new Set();
const c5 = { id: 'c', at: 5 };
const [a9, b9] = [
  { id: 'a', at: 9 },
  { id: 'b', at: 9 },
];

it('shows the pages in their order, and what the device has heard since over them', () => {
  const pages = [
    { records: [a9, b9], next: '9.b' },
    { records: [c5], next: null },
  ];
  expect(ids(archivedOf<Card>(closedAt, pages, [], none))).toBe('abc');
  const live = [
    { id: 'b', at: null },
    { id: 'n', at: 12 },
    { id: 'c', at: 5, name: 'Renamed' },
    { id: 'o', at: 1 },
  ];
  const shown = archivedOf<Card>(closedAt, pages, live, none);
  expect(ids(shown)).toBe('naco');
  expect(shown[2]?.name).toBe('Renamed');
});

it('waits with what is older than the pages so far, and leaves out what was opened again here', () => {
  const pages = [{ records: [a9, b9], next: '9.b' }];
  const live = [c5, { id: 'bb', at: 9 }, { id: 'ab', at: 9 }];
  expect(ids(archivedOf<Card>(closedAt, pages, live, none))).toBe('aabb');
  expect(ids(archivedOf<Card>(closedAt, pages, [], new Set(['a'])))).toBe('b');
  // The opening was taken back: the room's word is newer.
  expect(ids(archivedOf<Card>(closedAt, pages, [{ id: 'a', at: 11 }], new Set(['a'])))).toBe('ab');
});

it('shows what the device has where no page could be had', () => {
  expect(ids(archivedOf<Card>(closedAt, [], [c5, b9, { id: 'x', at: null }], none))).toBe('bc');
});
