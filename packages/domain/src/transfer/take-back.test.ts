import { describe, expect, it } from 'vitest';

import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { ImportChunk } from './chunk-import.ts';
import { printOf } from './print.ts';
import { carryOut, layla, model, plan, taskTitled, workspaceId } from './test/import-room.ts';
import type { TransferScope } from './transfer-scope.ts';

/** What the server would take back of a plan: each task with what came with it. */
function takeBackOf(
  chunks: readonly ImportChunk[],
  talk: number,
  filesOf: (taskId: string) => readonly string[] = () => [],
) {
  const all = <K extends keyof ImportChunk>(kind: K) =>
    chunks.flatMap((chunk): readonly ImportChunk[K][number][] => chunk[kind]);
  return {
    talk,
    tasks: all('tasks').map((task) => ({
      ...{ id: task.id, print: printOf.task(task) },
      items: all('items')
        .filter(({ taskId }) => taskId === task.id)
        .map((item) => ({ id: item.id, print: printOf.item(item) })),
      messages: all('messages').flatMap(({ id, taskId }) => (taskId === task.id ? [id] : [])),
      files: filesOf(task.id),
    })),
    labels: all('labels').map((label) => ({ id: label.id, print: printOf.label(label) })),
    columns: all('columns').map((column) => ({ id: column.id, print: printOf.column(column) })),
  };
}

const weekly = {
  rule: { unit: 'week', every: 1, days: [7], weekStart: 7, ends: null },
  ...{ from: '2026-11-29', time: '09:00', zone: 'Africa/Cairo', makes: 'done' },
};

describe('an import that is taken back', () => {
  const { chunks } = plan();
  const later = 5_000 as Instant;
  const run = (room: PlainRoom<TransferScope>, name: string, args: unknown) =>
    room.run({ name, args }, layla, later);
  const takeBack = (
    room: PlainRoom<TransferScope>,
    filesOf?: (taskId: string) => readonly string[],
  ) => {
    const talk = room.get('talkCounter', 'talk')!.nextNumber;
    run(room, 'takeBackImport', takeBackOf(chunks, talk, filesOf));
  };
  /** A file that hangs on a task, as an upload makes it. */
  const bring = (room: PlainRoom<TransferScope>, n: number, taskId: string): string => {
    const fileId = `00000000-0000-4000-8000-0000000000${n}`;
    const facts = { name: 'plan.pdf', documentId: null, confidential: false, bytes: 1, type: 'x' };
    const versionId = `00000000-0000-4000-8000-0000000001${n}`;
    run(room, 'addFileVersion', { ...facts, fileId, versionId, taskId });
    return fileId;
  };

  it('leaves nothing but how far the numbers are, and comes whole again', () => {
    const room = carryOut(new PlainRoom(model), chunks);
    const before = room.state();
    takeBack(room);
    const { counter, talkCounter, ...rest } = room.state();
    expect(Object.values(rest).flatMap((of) => Object.keys(of))).toEqual([]);
    expect([Object.keys(counter!), Object.keys(talkCounter!)]).toEqual([['board'], ['talk']]);
    carryOut(room, chunks);
    const ids = (of: ReturnType<typeof room.state>) =>
      Object.values(of).map((each) => Object.keys(each).sort());
    expect(ids(room.state())).toEqual(ids(before));
  });

  it.each<[string, string, (task: { id: string; columnId: string; rev: string }) => object]>([
    [
      'its title',
      'writeTaskTitle',
      ({ id, rev }) => ({ taskId: id, base: rev, rev: 'rev-by-hand', text: 'X' }),
    ],
    ['its place', 'moveTask', ({ id, columnId }) => ({ taskId: id, columnId, orderKey: 'k' })],
    ['its date', 'setTaskDue', ({ id }) => ({ taskId: id, due: null })],
    [
      'its steps',
      'createChecklistItem',
      ({ id }) => ({ itemId: workspaceId, taskId: id, checklist: '', text: 'S', orderKey: 'k' }),
    ],
    ['the archive', 'archiveTask', ({ id }) => ({ taskId: id })],
    [
      'whether it comes again',
      'repeatTask',
      ({ id }) => ({ taskId: id, seriesId: workspaceId, plan: weekly }),
    ],
  ])('keeps a task of which somebody changed %s, with its column and labels', (_, name, argsOf) => {
    const room = carryOut(new PlainRoom(model), chunks);
    const { id, columnId, title, labelIds } = taskTitled(room, 'Card 101');
    run(room, name, argsOf({ id, columnId, rev: title.rev }));
    takeBack(room);
    expect(room.all('task').map((task) => task.id)).toEqual([id]);
    expect(room.all('column').map((column) => column.id)).toEqual([columnId]);
    expect(
      room
        .all('label')
        .map((label) => label.id)
        .sort(),
    ).toEqual([...labelIds].sort());
    expect(room.all('checklistItem').length).toBeGreaterThanOrEqual(3);
  });

  it('takes the files along that came beside it, and keeps a task with any other, or with one put away', () => {
    const room = carryOut(new PlainRoom(model), chunks);
    const [whole, added, other] = [
      taskTitled(room, 'Card 101').id,
      taskTitled(room, 'Card 105').id,
      taskTitled(room, 'Card 102').id,
    ] as const;
    const own = new Map<string, string[]>([
      [whole, [bring(room, 11, whole)]],
      [added, [bring(room, 12, added)]],
      [other, [bring(room, 13, other)]],
    ]);
    const theirs = bring(room, 14, added);
    run(room, 'archiveFile', { fileId: own.get(other)![0] });
    takeBack(room, (taskId) => own.get(taskId) ?? []);
    expect(room.all('task').map(({ id }) => id)).toEqual(expect.arrayContaining([added, other]));
    expect(room.all('task')).toHaveLength(2);
    const left = [own.get(added)![0], theirs, own.get(other)![0]];
    expect(
      room
        .all('file')
        .map(({ id }) => id as string)
        .sort(),
    ).toEqual(left.sort());
  });

  it('keeps a task whose message somebody took away, and looks again where somebody wrote meanwhile', () => {
    const room = carryOut(new PlainRoom(model), chunks);
    const [message] = room.all('message');
    run(room, 'deleteMessage', { messageId: message!.id });
    expect(() => run(room, 'takeBackImport', takeBackOf(chunks, 1))).toThrow(
      new Refusal('changed_since'),
    );
    takeBack(room);
    expect(room.all('task').map((task) => task.title.text)).toEqual(['Card 105']);
    expect(room.all('message')).toHaveLength(2);
  });

  it('keeps a column that somebody renamed', () => {
    const room = carryOut(new PlainRoom(model), chunks);
    const column = room.all('column').find(({ name }) => name === 'Doing')!;
    run(room, 'renameColumn', { columnId: column.id, name: 'Mine' });
    takeBack(room);
    expect(room.all('column').map(({ name }) => name)).toEqual(['Mine']);
  });

  it('that named somebody else is nobody’s to change', () => {
    const room = carryOut(new PlainRoom(model), chunks);
    const messageId = room.all('message')[0]!.id;
    const edit = { messageId, text: 'Another thing' };
    expect(() => run(room, 'editMessage', edit)).toThrow(new Refusal('not_yours'));
  });
});
