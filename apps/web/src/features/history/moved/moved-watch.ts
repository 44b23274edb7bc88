import type { NumberedLine, RowChange } from '@sanad/domain/history/row-change';
import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { personLimits } from '@sanad/domain/person/limit';
import type { SeenMarkRecord } from '@sanad/domain/person/record';
import type { Moved } from '@sanad/protocol/http/history';

import type { Signal } from '../../../realtime/signal.ts';
import type { BoardNews, RowMark, RowNews } from './board-news.ts';
import { RowLines } from './row-lines.ts';
import { RowTraces } from './row-traces.ts';

/** How far a person has seen the board, on whichever device. */
export type Seen = Pick<SeenMarkRecord, 'upTo' | 'at' | 'tasks'>;

export interface MovedPorts {
  readonly news: Signal<BoardNews>;
  ask(since: number): Promise<Moved>;
  /** Of this stay; `undefined`: they were never here. */
  seen(): Seen | undefined;
  /** Says it for the next visit, on whichever device. */
  saw(seen: Pick<Seen, 'upTo' | 'tasks'>): void;
  /** The room's version that this page shows. */
  version(): number;
  /** The page is visible and has the focus: its person may be reading. */
  attends(): boolean;
  /** A row can be seen now: nothing lies over it. */
  inView(taskId: string): boolean;
  now(): Instant;
  after(ms: number, callback: () => void): () => void;
  onVisit(visit: Visit): void;
}

export interface Visit {
  /** When all had been seen last. */
  readonly since: number;
  /** More tasks changed than are marked. */
  readonly more: boolean;
}

/** After so long without attention a new visit begins. */
export const awayMs = 5 * 60_000;
const firstAskMs = 1_000;
const betweenAsksMs = 3_000;
const firstWriteMs = 1_000;
const betweenWritesMs = 10_000;

/**
 * What others did to the rows of one open board, and what of it its person has seen. A _visit_ lasts while they
 * attend, with pauses shorter than `awayMs`: what changed before it or out of sight is marked until its end, what
 * happens before their eyes leaves a trace for a moment and no mark.
 */
export class MovedWatch {
  readonly #ports: MovedPorts;
  readonly #traces: RowTraces;
  /** Lines after what had been seen when the visit began. */
  readonly #lines = new RowLines();
  /** What is not marked: seen before this visit, or before one's eyes in it. */
  #base = 0;
  #past = new Map<string, number>();
  /** What has been seen here, and perhaps not said yet. */
  readonly #own = new Map<string, number>();
  #visit: Visit = { since: 0, more: false };
  /** The server has told everything up to here, */
  #covered = 0;
  /** and as far as is known there is no more. */
  #isCurrent = false;
  #isAsking = false;
  #askedAt = -Infinity;
  #wroteAt = -Infinity;
  #stopAsk: (() => void) | undefined;
  #stopWrite: (() => void) | undefined;
  #awaySince: number | undefined;
  /** Nobody attended for a while since the last answer: what the next one tells was not seen to happen. */
  #wasAway = true;
  #isClosed = false;

  constructor(ports: MovedPorts) {
    this.#ports = ports;
    this.#traces = new RowTraces(ports.after, (taskId, upTo) => this.#traceIsOver(taskId, upTo));
    this.#beginVisit();
  }

  /** The server may have more to tell. */
  heard(): void {
    this.#isCurrent = false;
    if (this.#stopAsk || this.#isClosed) return;
    const { now, after } = this.#ports;
    const wait = Math.max(firstAskMs, this.#askedAt + betweenAsksMs - now());
    this.#stopAsk = after(wait, () => {
      this.#stopAsk = undefined;
      void this.#ask();
    });
  }

  /** The page became visible or hidden, got or lost the focus. */
  attention(): void {
    const { attends, now } = this.#ports;
    if (!attends()) {
      this.#awaySince ??= now();
      this.#wasAway = true;
      return this.write();
    }
    const away = this.#awaySince === undefined ? 0 : now() - this.#awaySince;
    this.#awaySince = undefined;
    if (away >= awayMs) this.#beginVisit();
  }

  /** A row was in view long enough to be read. */
  sight(taskId: string): void {
    const mark = this.#markOf(taskId);
    if (!mark || mark.isSeen) return;
    this.#saw(taskId, mark.change.upTo);
    this.show();
  }

  /** Somebody else has just moved a task. */
  moved(taskId: string, by: UserId): void {
    if (!this.#ports.inView(taskId)) return;
    this.#traces.add(taskId, { by, aspect: 'moved' }, this.#ports.version());
    this.show();
  }

  /** Shows which row is meant. */
  point(taskId: string): void {
    const mark = this.#markOf(taskId);
    if (!mark || this.#traces.of(taskId)) return;
    this.#traces.dropPointed();
    this.#traces.add(taskId, { by: mark.change.line.actor, aspect: undefined }, 0);
    this.show();
  }

  /** The person has enough of the marks. */
  allSeen(): void {
    for (const [taskId, { mark }] of this.#ports.news.get()) {
      if (mark) this.#own.set(taskId, mark.change.upTo);
    }
    this.#base = this.#covered;
    this.#tellVisit({ ...this.#visit, more: false });
    this.show();
    this.write();
  }

  /** Says what has been seen. */
  write(): void {
    this.#stopWrite?.();
    this.#stopWrite = undefined;
    this.#wroteAt = this.#ports.now();
    const { seen, saw, news } = this.#ports;
    const said = seen();
    if (!said) return;
    const isAll = [...news.get().values()].every(isDone);
    if (isAll && this.#isCurrent) return saw({ upTo: this.#covered, tasks: [] });
    const further = Array.from(this.#own, ([id, upTo]) => ({ taskId: id as TaskId, upTo }))
      .filter(({ taskId, upTo }) => upTo > saidOf(taskId, said))
      .slice(-personLimits.seenTasks);
    if (further.length > 0) saw({ upTo: said.upTo, tasks: further });
  }

  /** Lays out what is known; also when another device has seen something. */
  show(): void {
    const { news, seen } = this.#ports;
    const said = seen();
    const before = news.get();
    const next = new Map<string, RowNews>();
    const put = (taskId: string, row: RowNews): void => {
      const was = before.get(taskId);
      next.set(taskId, was && isSame(was, row) ? was : row);
    };
    for (const taskId of this.#lines.tasks()) {
      const change = this.#lines.changeOf(taskId, this.#from(taskId));
      const traced = this.#traces.of(taskId);
      if (!change || change.upTo <= (traced?.upTo ?? 0)) continue;
      const upTo = Math.max(this.#own.get(taskId) ?? 0, said ? saidOf(taskId, said) : 0);
      put(taskId, { mark: { change, isSeen: upTo >= change.upTo }, trace: traced?.trace });
    }
    for (const taskId of this.#traces.keys()) {
      const trace = this.#traces.of(taskId)?.trace;
      if (!next.has(taskId)) put(taskId, { mark: undefined, trace });
    }
    if (next.size > 0 || before.size > 0) news.set(next);
  }

  close(): void {
    this.write();
    this.#isClosed = true;
    this.#stopAsk?.();
    this.#stopWrite?.();
    this.#traces.clear();
    this.#ports.news.set(new Map());
  }

  #beginVisit(): void {
    const { seen, saw, version, now } = this.#ports;
    const said: Seen = seen() ?? { upTo: version(), at: now(), tasks: [] };
    // Somebody who was never here has seen what is here.
    if (!seen()) saw(said);
    this.#base = said.upTo;
    this.#covered = said.upTo;
    this.#past = new Map(this.#own);
    for (const { taskId } of said.tasks) {
      this.#past.set(taskId, Math.max(saidOf(taskId, said), this.#own.get(taskId) ?? 0));
    }
    this.#lines.clear();
    this.#wasAway = true;
    this.#tellVisit({ since: said.at, more: false });
    void this.#ask();
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return this.heard();
    const since = this.#covered;
    this.#isAsking = true;
    this.#askedAt = this.#ports.now();
    // Where it fails, the server's next word asks again, and so does the next connection.
    const answer = await this.#ports.ask(since).catch(() => undefined);
    this.#isAsking = false;
    if (this.#isClosed || !answer) return;
    // Another visit has begun meanwhile.
    if (since === this.#covered) this.#take(answer);
    else this.heard();
  }

  #take(answer: Moved): void {
    const isLive = !this.#wasAway && this.#ports.attends();
    this.#wasAway = !this.#ports.attends();
    this.#covered = Math.max(this.#covered, answer.version);
    this.#isCurrent = this.#stopAsk === undefined;
    if (answer.more) this.#tellVisit({ ...this.#visit, more: true });
    const added = new RowLines(answer.lines as unknown as readonly NumberedLine[]);
    for (const taskId of isLive ? added.tasks() : []) this.#traceNews(taskId, added);
    this.#lines.add(added);
    this.show();
    this.#writeSoon();
  }

  /** What has just happened in a row that is in view; a marked one has its mark. */
  #traceNews(taskId: string, added: RowLines): void {
    const from = Math.max(this.#from(taskId), this.#traces.of(taskId)?.upTo ?? 0);
    const change = added.changeOf(taskId, from);
    if (!change || this.#markOf(taskId) || !this.#ports.inView(taskId)) return;
    this.#traces.add(taskId, { by: change.line.actor, aspect: change.aspect }, change.upTo);
  }

  /** Whoever did not look on to its end finds a mark. */
  #traceIsOver(taskId: string, upTo: number): void {
    if (upTo > 0 && this.#ports.attends() && this.#ports.inView(taskId)) {
      this.#past.set(taskId, Math.max(upTo, this.#past.get(taskId) ?? 0));
      this.#saw(taskId, upTo);
    }
    this.show();
  }

  #saw(taskId: string, upTo: number): void {
    this.#own.set(taskId, Math.max(upTo, this.#own.get(taskId) ?? 0));
    this.#writeSoon();
  }

  #writeSoon(): void {
    if (this.#stopWrite || this.#isClosed) return;
    const { now, after } = this.#ports;
    const wait = Math.max(firstWriteMs, this.#wroteAt + betweenWritesMs - now());
    this.#stopWrite = after(wait, () => this.write());
  }

  #markOf(taskId: string): RowMark | undefined {
    return this.#ports.news.get().get(taskId)?.mark;
  }

  /** What came after this version is news of a row. */
  #from(taskId: string): number {
    return Math.max(this.#base, this.#past.get(taskId) ?? 0);
  }

  #tellVisit(visit: Visit): void {
    this.#visit = visit;
    this.#ports.onVisit(visit);
  }
}

function saidOf(taskId: string, said: Seen): number {
  const task = said.tasks.find((each) => each.taskId === taskId);
  return Math.max(said.upTo, task?.upTo ?? 0);
}

/** Nothing of it is still to be looked at. */
function isDone({ mark, trace }: RowNews): boolean {
  return mark ? mark.isSeen : trace?.aspect === undefined;
}

function isSame(a: RowNews, b: RowNews): boolean {
  if (a.trace !== b.trace || !a.mark || !b.mark) return a.trace === b.trace && a.mark === b.mark;
  return a.mark.isSeen === b.mark.isSeen && isSameChange(a.mark.change, b.mark.change);
}

function isSameChange(a: RowChange, b: RowChange): boolean {
  return a.upTo === b.upTo && a.line === b.line && a.more === b.more;
}
