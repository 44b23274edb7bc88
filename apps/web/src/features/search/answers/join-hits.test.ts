import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { SearchKind } from '@sanad/domain/search/searchable';
import type { SearchHit } from '@sanad/protocol/http/search';
import { expect, it } from 'vitest';

import { joinHits } from './join-hits.ts';

function hit(kind: SearchKind, id: string, rest: Partial<SearchHit> = {}): SearchHit {
  const plain = {
    title: id,
    excerpt: '',
    task: null,
    documentId: null,
    at: null,
    by: null,
    number: null,
  };
  const workspaceId = 'w' as WorkspaceId;
  return { workspaceId, kind, id, score: 1, isClosed: false, ...plain, ...rest };
}

it('what the server adds stands behind what the device found, in its kind, and nothing twice', () => {
  const device = [hit('member', 'Layla'), hit('task', 'b'), hit('task', 'a')];
  const server = [
    hit('message', 'm', { score: 9 }),
    hit('task', 'z', { score: 9 }),
    hit('task', 'a', { excerpt: 'in the brief' }),
  ];
  const joined = joinHits(device, server);
  expect(joined.map(({ kind, hits }) => [kind, hits.map(({ id }) => id)])).toEqual([
    ['task', ['b', 'a', 'z']],
    ['message', ['m']],
    ['member', ['Layla']],
  ]);
  expect(joined[0]!.hits[1]!.excerpt).toBe('in the brief');
});
