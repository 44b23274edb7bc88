import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import type { Placed } from '@sanad/domain/kernel/placed';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { Overlay } from './overlay.ts';
import { RecordTable } from './record-table.ts';

interface Card extends Placed {
  readonly under: string | null;
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const card = fc.record({
  under: fc.constantFrom('one', 'two', null),
  orderKey: fc.constantFrom('1', 'V', 'k'),
});
const step = fc.record({
  id,
  card: fc.option(card),
  to: fc.constantFrom('table', 'overlay', 'shown again'),
  asked: fc.boolean(),
});

it('what stands under a parent is sorted as if it were sorted anew, whatever was changed and asked before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const table = new RecordTable({
        collections: ['card'],
        standsUnder: (_collection, record) => (record as Card).under,
      });
      const overlay = new Overlay(table);
      const check = () => {
        for (const parent of ['one', 'two']) {
          const expected = [...overlay.all('card')]
            .map((record) => record as Card)
            .filter(({ under }) => under === parent)
            .sort(compareByOrderKey);
          expect(overlay.sortedUnder('card', parent)).toEqual(expected);
        }
      };
      for (const each of steps) {
        const record = each.card && { id: each.id, ...each.card };
        if (each.to === 'table') table.set('card', each.id, record);
        else overlay.setSlot('card', each.id, each.to === 'overlay' ? record : undefined);
        if (each.asked) check();
      }
      check();
    }),
  );
});
