import { SeededRandom } from '@sanad/testing/seeded-random';
import { beforeEach, describe, expect, it } from 'vitest';

import { laidAt, layla, layTable, type Table } from '../../workspace/test/laid-table.ts';
import {
  beginRestore,
  endRestore,
  isUntouched,
  numbersOf,
  restoreRecords,
  takeAwayRestore,
} from './restore-mutations.ts';

let table: Table;
let random: SeededRandom;
beforeEach(() => {
  random = new SeededRandom(5);
  table = layTable(random);
});

const run = (name: string, args: object) => table.run({ name, args }, layla, laidAt);
const all = (kind: 'task' | 'column' | 'label' | 'file') =>
  Object.values(table.state()[kind] ?? {}) as { id: string; columnId?: string }[];
const columnWith = (tasks: boolean) =>
  all('column').find(
    ({ id }) => tasks === all('task').some(({ columnId }) => columnId === (id as never)),
  )!;

describe('a workspace that is brought in whole', () => {
  it('begins where its numbers end, and not where somebody made something meanwhile', () => {
    const seen = numbersOf(table);
    run(beginRestore.name, { seen, next: { task: 5_000, message: 1 } });
    expect(numbersOf(table)).toEqual({ ...seen, task: 5_000 });
    expect(() => run(beginRestore.name, { seen, next: seen })).toThrow('import_not_empty');
    expect(numbersOf(table).task).toBe(5_000);
  });

  it('has each record once, however often its part comes, and leaves alone what is there', () => {
    const label = { id: random.uuid(), name: 'One' };
    const before = all('label').length;
    run(restoreRecords.name, { part: 1, label: [label] });
    run('renameLabel', { labelId: label.id, name: 'Mine' });
    run(restoreRecords.name, { part: 1, label: [label] });
    expect(all('label')).toHaveLength(before + 1);
    expect(table.get('label', label.id)).toEqual({ ...label, name: 'Mine' });
  });

  it('takes the place of the columns that were there, but of one under which there is a task', () => {
    const [empty, used] = [columnWith(false).id, columnWith(true).id];
    run(endRestore.name, { columns: [empty, used, random.uuid()] });
    expect(table.get('column', empty)).toBeUndefined();
    expect(table.get('column', used)).toBeDefined();
  });

  it('goes again with what stands under it, but for others’ tasks and files', () => {
    const column = columnWith(true).id;
    const file = all('file').find(({ id }) => table.get('file', id)!.taskId !== null)!.id;
    const task = table.get('file', file)!.taskId!;
    run(takeAwayRestore.name, { part: 1, freed: [file], column: [column], task: [task] });
    expect(table.get('task', task)).toBeUndefined();
    expect(table.get('file', file)).toMatchObject({ taskId: null, documentId: null });
    const stays = all('task').some(({ columnId }) => columnId === column);
    expect(table.get('column', column) !== undefined).toBe(stays);
    // Once more is once.
    run(takeAwayRestore.name, { part: 1, freed: [file], column: [column], task: [task] });
  });

  it('is touched by whatever anybody made, and not by columns and people', () => {
    expect(isUntouched(table)).toBe(false);
    const nothing = { all: () => [] };
    expect(isUntouched(nothing)).toBe(true);
    for (const made of ['task', 'label', 'file', 'template', 'event', 'handOff', 'document']) {
      const one = { all: (kind: string) => (kind === made ? [1] : []) };
      expect([made, isUntouched(one)]).toEqual([made, false]);
    }
  });
});
