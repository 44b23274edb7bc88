import { SeededRandom } from '@sanad/testing/seeded-random';
import { describe, expect, it } from 'vitest';

import { activityOf, type ActivityChange, type ActivityLine } from '../kernel/activity.ts';
import type { Instant } from '../kernel/instant.ts';
import { workspaceRoomModel } from '../workspace/room-model.ts';
import { layla, laidAt, layTable, mona, play, sampleOf } from '../workspace/test/laid-table.ts';
import { sentenceOf } from './sentence-of.ts';
import { thingsIn } from './things-in.ts';

const task = '00000000-0000-4000-8000-000000000001';

function line(mutation: string, ...changes: Omit<ActivityChange, 'id'>[]): ActivityLine {
  const about = { kind: 'task', id: task };
  const told = changes.map((change) => ({ ...change, id: task }));
  const who = { at: 1 as Instant, actor: mona, byServer: false };
  return { ...who, mutation, about, records: 1, changes: told };
}

describe('a sentence of the history', () => {
  it('says from where to where a task was moved, and names the columns', () => {
    const moved = line('moveTask', { kind: 'task', field: 'columnId', before: 'a', after: 'b' });
    const parts = { from: { kind: 'column', id: 'a' }, to: { kind: 'column', id: 'b' } };
    expect(sentenceOf(moved)).toEqual({ what: 'taskMoved', parts });
    expect(thingsIn([moved])).toEqual([
      { kind: 'person', id: mona },
      { kind: 'task', id: task },
      ...Object.values(parts),
    ]);
    expect(sentenceOf(line('moveTask'))).toEqual({ what: 'taskReordered', parts: {} });
  });

  it('has old and new of what was written, and says where two wrote at once', () => {
    const written = { kind: 'task', field: 'title', before: 'Call', after: 'اتصال' };
    expect(sentenceOf(line('writeTaskTitle', written))).toEqual({
      what: 'titleWritten',
      parts: { from: 'Call', to: 'اتصال' },
    });
    expect(sentenceOf(line('writeTaskTitle'))?.what).toBe('titleDisputed');
  });

  it.each([
    [null, mona, 'taskAssigned'],
    [layla, mona, 'taskReassigned'],
    [mona, null, 'taskUnassigned'],
  ])('of an assignment from %s to %s is %s', (before, after, what) => {
    const change = { kind: 'task', field: 'assigneeId', before, after };
    expect(sentenceOf(line('assignTask', change))?.what).toBe(what);
  });

  it('of a date tells whether it was set, changed or taken away', () => {
    const due = (before: number | null, after: number | null) => {
      const at = (instant: number | null) =>
        instant === null ? null : { at: instant, zone: 'Africa/Cairo' };
      const change = { kind: 'task', field: 'due', before: at(before), after: at(after) };
      return sentenceOf(line('setTaskDue', change))?.what;
    };
    expect([due(null, 1), due(1, 2), due(2, null)]).toEqual(['dueSet', 'dueChanged', 'dueTaken']);
  });

  it('says of a label which one, also where another gave way', () => {
    const labels = (before: string[], after: string[]) =>
      sentenceOf(line('addTaskLabel', { kind: 'task', field: 'labelIds', before, after }));
    expect(labels(['gone'], ['new'])).toMatchObject({
      what: 'labelPut',
      parts: { label: { id: 'new' } },
    });
    expect(labels(['a', 'b'], ['a'])).toMatchObject({
      what: 'labelTaken',
      parts: { label: { id: 'b' } },
    });
  });

  it('is nothing where nothing was changed, and something else of a newer program', () => {
    expect(sentenceOf(line('assignTask'))).toBeNull();
    expect(sentenceOf(line('mutationOfTomorrow'))?.what).toBe('somethingElse');
    expect(sentenceOf(line('toString'))?.what).toBe('somethingElse');
  });

  it('stands for every mutation as it is really made, and believes nothing of an old line', () => {
    const laid = Array.from({ length: 8 }, (_, at) => layTable(new SeededRandom(at + 1)));
    const silent = new Set<string>();
    for (const mutation of workspaceRoomModel.mutations.values()) {
      const said = new Set<string>();
      let wrote = false;
      for (let seed = 1; seed <= 40; seed += 1) {
        const random = new SeededRandom(seed);
        const table = random.pick(laid)!.copy();
        const intent = sampleOf(table, mutation.name, random);
        if (!intent) continue;
        const before = table.state();
        play(table, intent);
        const after = table.state();
        const written = Object.keys(after).flatMap((kind) =>
          [...new Set([...Object.keys(before[kind]!), ...Object.keys(after[kind]!)])]
            .map((id) => ({ kind, id, before: before[kind]![id], after: after[kind]![id] }))
            .filter((each) => each.before !== each.after),
        );
        if (written.length === 0) continue;
        wrote = true;
        const deed = { mutation, args: intent.args, actor: layla, byServer: false, at: laidAt };
        const made = activityOf(workspaceRoomModel, { ...deed, written });
        const sentence = sentenceOf(made);
        if (sentence) said.add(sentence.what);
        // A line of a release that told less, or otherwise.
        const spoilt = made.changes.map((each) => ({ ...each, before: [1], after: { at: 'x' } }));
        sentenceOf({ ...made, changes: spoilt });
        sentenceOf({ ...made, changes: [] });
      }
      // Zone rules do not change in a test: what mends after them has nothing to write.
      if (wrote && (said.size === 0 || said.has('somethingElse'))) silent.add(mutation.name);
    }
    // A nod at a message is seen there, and nowhere else; what came with a board is told of the board.
    expect([...silent]).toEqual([
      'react',
      'unreact',
      'bringMessages',
      'beginRestore',
      'restoreRecords',
      'takeAwayRestore',
    ]);
  });
});
