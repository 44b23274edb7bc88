import type { LiveRecord, Op } from '@sanad/domain/kernel/record';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import type { LogEntry } from '../port/room-store.ts';
import { RecordTable } from '../records/record-table.ts';
import { TailWindow } from './tail-window.ts';

const shape = { collections: ['card'], asides: ['remark'] };
const ids = ['a', 'b', 'c'];

/** As a room writes them: only what is there is patched. */
function randomOps(random: SeededRandom, end: RecordTable, word: () => string): Op[] {
  return Array.from({ length: 1 + random.below(4) }, (): Op => {
    const kind = random.chance(0.7) ? 'remark' : 'card';
    const id = random.pick(ids)!;
    const roll = random.next();
    const fields = random.chance(0.5) ? { text: word() } : { by: word(), at: 1 };
    const put: Op = ['put', kind, id, { id, text: word(), by: word() } as LiveRecord];
    const op = roll < 0.15 ? (['remove', kind, id] as const) : roll < 0.4 ? put : null;
    const patch: Op = end.get(kind, id) ? ['patch', kind, id, fields] : put;
    end.apply(op ?? patch);
    return op ?? patch;
  });
}

function play(table: RecordTable, entries: readonly LogEntry[]): RecordTable {
  for (const { ops } of entries) for (const op of ops) table.apply(op);
  return table;
}

const stateOf = (table: RecordTable) =>
  Object.fromEntries(
    ['card', 'remark'].map((kind) => [kind, Object.fromEntries([...table.of(kind)].sort())]),
  );

it.each(Array.from({ length: 30 }, (_, at) => at + 1))(
  '[SR101] seed %i: a tail leads to the same state, and says of what is kept aside nothing that is no longer so',
  (seed) => {
    const random = new SeededRandom(seed);
    let words = 0;
    const whole: LogEntry[] = [];
    const end = new RecordTable(shape);
    const window = new TailWindow(random.chance(0.5) ? 8 : 100, 10_000, shape.asides);
    for (let version = 1; version <= 30; version += 1) {
      const ops = randomOps(random, end, () => `word ${(words += 1)}.`);
      const entry = { version, ops, acks: {} };
      whole.push(entry);
      window.add(entry, 10);
      for (let after = 0; after < version; after += 1) {
        const tail = window.after(after, version);
        if (!tail) continue;
        expect(tail.map((each) => each.version)).toEqual(
          whole.slice(after).map((each) => each.version),
        );
        const begun = play(new RecordTable(shape), whole.slice(0, after));
        expect(stateOf(play(begun, tail))).toEqual(stateOf(end));
        const stale = tail.flatMap(({ ops: said }) =>
          said.flatMap((op) => {
            if (op[1] !== 'remark' || op[0] === 'remove') return [];
            const now = end.get('remark', op[2]) as Record<string, unknown> | undefined;
            return Object.entries(op[3]).filter(([field, value]) => now?.[field] !== value);
          }),
        );
        expect(stale).toEqual([]);
      }
    }
  },
);
