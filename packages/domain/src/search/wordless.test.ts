import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import { activityOf, mostTold, type ActivityLine } from '../kernel/activity.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Intent } from '../kernel/mutation.ts';
import type { LiveRecord } from '../kernel/record.ts';
import { Refusal } from '../kernel/refusal.ts';
import { workspaceRoomModel } from '../workspace/room-model.ts';
import {
  laidAt,
  layla,
  layTable,
  mona,
  playSample,
  sampleOf,
  type Table,
} from '../workspace/test/laid-table.ts';
import { searchable, searchKinds, seenRecord, textsOf, wordFields } from './searchable.ts';
import { tellsOfWords, wordlessMutations } from './wordless.ts';

const tables = Array.from({ length: 8 }, (_, at) => {
  const random = new SeededRandom(at + 1);
  const table = layTable(random);
  for (let time = 0; at % 2 === 1 && time < 40; time += 1)
    playSample(table, random.pick(wordlessMutations)!, random, random.pick([layla, mona])!);
  return table;
});

/** What each record is found by, as far as it is. */
function wordsIn(table: Table): ReadonlyMap<string, string> {
  const names = new Map([...table.all('member')].map(({ userId, name }) => [userId, name]));
  const world = { nameOf: (userId: UserId) => names.get(userId) };
  const words = new Map<string, string>();
  for (const kind of searchKinds) {
    for (const record of table.all(kind)) {
      const seen = seenRecord(kind, record as never, world);
      if (seen) words.set(`${kind}/${record.id}`, JSON.stringify(textsOf(seen)));
    }
  }
  return words;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && Array.from(one).every(([key, of]) => other.get(key) === of);
}

function isDone(table: Table, intent: Intent, actor: UserId): boolean {
  try {
    table.run(intent, actor, laidAt);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

function recordsOf(table: Table, kind: string): ReadonlyMap<string, LiveRecord> {
  const records: Iterable<LiveRecord> = table.all(kind as 'task');
  return new Map(Array.from(records, (record) => [record.id, record]));
}

/** What was written between two states of a table, as a room would have told it. */
function toldOf(before: Table, after: Table, { name, args }: Intent, actor: UserId): ActivityLine {
  const written = [...workspaceRoomModel.kinds.keys()].flatMap((kind) => {
    const was = recordsOf(before, kind);
    const is = recordsOf(after, kind);
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((id) => was.get(id) !== is.get(id))
      .map((id) => ({ kind, id, before: was.get(id), after: is.get(id) }));
  });
  const mutation = workspaceRoomModel.mutations.get(name)!;
  const deed = { mutation, args, actor, byServer: false, at: laidAt, written };
  return activityOf(workspaceRoomModel, deed);
}

it('of each, everything is found by the same words as before, or its line tells of words', () => {
  let telling = 0;
  for (const name of wordlessMutations) {
    let effective = 0;
    for (const [at, laid] of tables.entries()) {
      const random = new SeededRandom(100 + at);
      for (let time = 0; time < 40; time += 1) {
        const table = laid.copy();
        const before = wordsIn(table);
        const actor = random.pick([layla, mona])!;
        const intent = sampleOf(table, name, random, actor);
        if (intent && isDone(table, intent, actor)) effective += 1;
        const words = wordsIn(table);
        if (!intent || isSame(words, before)) continue;
        const { changes, records } = toldOf(laid, table, intent, actor);
        const told = changes.map(({ kind, field }) => `${kind}.${field}`);
        const isTold = records > mostTold || told.some((each) => tellsOfWords.includes(each));
        expect(isTold, name).toBe(true);
        telling += 1;
      }
    }
    expect(effective, `${name} does something`).toBeGreaterThan(0);
  }
  expect(telling, 'some make the next of what comes again').toBeGreaterThan(0);
});

it('whether something is over is no word of it', () => {
  const names = { nameOf: () => 'Layla' };
  const values = [null, 1, true, 'done', 'requested'];
  for (const kind of searchKinds) {
    const closing: readonly string[] = searchable[kind].closing ?? [];
    expect(wordFields(kind).filter((field) => closing.includes(field))).toEqual([]);
    for (const record of tables.flatMap((table) => [...table.all(kind)].slice(0, 5))) {
      const seen = seenRecord(kind, record as never, names);
      for (const field of closing) {
        for (const value of values) {
          const other = seenRecord(kind, { ...record, [field]: value } as never, names);
          expect(other && textsOf(other), `${kind}.${field}`).toEqual(seen && textsOf(seen));
        }
      }
    }
  }
});
