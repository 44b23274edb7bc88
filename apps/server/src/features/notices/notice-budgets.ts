import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { mayTell, noticesOf } from '@sanad/domain/notices/notices-of';
import type { Limits } from '@sanad/protocol/limit';
import type { TellingLimit } from '@sanad/sync/room/telling-limit';
import { TokenBucket } from '@sanad/sync/yjs/token-bucket';

const hourMs = 3_600_000;

type Ask = Pick<Limits, 'noticesPerPersonAtOnce' | 'noticesPerPersonAndHour'>;

/**
 * How many notices one person may make for others, over all their workspaces, in what this process commits.
 * Whoever has any left may do one more thing, whole: nothing is told to half of whom it concerns.
 */
export class NoticeBudgets implements TellingLimit {
  readonly #limits: Ask;
  readonly #now: () => number;
  readonly #byUser = new Map<UserId, TokenBucket>();

  constructor(limits: Ask, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  countOf(...[line, records]: Parameters<TellingLimit['countOf']>): number {
    if (!mayTell(line)) return 0;
    const members = [...records.all('member')] as unknown as readonly Member[];
    return noticesOf(line, {
      members: new Set(members.filter(({ active }) => active).map(({ userId }) => userId)),
      concernedBy(taskId) {
        const task = records.get('task', taskId) as unknown as Task | undefined;
        const people = task ? [task.createdBy, task.assigneeId] : [];
        return [...new Set(people.filter((each) => each !== null))];
      },
      doerOf(taskId) {
        return (records.get('task', taskId) as unknown as Task | undefined)?.assigneeId ?? null;
      },
      // One notice either way.
      isRequest: () => false,
    }).notices.length;
  }

  assertMayTell(actor: UserId, pending = 0): void {
    const left =
      (this.#byUser.get(actor)?.left(this.#now()) ?? this.#limits.noticesPerPersonAtOnce) - pending;
    if (left >= 1) return;
    const minutes = Math.ceil(((1 - left) / this.#limits.noticesPerPersonAndHour) * 60);
    throw new Refusal('notice_limit', { minutes });
  }

  told(actor: UserId, count: number): void {
    const { noticesPerPersonAtOnce, noticesPerPersonAndHour } = this.#limits;
    const now = this.#now();
    let bucket = this.#byUser.get(actor);
    if (!bucket) {
      bucket = new TokenBucket(
        (noticesPerPersonAndHour * 1_000) / hourMs,
        noticesPerPersonAtOnce,
        now,
      );
      this.#byUser.set(actor, bucket);
    }
    bucket.take(count, now);
  }

  /** A fresh budget is a full one. */
  sweep(): void {
    for (const [userId, bucket] of this.#byUser)
      if (bucket.left(this.#now()) >= this.#limits.noticesPerPersonAtOnce)
        this.#byUser.delete(userId);
  }
}

interface Member {
  readonly userId: UserId;
  readonly active: boolean;
}

interface Task {
  readonly createdBy: UserId;
  readonly assigneeId: UserId | null;
}
