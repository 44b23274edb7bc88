import { boardPart } from '../../board/board-part.ts';
import { commentsPart } from '../../comments/comments-part.ts';
import { filesPart } from '../../files/files-part.ts';
import { filesServerPart } from '../../files/files-server-part.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { always, defineKind } from '../../kernel/kind.ts';
import { definePart } from '../../kernel/part.ts';
import { PlainRoom } from '../../kernel/plain-room.ts';
import { composeRoom } from '../../kernel/room-model.ts';
import { importPart } from '../../task/import-part.ts';
import { taskPart } from '../../task/task-part.ts';
import type { Assignable } from '../../task/task-scope.ts';
import type { ImportChunk } from '../chunk-import.ts';
import type { ImportChoices, StandingColumn } from '../import-plan.ts';
import { lineWords } from '../line-words.ts';
import { transferPart } from '../transfer-part.ts';
import type { TransferScope } from '../transfer-scope.ts';
import { planTrello } from '../trello/plan-trello.ts';
import { readTrello } from '../trello/read-trello.ts';
import { trelloFixture } from '../trello/trello-fixture.ts';

/** A room into which a board of Trello's is imported. */
const members = defineKind<Assignable>()({
  name: 'member',
  fields: { userId: always, role: always, active: always },
  under: ({ userId, active }) => (active ? userId : null),
});
export const model = composeRoom('board', [
  boardPart,
  taskPart,
  importPart,
  commentsPart,
  filesPart,
  filesServerPart,
  transferPart,
  definePart({ kinds: [members], mutations: [] }),
]);
export const sara = '00000000-0000-4000-8000-000000000902' as UserId;
export const layla = '00000000-0000-4000-8000-000000000901' as UserId;
export const workspaceId = '11111111-2222-4333-8444-555555555555';

/** Stands in for SHA-1: spreads every byte, which is all that ids ask of it here. */
function digest(bytes: Uint8Array): Uint8Array {
  const hash = new Uint8Array(20);
  let state = 2166136261;
  for (let at = 0; at < bytes.length + 20; at += 1) {
    state = Math.imul(state ^ (bytes[at] ?? at), 16777619);
    hash[at % 20]! ^= (state >>> 13) & 0xff;
  }
  return hash;
}

export const plan = (
  board: unknown = trelloFixture(),
  into = workspaceId,
  columns: readonly StandingColumn[] = [],
  choices: Partial<ImportChoices> = {},
) => {
  const zone = 'Asia/Dubai' as ZoneName;
  return planTrello(readTrello(board), {
    ...{ workspaceId: into, zone, digest, columns, lines: lineWords.en },
    choices: { kinds: {}, people: {}, ...choices },
  });
};

export function carryOut(
  room: PlainRoom<TransferScope>,
  chunks: readonly ImportChunk[],
  now = 1_000,
) {
  for (const { messages, ...args } of chunks) {
    room.run({ name: 'importBoard', args }, layla, now as Instant);
    room.run({ name: 'bringMessages', args: { messages } }, layla, now as Instant);
  }
  return room;
}

export function imported(
  room = new PlainRoom(model),
  board: unknown = trelloFixture(),
  now = 1_000,
) {
  return carryOut(room, plan(board, workspaceId, room.all('column')).chunks, now);
}

export const taskTitled = (room: PlainRoom<TransferScope>, title: string) =>
  room.all('task').find((task) => task.title.text === title)!;
