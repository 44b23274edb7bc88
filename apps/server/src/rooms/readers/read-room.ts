import type { StoredActivity } from '@sanad/sync/port/room-store';

import type { Db } from '../../db/database.ts';
import { isDatabaseAway } from '../../db/is-database-away.ts';
import { inScope } from '../in-scope.ts';
import {
  holdCursor,
  linesAfter,
  moveCursor,
  parkLine,
  roomVersion,
  waitUntil,
  type Cursor,
} from './reader-repo.ts';
import type { AfterReading, Reader, RoomPlace } from './reader.ts';

export interface ReadingPorts {
  readonly db: Db;
  /** How long one room is read before the others have their turn. */
  readonly turnMs?: number;
  now(): number;
  /** A line was set aside for good. */
  onParked(reader: string, room: RoomPlace, line: { version: number; line: number }): void;
  onError(error: unknown, reader?: string, room?: RoomPlace): void;
}

/** Lines of one transaction. */
const batch = 500;
/** After each failure of one line; after the last it is set aside. */
const pausesMs = [1_000, 5_000, 30_000, 120_000];

/** Others' news wait behind a room that has very much of it: no longer than this, and one piece. */
const usualTurnMs = 500;

export type Step = 'more' | 'done';

/** What one transaction tried, for whoever has to say what failed. */
interface Piece {
  cursor: Cursor | undefined;
  lines: number;
}

/**
 * Reads all that a reader has not read of one room. A piece that fails is halved until the one line is
 * found that cannot be taken in; that line is tried again after a while, and in the end set aside. Only
 * what comes after it in this room waits for it. Done when there is nothing more, another process is at
 * it, or a line has to wait; where there is more than one turn takes, it comes after the other rooms.
 * @throws where the database is away.
 */
export async function readRoom(
  ports: ReadingPorts,
  reader: Reader,
  room: RoomPlace,
): Promise<Step> {
  let most = batch;
  const { turnMs = usualTurnMs } = ports;
  const began = performance.now();
  do {
    const piece: Piece = { cursor: undefined, lines: 0 };
    try {
      if ((await readPiece(ports, reader, room, most, piece)) === 'done') return 'done';
      most = Math.min(batch, most * 2);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (piece.lines > 1) most = Math.ceil(piece.lines / 2);
      else if ((await noteFailure(ports, reader, room, piece, error)) === 'done') return 'done';
    }
  } while (performance.now() - began < turnMs);
  return 'more';
}

async function readPiece(
  { db, now }: ReadingPorts,
  reader: Reader,
  room: RoomPlace,
  most: number,
  piece: Piece,
): Promise<Step> {
  let after: AfterReading;
  const step = await inScope(db, room, async (tx): Promise<Step> => {
    const cursor = await holdCursor(tx, reader.name, room);
    if (!cursor || cursor.dueAt > now()) return 'done';
    piece.cursor = cursor;
    if (!cursor.begun) {
      await reader.begin?.(room, tx);
      await moveCursor(tx, reader.name, room, cursor);
      return 'more';
    }
    const version = await roomVersion(tx, room);
    // What failed comes alone: nothing beside it is done in vain.
    const limit = cursor.tries > 0 ? 1 : most;
    const lines = await linesAfter(tx, room, cursor, limit, reader);
    piece.lines = lines.length;
    if (lines.length > 0) after = await reader.read(lines, room, tx);
    const isFull = lines.length === limit;
    const to = isFull ? past(lines.at(-1)!) : afterAll(version, lines);
    await moveCursor(tx, reader.name, room, to);
    return isFull ? 'more' : 'done';
  });
  after?.();
  return step;
}

/** The first line that is not read is the one that failed: everything before it was taken in. */
function noteFailure(
  { db, now, onParked, onError }: ReadingPorts,
  reader: Reader,
  room: RoomPlace,
  { cursor: tried }: Piece,
  error: unknown,
): Promise<Step> {
  onError(error, reader.name, room);
  return inScope(db, room, async (tx) => {
    const cursor = await holdCursor(tx, reader.name, room);
    // Another process went on meanwhile.
    if (!cursor || cursor.version !== tried?.version || cursor.line !== tried.line) return 'done';
    const tries = cursor.tries + 1;
    const pause = pausesMs[cursor.tries];
    if (pause !== undefined) {
      await waitUntil(tx, reader.name, room, { tries, dueAt: now() + pause });
      return 'done';
    }
    const [line] = cursor.begun ? await linesAfter(tx, room, cursor, 1, reader) : [];
    const failed = { version: line?.version ?? cursor.version, line: line?.line ?? 0 };
    await parkLine(tx, reader.name, room, { ...failed, tries, error: String(error), at: now() });
    await moveCursor(tx, reader.name, room, line ? past(line) : cursor);
    onParked(reader.name, room, failed);
    return 'more';
  });
}

function past({ version, line }: StoredActivity): Pick<Cursor, 'version' | 'line'> {
  return { version: version - 1, line };
}

/** Some commits have no lines; and some may have come since the version was asked for. */
function afterAll(version: number, lines: readonly StoredActivity[]) {
  return { version: Math.max(version, lines.at(-1)?.version ?? 0), line: 0 };
}
