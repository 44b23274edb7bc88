import { sideOf } from '../access/side.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Agreed } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Sided } from '../task/life/sides.ts';
import type { CommentsTx } from './comments-scope.ts';
import type { UrgentCallRecord } from './record.ts';

/** Urgent messages from one person to another in seven days, where no agreement of the two sides says otherwise. */
export const usualUrgentsPerWeek = 2;

const weekMs = 7 * 24 * 60 * 60_000;

/** How many urgent messages reach somebody in a week, and whose are counted together. */
export interface UrgentLimit {
  readonly limit: number;
  isCounted(from: UserId): boolean;
}

export interface UrgentLeft {
  readonly left: number;
  /** When there is one more: the first of those that count is a week old then. `null`: all are left, or none ever is. */
  readonly moreAt: number | null;
}

/** Without an agreement: so many for each pair. */
export function usualUrgents(from: UserId): UrgentLimit {
  return { limit: usualUrgentsPerWeek, isCounted: (each) => each === from };
}

/**
 * What holds for messages of one person to another. What was agreed counts those of the client's whole side together,
 * and is nothing to another assistant.
 */
export function urgentLimitOf(
  members: Iterable<Sided>,
  { from, to }: { readonly from: UserId; readonly to: UserId },
  agreed: Agreed,
): UrgentLimit {
  const perWeek = agreed.urgentsPerWeek(to);
  if (perWeek === null) return usualUrgents(from);
  const assistants = new Set<UserId>();
  for (const { userId, role } of members) if (sideOf(role) === 'assistant') assistants.add(userId);
  if (assistants.has(from)) return usualUrgents(from);
  return { limit: perWeek, isCounted: (each) => !assistants.has(each) };
}

/** How many urgent messages may still be sent to one person in this workspace. */
export function urgentLeft(
  calls: Iterable<UrgentCallRecord>,
  { to, now, limit, isCounted }: UrgentLimit & { readonly to: UserId; readonly now: number },
): UrgentLeft {
  const counted: number[] = [];
  for (const call of calls) {
    if (isCounted(call.from) && call.to.includes(to) && isRecent(call, now)) counted.push(call.at);
  }
  counted.sort((a, b) => a - b);
  const left = Math.max(0, limit - counted.length);
  const oldest = counted[Math.max(0, counted.length - limit)];
  return { left, moreAt: oldest === undefined ? null : oldest + weekMs };
}

/**
 * Counts an urgent message for each of whom it calls. Older ones than count are let go. A device, which knows no
 * ledger, refuses none: how many are left its page has asked (domain S36).
 * @throws Refusal `urgent_limit` with `limit`, where one of them was called as often as a week allows
 */
export function callUrgently(
  tx: CommentsTx,
  call: UrgentCallRecord & { readonly at: Instant },
  agreed: Agreed | undefined,
): void {
  const calls = [...tx.all('urgentCall')];
  for (const to of agreed === undefined ? [] : call.to) {
    const each = urgentLimitOf(tx.all('member'), { from: call.from, to }, agreed as Agreed);
    const { left } = urgentLeft(calls, { ...each, to, now: call.at });
    if (left === 0) throw new Refusal('urgent_limit', { limit: each.limit });
  }
  for (const old of calls) if (!isRecent(old, call.at)) tx.remove('urgentCall', old.id);
  tx.put('urgentCall', call);
}

function isRecent({ at }: UrgentCallRecord, now: number): boolean {
  return at > now - weekMs;
}
