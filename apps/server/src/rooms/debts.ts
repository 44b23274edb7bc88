import { can } from '@sanad/domain/access/capability';
import type { ClientId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Transaction } from 'kysely';

import type { Access } from '../auth/access.ts';
import { underLock } from '../db/advisory-lock.ts';
import type { Db } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { ServerFeature } from '../feature.ts';
import { defineJob } from '../jobs/define-job.ts';
import type { Logger } from '../log.ts';
import {
  countDebts,
  forgetPaid,
  listIndebted,
  listOwed,
  markDebt,
  type Debt,
  type DebtOutcome,
} from './debt-repo.ts';

/** A room as debts are paid into it. */
interface PaidRoom {
  mutate(
    name: string,
    args: unknown,
    actor: UserId,
    once: { readonly clientId: ClientId; readonly id: number },
  ): Promise<unknown>;
}

export interface DebtPorts {
  readonly db: Db;
  readonly access: Pick<Access, 'judge'>;
  readonly log: Logger;
  now(): number;
  openRoom(workspaceId: WorkspaceId, roomId: string): Promise<PaidRoom>;
}

export interface Debts {
  /** Pays what a workspace's rooms are owed now. Never rejects: what could not be paid is swept. */
  pay(workspaceId: WorkspaceId): Promise<void>;
  /**
   * The same, as soon as the rooms have taken it or it is known that they do not now: that it is paid is noted
   * afterwards, and whoever finds it unnoted is told by the room that it has it.
   */
  tell(workspaceId: WorkspaceId): Promise<void>;
  readonly feature: ServerFeature;
}

/** A debt that the room cannot carry out is tried so often, then parked. */
const mostTries = 5;
const againMs = 10_000;
/** The room closes, or takes nothing from a release older than its data: neither says anything of the debt. */
const noAnswer = new Set<RefusalCode>(['unavailable', 'read_only']);
const paidKeptMs = 24 * 60 * 60_000;
const atOnce = 200;
const laneCount = 3;

/**
 * Pays debts (`raiseDebt`) after their commit: each by one mutation of the server's, under the debt's own
 * client id, so that a process which dies between the room's commit and the mark has paid, and the next
 * one that tries is told so. One payer per workspace over all processes. What is refused outright, or fails
 * again and again, is parked and reported; debts about other things go on meanwhile.
 */
export function createDebts(ports: DebtPorts): Debts {
  const { db, access, log, now, openRoom } = ports;

  /** Whether what somebody wished may still be done in their name. */
  async function assertStands({ workspaceId, actor, wish }: Debt): Promise<void> {
    if (!wish) return;
    const { loginId, needs, stay } = wish;
    const verdict = await access.judge({ userId: actor, loginId, workspaceId, needs, stay });
    if (verdict.kind === 'ended')
      throw new Refusal(verdict.what === 'right' ? 'forbidden' : 'stay_ended');
    if (!can(verdict.standing.role, needs)) throw new Refusal('forbidden');
  }

  /** Undefined where the room gave no answer: nothing is known then, and the same try is made again. */
  async function settle(debt: Debt): Promise<DebtOutcome | undefined> {
    const { mutation, args, actor, refusals } = debt;
    try {
      await assertStands(debt);
      const room = await openRoom(debt.workspaceId, debt.roomId);
      await room.mutate(mutation, args, actor, {
        clientId: debt.id as ClientId,
        id: refusals + 1,
      });
      return { kind: 'paid', at: now() };
    } catch (error) {
      if (!(error instanceof Refusal) || noAnswer.has(error.code)) {
        log.warn({ err: error, workspaceId: debt.workspaceId }, 'a room takes no payment now');
        return undefined;
      }
      const { code: refusal } = error;
      const again = refusal === 'internal' && refusals + 1 < mostTries;
      if (again) return { kind: 'again', refusal, dueAt: now() + againMs * (refusals + 1) };
      const { id, workspaceId, reason } = debt;
      const facts = { debt: id, workspaceId, mutation, reason, refusal };
      if (debt.wish) log.info(facts, 'a wish came too late');
      else log.error(facts, 'a debt is parked');
      return { kind: 'parked', refusal, at: now() };
    }
  }

  /** True while there may be more. */
  async function payOnce(
    tx: Transaction<Tables>,
    workspaceId: WorkspaceId,
    told: () => void,
  ): Promise<boolean> {
    const owed = await listOwed(tx, workspaceId, atOnce);
    const waiting = new Set<string>();
    const outcomes: (readonly [Debt, DebtOutcome])[] = [];
    for (const debt of owed) {
      const thing = `${debt.roomId} ${debt.about}`;
      if (waiting.has(thing)) continue;
      const outcome = debt.dueAt !== null && debt.dueAt > now() ? undefined : await settle(debt);
      if (outcome) outcomes.push([debt, outcome]);
      if (!outcome || outcome.kind === 'again') waiting.add(thing);
    }
    const more = owed.length === atOnce && waiting.size === 0;
    if (!more) told();
    for (const [debt, outcome] of outcomes) await markDebt(tx, debt, outcome);
    return more;
  }

  async function payLocked(workspaceId: WorkspaceId, told: () => void): Promise<void> {
    try {
      let more = true;
      while (more)
        more = await underLock(db, 'debts', workspaceId, (tx) => payOnce(tx, workspaceId, told), {
          isRepeatable: true,
        });
    } catch (error) {
      log.error({ err: error, workspaceId }, 'debts to a room not paid yet');
    } finally {
      told();
    }
  }

  /**
   * In this process callers of one workspace queue on one promise, and few workspaces are paid at once:
   * each holds a connection while the room, which needs one too, is opened.
   */
  const running = new Map<WorkspaceId, Promise<void>>();
  const lanes = Array.from({ length: laneCount }, () => Promise.resolve());
  let turn = 0;

  function inLane(work: () => Promise<void>): Promise<void> {
    turn = (turn + 1) % lanes.length;
    const next = (lanes[turn] ?? Promise.resolve()).then(work);
    lanes[turn] = next;
    return next;
  }

  function pay(workspaceId: WorkspaceId, told: () => void = () => undefined): Promise<void> {
    const next = (running.get(workspaceId) ?? Promise.resolve()).then(() =>
      inLane(() => payLocked(workspaceId, told)),
    );
    running.set(workspaceId, next);
    void next.then(() => running.get(workspaceId) === next && running.delete(workspaceId));
    return next;
  }

  async function sweep(signal: AbortSignal): Promise<void> {
    for (const id of await listIndebted(db, now())) {
      if (signal.aborted) return;
      await pay(id);
    }
  }

  return {
    pay: (workspaceId) => pay(workspaceId),
    tell: (workspaceId) => new Promise((told) => void pay(workspaceId, told)),
    feature: {
      name: 'debts',
      authorization: [],
      jobs: [
        defineJob({ name: 'rooms.debts', every: 30_000, atStart: true, run: sweep }),
        defineJob({
          name: 'rooms.paid-debts',
          every: 60 * 60_000,
          run: () => forgetPaid(db, now() - paidKeptMs),
        }),
      ],
      async health() {
        const counts = await countDebts(db).catch(() => undefined);
        return {
          ok: counts !== undefined,
          parts: { debts: { state: counts === undefined ? 'down' : 'ready', ...counts } },
        };
      },
    },
  };
}
