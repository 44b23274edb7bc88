import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { HeldRecord } from '@sanad/domain/person/record';
import { claimHeld, releaseHeld, returnHeld } from '@sanad/domain/person/release-mutations';
import type { Timers } from '@sanad/sync/port/timers';
import type { Committed } from '@sanad/sync/room/room-options';

import { underLock } from '../../db/advisory-lock.ts';
import type { Db } from '../../db/database.ts';
import type { Logger } from '../../log.ts';
import type { RoomAddress } from '../../rooms/room-address.ts';
import type { RoomOf } from '../../rooms/room-kinds.ts';
import { listHolders } from './held-repo.ts';
import { sendHeld, type SendPorts } from './send-held.ts';

export interface ReleasePorts extends SendPorts {
  readonly db: Db;
  readonly timers: Pick<Timers, 'after'>;
  readonly log: Logger;
  now(): number;
  /** What was written in a stay that is over goes, of this person. */
  purge(userId: UserId): Promise<void>;
}

export interface ReleaseDesk {
  /** After every commit of a room. */
  heard(address: Pick<RoomAddress, 'kind' | 'scopeId'>, committed: Pick<Committed, 'ops'>): void;
  /** Of everybody: what is due, whichever process did not live to release it, and what soon will be. */
  sweep(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

type PersonRoom = RoomOf<'person'>;

/** Longer than the sweep's rhythm: what is due before the next one has a timer. */
const aheadMs = 45_000;
const againMs = 2_000;
const laneCount = 3;
/** Others wait for the same lane: what somebody still has due after so long has its turn behind them. */
const turnMs = 1_000;

/**
 * Releases held messages when they are due: by a timer of the process that took the hold, with a sweep behind
 * it. One releaser for a person over all processes. Each message is claimed in its sender's room, sent in
 * its workspace's, and removed: who dies in between is followed by one who is told what was done. Until the
 * claim it can be taken back, so nobody is told both. What was sent later on the same task waits for it.
 */
export function createReleaseDesk(ports: ReleasePorts): ReleaseDesk {
  const { db, rooms, timers, log, now } = ports;
  const waiting = new Map<UserId, () => void>();
  const running = new Map<UserId, Promise<unknown>>();
  /** Each holds a connection while rooms, which need one too, are opened. */
  const lanes = Array.from({ length: laneCount }, () => ({ size: 0, last: Promise.resolve(true) }));
  let closed = false;

  function armIn(userId: UserId, ms: number): void {
    waiting.get(userId)?.();
    waiting.delete(userId);
    if (closed) return;
    const cancel = timers.after(Math.max(0, ms), () => {
      waiting.delete(userId);
      void release(userId);
    });
    waiting.set(userId, cancel);
  }

  async function arm(userId: UserId): Promise<void> {
    try {
      const room = await rooms.open('person', userId);
      const dues = Array.from(room.all('held'), ({ dueAt }) => dueAt);
      if (dues.length > 0) armIn(userId, Math.min(...dues) - now());
    } catch (error) {
      log.warn({ err: error, userId }, 'a hold has no timer');
    }
  }

  /** False where nothing is known of it: what comes after it on its task waits. */
  async function settle(room: PersonRoom, userId: UserId, held: HeldRecord): Promise<boolean> {
    const { id: messageId, workspaceId } = held;
    const end = (name: string, args: object = {}) =>
      room.mutate(name, { messageId, ...args }, userId);
    try {
      await end(claimHeld.name);
      const sent = await sendHeld(ports, userId, held);
      if (sent.kind === 'refused') {
        log.info({ userId, workspaceId, refusal: sent.refusal }, 'a held message came back');
        await end(returnHeld.name, { refusal: sent.refusal });
      } else if (sent.kind === 'over') await ports.purge(userId);
      else await end(releaseHeld.name);
      return true;
    } catch (error) {
      // Taken back at the last moment.
      if (error instanceof Refusal && error.code === 'hold_over') return true;
      log.warn({ err: error, userId, workspaceId }, 'a held message waits for its room');
      return false;
    }
  }

  /** False where something of it has to be tried again. */
  async function releaseDue(userId: UserId): Promise<boolean> {
    const room = await rooms.open('person', userId);
    // Another process may have taken the hold, or ended it.
    await room.refresh();
    const due = [...room.all('held')].filter(({ dueAt }) => dueAt <= now());
    const stuck = new Set<TaskId>();
    const began = performance.now();
    for (const held of due.sort((one, other) => one.turn - other.turn)) {
      if (closed || performance.now() - began > turnMs) break;
      if (stuck.has(held.taskId)) continue;
      if (!(await settle(room, userId, held))) stuck.add(held.taskId);
    }
    return stuck.size === 0;
  }

  async function releaseLocked(userId: UserId): Promise<boolean> {
    try {
      return await underLock(db, 'held', userId, () => releaseDue(userId));
    } catch (error) {
      log.warn({ err: error, userId }, 'held messages were not released yet');
      return false;
    }
  }

  /** Behind as few as may be. */
  async function inLane(work: () => true | Promise<boolean>): Promise<boolean> {
    const lane = lanes.reduce((one, other) => (other.size < one.size ? other : one));
    lane.size += 1;
    lane.last = lane.last.then(work);
    const done = await lane.last;
    lane.size -= 1;
    return done;
  }

  async function release(userId: UserId): Promise<void> {
    const before = Promise.resolve(running.get(userId));
    const next = before.then(() => inLane(() => closed || releaseLocked(userId)));
    running.set(userId, next);
    const isDone = await next;
    // Whoever came behind looks again.
    if (running.get(userId) !== next) return;
    running.delete(userId);
    if (isDone) await arm(userId);
    else armIn(userId, againMs);
  }

  return {
    heard({ kind, scopeId }, { ops }) {
      if (kind !== 'person' || !ops.some(([, collection]) => collection === 'held')) return;
      const userId = scopeId as UserId;
      // A release that is on looks what is due next when it is done.
      if (!running.has(userId)) void arm(userId);
    },
    async sweep(signal) {
      for (const userId of await listHolders(db, now() + aheadMs)) {
        if (signal.aborted) return;
        await release(userId);
      }
    },
    async close() {
      closed = true;
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
      await Promise.all(running.values());
    },
  };
}
