import type { ActivityLine } from '@sanad/domain/kernel/activity';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Agreed } from '@sanad/domain/kernel/mutation';
import type { Collections, Op } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import type { RoomName } from '@sanad/protocol/room-name';

import type { Clock } from '../port/clock.ts';
import type { RoomBroadcast } from '../port/room-session.ts';
import type { RoomStore } from '../port/room-store.ts';
import type { Timers } from '../port/timers.ts';
import type { Turns } from '../port/turns.ts';
import type { PresenceRule } from './presence-rule.ts';
import type { TellingLimit } from './telling-limit.ts';

/** A mutation of a committed group that took effect. */
export interface CommittedMutation {
  readonly name: string;
  readonly args: unknown;
  readonly actor: UserId;
  readonly byServer: boolean;
}

export interface Committed {
  readonly version: number;
  readonly ops: readonly Op[];
  readonly mutations: readonly CommittedMutation[];
  /** What was told of them, in the same commit. */
  readonly activity: readonly ActivityLine[];
}

export interface RoomLimits {
  readonly argsBytes: number;
  readonly mutationsPerPush: number;
  /** Mutations that wait for a commit; above it pushes are not taken and the pusher is told `unavailable`. */
  readonly waiting: number;
  /** One group ends after this many bytes of ops and records, or milliseconds; the rest waits for the next. */
  readonly groupBytes: number;
  readonly groupMs: number;
  /** Versions and bytes of them kept in memory for tails; older ones are read from the store. */
  readonly tailVersions: number;
  readonly tailBytes: number;
  /** Records of aside kinds at hand between two groups, and bytes of them. */
  readonly asideRecords: number;
  readonly asideBytes: number;
  /** A tail of more versions, or more bytes, than this is answered with a resync. */
  readonly longestTail: number;
  readonly longestTailBytes: number;
}

export const defaultRoomLimits: RoomLimits = {
  argsBytes: 128 * 1024,
  mutationsPerPush: 200,
  waiting: 20_000,
  groupBytes: 256 * 1024,
  groupMs: 8,
  tailVersions: 2_000,
  tailBytes: 8 * 1024 * 1024,
  asideRecords: 500,
  asideBytes: 1024 * 1024,
  longestTail: 5_000,
  longestTailBytes: 1024 * 1024,
};

/** A mutation that waits to be carried out, as far as one may ask what it needs. */
export interface AskedMutation {
  readonly name: string;
  readonly args: unknown;
}

/** What stands in a ledger and is asked before mutations that go by it. */
export interface AgreedSource {
  /** Looks up what these go by; `undefined`: none does. A rejection is the store's: they are tried again. */
  lookUp(asked: Iterable<AskedMutation>): Promise<void> | undefined;
  readonly agreed: Agreed;
}

export interface RoomOptions<C extends Collections> {
  readonly name: RoomName;
  readonly model: RoomModel<C>;
  readonly store: RoomStore;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Where other rooms live in the same thread. */
  readonly turns?: Turns;
  /** A fresh random UUID: the client id of the server's own mutations. */
  readonly createId: () => string;
  readonly presence?: PresenceRule;
  /** Absent: nobody is told anything by what happens here. */
  readonly telling?: TellingLimit | undefined;
  /** Absent: nothing is agreed. */
  readonly agreed?: AgreedSource | undefined;
  readonly broadcast?: RoomBroadcast;
  readonly limits?: Partial<RoomLimits>;
  /** More than one process serves this store: read what others wrote before each beat. */
  readonly shared?: boolean;
  /** While true nothing is taken: pushes wait on their devices, and the server's own are refused. */
  readonly isReadOnly?: () => boolean;
  /** Told of every group after its commit; a throw is reported and harms nobody. */
  readonly onCommitted?: (committed: Committed) => void;
  /** A bug or a failing store: for the log, never for people. */
  readonly onError?: (error: unknown, what: string) => void;
}
