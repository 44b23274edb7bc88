import type { UserId } from '@sanad/domain/kernel/ids';
import type { Intent } from '@sanad/domain/kernel/mutation';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import type { RoomName } from '@sanad/protocol/room-name';

import type { AsideSource } from '../port/aside-source.ts';
import type { Clock } from '../port/clock.ts';
import type { QueueStore } from '../port/queue-store.ts';
import type { Snapshot, SnapshotCache, SnapshotSource } from '../port/snapshot-source.ts';
import type { Timers } from '../port/timers.ts';
import type { Transport } from '../port/transport.ts';

export interface SyncClientOptions<C extends Collections> {
  readonly room: RoomName;
  readonly model: RoomModel<C>;
  /** Who is signed in: the actor of the optimistic runs. */
  readonly actor: UserId;
  readonly queue: QueueStore;
  /** The stay that the person was in when this device last knew. */
  readonly stay?: number | undefined;
  /** It looks on: no presence of it is said, and nobody counts it. */
  readonly quiet?: boolean;
  /** Nothing is made while the room is away: this device keeps nothing that could go out later. */
  readonly onlyLive?: boolean;
  readonly transport: Transport;
  readonly snapshots: SnapshotSource<C>;
  /** Where the pages of what is kept aside come from; without it no thread can be opened. */
  readonly asides?: AsideSource<C> | undefined;
  /** Records of one such page; 50 unless told otherwise. */
  readonly pageSize?: number | undefined;
  readonly cache?: SnapshotCache<C>;
  /** Asked for before this client was made, for a device that has nothing of the room. */
  readonly begun?: Promise<Snapshot<C> | undefined> | undefined;
  readonly clock: Clock;
  readonly timers: Timers;
  /** A bug, or storage that fails: for the log. */
  readonly onError?: (error: unknown) => void;
}

/** What became of a person's intent on this device. The room's own answer may still come as an event. */
export type Made =
  | { readonly kind: 'made'; readonly id: number }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly params: RefusalParams;
      /** What was tried on what is here, where that is why. */
      readonly intent?: Intent;
    };

export type Undone = Made | { readonly kind: 'nothing' };

/** A mutation as it is named in a call: its arguments are checked by its schema. */
export interface MutationName<A> {
  readonly name: string;
  readonly args: { readonly _output: A };
}
