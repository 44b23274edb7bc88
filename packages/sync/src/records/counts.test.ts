import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Overlay } from './overlay.ts';
import { RecordTable } from './record-table.ts';

interface Leaf {
  readonly id: string;
  readonly branch: string | null;
}

const shape = {
  collections: ['leaf'],
  standsUnder: (_collection: string, record: never) => (record as Leaf).branch,
};
const ids = ['a', 'b', 'c', 'd'];
const branches = ['x', 'y'];
const step = fc.record({
  where: fc.constantFrom('table', 'overlay', 'uncovered', 'cleared' as const),
  id: fc.constantFrom(...ids),
  branch: fc.constantFrom('x', 'y', null, 'gone'),
});

describe('counts under a parent', () => {
  it('are what a walk over the records would find, whatever was written, taken back or confirmed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const table = new RecordTable(shape);
        const overlay = new Overlay(table);
        for (const { where, id, branch } of steps) {
          const record = branch === 'gone' ? null : { id, branch };
          if (where === 'table') table.set('leaf', id, record);
          else if (where === 'overlay') overlay.setSlot('leaf', id, record);
          else if (where === 'uncovered') overlay.setSlot('leaf', id, undefined);
          else overlay.clear();
          const walked = [...overlay.all('leaf')] as Leaf[];
          expect(overlay.count('leaf')).toBe(walked.length);
          for (const one of branches) {
            const under = walked.filter((leaf) => leaf.branch === one);
            expect(overlay.countUnder('leaf', one)).toBe(under.length);
          }
          const confirmed = [...table.of('leaf').values()] as Leaf[];
          for (const one of branches) {
            const under = confirmed.filter((leaf) => leaf.branch === one);
            expect(table.countUnder('leaf', one)).toBe(under.length);
          }
        }
      }),
    );
  });
});
