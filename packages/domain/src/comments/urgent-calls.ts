import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { CommentsTx } from './comments-scope.ts';
import type { UrgentCallRecord } from './record.ts';

/** Urgent messages from one person to another in seven days, where no agreement of the two says otherwise. */
export const usualUrgentsPerWeek = 2;

const weekMs = 7 * 24 * 60 * 60_000;

export interface UrgentPair {
  readonly from: UserId;
  readonly to: UserId;
  readonly now: number;
  /** A week, for these two. */
  readonly limit: number;
}

export interface UrgentLeft {
  readonly left: number;
  /** When there is one more: the first of those that count is a week old then. `null` where all are left. */
  readonly moreAt: number | null;
}

/** How many urgent messages one person may still send another in this workspace. */
export function urgentLeft(
  calls: Iterable<UrgentCallRecord>,
  { from, to, now, limit }: UrgentPair,
): UrgentLeft {
  const counted: number[] = [];
  for (const call of calls) {
    if (call.from === from && call.to.includes(to) && isCounted(call, now)) counted.push(call.at);
  }
  counted.sort((a, b) => a - b);
  const left = Math.max(0, limit - counted.length);
  const oldest = counted[Math.max(0, counted.length - limit)];
  return { left, moreAt: oldest === undefined ? null : oldest + weekMs };
}

/**
 * Counts an urgent message for each of whom it calls. Older ones than count are let go.
 * @throws Refusal `urgent_limit` with `limit`, where one of them was called as often as a week allows
 */
export function callUrgently(
  tx: CommentsTx,
  call: UrgentCallRecord & { readonly at: Instant },
  limitFor: (to: UserId) => number = () => usualUrgentsPerWeek,
): void {
  const calls = [...tx.all('urgentCall')];
  for (const to of call.to) {
    const limit = limitFor(to);
    const { left } = urgentLeft(calls, { from: call.from, to, now: call.at, limit });
    if (left === 0) throw new Refusal('urgent_limit', { limit });
  }
  for (const old of calls) if (!isCounted(old, call.at)) tx.remove('urgentCall', old.id);
  tx.put('urgentCall', call);
}

function isCounted({ at }: UrgentCallRecord, now: number): boolean {
  return at > now - weekMs;
}
