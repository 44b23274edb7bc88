import { beforeEach, describe, expect, it } from 'vitest';

import { idOf, LifeRoom, person, taskId } from './test/life-room.ts';

const [requested, inProgress, done] = [idOf(10), idOf(11), idOf(14)];

let room: LifeRoom;
beforeEach(() => {
  room = new LifeRoom();
  const task = { taskId, columnId: requested, orderKey: 'V', title: 'T', rev: 'rev-00001' };
  room.does('mona', 'createTask', task);
});

/** What Mona does, and takes back in the next moment. */
function undone(name: string, args: object): void {
  const inverse = room.room.inverseOf({ name, args });
  room.does('mona', name, args);
  expect(inverse).toBeDefined();
  room.does('mona', inverse!.name, inverse!.args as object);
}

describe('one’s own task that is offered to somebody', () => {
  beforeEach(() => room.does('mona', 'offerTask', { taskId, to: person.rana }));

  it.each([
    ['begun', requested, inProgress],
    ['ended', inProgress, done],
    ['put back among requests', inProgress, requested],
    ['ended at once', requested, done],
  ])('keeps its offer where it is %s by a move, and that is taken back', (_, from, to) => {
    if (from !== requested)
      room.does('mona', 'moveTask', { taskId, columnId: from, orderKey: 'V' });
    room.does('mona', 'offerTask', { taskId, to: person.rana });
    const before = room.task;
    undone('moveTask', { taskId, columnId: to, orderKey: 'k' });
    const { movedAt } = room.task;
    expect(room.task).toEqual({ ...before, movedAt });
  });

  it.each([
    ['another assistant', person.rana],
    ['the client', person.layla],
    ['oneself', person.mona],
  ])('keeps its offer where it is given to %s, and that is taken back', (_, assigneeId) => {
    const before = room.task;
    undone('assignTask', { taskId, assigneeId });
    expect(room.task).toEqual(before);
  });

  it('is offered to nobody who has left meanwhile', () => {
    const args = { taskId, columnId: done, orderKey: 'k' };
    const inverse = room.room.inverseOf({ name: 'moveTask', args })!;
    room.does('mona', 'moveTask', args);
    room.setMember('rana', false);
    room.does('mona', inverse.name, inverse.args as object);
    expect(room.task).toMatchObject({ offeredTo: null, state: 'requested' });
  });

  it('is offered by nobody else: of another’s work the move says nothing of it', () => {
    const { rev } = room.task.title;
    const other = { taskId: idOf(2), columnId: requested, orderKey: 'V', title: 'T', rev };
    room.does('layla', 'createTask', other);
    room.does('layla', 'assignTask', {
      taskId: idOf(2),
      assigneeId: person.mona,
      offeredTo: person.rana,
    });
    expect(room.room.get('task', idOf(2) as never)?.offeredTo).toBeNull();
  });
});
