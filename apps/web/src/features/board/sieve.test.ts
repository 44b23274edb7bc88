import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import type { TaskRecord } from '@sanad/domain/task/record';
import { RecordIndex } from '@sanad/sync/client/record-index';
import { settle } from '@sanad/testing/settle';
import { expect, it } from 'vitest';

import { Sieve } from './sieve.ts';

const task = (id: string, columnId: string): TaskRecord =>
  ({ id, columnId, orderKey: id }) as unknown as TaskRecord;

it('shows what is kept in its order, and the same array for the same tasks', () => {
  const tasks = new RecordIndex<TaskRecord>({
    groupOf: ({ columnId }) => columnId,
    compare: compareByOrderKey,
  });
  const records = new Map(['a', 'b', 'c', 'd'].map((id) => [id, task(id, 'one')]));
  tasks.rebuild(records.values());
  const sieve = new Sieve(tasks);
  let told = 0;
  sieve.onGroup('one', () => (told += 1));
  expect(sieve.group('one')).toBe(tasks.group('one'));

  sieve.keep(new Set(['d', 'b']));
  const shown = sieve.group('one');
  expect([shown, told]).toEqual([['b', 'd'], 1]);
  // What is hidden moves, and nothing that is seen does.
  records.set('a', { ...task('a', 'one'), orderKey: 'bb' });
  tasks.update(['a'], (id) => records.get(id));
  expect(sieve.group('one')).toBe(shown);
  sieve.keep(new Set(['b', 'd', 'gone']));
  expect(sieve.group('one')).toBe(shown);

  records.set('b', task('b', 'two'));
  tasks.update(['b'], (id) => records.get(id));
  expect([sieve.group('one'), sieve.group('two')]).toEqual([['d'], ['b']]);
  sieve.keep(null);
  expect(sieve.group('one')).toEqual(
    ['a', 'c', 'd'].toSorted((a, b) =>
      records.get(a)!.orderKey < records.get(b)!.orderKey ? -1 : 1,
    ),
  );
});

it('after a new filter tells one column in a turn, and no further once another is there', async () => {
  const tasks = new RecordIndex<TaskRecord>({
    groupOf: ({ columnId }) => columnId,
    compare: compareByOrderKey,
  });
  tasks.rebuild([task('a', 'one'), task('b', 'two')]);
  const sieve = new Sieve(tasks);
  const told: string[] = [];
  const pauses: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => void pauses.push(resolve));
  for (const column of ['one', 'two', 'three'])
    sieve.onGroup(column, () => told.push(`${column} ${sieve.group(column).join()}`));
  sieve.onChange(() => told.push('all'));

  const first = sieve.keepInTurns(new Set(['a']), { pause });
  expect(told).toEqual(['one a']);
  pauses.shift()!();
  await settle();
  expect(told).toEqual(['one a', 'two ']);

  sieve.keep(null);
  expect(told.splice(0)).toEqual(['one a', 'two ', 'one a', 'two b', 'three ', 'all']);
  pauses.shift()!();
  await first;
  expect(told).toEqual([]);
});
