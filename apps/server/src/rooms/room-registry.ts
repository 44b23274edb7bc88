import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Limits } from '@sanad/protocol/limit';
import type { RoomName } from '@sanad/protocol/room-name';
import type { RoomBroadcast } from '@sanad/sync/port/room-session';
import type { RoomStore } from '@sanad/sync/port/room-store';
import { Room } from '@sanad/sync/room/room';
import type { AgreedSource, Committed } from '@sanad/sync/room/room-options';
import type { TellingLimit } from '@sanad/sync/room/telling-limit';

import { createFairTurns } from './fair-turns.ts';
import { nodeTimers } from './node-timers.ts';
import { addressOf, type RoomAddress } from './room-address.ts';
import {
  roomKindOf,
  type AnyRoom,
  type RoomIdOf,
  type RoomKindName,
  type RoomOf,
} from './room-kinds.ts';

/**
 * The rooms that this process holds, of every kind. Each is loaded once, however many ask at the same moment, and
 * let go after nobody was in it for a while. It does not ask who may enter: its callers have.
 */
export interface RoomRegistry {
  /** @throws whatever the store throws; the next call tries again. */
  open<K extends RoomKindName>(kind: K, id: RoomIdOf<K>): Promise<RoomOf<K>>;
  openAt(address: RoomAddress): Promise<AnyRoom>;
  /** How many rooms are held. */
  readonly size: number;
  close(): Promise<void>;
}

export interface RoomRegistryOptions {
  createStore(address: RoomAddress): RoomStore;
  broadcast(room: RoomName): RoomBroadcast;
  now(): number;
  readonly limits: Limits;
  /** More than one process serves these rooms. */
  readonly shared: boolean;
  /** Told of every commit of this process, after it. */
  onCommitted?(address: RoomAddress, committed: Committed): void;
  /** What a workspace's room asks of the ledger. */
  agreedIn?(workspaceId: WorkspaceId): AgreedSource;
  /** What one person may tell the others of, in all workspaces. */
  readonly telling?: TellingLimit;
  /** A newer program keeps more in these rooms than this one knows. */
  isReadOnly?(): boolean;
  onError(error: unknown, what: string): void;
}

const idleMs = 5 * 60_000;
const sweepEveryMs = 60_000;

interface Held {
  readonly opening: Promise<AnyRoom>;
  room: AnyRoom | undefined;
  usedAt: number;
}

export function createRoomRegistry(options: RoomRegistryOptions): RoomRegistry {
  const held = new Map<RoomName, Held>();
  const { limits } = options;
  const turns = createFairTurns();
  let closed = false;

  function load(address: RoomAddress): Promise<AnyRoom> {
    const { name } = address;
    const { model, presence: parse } = roomKindOf(address.kind);
    return Room.open({
      name,
      model,
      store: options.createStore(address),
      clock: { now: () => options.now() as Instant },
      timers: nodeTimers,
      turns,
      createId: randomUUID,
      broadcast: options.broadcast(name),
      shared: options.shared,
      isReadOnly: () => options.isReadOnly?.() ?? false,
      limits: { mutationsPerPush: limits.mutationsPerPush },
      ...(address.kind === 'workspace' && {
        telling: options.telling,
        agreed: options.agreedIn?.(address.scopeId as WorkspaceId),
      }),
      ...(parse && {
        presence: { parse, maxBytes: limits.presenceBytes, perSecond: limits.presencePerSecond },
      }),
      onCommitted: (committed) => options.onCommitted?.(address, committed),
      onError: options.onError,
    });
  }

  function sweep(): void {
    const now = performance.now();
    for (const [name, { room, usedAt }] of held) {
      if (!room || room.sessionCount > 0 || now - usedAt < idleMs) continue;
      held.delete(name);
      void room.close();
    }
  }
  const sweeping = setInterval(sweep, sweepEveryMs).unref();

  function openAt(address: RoomAddress): Promise<AnyRoom> {
    if (closed) return Promise.reject(new Error('the rooms are closed'));
    const { name } = address;
    const known = held.get(name);
    if (known) {
      known.usedAt = performance.now();
      return known.opening;
    }
    const entry: Held = {
      opening: load(address),
      room: undefined,
      usedAt: performance.now(),
    };
    held.set(name, entry);
    entry.opening.then(
      (room) => (entry.room = room),
      () => held.delete(name),
    );
    return entry.opening;
  }

  return {
    get size() {
      return held.size;
    },
    open: <K extends RoomKindName>(kind: K, id: RoomIdOf<K>) =>
      openAt(addressOf(kind, id)) as Promise<RoomOf<K>>,
    openAt,
    async close() {
      closed = true;
      clearInterval(sweeping);
      const rooms = await Promise.allSettled([...held.values()].map(({ opening }) => opening));
      held.clear();
      await Promise.all(
        rooms.map((each) => (each.status === 'fulfilled' ? each.value.close() : undefined)),
      );
    },
  };
}
