import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import { createDatabase, type Database } from '../src/db/database.ts';
import type { ReadingPorts } from '../src/rooms/readers/read-room.ts';
import { defineReader, type Reader } from '../src/rooms/readers/reader.ts';
import { openOwnRooms } from './own-rooms.ts';

/** A line as a reader wrote it down, in the order of its writing. */
export interface WrittenLine {
  readonly roomId: string;
  readonly version: number;
  readonly line: number;
}

/** Where the readers of tests write; nothing keeps them from writing a line twice. */
export async function makeNotebook({ db }: Pick<Database, 'db'>): Promise<void> {
  await sql`create table notebook (
    at bigserial, reader text, scope_id uuid, version bigint, line integer)`.execute(db);
  await sql`grant all on notebook, notebook_at_seq to sanad_tenant`.execute(db);
}

/** Writes down every line that it is given. */
export function noteTaker(name: string, also: Partial<Reader> = {}): Reader {
  return defineReader({
    name,
    of: 'workspace',
    async read(lines, room, tx) {
      for (const { version, line } of lines) {
        await sql`insert into notebook (reader, scope_id, version, line)
          values (${name}, ${room.scopeId}, ${version}, ${line})`.execute(tx);
      }
      await also.read?.(lines, room, tx);
    },
    ...(also.begin && { begin: also.begin }),
    ...(also.fields && { fields: also.fields }),
    ...(also.passesOver && { passesOver: also.passesOver }),
  });
}

export async function notesOf({ db }: Pick<Database, 'db'>, reader: string) {
  const { rows } = await sql<{ room: string; version: string; line: number }>`
    select scope_id as room, version, line from notebook where reader = ${reader} order by at`.execute(
    db,
  );
  return rows.map(({ room, version, line }) => `${room} ${version}.${line}`);
}

/** What every reader must have read: all lines, each once, in the order of their room. */
export async function linesOf({ db }: Pick<Database, 'db'>) {
  const { rows } = await sql<{ room: string; version: string; line: number }>`
    select scope_id as room, version, line from activity order by scope_id, version, line`.execute(
    db,
  );
  return rows.map(({ room, version, line }) => `${room} ${version}.${line}`);
}

export async function makeWorkspace({ db }: Pick<Database, 'db'>, owner: UserId) {
  const id = randomUUID() as WorkspaceId;
  await db.insertInto('workspace').values({ id, name: 'Business', opened_by: owner }).execute();
  return id;
}

/** One process: its own connections, its own rooms. */
export function openProcess(url: string) {
  const database = createDatabase(url, { max: 4 });
  const { rooms, close } = openOwnRooms({ pool: database.pool, url });
  return {
    ...database,
    rooms,
    /** So many changes, all asked for at once: some share a commit. */
    async change(workspaceId: WorkspaceId, actor: UserId, count: number): Promise<void> {
      const room = await rooms.open('workspace', workspaceId);
      await Promise.all(
        Array.from({ length: count }, (_, n) =>
          room.mutate('setWorkspaceFacts', { name: `Business ${n}` }, actor),
        ),
      );
    },
    async close(): Promise<void> {
      await close();
      await database.close();
    },
  };
}

/** Fails nothing and says what was reported. */
export function quietPorts(db: ReadingPorts['db'], now: () => number = Date.now) {
  const parked: string[] = [];
  const errors: string[] = [];
  const ports: ReadingPorts = {
    db,
    now,
    onParked: (reader, _room, { line }) => void parked.push(`${reader} ${line}`),
    onError: (error) => void errors.push(String(error)),
  };
  return { ports, parked, errors };
}
