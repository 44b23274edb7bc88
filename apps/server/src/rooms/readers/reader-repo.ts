import { mostTold } from '@sanad/domain/kernel/activity';
import type { StoredActivity } from '@sanad/sync/port/room-store';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { readActivity, type ActivityRow } from '../activity-row.ts';
import type { Reader, ReaderTx, RoomPlace } from './reader.ts';

/** How far a reader has read one room: all up to `version`, and `line` lines of the next commit that has any. */
export interface Cursor {
  readonly version: number;
  readonly line: number;
  readonly begun: boolean;
  /** How often the next line failed, and when it is due again (0: now). */
  readonly tries: number;
  readonly dueAt: number;
}

const at = (reader: string, { scopeId, roomId }: RoomPlace) =>
  sql`reader = ${reader} and scope_id = ${scopeId} and room_id = ${roomId}`;

/** Held until the transaction ends; `undefined` where another process reads this room, or there is no such room. */
export async function holdCursor(
  tx: ReaderTx,
  reader: string,
  room: RoomPlace,
): Promise<Cursor | undefined> {
  const known = await lockCursor(tx, reader, room);
  if (known) return known;
  await sql`
    insert into activity_cursor (reader, scope_id, room_id, version, begun)
    select ${reader}, scope_id, id, told_from, told_from = 0 from room
    where scope_id = ${room.scopeId} and id = ${room.roomId}
    on conflict do nothing`.execute(tx);
  return lockCursor(tx, reader, room);
}

async function lockCursor(
  tx: ReaderTx,
  reader: string,
  room: RoomPlace,
): Promise<Cursor | undefined> {
  const { rows } = await sql<
    Omit<Cursor, 'version' | 'dueAt'> & { version: string; dueAt: string }
  >`
    select version, line, begun, tries, coalesce(due_at, 0) as "dueAt" from activity_cursor
    where ${at(reader, room)} for update skip locked`.execute(tx);
  const [row] = rows;
  return row && { ...row, version: Number(row.version), dueAt: Number(row.dueAt) };
}

/** Of what is committed by now. Asked before the lines: none of it can be missing among them. */
export async function roomVersion(tx: ReaderTx, { scopeId, roomId }: RoomPlace): Promise<number> {
  const { rows } = await sql<{ version: string }>`
    select version from room where scope_id = ${scopeId} and id = ${roomId}`.execute(tx);
  return Number(rows[0]?.version ?? 0);
}

export async function linesAfter(
  tx: ReaderTx,
  { scopeId, roomId }: RoomPlace,
  { version, line }: Pick<Cursor, 'version' | 'line'>,
  limit: number,
  { fields, passesOver }: Pick<Reader, 'fields' | 'passesOver'> = {},
): Promise<readonly StoredActivity[]> {
  const { rows } = await sql<ActivityRow>`
    select version, line, at, actor, by_server, mutation, about_kind, about_id, records, changes
    from activity
    where scope_id = ${scopeId} and room_id = ${roomId}
      and version > ${version} and (version, line) > (${version + 1}, ${line}::integer)
      ${fields ? sql`and coalesce(fields && ${[...fields]}::text[], true)` : sql``}
      ${passesOver ? sql`and not ${isPassedOver(passesOver)}` : sql``}
    order by version, line limit ${limit}`.execute(tx);
  return rows.map(readActivity);
}

/** Of very many records only one is told; and of before nobody knows what is told. */
const isPassedOver = ({ mutations, unlessTelling }: NonNullable<Reader['passesOver']>) => sql`(
  mutations <@ ${[...mutations]}::text[] and ${mostTold} >= all (of_records)
  and not coalesce(fields && ${[...unlessTelling]}::text[], true))`;

export async function moveCursor(
  tx: ReaderTx,
  reader: string,
  room: RoomPlace,
  to: Pick<Cursor, 'version' | 'line'>,
): Promise<void> {
  await sql`
    update activity_cursor
    set version = ${to.version}, line = ${to.line}, begun = true, tries = 0, due_at = null
    where ${at(reader, room)}`.execute(tx);
}

export async function waitUntil(
  tx: ReaderTx,
  reader: string,
  room: RoomPlace,
  failed: { readonly tries: number; readonly dueAt: number },
): Promise<void> {
  await sql`
    update activity_cursor set tries = ${failed.tries}, due_at = ${failed.dueAt}
    where ${at(reader, room)}`.execute(tx);
}

export interface ParkedLine {
  readonly version: number;
  /** 0: the reader's beginning in this room. */
  readonly line: number;
  readonly tries: number;
  readonly error: string;
  readonly at: number;
}

export async function parkLine(
  tx: ReaderTx,
  reader: string,
  { scopeId, roomId }: RoomPlace,
  parked: ParkedLine,
): Promise<void> {
  await sql`
    insert into activity_parked
      (reader, scope_id, room_id, version, line, tries, error, parked_at)
    values (${reader}, ${scopeId}, ${roomId}, ${parked.version}, ${parked.line},
      ${parked.tries}, ${parked.error}, ${parked.at})
    on conflict do nothing`.execute(tx);
}

/** Rooms of a kind with something to read that is due. Over all scopes, so not inside one. */
export async function roomsBehind(
  db: Db,
  reader: Pick<Reader, 'name' | 'of'>,
  now: number,
  limit: number,
): Promise<readonly RoomPlace[]> {
  const { rows } = await sql<RoomPlace>`
    select r.kind, r.scope_id as "scopeId", r.id as "roomId"
    from room r left join activity_cursor c
      on c.reader = ${reader.name} and c.scope_id = r.scope_id and c.room_id = r.id
    where r.kind = ${reader.of}
      and r.version > coalesce(c.version, 0) and coalesce(c.due_at, 0) <= ${now}
    limit ${limit}`.execute(db);
  return rows;
}

export async function countParked(db: Db, readers: readonly string[]): Promise<number> {
  const { rows } = await sql<{ parked: string }>`
    select count(*) as parked from activity_parked where reader = any(${[...readers]})`.execute(db);
  return Number(rows[0]?.parked ?? 0);
}
