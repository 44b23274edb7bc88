import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import { expect, it } from 'vitest';

import { Overlay } from '../records/overlay.ts';
import { RecordTable } from '../records/record-table.ts';
import { rehearse, undoStepOf } from './rehearsal.ts';

const id = '00000000-0000-4000-8000-000000000001';
const due = { at: 1_800_000_000_000, zone: 'Africa/Cairo' };

/** What undoing the removal of a date would say. */
function undoOfRemoving(stored: object) {
  const table = new RecordTable(workspaceRoomModel);
  table.set('task', id, { id, due: stored, dueMet: false, archivedAt: null } as never);
  const overlay = new Overlay(table);
  const args = { taskId: id, due: null };
  const context = { now: 1 as Instant, actor: id as UserId };
  const rehearsal = rehearse(overlay, setTaskDue, args, context)!;
  return undoStepOf(rehearsal, overlay, workspaceRoomModel, context, 1)?.intent;
}

it('[SR63] takes a removed date back though a newer page wrote more into it than this one knows', () => {
  const taken = { name: 'setTaskDue', args: { taskId: id, due, met: false } };
  expect(undoOfRemoving({ ...due, ofTomorrow: { a: 1 } })).toEqual(taken);
  expect(undoOfRemoving(due)).toEqual(taken);
});

it('[SR63] offers nothing for what this page could not say in any way', () => {
  expect(undoOfRemoving({ ...due, zone: 7 })).toBeUndefined();
});
