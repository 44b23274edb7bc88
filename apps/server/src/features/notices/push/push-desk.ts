import type { Db } from '../../../db/database.ts';
import type { Logger } from '../../../log.ts';
import { loadChoices } from '../choices/notice-choice-repo.ts';
import { countOwn } from '../notice-repo.ts';
import {
  claimDevice,
  dropTold,
  findDueDevices,
  findWaiting,
  forgetDevice,
  freeDevice,
  holdDue,
  holdOwed,
  nextDue,
  noteFailed,
  noteUsed,
  spreadDue,
  type ClaimedDevice,
  type DueDevice,
  type WaitingNotice,
} from './push-due-repo.ts';
import { composePush, usefulSeconds, type PushMessage } from './push-message.ts';
import { sendPush, type PushSender } from './send-push.ts';

/**
 * Tells devices what their people's inboxes owe them. What is owed stands in the database: a kill loses
 * none of it, and of two processes one has a device at a time. Told twice at most what was under way when
 * a process died, and then under the same topic and tag, so that it is shown once. One device, one host
 * or one person never takes more than its share of what is under way.
 */

export interface PushDesk {
  /** Something may be due: looked at in a moment. */
  wake(): void;
  /** Sends what is due until nothing is. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface PushDeskPorts {
  readonly db: Db;
  readonly log: Logger;
  readonly sender: PushSender;
  readonly lanes?: PushLanes;
  now(): number;
  /** What became of one attempt: for the metrics. */
  onOutcome(outcome: PushOutcome): void;
}

export type PushOutcome = 'sent' | 'unwanted' | 'gone' | 'failed';

/** How many are told at once, of which so many by one host, and of one person's devices. */
export interface PushLanes {
  readonly all: number;
  readonly host: number;
  readonly person: number;
}

const usualLanes: PushLanes = { all: 32, host: 4, person: 2 };
/** What comes in quick succession is told together. */
const gatherMs = 500;
const restMs = 5_000;
/** Farther than from one sweep to the next, however late its tick comes: what is due meanwhile has a look of its own. */
const aheadMs = 60_000;
/** Longer than an attempt can take; then another process may try. */
const leaseMs = 60_000;
const pauseMs = { first: 30_000, longest: 60 * 60_000 };
/** A device whose service took nothing for so long is forgotten. */
const patienceMs = 3 * 24 * 60 * 60_000;

export function createPushDesk(ports: PushDeskPorts): PushDesk {
  const { db, log, sender, lanes = usualLanes, now, onOutcome } = ports;
  const closing = new AbortController();
  const sending = { ...sender, outside: { ...sender.outside, signal: closing.signal } };
  const underWay = new Map<DueDevice, Promise<void>>();
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = Infinity;
  let isClosed = false;

  function full(key: 'host' | 'userId', most: number): readonly string[] {
    const counts = new Map<string, number>();
    for (const device of underWay.keys())
      counts.set(device[key], (counts.get(device[key]) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= most).map(([name]) => name);
  }

  /** False where nobody more can be told at this moment. */
  async function startSome(): Promise<boolean> {
    const room = lanes.all - underWay.size;
    if (isClosed || room <= 0) return false;
    const but = { hosts: full('host', lanes.host), people: full('userId', lanes.person) };
    const found = await findDueDevices(db, now(), but, room);
    let started = false;
    for (const device of found) {
      if (full('host', lanes.host).includes(device.host)) continue;
      if (full('userId', lanes.person).includes(device.userId)) continue;
      const claimed = await claimDevice(db, device.id, now(), now() + leaseMs);
      if (claimed === undefined) continue;
      const ended = tell(claimed).finally(() => {
        underWay.delete(device);
        lookSoon(0);
      });
      underWay.set(device, ended);
      started = true;
    }
    return started;
  }

  /** One look after the other; whoever asks meanwhile gets one of their own. */
  function look(): Promise<void> {
    const next = looking.then(async () => {
      await holdDue(db, now());
      await spreadDue(db, now());
      while (await startSome());
    });
    looking = next.catch(() => undefined);
    return next;
  }

  function lookSoon(ms: number): void {
    const at = performance.now() + ms;
    if (isClosed || at >= wakesAt) return;
    clearTimeout(timer);
    wakesAt = at;
    timer = setTimeout(() => {
      wakesAt = Infinity;
      const from = now();
      look()
        .then(() => lookAhead(from))
        // What is owed is found by the next sweep.
        .catch((error: unknown) => log.warn({ err: error }, 'pushed notices wait'));
    }, ms).unref();
  }

  /** What was not due yet when somebody looked, and is before the next sweep, has a look of its own. */
  async function lookAhead(from: number): Promise<void> {
    const next = await nextDue(db, from);
    if (next !== undefined && next - now() <= aheadMs) lookSoon(Math.max(0, next - now()));
  }

  /** Never rejects: a device that was not told is tried again when its lease is over. */
  async function tell(device: ClaimedDevice): Promise<void> {
    try {
      await tellOnce(device);
    } catch (error) {
      log.warn({ err: error }, 'a device was not told');
    }
  }

  async function tellOnce(device: ClaimedDevice): Promise<void> {
    if ((await waitingFor(device)).length === 0) return noteUnwanted(device);
    let told: readonly WaitingNotice[] = [];
    const outcome = await sendPush(sending, device, async (): Promise<PushMessage | undefined> => {
      const waiting = await waitingFor(device);
      const [first] = waiting;
      if (first === undefined) return undefined;
      told = waiting.filter(({ workspaceId }) => workspaceId === first.workspaceId);
      const { unread } = await countOwn(db, first.userId, now());
      return composePush(device.id, told as [WaitingNotice, ...WaitingNotice[]], unread);
    });
    if (outcome.kind === 'unwanted') return noteUnwanted(device);
    // Cut off by ourselves: due at once for the next process.
    if (outcome.kind === 'failed' && isClosed) return freeDevice(db, device.id);
    const status = outcome.kind === 'answered' ? outcome.status : 0;
    if (status >= 200 && status < 300) {
      await dropTold(db, device.id, told);
      await noteUsed(db, device.id, now(), now() + restMs);
      return onOutcome('sent');
    }
    const isOver = device.failingSince !== null && now() - device.failingSince > patienceMs;
    if (status === 404 || status === 410 || isOver) {
      await forgetDevice(db, device.id);
      return onOutcome('gone');
    }
    log.info({ outcome, host: new URL(device.endpoint).host }, 'a push service took nothing');
    const asked = outcome.kind === 'answered' ? readRetryAfter(outcome.retryAfter) : 0;
    const pause = Math.max(pauseMs.first * 2 ** Math.min(device.tries, 10), asked);
    await noteFailed(db, device.id, now(), now() + Math.min(pause, pauseMs.longest));
    onOutcome('failed');
  }

  /** What it is still to be told; the rest is owed no more. */
  async function waitingFor({ id }: ClaimedDevice): Promise<readonly WaitingNotice[]> {
    const owed = await findWaiting(db, id, now());
    const userId = owed[0]?.userId;
    if (userId === undefined) return [];
    const { kinds } = (await loadChoices(db, [userId])).get(userId)!;
    const isWanted = ({ kind, at, stands }: WaitingNotice): boolean =>
      stands && kinds[kind].push && now() - at < usefulSeconds(kind) * 1_000;
    const isHeld = ({ heardAt }: WaitingNotice): boolean => heardAt > now();
    const standing = owed.filter(isWanted);
    const held = standing.filter((each) => isHeld(each) && each.kind !== 'checkInBegun');
    if (held.length > 0) await holdOwed(db, id, held);
    const wanted = standing.filter((each) => !isHeld(each));
    if (wanted.length + held.length < owed.length)
      await dropTold(
        db,
        id,
        owed.filter((each) => !wanted.includes(each) && !held.includes(each)),
      );
    return wanted;
  }

  async function noteUnwanted(device: ClaimedDevice): Promise<void> {
    await freeDevice(db, device.id);
    onOutcome('unwanted');
  }

  return {
    wake: () => lookSoon(gatherMs),
    async sweep() {
      const from = now();
      await look();
      while (underWay.size > 0) {
        await Promise.race(underWay.values());
        await look();
      }
      await lookAhead(from);
    },
    async close() {
      isClosed = true;
      closing.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(underWay.values());
    },
  };
}

/** Seconds, which is how push services say it; in milliseconds. */
function readRetryAfter(text: string | undefined): number {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) * 1_000 : 0;
}
