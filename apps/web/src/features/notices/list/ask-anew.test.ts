import type { UserId } from '@sanad/domain/kernel/ids';
import { noticeEdition } from '@sanad/domain/notices/notice-kind';
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';

import { viewQuery, viewsKey } from '../view-query.ts';
import { askAnew } from './ask-anew.ts';
import type { Pages } from './with-top.ts';

const asked = vi.hoisted(() => ({ all: [] as { before?: string }[], newest: 0 }));
vi.mock('../../../http/call.ts', () => ({
  async call(route: string, { body }: { body: { before?: string } }) {
    if (route !== 'listNotices') return {};
    asked.all.push(body);
    const from = body.before === undefined ? asked.newest : Number(body.before);
    const entries = [0, 1].map((n) => ({ id: `${from - n}`, lastAt: from - n, laterUntil: null }));
    return { entries, next: `${from - 2}` };
  },
}));

const userId = '11111111-1111-4111-8111-111111111111' as UserId;
let queries: QueryClient;
const shown = (view: 'news' | 'done') =>
  queries
    .getQueryData<Pages>([...viewsKey(userId), view])
    ?.pages.flatMap(({ entries }) => entries.map(({ id }) => id));

beforeEach(() => {
  queries = new QueryClient();
  asked.newest = 100;
  asked.all = [];
});

it('asks for one page of what is shown, however far one paged, and keeps the rest of it', async () => {
  const observer = new InfiniteQueryObserver(queries, viewQuery(userId, 'news'));
  const stop = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(shown('news')).toHaveLength(2));
  for (let n = 0; n < 3; n += 1) await observer.fetchNextPage();
  expect(shown('news')).toHaveLength(8);
  asked.all = [];
  asked.newest = 101;
  askAnew(queries, userId);
  await vi.waitFor(() => expect(shown('news')?.[0]).toBe('101'));
  expect(asked.all).toEqual([{ view: 'news', edition: noticeEdition }]);
  expect(shown('news')).toEqual(['101', '100', '99', '98', '97', '96', '95', '94', '93']);
  stop();
});

it('lets go of what is not shown', async () => {
  await queries.fetchInfiniteQuery(viewQuery(userId, 'done'));
  expect(shown('done')).toHaveLength(2);
  askAnew(queries, userId);
  expect(shown('done')).toBeUndefined();
});
