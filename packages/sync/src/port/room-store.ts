import type { ActivityLine } from '@sanad/domain/kernel/activity';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { LiveRecord, Op } from '@sanad/domain/kernel/record';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { AsidePlace } from '@sanad/domain/kernel/room-model';

import type { AsidePage, PageAsk } from './aside-source.ts';

export interface StoredRefusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** What a room knows of one client id. */
export interface ClientRow {
  readonly clientId: ClientId;
  /** The first principal that pushed under it; `null` is the server itself. */
  readonly userId: UserId | null;
  readonly lastMutationId: number;
  /** Answers of the last ids that were refused, by id (decimal), for a retry to hear the same. */
  readonly refusals: Readonly<Record<string, StoredRefusal>>;
}

/** One committed group: takes the room from `version - 1` to `version`. */
export interface LogEntry {
  readonly version: number;
  readonly ops: readonly Op[];
  /** Last mutation id per client id that had a part in it. */
  readonly acks: Readonly<Record<string, number>>;
}

export interface LoadedRoom {
  readonly version: number;
  /** Every record of the kinds that were asked for, closed ones too. */
  readonly records: Iterable<{ readonly collection: string; readonly record: LiveRecord }>;
  readonly clients: Iterable<ClientRow>;
}

export interface Tail {
  /** Entries after the asked version, ascending, without a gap. */
  readonly entries: readonly LogEntry[];
  /** The rows, as they are now, of every client named in those entries' acks. */
  readonly clients: readonly ClientRow[];
}

/** A record as it stands after the group; the store writes these and needs not understand ops. */
export interface RecordWrite {
  readonly collection: string;
  readonly id: string;
  /** `null`: the record is gone. */
  readonly record: LiveRecord | null;
  readonly closed: boolean;
  /** Of a record that is kept aside: in which pages it is found. */
  readonly aside?: AsidePlace | undefined;
}

/** Everything that one commit makes durable, together or not at all. */
export interface CommitGroup {
  /** The version this group was computed on; it becomes `base + 1`. */
  readonly base: number;
  /** As they are said. Of the kinds in `namedInLog` the log only names the records: what was taken back stands nowhere. */
  readonly ops: readonly Op[];
  readonly namedInLog: readonly string[];
  readonly acks: Readonly<Record<string, number>>;
  /** One per touched record: its last state in the group. */
  readonly records: readonly RecordWrite[];
  /** Rows that the group made or changed, whole. */
  readonly clients: readonly ClientRow[];
  /** One for each mutation that wrote something, in their order. */
  readonly activity: readonly ActivityLine[];
}

/** A line as it lies in the store: its place among all of its room is (version, line). */
export interface StoredActivity extends ActivityLine {
  readonly version: number;
  /** From 1 within its commit. */
  readonly line: number;
}

export type CommitResult =
  | { readonly committed: number }
  /** Another process was first: nothing was written. What it wrote comes along, if the log still has it. */
  | { readonly moved: Tail | undefined };

/**
 * The durable side of ONE room. A commit is a compare-and-set on the room's version. When a call
 * rejects, its outcome is unknown: the room reads the tail before it believes anything.
 */
export interface RoomStore {
  /** The room with the records of these kinds. */
  load(collections: readonly string[]): Promise<LoadedRoom>;
  commit(group: CommitGroup): Promise<CommitResult>;
  /**
   * `undefined` when the log no longer reaches back to `after`, or `after` is ahead of the room, or the
   * entries are (about) more bytes than `maxBytes`: a store may leave that away. Of what is kept aside it
   * has the state of now, in whichever entry it was written, and no earlier one.
   */
  tail(after: number, maxBytes?: number): Promise<Tail | undefined>;
  /** Those of the records that there are, in no order. */
  records(collection: string, ids: readonly string[]): Promise<readonly LiveRecord[]>;
  /** Of what is kept aside under a parent, the last ones (before a place), with the version that they are of. */
  page(collection: string, parent: string, ask: PageAsk): Promise<AsidePage<LiveRecord>>;
  /** The lines of the commits after `after`, in order: of whole commits, and at least one where there is any. */
  activity(after: number, atLeast: number): Promise<readonly StoredActivity[]>;
}
