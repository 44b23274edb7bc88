import type { HistoryPage } from '@sanad/protocol/http/history';
import { expect, it } from 'vitest';

import { entriesOf, withEarlier, withNewer, type HistoryLine } from './feed.ts';

const line = (version: number, mutation = 'archiveColumn') =>
  ({ version, line: 1, mutation, changes: [], about: null, records: 1 }) as unknown as HistoryLine;

const page = (versions: readonly number[], next: string | null, name = ''): HistoryPage => ({
  lines: versions.map((version) => line(version)),
  next,
  names: { column: { a: { name } } },
});

const versions = ({ lines }: { readonly lines: readonly HistoryLine[] }) =>
  lines.map(({ version }) => version);

it('earlier pages come after what is here, and newer lines before it, none twice', () => {
  const open = withEarlier(page([9, 8], '8.1'), page([7], null));
  const grown = withNewer(open, page([11, 10, 9], '9.1', 'renamed'));
  expect(versions(grown)).toEqual([11, 10, 9, 8, 7]);
  expect([grown.next, grown.names]).toEqual([null, { column: { a: { name: 'renamed' } } }]);
});

it('where more came than one page holds, it begins anew and leaves no gap', () => {
  const anew = withNewer(page([3, 2, 1], null), page([99, 98], '98.1'));
  expect([versions(anew), anew.next]).toEqual([[99, 98], '98.1']);
});

it('a newest page in which a filter found nothing takes nothing away', () => {
  expect(versions(withNewer(page([3], '2.1'), page([], '50.1')))).toEqual([3]);
});

it('lines that changed nothing are not written in it', () => {
  const said = entriesOf([line(2), line(1, 'assignTask')]);
  expect(said.map(({ key, sentence }) => [key, sentence.what])).toEqual([
    ['2.1', 'columnArchived'],
  ]);
});
