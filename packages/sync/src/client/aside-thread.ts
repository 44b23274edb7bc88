import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

import type { AsidePage, PageAsk } from '../port/aside-source.ts';
import { jsonEqual } from '../records/json-equal.ts';
import { saidSince, type SaidOps } from './said-ops.ts';

/** What a thread asks of the client around it. */
export interface ThreadHost {
  /** Confirmed here; `null`: nothing is. */
  version(): number | null;
  load(ask: PageAsk): Promise<AsidePage<LiveRecord>>;
  /** The confirmed record, if it is in the client's table. */
  confirmed(id: string): LiveRecord | undefined;
  placeOf(record: LiveRecord): number;
  /** What was said of this kind since a request of any thread is on its way. */
  said(): readonly SaidOps[];
  /** Changes what is confirmed here of the thread, and shows it. */
  take(ops: readonly Op[]): void;
  /** `state` or `hasEarlier` is another. */
  changed(): void;
  onError(error: unknown): void;
}

type Wish = 'latest' | 'earlier';

/**
 * The confirmed records under one parent, from a place on to the end: the last page, the pages before it
 * that were asked for, and what the room said since. A page is of a version of its own: what it lacks is
 * taken from what was said meanwhile, and what it is ahead of is not told to it again.
 */
export class AsideThread {
  readonly kind: string;
  readonly #host: ThreadHost;
  readonly #limit: number;
  readonly #ids = new Set<string>();
  /** Of records that are newer than the client: the version from which on they hear what is said. */
  readonly #ahead = new Map<string, number>();
  /** Whether the last page has come, and what stands before the first record. */
  #begun = false;
  #first = -Infinity;
  #round = 0;
  #wish: Wish = 'latest';
  state: 'loading' | 'ready' | 'failed' = 'loading';
  hasEarlier = false;

  constructor(kind: string, limit: number, host: ThreadHost) {
    this.kind = kind;
    this.#limit = limit;
    this.#host = host;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** The end of the thread, anew: whatever was here before is replaced when it comes. */
  loadLatest(): void {
    void this.#load('latest');
  }

  loadEarlier(): void {
    if (this.state !== 'loading' && this.hasEarlier) void this.#load('earlier');
  }

  retry(): void {
    if (this.state === 'failed') void this.#load(this.#wish);
  }

  /** Nothing that is on its way is wanted any more. */
  stop(): void {
    this.#round += 1;
    if (this.state === 'loading') this.state = 'failed';
  }

  /** The place in the room is over, or the thread is closed: says what takes its records out. */
  clear(): readonly Op[] {
    this.stop();
    const gone = Array.from(this.#ids, (id): Op => ['remove', this.kind, id]);
    this.#ids.clear();
    this.#ahead.clear();
    this.#begun = false;
    this.hasEarlier = false;
    return gone;
  }

  /** What the room said at `version`, of what stands here. False where it is not for this thread as it is here. */
  hear(op: Op, version: number): boolean {
    const [is, , id] = op;
    if (is === 'put') {
      // What stands before the first record comes with its page.
      if (this.hasEarlier && this.#host.placeOf(op[3]) < this.#first) return false;
    } else if (!this.#ids.has(id)) return false;
    if ((this.#ahead.get(id) ?? 0) >= version) return false;
    this.#ahead.delete(id);
    if (is === 'remove') this.#ids.delete(id);
    else this.#ids.add(id);
    return true;
  }

  async #load(wish: Wish): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const asked = this.#host.version() ?? 0;
    this.#wish = this.#begun ? wish : 'latest';
    const isLatest = this.#wish === 'latest';
    this.#become('loading');
    try {
      const ask = { limit: this.#limit, ...(isLatest ? {} : { before: this.#first }) };
      const page = await this.#host.load(ask);
      if (round !== this.#round) return;
      // Of before what is here: the server has gone back, and the room will say so.
      if (page.version < asked) throw new Error('a page older than what is here');
      this.#install(page, isLatest);
      this.#become('ready');
    } catch (error) {
      if (round !== this.#round) return;
      this.#host.onError(error);
      this.#become('failed');
    }
  }

  #install(page: AsidePage<LiveRecord>, isLatest: boolean): void {
    const here = this.#host.version() ?? 0;
    const [first] = page.records;
    if (first) this.#first = this.#host.placeOf(first);
    this.hasEarlier = page.hasEarlier;
    this.#begun = true;
    const records = new Map(page.records.map((record) => [record.id, record]));
    const known = new Set(this.#ids);
    const lost = isLatest ? [...known].filter((id) => !records.has(id)) : [];
    for (const id of lost) this.#ids.delete(id);
    for (const id of records.keys()) {
      this.#ids.add(id);
      if (page.version > here) this.#ahead.set(id, page.version);
    }
    const changed = [...records.values()].filter(
      (record) => !jsonEqual(this.#host.confirmed(record.id), record),
    );
    this.#host.take([
      ...lost.map((id): Op => ['remove', this.kind, id]),
      ...changed.map((record): Op => ['put', this.kind, record.id, record]),
      ...saidSince(this.#host.said(), page.version).filter((op) => this.hear(op, Infinity)),
    ]);
  }

  #become(state: AsideThread['state']): void {
    this.state = state;
    this.#host.changed();
  }
}
