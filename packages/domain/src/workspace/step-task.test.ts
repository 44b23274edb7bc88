import { beforeEach, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { taskLimits } from '../task/limit.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from './room-model.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const layla = uuid(901) as UserId;
const rev = 'rev-00001';

let room: PlainRoom<WorkspaceRoomCollections>;
const run = (name: string, args: unknown) =>
  room.run({ name, args }, layla, 1_700_000_000_000 as Instant);
const step = (n: number, text: string) =>
  run('createChecklistItem', { taskId: uuid(1), itemId: uuid(n), text, orderKey: 'V' });
const turn = (itemId: number, taskId: number) =>
  run('turnStepIntoTask', {
    ...{ itemId: uuid(itemId), taskId: uuid(taskId) },
    ...{ columnId: uuid(1), orderKey: 'k', rev },
  });

beforeEach(() => {
  room = new PlainRoom(workspaceRoomModel);
  run('createColumn', { columnId: uuid(1), name: 'C', kind: 'plain', orderKey: 'V' });
  run('createTask', { taskId: uuid(1), columnId: uuid(1), orderKey: 'V', title: 'T', rev });
});

it('makes a task of a step, and the step is gone', () => {
  step(11, 'Call the bank');
  turn(11, 2);
  expect(room.get('task', uuid(2))).toMatchObject({
    title: { text: 'Call the bank' },
    brief: { text: '' },
    number: 2,
  });
  expect(room.get('checklistItem', uuid(11))).toBeUndefined();
});

it('cuts what is too long for a title, and keeps it whole in the brief', () => {
  const text = 'كشف '.repeat(200).trim();
  step(11, text);
  turn(11, 2);
  const task = room.get('task', uuid(2));
  expect(task?.title.text.length).toBeLessThanOrEqual(taskLimits.titleLength);
  expect(task?.title.text.endsWith('…')).toBe(true);
  expect(task?.brief.text).toBe(text);
});

it('leaves the step where no task can be made, and of an archived task everything', () => {
  step(11, 'Call the bank');
  expect(() => turn(11, 1)).toThrow();
  expect(room.get('checklistItem', uuid(11))).toBeDefined();
  run('archiveTask', { taskId: uuid(1) });
  expect(() => turn(11, 2)).toThrow('task_archived');
  expect(room.get('task', uuid(2))).toBeUndefined();
});
