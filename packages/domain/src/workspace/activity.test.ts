import { describe, expect, it } from 'vitest';

import { activityOf, longestToldText, mostTold, type Written } from '../kernel/activity.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { createTextField, type Revision } from '../kernel/text-field.ts';
import { workspaceRoomModel } from './room-model.ts';

const mona = '00000000-0000-4000-8000-00000000000a' as UserId;
const taskId = '00000000-0000-4000-8000-000000000001';
const stepId = '00000000-0000-4000-8000-000000000002';

function lineOf(name: string, args: object, written: readonly Written[]) {
  const mutation = workspaceRoomModel.mutations.get(name)!;
  const deed = { mutation, args, actor: mona, byServer: false, at: 1 as Instant, written };
  return activityOf(workspaceRoomModel, deed);
}

function wrote(kind: string, before: object | undefined, after: object | undefined): Written {
  const id = (after ?? before) as { readonly id: string };
  return { kind, id: id.id, before: before as never, after: after as never };
}

const title = (text: string) => createTextField(text, 'revision' as Revision, mona);

describe('a line of activity', () => {
  it('of a task tells its words and not their revisions', () => {
    const before = { id: taskId, title: title('Call the lab'), movedAt: 1 };
    const after = { id: taskId, title: title('اتصلوا بالمختبر'), movedAt: 2 };
    expect(lineOf('writeTaskTitle', { taskId }, [wrote('task', before, after)])).toMatchObject({
      about: { kind: 'task', id: taskId },
      changes: [{ field: 'title', before: 'Call the lab', after: 'اتصلوا بالمختبر' }],
    });
  });

  it('of a step is about its task, also of one that is gone', () => {
    const step = { id: stepId, taskId, text: 'Ask', done: false };
    const gone = lineOf('removeChecklistItem', { itemId: stepId }, [
      wrote('checklistItem', step, undefined),
    ]);
    expect(gone.about).toEqual({ kind: 'task', id: taskId });
    expect(gone.changes).toMatchObject([{ field: 'text', before: 'Ask', after: null }]);
  });

  it('keeps the beginning of a long text, and never half a letter', () => {
    const long = `${'x'.repeat(longestToldText - 1)}😀 and more`;
    const after = { id: taskId, title: title(long) };
    const [change] = lineOf('writeTaskTitle', { taskId }, [
      wrote('task', { id: taskId, title: title('') }, after),
    ]).changes;
    expect(change).toMatchObject({ before: null, after: `${'x'.repeat(longestToldText - 1)}…` });
  });

  it('of an import is one event of the room, and counts', () => {
    const written = Array.from({ length: mostTold + 1 }, (_, n) =>
      wrote('task', undefined, { id: `${n}`, title: title('T') }),
    );
    expect(lineOf('importBoard', { columns: [], tasks: [] }, written)).toMatchObject({
      about: null,
      records: mostTold + 1,
      changes: [],
    });
  });

  it('of a step that lays many records beside tells the step itself', () => {
    const before = { id: taskId, title: title('T'), archivedAt: null };
    const laid = Array.from({ length: mostTold }, (_, n) =>
      wrote('checklistItem', undefined, { id: `${n}`, taskId, text: title('S') }),
    );
    const written = [...laid, wrote('task', before, { ...before, archivedAt: 7 })];
    const { changes, records } = lineOf('archiveTask', { taskId }, written);
    expect(records).toBe(mostTold + 1);
    expect(changes).toEqual([
      { kind: 'task', id: taskId, field: 'archivedAt', before: null, after: 7 },
    ]);
  });
});
