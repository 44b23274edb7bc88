import { expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from './room-model.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const layla = uuid(901) as UserId;
const now = 1_700_000_000_000 as Instant;

function begin() {
  const room: PlainRoom<WorkspaceRoomCollections> = new PlainRoom(workspaceRoomModel);
  const run = (name: string, args: object) => room.run({ name, args }, layla, now);
  const column = { columnId: uuid(1), name: 'R', kind: 'requested', orderKey: 'V' };
  run('createColumn', column);
  return { room, run };
}

it('an idea that is turned into a task twice is one task, whatever became of it meanwhile', () => {
  const { room, run } = begin();
  const place = { columnId: uuid(1), orderKey: 'V' };
  const idea = { taskId: uuid(2), ...place, title: 'Gloves', brief: 'Size M', rev: 'rev-00001' };
  run('turnIdeaIntoTask', idea);
  expect(room.all('task')).toMatchObject([
    {
      id: uuid(2),
      number: 1,
      title: { text: 'Gloves' },
      brief: { text: 'Size M' },
      createdBy: layla,
    },
  ]);
  run('archiveTask', { taskId: uuid(2) });
  const before = room.state();
  run('turnIdeaIntoTask', { ...idea, title: 'Gloves again' });
  expect(room.state()).toEqual(before);
});

it('an idea that is turned into a document twice is one document', () => {
  const { room, run } = begin();
  for (const title of ['Gloves', 'Gloves again'])
    run('turnIdeaIntoDocument', { documentId: uuid(3), title });
  expect(room.all('document')).toMatchObject([{ id: uuid(3), title: 'Gloves' }]);
});
