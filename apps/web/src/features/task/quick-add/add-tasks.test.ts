import type { ColumnId, LabelId, UserId } from '@sanad/domain/kernel/ids';
import { zoneName, type Instant } from '@sanad/domain/kernel/instant';
import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import { PlainRoom } from '@sanad/domain/kernel/plain-room';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import { expect, it } from 'vitest';

import type { LiveClient } from '../../../realtime/session/live-client.ts';
import { addTasks, type NewTask } from './add-tasks.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const [layla, mona] = [uuid(1), uuid(2)] as [UserId, UserId];
const [requests, plain] = [uuid(3), uuid(4)] as [ColumnId, ColumnId];
const now = 1_700_000_000_000 as Instant;
const due = { at: (now + 86_400_000) as Instant, zone: zoneName.parse('Africa/Cairo') };

/** The room of a client and an assistant, as Layla's page has it; `deeds` are her steps of undo. */
function openTable() {
  const room = new PlainRoom<WorkspaceRoomCollections>(workspaceRoomModel);
  const member = (userId: UserId, name: string, role: string, n: number) => ({
    ...{ id: uuid(n), userId, name, role, hue: 'sea', zone: 'Africa/Cairo', active: true },
  });
  room.run({ name: 'setMember', args: member(layla, 'Layla', 'owner', 5) }, layla, now);
  room.run({ name: 'setMember', args: member(mona, 'Mona', 'assistant', 6) }, layla, now);
  const column = (columnId: ColumnId, kind: string, orderKey: string) => ({
    name: 'createColumn',
    args: { columnId, name: kind, kind, orderKey },
  });
  room.run(column(requests, 'requested', 'V'), layla, now);
  room.run(column(plain, 'plain', 'W'), layla, now);
  const deeds: string[][] = [];
  const client = {
    all: (kind: never) => room.all(kind),
    get: (kind: never, id: string) => room.get(kind, id),
    mutate({ name }: { name: string }, args: object) {
      try {
        room.run({ name, args }, layla, now);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { kind: 'refused', code: error.code, params: error.params };
      }
      deeds.at(-1)?.push(name);
      return { kind: 'made' };
    },
    together(act: () => void) {
      deeds.push([]);
      act();
    },
  } as unknown as LiveClient;
  const tasks = () => room.all('task').toSorted(compareByOrderKey);
  return { room, client, deeds, tasks };
}

const line = (title: string, more: Partial<NewTask> = {}): NewTask => ({
  ...{ title, brief: '', due: null, assigneeId: null, labels: [] },
  ...more,
});

it('stand in their order at the end of the column, with a new label made once, as one step of undo', () => {
  const { client, deeds, tasks, room } = openTable();
  addTasks(client, plain, [line('first')]);
  const labels = [{ id: null, name: 'cards' }];
  const { taskIds, refused } = addTasks(client, plain, [
    line('a', { labels, due }),
    line('b', { labels, assigneeId: mona }),
  ]);
  expect([taskIds.length, refused]).toEqual([2, null]);
  expect(tasks().map(({ title }) => title.text)).toEqual(['first', 'a', 'b']);
  expect(room.all('label').map(({ name }) => name)).toEqual(['cards']);
  const [, a, b] = tasks();
  expect([a?.due?.at, b?.assigneeId, b?.labelIds]).toEqual([due.at, mona, a?.labelIds]);
  expect(deeds).toHaveLength(2);
});

it('between two sides a date is asked for, and one’s own is set', () => {
  const { client, deeds, tasks } = openTable();
  addTasks(client, requests, [line('asked', { due, assigneeId: mona })]);
  addTasks(client, plain, [line('own', { due })]);
  const [asked, own] = tasks().toSorted((a, b) => a.number - b.number);
  expect([asked?.due?.at, asked?.proposal?.by, asked?.agreed]).toEqual([due.at, layla, null]);
  expect([own?.due?.at, own?.proposal]).toEqual([due.at, null]);
  expect(deeds.map((names) => names.at(-1))).toEqual(['proposeDate', 'setTaskDue']);
});

it('says what could not be done, and keeps the task', () => {
  const { client, tasks } = openTable();
  const gone = { id: uuid(9) as LabelId, name: 'gone' };
  const { refused } = addTasks(client, plain, [line('a', { labels: [gone] }), line('b')]);
  expect(refused?.code).toBe('not_found');
  expect(tasks().map(({ title }) => title.text)).toEqual(['a', 'b']);
});
