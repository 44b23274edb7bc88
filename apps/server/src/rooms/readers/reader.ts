import type { StoredActivity } from '@sanad/sync/port/room-store';
import type { Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';
import type { RoomAddress } from '../room-address.ts';
import type { RoomKindName } from '../room-kinds.ts';

/** A room as the database names it. */
export type RoomPlace = Pick<RoomAddress, 'kind' | 'scopeId' | 'roomId'>;

export type ReaderTx = Transaction<Tables>;

export type AfterReading = (() => void) | undefined | void;

/**
 * What follows the activity of all rooms: notices, search, digests. How far it has read moves in the
 * transaction of what it writes, so that no line is lost to it and none is taken twice. It touches
 * nothing outside that transaction: what must go out (a mail) is written down and sent by a job.
 */
export interface Reader {
  /** Its cursor's name in the database: never changed. */
  readonly name: string;
  /** The kind of rooms that it follows. */
  readonly of: RoomKindName;
  /**
   * Only commits that tell of one of these (`kind.field`) are unpacked for it; all else it passes over at next to no
   * cost. Left out: it is given every line.
   */
  readonly fields?: readonly string[];
  /** Commits of these mutations and no others are passed over in the same way, as long as they tell of none of these fields. */
  readonly passesOver?: {
    readonly mutations: readonly string[];
    readonly unlessTelling: readonly string[];
  };
  /**
   * Lines of one room, in their order, some at a time. A throw undoes the transaction; they come again, in
   * smaller pieces. What it gives is called once it is committed: open pages may be told then, no more.
   */
  read(lines: readonly StoredActivity[], room: RoomPlace, tx: ReaderTx): Promise<AfterReading>;
  /**
   * Before the first line of a room that is older than its activity: takes what it needs from the
   * records. These may be newer than the first lines, so `read` is idempotent. Left out: begins with the lines.
   */
  begin?(room: RoomPlace, tx: ReaderTx): Promise<void>;
}

export function defineReader(reader: Reader): Reader {
  return reader;
}
