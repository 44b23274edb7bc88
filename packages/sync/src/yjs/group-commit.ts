import type { Timers } from '../port/timers.ts';
import type { ClientRecord } from './client-owners.ts';
import type { DocKey, DocLog, DocLogEntry } from './doc-log.ts';

/** What waits of one document: its updates, framed, what was learned of client ids, and who waits for it. */
export interface DocGroup {
  readonly updates: Uint8Array;
  readonly clients?: readonly ClientRecord[];
  committed(seq: number): void;
}

/** A document with updates that are not durable yet. */
export interface CommitMember {
  readonly key: DocKey;
  /** Hands over everything that waits. */
  takeGroup(): DocGroup;
  /** The log could not take this document's updates; they are kept and tried again. */
  stalled(error: unknown): void;
  resumed(): void;
}

/** How long updates gather between two commits, in milliseconds. */
export interface GatherRule {
  readonly leastMs: number;
  readonly mostMs: number;
  /** Between the two, so many times as long as the last commit took: a busy disk is asked less often. */
  readonly times: number;
}

/**
 * When documents are committed: at once when the last commit ended longer ago than updates gather, else
 * together after the rest of that; one group in flight. A group that fails is tried again, each document
 * by itself, for as long as it takes: nothing that was relayed is dropped here.
 */
export class GroupCommit {
  readonly #log: DocLog;
  readonly #timers: Timers;
  readonly #nowMs: () => number;
  readonly #gather: GatherRule;
  #waiting = new Set<CommitMember>();
  readonly #stalled = new Set<CommitMember>();
  #busy = false;
  #scheduled = false;
  #endedAt = Number.NEGATIVE_INFINITY;
  #tookMs = 0;
  #onIdle: (() => void)[] = [];

  constructor(log: DocLog, timers: Timers, nowMs: () => number, gather: GatherRule) {
    this.#log = log;
    this.#timers = timers;
    this.#nowMs = nowMs;
    this.#gather = gather;
  }

  add(member: CommitMember): void {
    // A stalled document's own retry takes what comes meanwhile along.
    if (this.#stalled.has(member)) return;
    this.#waiting.add(member);
    this.#schedule();
  }

  /** Resolves when nothing waits and nothing is under way, stalled documents aside. */
  async idle(): Promise<void> {
    while (this.#busy || this.#scheduled || this.#waiting.size > 0) {
      await new Promise<void>((resolve) => this.#onIdle.push(resolve));
    }
  }

  #schedule(): void {
    if (this.#busy || this.#scheduled || this.#waiting.size === 0) return;
    this.#scheduled = true;
    const { leastMs, mostMs, times } = this.#gather;
    const gatherMs = Math.min(mostMs, Math.max(leastMs, this.#tookMs * times));
    const rest = gatherMs - (this.#nowMs() - this.#endedAt);
    const run = () => {
      this.#scheduled = false;
      void this.#commit();
    };
    // Not before all that arrived together was relayed: then it goes along.
    if (rest <= 0) this.#timers.endOfTurn(run);
    else this.#timers.after(rest, run);
  }

  async #commit(): Promise<void> {
    const members = [...this.#waiting];
    this.#waiting = new Set();
    this.#busy = true;
    const begunAt = this.#nowMs();
    const groups = members.map((member) => ({ member, ...member.takeGroup() }));
    try {
      const seqs = await this.#log.append(groups.map(entryOf));
      groups.forEach((group, i) => group.committed(seqs[i]!));
    } catch (error) {
      for (const group of groups) {
        this.#stalled.add(group.member);
        group.member.stalled(error);
        this.#retry(group, 100);
      }
    } finally {
      this.#busy = false;
      this.#endedAt = this.#nowMs();
      this.#tookMs = this.#endedAt - begunAt;
      for (const resolve of this.#onIdle.splice(0)) resolve();
      this.#schedule();
    }
  }

  #retry(group: MemberGroup, waitMs: number): void {
    this.#timers.after(waitMs, () => {
      this.#log.append([entryOf(group)]).then(
        ([seq]) => {
          this.#stalled.delete(group.member);
          group.committed(seq!);
          group.member.resumed();
        },
        () => this.#retry(group, Math.min(waitMs * 2, 2_000)),
      );
    });
  }
}

interface MemberGroup extends DocGroup {
  readonly member: CommitMember;
}

function entryOf({ member, updates, clients }: MemberGroup): DocLogEntry {
  return { doc: member.key, updates, ...(clients?.length ? { clients } : {}) };
}
