import type { Notice } from '@sanad/protocol/http/notices';
import { expect, it } from 'vitest';

import { withTop, type Pages } from './with-top.ts';

const entry = (id: string, lastAt: number, more: object = {}) =>
  ({ id, lastAt, laterUntil: null, kind: 'assigned', ...more }) as unknown as Notice;
const page = (next: string | null, ...entries: Notice[]) => ({ entries, next });
const ids = (pages: Pages) => pages.pages.map(({ entries }) => entries.map(({ id }) => id));

const shown: Pages = {
  pages: [
    page('1', entry('f', 60), entry('e', 50)),
    page('2', entry('d', 40), entry('c', 30)),
    page('3', entry('b', 20)),
  ],
  pageParams: [null, '1', '2'],
};

it('has what is new at its top, and behind it what was there, in as many pages', () => {
  const now = withTop('news', shown, page('x', entry('g', 70), entry('f', 60)));
  expect(ids(now)).toEqual([
    ['g', 'f'],
    ['e', 'd'],
    ['c', 'b'],
  ]);
  expect(now.pages.at(-1)?.next).toBe('3');
  expect(now.pageParams).toHaveLength(3);
});

it('lets go of what stood in the range of the new page and is in it no more, and shows what moved once', () => {
  const now = withTop('news', shown, page('x', entry('c', 90), entry('e', 50)));
  expect(ids(now)).toEqual([
    ['c', 'e'],
    ['d', 'b'],
  ]);
  expect(ids(withTop('news', shown, page(null, entry('e', 50))))).toEqual([['e']]);
  expect(ids(withTop('news', shown, page(null)))).toEqual([[]]);
});

it('orders as the server does: by id where moments are the same, by the end of what is done, invitations last', () => {
  const two = (a: Notice, b: Notice): Pages => ({ pages: [page('1', a, b)], pageParams: [null] });
  const same = withTop('news', two(entry('b', 5), entry('a', 5)), page('x', entry('b', 5)));
  expect(ids(same)).toEqual([['b'], ['a']]);
  const done = two(entry('a', 9, { doneAt: 20 }), entry('b', 90, { doneAt: 10 }));
  expect(ids(withTop('done', done, page('x', entry('a', 9, { doneAt: 20 }))))).toEqual([
    ['a'],
    ['b'],
  ]);
  const invited = entry('i', 99, { kind: 'invited' });
  const waiting = two(entry('a', 5, { kind: 'asked' }), invited);
  expect(ids(withTop('waiting', waiting, page('x', waiting.pages[0]!.entries[0]!)))).toEqual([
    ['a'],
    ['i'],
  ]);
});
