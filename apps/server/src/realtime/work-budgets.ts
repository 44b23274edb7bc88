import { setTimeout } from 'node:timers/promises';

import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Limits } from '@sanad/protocol/limit';
import { jsonWeight } from '@sanad/sync/records/json-weight';
import { bytesPerUnit } from '@sanad/sync/room/run-group';
import { TokenBucket } from '@sanad/sync/yjs/token-bucket';

/** What one person may still make the rooms do, whichever of their sockets asks. */
export interface WorkBudget {
  spend(work: number): void;
  /** Milliseconds until they may ask for more; 0 while within the rate. */
  debtMs(): number;
}

/** A page is a statement of its own, where small changes share one. */
const workOfPage = 10;
/** A page waits for a small debt, as when somebody opens a thread while their own edits go out. */
const longestPageWait = 1_000;

/** Budgets outlive the sockets: coming back on a new one does not pay a debt. */
export class WorkBudgets {
  readonly #limits: Pick<Limits, 'workPerSecond' | 'workBurst'>;
  readonly #byUser = new Map<UserId, { readonly budget: WorkBudget; usedAt: number }>();

  constructor(limits: Pick<Limits, 'workPerSecond' | 'workBurst'>) {
    this.#limits = limits;
  }

  of(userId: UserId): WorkBudget {
    const known = this.#byUser.get(userId);
    if (known) return known.budget;
    const { workPerSecond, workBurst } = this.#limits;
    const bucket = new TokenBucket(workPerSecond, workBurst, performance.now());
    const take = (work: number): number => {
      entry.usedAt = performance.now();
      return bucket.take(work, entry.usedAt);
    };
    const budget = { spend: (work: number) => void take(work), debtMs: () => take(0) };
    const entry = { budget, usedAt: performance.now() };
    this.#byUser.set(userId, entry);
    return budget;
  }

  /** Reads a page for somebody, at the cost of what it brings; whoever is deep in debt hears `too_fast`. */
  async read<T>(userId: UserId, page: () => Promise<T>): Promise<T> {
    const budget = this.of(userId);
    const debtMs = budget.debtMs();
    if (debtMs > longestPageWait) throw new Refusal('too_fast');
    // At once: who asks beside it shall see it.
    budget.spend(workOfPage);
    if (debtMs > 0) await setTimeout(debtMs);
    const read = await page();
    budget.spend(jsonWeight(read) / bytesPerUnit);
    return read;
  }

  /** Forgets who is in no debt any more; a fresh budget is a full one. */
  sweep(isHere: (userId: UserId) => boolean): void {
    const { workPerSecond, workBurst } = this.#limits;
    const fullAfterMs = (workBurst / workPerSecond) * 2_000;
    for (const [userId, { budget, usedAt }] of this.#byUser) {
      if (isHere(userId) || performance.now() - usedAt < fullAfterMs) continue;
      if (budget.debtMs() === 0) this.#byUser.delete(userId);
    }
  }
}
