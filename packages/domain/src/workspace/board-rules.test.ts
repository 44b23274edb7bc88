import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { boardLimits } from '../board/limit.ts';
import { callsLimits } from '../calls/limit.ts';
import { docsLimits } from '../docs/limit.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { Refusal } from '../kernel/refusal.ts';
import { linkArgument } from '../task/argument.ts';
import { taskLimits } from '../task/limit.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from './room-model.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const layla = uuid(901) as UserId;
const mona = uuid(902) as UserId;
const now = 1_700_000_000_000 as Instant;
const rev = (n: number) => `rev-${String(n).padStart(5, '0')}`;

let room: PlainRoom<WorkspaceRoomCollections>;
const run = (name: string, args: unknown, actor = layla) => room.run({ name, args }, actor, now);

function refusal(name: string, args: unknown): string | undefined {
  try {
    run(name, args);
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
  return undefined;
}

beforeEach(() => {
  room = new PlainRoom(workspaceRoomModel);
  for (const n of [1, 2]) {
    run('createColumn', { columnId: uuid(n), name: `C${n}`, kind: 'plain', orderKey: 'V' });
  }
  run('createTask', { taskId: uuid(1), columnId: uuid(1), orderKey: 'V', title: 'T', rev: rev(1) });
});

// Whatever a rule asks, it asks by id or by count: a board of 20,000 tasks costs what one of ten costs. Members are a hundred at most.
afterEach(() => expect([...room.walked].filter((kind) => kind !== 'member')).toEqual([]));

describe('columns and tasks', () => {
  it('refuses to archive a column while a task stands in it, and to put one into an archived column', () => {
    expect(refusal('archiveColumn', { columnId: uuid(1) })).toBe('column_not_empty');
    run('archiveColumn', { columnId: uuid(2) });
    const into = { taskId: uuid(1), columnId: uuid(2), orderKey: 'k' };
    expect(refusal('moveTask', into)).toBe('column_archived');
    run('archiveTask', { taskId: uuid(1) });
    expect(refusal('restoreTask', into)).toBe('column_archived');
    run('archiveColumn', { columnId: uuid(1) });
    expect(refusal('createTask', { ...into, taskId: uuid(2), title: 'T', rev: rev(1) })).toBe(
      'column_archived',
    );
  });

  it('changes nothing of an archived task but its being archived', () => {
    run('archiveTask', { taskId: uuid(1) });
    const task = { taskId: uuid(1) };
    expect(refusal('moveTask', { ...task, columnId: uuid(2), orderKey: 'k' })).toBe(
      'task_archived',
    );
    expect(refusal('assignTask', { ...task, assigneeId: null })).toBe('task_archived');
    expect(refusal('setTaskDue', { ...task, due: null })).toBe('task_archived');
    expect(refusal('restoreTask', { ...task, columnId: uuid(9), orderKey: 'k' })).toBe('not_found');
    run('restoreTask', { ...task, columnId: uuid(2), orderKey: 'k' });
    // Restored already: nothing happens, and still no column is taken that is none.
    expect(refusal('restoreTask', { ...task, columnId: uuid(9), orderKey: 'k' })).toBe('not_found');
    expect(room.get('task', uuid(1))).toMatchObject({
      columnId: uuid(2),
      orderKey: 'k',
      archivedAt: null,
    });
  });

  it('assigns to members only, and to no former one', () => {
    const task = { taskId: uuid(1) };
    expect(refusal('assignTask', { ...task, assigneeId: mona })).toBe('not_found');
    const member = {
      id: uuid(7),
      userId: mona,
      name: 'Mona',
      role: 'assistant',
      hue: 'sea',
      zone: 'Africa/Cairo',
    };
    run('setMember', { ...member, active: true });
    run('assignTask', { ...task, assigneeId: mona });
    run('setMember', { ...member, active: false });
    // Of somebody who leaves, every task is looked at.
    room.walked.clear();
    expect(refusal('assignTask', { ...task, assigneeId: mona })).toBe('not_found');
    expect(room.get('task', uuid(1))?.assigneeId).toBe(mona);
  });

  it.each(['', '0', 'a0', 'a b', 'é', 'V'.repeat(260), 5, null])(
    'refuses the order key %j',
    (orderKey) => {
      expect(refusal('moveTask', { taskId: uuid(1), columnId: uuid(1), orderKey })).toBe(
        'bad_request',
      );
    },
  );

  it('sets a date in a zone that clocks know, and forgets "met" when it is taken away', () => {
    const due = { at: now, zone: 'Asia/Dubai' };
    expect(refusal('setTaskDueMet', { taskId: uuid(1), met: true })).toBe('changed_since');
    expect(refusal('setTaskDue', { taskId: uuid(1), due: { at: now, zone: 'Mars/Olympus' } })).toBe(
      'bad_request',
    );
    run('setTaskDue', { taskId: uuid(1), due });
    run('setTaskDueMet', { taskId: uuid(1), met: true });
    const undo = run('setTaskDue', { taskId: uuid(1), due: null });
    expect(room.get('task', uuid(1))).toMatchObject({ due: null, dueMet: false });
    room.run(undo!, layla, now);
    expect(room.get('task', uuid(1))).toMatchObject({ due, dueMet: true });
  });

  it('stamps who and when from the context', () => {
    run('moveTask', { taskId: uuid(1), columnId: uuid(2), orderKey: 'k' }, mona);
    expect(room.get('task', uuid(1))).toMatchObject({
      createdBy: layla,
      movedBy: mona,
      movedAt: now,
    });
  });
});

describe('texts', () => {
  it('keeps both texts when two wrote on one revision, and lets a person choose', () => {
    const write = { taskId: uuid(1), base: rev(1) };
    run('writeTaskBrief', { ...write, rev: rev(2), text: 'Mine' });
    run('writeTaskBrief', { ...write, rev: rev(3), text: 'Hers' }, mona);
    expect(room.get('task', uuid(1))?.brief).toMatchObject({
      text: 'Mine',
      others: [{ text: 'Hers', by: mona }],
    });
    const choice = { taskId: uuid(1), rev: rev(4), text: 'Both' };
    expect(refusal('chooseTaskBrief', { ...choice, seen: [rev(2)] })).toBe('changed_since');
    run('chooseTaskBrief', { ...choice, seen: [rev(2), rev(3)] });
    expect(room.get('task', uuid(1))?.brief).toMatchObject({ text: 'Both', others: [] });
  });

  it('gives no two versions one name: undoing the write of one would bring back the other', () => {
    const write = { taskId: uuid(1), base: rev(1) };
    run('writeTaskTitle', { ...write, rev: rev(2), text: 'Mine' });
    run('writeTaskTitle', { ...write, rev: rev(3), text: 'Hers' }, mona);
    const before = room.get('task', uuid(1));
    const onHers = { taskId: uuid(1), base: rev(3), text: 'Hers, again' };
    for (const taken of [rev(2), rev(3)]) {
      expect(refusal('writeTaskTitle', { ...onHers, rev: taken })).toBe('bad_request');
      const choice = { taskId: uuid(1), seen: [rev(2), rev(3)], rev: taken, text: 'Both' };
      expect(refusal('chooseTaskTitle', choice)).toBe('bad_request');
    }
    expect(room.get('task', uuid(1))).toBe(before);
  });

  it('undoes a write without a conflict for whoever typed on the text before it', () => {
    const undo = run('writeTaskTitle', {
      taskId: uuid(1),
      base: rev(1),
      rev: rev(2),
      text: 'Changed',
    });
    room.run(undo!, layla, now);
    run('writeTaskTitle', { taskId: uuid(1), base: rev(1), rev: rev(3), text: 'Theirs' }, mona);
    expect(room.get('task', uuid(1))?.title).toMatchObject({ text: 'Theirs', others: [] });
  });
});

describe('labels', () => {
  const task = (n: number) => room.get('task', uuid(n))!;
  const shown = (n: number) => task(n).labelIds.flatMap((id) => room.get('label', id)?.name ?? []);

  beforeEach(() => {
    for (const n of [1, 2]) run('createLabel', { labelId: uuid(n), name: `L${n}` });
    const columnId = uuid(1);
    run('createTask', { taskId: uuid(2), columnId, orderKey: 'k', title: 'U', rev: rev(1) });
    for (const n of [1, 2]) run('addTaskLabel', { taskId: uuid(n), labelId: uuid(1) });
    run('addTaskLabel', { taskId: uuid(1), labelId: uuid(2) });
  });

  it('are renamed everywhere at once, and get their old name back', () => {
    const before = task(1);
    const undo = run('renameLabel', { labelId: uuid(1), name: '  New\u202e name ' });
    expect([shown(1), shown(2)]).toEqual([['New name', 'L2'], ['New name']]);
    // No task is written: ten thousand of them cost what one costs.
    expect(task(1)).toBe(before);
    room.run(undo!, layla, now);
    expect(shown(2)).toEqual(['L1']);
    expect(refusal('renameLabel', { labelId: uuid(9), name: 'X' })).toBe('not_found');
    expect(refusal('renameLabel', { labelId: uuid(1), name: '  ' })).toBe('bad_request');
  });

  it('go from every task when they are removed, and come back where they still belong', () => {
    const before = task(1);
    const undo = run('removeLabel', { labelId: uuid(1) });
    expect([shown(1), shown(2)]).toEqual([['L2'], []]);
    expect(task(1)).toBe(before);
    expect(refusal('removeLabel', { labelId: uuid(1) })).toBe('not_found');
    expect(refusal('addTaskLabel', { taskId: uuid(2), labelId: uuid(1) })).toBe('not_found');
    // Somebody takes the other one off meanwhile: the undo leaves that as it is.
    run('removeTaskLabel', { taskId: uuid(1), labelId: uuid(2) }, mona);
    room.run(undo!, layla, now);
    expect([shown(1), shown(2)]).toEqual([['L1'], ['L1']]);
  });

  it('are ids of labels here: one that never was is told so, not answered as done', () => {
    expect(refusal('removeTaskLabel', { taskId: uuid(1), labelId: uuid(9) })).toBe('not_found');
    run('removeTaskLabel', { taskId: uuid(2), labelId: uuid(1) });
    // Off already is as wanted, also for a label that somebody removed while it was on.
    run('removeTaskLabel', { taskId: uuid(2), labelId: uuid(1) });
    run('removeLabel', { labelId: uuid(2) });
    run('removeTaskLabel', { taskId: uuid(1), labelId: uuid(2) });
    expect(task(1).labelIds).toEqual([uuid(1)]);
    const imported = {
      id: uuid(3),
      columnId: uuid(1),
      orderKey: 'm',
      title: 'T',
      brief: '',
      rev: rev(1),
      namedPeople: [],
      labelIds: [uuid(1), uuid(9), uuid(2)],
      due: null,
      dueMet: false,
      links: [],
      archived: false,
    };
    run('importBoard', { tasks: [imported] });
    expect(task(3).labelIds).toEqual([uuid(1)]);
  });

  it('taken off while they were gone come back where they stood, and show nothing until they are', () => {
    const before = task(1);
    const back = run('removeLabel', { labelId: uuid(1) });
    const undo = run('removeTaskLabel', { taskId: uuid(1), labelId: uuid(1) });
    room.run(undo!, layla, now);
    expect(task(1).labelIds).toEqual(before.labelIds);
    room.run(back!, layla, now);
    expect(shown(1)).toEqual(['L1', 'L2']);
    // Nobody puts a label on that is gone, save by taking something back.
    const unknown = { taskId: uuid(1), labelId: uuid(9) };
    expect(refusal('addTaskLabel', unknown)).toBe('not_found');
  });

  it('that were removed take no room on a full task', () => {
    for (let n = 3; n <= taskLimits.labelsPerTask + 1; n += 1) {
      run('createLabel', { labelId: uuid(n), name: `L${n}` });
      if (n <= taskLimits.labelsPerTask) run('addTaskLabel', { taskId: uuid(1), labelId: uuid(n) });
    }
    const next = { taskId: uuid(1), labelId: uuid(taskLimits.labelsPerTask + 1) };
    expect(refusal('addTaskLabel', next)).toBe('limit_reached');
    run('removeLabel', { labelId: uuid(7) });
    run('addTaskLabel', next);
    expect(task(1).labelIds).toHaveLength(taskLimits.labelsPerTask);
    expect(task(1).labelIds).toContain(next.labelId);
  });
});

describe('limits', () => {
  it('refuses the column, label, item and task over the limit', () => {
    for (let n = 3; n <= boardLimits.columns; n += 1) {
      run('createColumn', { columnId: uuid(n), name: 'C', kind: 'plain', orderKey: 'V' });
    }
    const column = { columnId: uuid(999), name: 'C', kind: 'plain', orderKey: 'V' };
    expect(refusal('createColumn', column)).toBe('limit_reached');
    for (let n = 1; n <= boardLimits.labels; n += 1)
      run('createLabel', { labelId: uuid(n), name: 'L' });
    expect(refusal('createLabel', { labelId: uuid(999), name: 'L' })).toBe('limit_reached');
    const item = { taskId: uuid(1), text: 'I', orderKey: 'V' };
    for (let n = 1; n <= taskLimits.checklistItemsPerTask; n += 1) {
      run('createChecklistItem', { ...item, itemId: uuid(n) });
    }
    expect(refusal('createChecklistItem', { ...item, itemId: uuid(999) })).toBe('limit_reached');
    for (let n = 1; n <= taskLimits.labelsPerTask; n += 1) {
      run('addTaskLabel', { taskId: uuid(1), labelId: uuid(n) });
    }
    expect(refusal('addTaskLabel', { taskId: uuid(1), labelId: uuid(100) })).toBe('limit_reached');
  });

  it('refuses the check-in and the document over the limit', () => {
    for (let n = 1; n <= callsLimits.plannedCheckIns; n += 1) {
      run('planCheckIn', { checkInId: uuid(n), at: now, zone: 'Africa/Cairo' });
    }
    const planned = { checkInId: uuid(999), at: now, zone: 'Africa/Cairo' };
    expect(refusal('planCheckIn', planned)).toBe('limit_reached');
    for (let n = 1; n <= docsLimits.documentsPerWorkspace; n += 1) {
      run('createDocument', { documentId: uuid(n), title: 'D' });
    }
    expect(refusal('createDocument', { documentId: uuid(9_999), title: 'D' })).toBe(
      'limit_reached',
    );
  });

  it('refuses the task over the limit, archived ones counted', () => {
    const counter = { id: 'board', nextNumber: taskLimits.tasks };
    room.put('counter', counter as never);
    const task = { columnId: uuid(1), orderKey: 'V', title: 'T', rev: rev(1) };
    run('createTask', { ...task, taskId: uuid(20_000) });
    expect(refusal('createTask', { ...task, taskId: uuid(20_001) })).toBe('limit_reached');
  });

  it.each([
    ['javascript:alert(1)', false],
    ['JAVASCRIPT:alert(1)', false],
    ['data:text/html,x', false],
    ['ftp://example.com', false],
    ['//example.com', false],
    ['https://bank.example@evil.example', false],
    ['https://example.com\\@evil.example', false],
    ['https://exa mple.com', false],
    ['http://example.com:80/a?b#c', true],
    ['https://عيادة.example/ملف', true],
    [`https://example.com/${'a'.repeat(2_048)}`, false],
  ])('takes the link %s: %s', (url, taken) => {
    expect(linkArgument.safeParse({ name: '', url }).success).toBe(taken);
  });
});
