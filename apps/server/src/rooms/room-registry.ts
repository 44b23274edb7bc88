import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { workspacePresence } from '@sanad/domain/workspace/presence';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import type { Limits } from '@sanad/protocol/limit';
import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import type { RoomBroadcast } from '@sanad/sync/port/room-session';
import type { RoomStore } from '@sanad/sync/port/room-store';
import { Room } from '@sanad/sync/room/room';
import type { Committed } from '@sanad/sync/room/room-options';

import { createFairTurns } from './fair-turns.ts';
import { nodeTimers } from './node-timers.ts';
import type { WorkspaceRoom } from './workspace-room.ts';

/**
 * The rooms that this process holds. Each is loaded once, however many ask at the same moment, and
 * let go after nobody was in it for a while. It does not ask who may enter: its callers have.
 */
export interface RoomRegistry {
  /** @throws whatever the store throws; the next call tries again. */
  open(workspaceId: WorkspaceId): Promise<WorkspaceRoom>;
  /** How many rooms are held. */
  readonly size: number;
  close(): Promise<void>;
}

export interface RoomRegistryOptions {
  createStore(workspaceId: WorkspaceId): RoomStore;
  broadcast(room: RoomName): RoomBroadcast;
  now(): number;
  readonly limits: Limits;
  /** More than one process serves these rooms. */
  readonly shared: boolean;
  /** Told of every commit of this process, after it. */
  onCommitted?(workspaceId: WorkspaceId, committed: Committed): void;
  /** A newer program keeps more in these rooms than this one knows. */
  isReadOnly?(): boolean;
  onError(error: unknown, what: string): void;
}

const idleMs = 5 * 60_000;
const sweepEveryMs = 60_000;

interface Held {
  readonly opening: Promise<WorkspaceRoom>;
  room: WorkspaceRoom | undefined;
  usedAt: number;
}

export function createRoomRegistry(options: RoomRegistryOptions): RoomRegistry {
  const held = new Map<WorkspaceId, Held>();
  const { limits } = options;
  const turns = createFairTurns();
  let closed = false;

  function load(workspaceId: WorkspaceId): Promise<WorkspaceRoom> {
    const name = workspaceRoom(workspaceId);
    return Room.open({
      name,
      model: workspaceRoomModel,
      store: options.createStore(workspaceId),
      clock: { now: () => options.now() as Instant },
      timers: nodeTimers,
      turns,
      createId: randomUUID,
      broadcast: options.broadcast(name),
      shared: options.shared,
      isReadOnly: () => options.isReadOnly?.() ?? false,
      limits: { mutationsPerPush: limits.mutationsPerPush },
      presence: {
        parse: (state) => workspacePresence.safeParse(state).data,
        maxBytes: limits.presenceBytes,
        perSecond: limits.presencePerSecond,
      },
      onCommitted: (committed) => options.onCommitted?.(workspaceId, committed),
      onError: options.onError,
    });
  }

  function sweep(): void {
    const now = performance.now();
    for (const [workspaceId, { room, usedAt }] of held) {
      if (!room || room.sessionCount > 0 || now - usedAt < idleMs) continue;
      held.delete(workspaceId);
      void room.close();
    }
  }
  const sweeping = setInterval(sweep, sweepEveryMs).unref();

  return {
    get size() {
      return held.size;
    },
    open(workspaceId) {
      if (closed) return Promise.reject(new Error('the rooms are closed'));
      const known = held.get(workspaceId);
      if (known) {
        known.usedAt = performance.now();
        return known.opening;
      }
      const entry: Held = {
        opening: load(workspaceId),
        room: undefined,
        usedAt: performance.now(),
      };
      held.set(workspaceId, entry);
      entry.opening.then(
        (room) => (entry.room = room),
        () => held.delete(workspaceId),
      );
      return entry.opening;
    },
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
