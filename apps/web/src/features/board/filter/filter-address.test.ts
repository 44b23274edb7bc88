import {
  dueSpans,
  filterStates,
  narrowing,
  waitingFor,
} from '@sanad/domain/task/filter/task-filter';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { boardSearchOf, hasFilter } from '../board-address.ts';
import { filterOfSearch, searchOfFilter } from './filter-address.ts';

const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 });
const anyFilter = fc.record(
  {
    text: fc.string({ minLength: 1, maxLength: 200 }),
    people: ids,
    mine: fc.constant(true as const),
    nobody: fc.constant(true as const),
    labels: ids,
    unlabelled: fc.constant(true as const),
    states: fc.uniqueArray(fc.constantFrom(...filterStates), { minLength: 1 }),
    due: fc.constantFrom(...dueSpans),
    until: fc.constantFrom('2026-12-04', '2027-01-31'),
    waits: fc.constantFrom(...waitingFor),
  },
  { requiredKeys: [] },
);

it('a filter comes out of its address as it went in', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const search = boardSearchOf(searchOfFilter(filter as never));
      expect(filterOfSearch(search)).toEqual(narrowing(filter as never));
      expect(hasFilter(search)).toBe(Object.keys(filter).length > 0);
    }),
  );
});

it('an address that anybody may have written has nothing in it that is not known', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('view', 'q', 'who', 'due', 'day', 'x'), fc.anything()),
      (search) => {
        for (const [name, value] of Object.entries(boardSearchOf(search))) {
          expect(['view', 'q', 'who', 'due', 'day']).toContain(name);
          expect(typeof value).toBe('string');
        }
      },
    ),
  );
  expect(boardSearchOf({ view: 'gantt', q: 12, who: 'me,<script>', due: 'late' })).toEqual({
    q: '12',
    due: 'late',
  });
});
