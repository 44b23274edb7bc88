import { describe, expect, it } from 'vitest';

import type { ActivityChange } from '../kernel/activity.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json } from '../kernel/record.ts';
import { rowChangeOf, type NumberedLine } from './row-change.ts';

const task = '00000000-0000-4000-8000-000000000001';
const [mona, omar] = ['mona', 'omar'] as string[] as [UserId, UserId];

const change = (field: string, before: Json, after: Json, kind = 'task', id = task) =>
  ({ kind, id, field, before, after }) satisfies ActivityChange;

function line(
  version: number,
  mutation: string,
  changes: readonly ActivityChange[] = [],
  actor = mona,
): NumberedLine {
  const about = { kind: 'task', id: task };
  const at = (version * 1_000) as Instant;
  return { version, line: 1, at, actor, byServer: false, mutation, about, records: 1, changes };
}

const moved = (version: number, from: string, to: string, actor?: UserId) =>
  line(version, 'moveTask', [change('columnId', from, to)], actor);

describe('what others did to a row', () => {
  it('is the weightiest in one sentence, and the number of the others', () => {
    const said = rowChangeOf([
      line(7, 'tickChecklistItem', [change('done', null, true, 'checklistItem', 'a')], omar),
      moved(3, 'doing', 'review'),
      line(4, 'setTaskDue', [change('due', null, { at: 5, zone: 'Africa/Cairo' })]),
    ]);
    expect(said).toMatchObject({
      aspect: 'moved',
      sentence: { what: 'taskMoved', parts: { from: { id: 'doing' }, to: { id: 'review' } } },
      line: { actor: mona, version: 3 },
      more: 2,
      upTo: 7,
    });
  });

  it('is from the first value to the last, by whoever was last, in whatever order the lines come', () => {
    const said = rowChangeOf([
      line(9, 'moveTask'),
      moved(6, 'doing', 'review', omar),
      moved(2, 'todo', 'doing'),
    ]);
    expect(said).toMatchObject({
      sentence: { what: 'taskMoved', parts: { from: { id: 'todo' }, to: { id: 'review' } } },
      line: { actor: omar },
      more: 0,
      upTo: 9,
    });
    expect(rowChangeOf([line(9, 'moveTask')])?.sentence.what).toBe('taskReordered');
  });

  it('is nothing where it was taken back', () => {
    const there = moved(2, 'doing', 'review');
    expect(rowChangeOf([there, moved(4, 'review', 'doing')])).toBeNull();
    const labels = (version: number, name: string, before: Json, after: Json) =>
      line(version, name, [change('labelIds', before, after)]);
    const put = labels(5, 'addTaskLabel', null, ['a']);
    expect(rowChangeOf([put, labels(6, 'removeTaskLabel', ['a'], null)])).toBeNull();
    expect(rowChangeOf([put])?.sentence).toMatchObject({ what: 'labelPut' });
    const due = { at: 5, zone: 'Africa/Cairo' };
    const set = line(7, 'setTaskDue', [change('due', null, due)]);
    expect(rowChangeOf([set, line(8, 'setTaskDue', [change('due', due, null)])])).toBeNull();
    expect(
      rowChangeOf([set, line(8, 'setTaskDueMet', [change('dueMet', null, true)])]),
    ).toMatchObject({ sentence: { what: 'dueSet' }, line: { version: 8 } });
  });

  it('of a new row does not say its title again', () => {
    const said = rowChangeOf([
      line(1, 'createTask', [change('title', null, 'Call the clinic')]),
      line(2, 'writeTaskTitle', [change('title', 'Call the clinic', 'Call Noor')]),
    ]);
    expect(said).toMatchObject({
      sentence: { what: 'taskCreated', parts: { title: null } },
      more: 1,
    });
  });

  it('tells nothing of what takes it away, of talk, and of what a newer program does', () => {
    const names = ['archiveTask', 'sendMessage', 'mendTaskDue', 'moveChecklistItem', 'toString'];
    expect(rowChangeOf(names.map((name, at) => line(at, name)))).toBeNull();
    expect(rowChangeOf([])).toBeNull();
  });
});
