import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';

import type { Device } from './device.ts';
import type { World } from './world.ts';

type Collection = keyof WorkspaceRoomCollections & string;

/** One random thing that a person does on a real board. True when a mutation was made. */
export function workspaceDeed(
  world: World<WorkspaceRoomCollections>,
  device: Device<WorkspaceRoomCollections>,
): boolean {
  const { random, time } = world;
  const { client } = device;
  const idOf = (collection: Collection): string =>
    random.pick(client.all(collection))?.id ?? random.uuid();
  const beside = random.pick(client.all('task'))?.orderKey ?? null;
  // One in eight is as long as a queue of before may hold, so that neighbours make room.
  const orderKey = random.chance(0.125)
    ? `${(beside ?? 'k').padEnd(200, 'k')}V`
    : orderKeyBetween(null, beside, random.next());
  const columnId = idOf('column');
  const task = random.pick(client.all('task'));
  const taskId = task?.id ?? random.uuid();
  const rev = random.uuid();
  const text = `text ${random.below(100)}`;
  const deeds: readonly (readonly [weight: number, name: string, args: () => unknown])[] = [
    [3, 'createColumn', () => ({ columnId: random.uuid(), name: text, kind: 'plain', orderKey })],
    [2, 'renameColumn', () => ({ columnId, name: text })],
    [1, 'moveColumn', () => ({ columnId, orderKey })],
    [2, 'archiveColumn', () => ({ columnId })],
    [1, 'restoreColumn', () => ({ columnId })],
    [
      14,
      'createTask',
      () => ({ taskId: random.uuid(), columnId, orderKey, title: text, brief: '', rev }),
    ],
    [20, 'moveTask', () => ({ taskId, columnId, orderKey })],
    [4, 'archiveTask', () => ({ taskId })],
    [3, 'restoreTask', () => ({ taskId, columnId, orderKey })],
    [6, 'writeTaskTitle', () => ({ taskId, base: task?.title.rev ?? rev, rev, text })],
    [6, 'writeTaskBrief', () => ({ taskId, base: task?.brief.rev ?? rev, rev, text })],
    [3, 'setTaskDue', () => ({ taskId, due: { at: time.now(), zone: 'Africa/Cairo' } })],
    [3, 'createLabel', () => ({ labelId: random.uuid(), name: text })],
    [3, 'addTaskLabel', () => ({ taskId, labelId: idOf('label') })],
    [2, 'removeLabel', () => ({ labelId: idOf('label') })],
    [
      5,
      'createChecklistItem',
      () => ({ itemId: random.uuid(), taskId, checklist: '', text, done: false, orderKey }),
    ],
    [4, 'tickChecklistItem', () => ({ itemId: idOf('checklistItem'), done: random.chance(0.5) })],
    [2, 'removeChecklistItem', () => ({ itemId: idOf('checklistItem') })],
    [2, 'createDocument', () => ({ documentId: random.uuid(), title: text })],
    [2, 'renameDocument', () => ({ documentId: idOf('document'), title: text })],
  ];
  const undoWeight = 5;
  let dice = random.below(deeds.reduce((sum, [weight]) => sum + weight, 0) + undoWeight);
  for (const [weight, name, args] of deeds) {
    dice -= weight;
    if (dice >= 0) continue;
    const mutation = workspaceRoomModel.mutations.get(name)!;
    return client.mutate(mutation, args()).kind === 'made';
  }
  return (random.chance(0.6) ? client.undo() : client.redo()).kind === 'made';
}
