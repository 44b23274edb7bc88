import type { UserId } from '@sanad/domain/kernel/ids';

import type { Logger } from '../log.ts';
import type { Access, AccessChange, Claim, Verdict } from './access.ts';

/**
 * The one rule for everything that is let in and lasts (document sockets, signalling, long answers):
 * check at the door, enter here, and be asked the whole question again. What ends between the check and
 * the entry is told to nobody; the look after entering finds it. From then on each change that concerns
 * a visit, and each end by growing old, has it asked again. Who cannot be asked for is `unknown`, and
 * must go too.
 */
export interface Visit {
  readonly claim: Claim;
  /** Told what each question was answered with, in the order of the questions, until it has left. */
  judged(verdict: Verdict | { readonly kind: 'unknown' }): void;
}

export interface AccessIndex<V extends Visit> extends Iterable<V> {
  /** Asks at once; gives the way out. */
  enter(visit: V): () => void;
  countOf(userId: UserId): number;
  readonly size: number;
  close(): void;
}

interface Entry {
  /** With the stay of the first answer: nobody slips from one stay into the next. */
  claim: Claim;
  until: number;
  asking: boolean;
  again: boolean;
  left: boolean;
}

/** Sign-ins and tokens end by growing old within this. */
const lookEveryMs = 1_000;

export function concerns(change: AccessChange, claim: Claim): boolean {
  if (change.kind === 'docToken') return claim.tokenId === change.tokenId;
  if (change.userId !== claim.userId) return false;
  if (change.kind === 'membership') return change.workspaceId === claim.workspaceId;
  return change.loginId === null || change.loginId === claim.loginId;
}

export function createAccessIndex<V extends Visit>(ports: {
  readonly access: Pick<Access, 'judge' | 'onChange' | 'onHearing'>;
  readonly log: Logger;
  now(): number;
}): AccessIndex<V> {
  const { access, log } = ports;
  const byUser = new Map<UserId, Map<V, Entry>>();
  let size = 0;

  /** One question of a visit in flight at a time: an older answer never comes after a newer one. */
  async function ask(visit: V, entry: Entry): Promise<void> {
    entry.again = true;
    if (entry.asking) return;
    entry.asking = true;
    while (entry.again && !entry.left) {
      entry.again = false;
      const verdict = await access.judge(entry.claim).catch((error: unknown) => {
        log.error({ err: error }, 'who may stay could not be asked');
        return { kind: 'unknown' as const };
      });
      if (entry.left) break;
      if (verdict.kind === 'stands') {
        entry.claim = { ...entry.claim, stay: verdict.standing.stay };
        entry.until = verdict.until;
      }
      visit.judged(verdict);
    }
    entry.asking = false;
  }

  function* entries(): Generator<[V, Entry]> {
    for (const own of byUser.values()) yield* own;
  }

  function onChange(change: AccessChange): void {
    const those = change.kind === 'docToken' ? entries() : (byUser.get(change.userId) ?? []);
    for (const [visit, entry] of [...those])
      if (concerns(change, entry.claim)) void ask(visit, entry);
  }

  const stops = [
    access.onChange(onChange),
    access.onHearing((hears) => {
      if (!hears) for (const [visit] of [...entries()]) visit.judged({ kind: 'unknown' });
    }),
  ];
  const looking = setInterval(() => {
    const time = ports.now();
    for (const [visit, entry] of entries()) if (entry.until <= time) void ask(visit, entry);
  }, lookEveryMs).unref();

  return {
    get size() {
      return size;
    },
    countOf: (userId) => byUser.get(userId)?.size ?? 0,
    *[Symbol.iterator]() {
      for (const [visit] of [...entries()]) yield visit;
    },
    enter(visit) {
      const { claim } = visit;
      const entry: Entry = { claim, until: Infinity, asking: false, again: false, left: false };
      const own = byUser.get(claim.userId) ?? new Map<V, Entry>();
      byUser.set(claim.userId, own.set(visit, entry));
      size += 1;
      void ask(visit, entry);
      return () => {
        entry.left = true;
        if (!own.delete(visit)) return;
        size -= 1;
        if (own.size === 0 && byUser.get(claim.userId) === own) byUser.delete(claim.userId);
      };
    },
    close() {
      for (const stop of stops) stop();
      clearInterval(looking);
    },
  };
}
