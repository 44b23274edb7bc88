import type { RowTrace } from './board-news.ts';

/** A trace is to be seen this long. */
export const traceMs = 4_000;
/** At one time: where more happens at once, marks remain of the others. */
const mostTraces = 12;

type AfterMs = (ms: number, callback: () => void) => () => void;
type OnOver = (taskId: string, upTo: number) => void;

interface Entry {
  readonly trace: RowTrace;
  /** The version that it shows; 0 where it only shows the row. */
  readonly upTo: number;
  readonly stop: () => void;
}

/** What has just happened in rows, each until its time is over. */
export class RowTraces {
  readonly #after: AfterMs;
  readonly #onOver: OnOver;
  readonly #entries = new Map<string, Entry>();

  constructor(after: AfterMs, onOver: OnOver) {
    this.#after = after;
    this.#onOver = onOver;
  }

  get size(): number {
    return this.#entries.size;
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  of(taskId: string): Entry | undefined {
    return this.#entries.get(taskId);
  }

  add(taskId: string, trace: RowTrace, upTo: number): void {
    const before = this.#entries.get(taskId);
    if (!before && this.#entries.size >= mostTraces) return;
    before?.stop();
    const stop = this.#after(traceMs, () => {
      const shown = this.#entries.get(taskId)?.upTo ?? 0;
      this.#entries.delete(taskId);
      this.#onOver(taskId, shown);
    });
    this.#entries.set(taskId, { trace, upTo: Math.max(upTo, before?.upTo ?? 0), stop });
  }

  /** One row is pointed at. */
  dropPointed(): void {
    for (const [taskId, { trace, stop }] of this.#entries) {
      if (trace.aspect !== undefined) continue;
      stop();
      this.#entries.delete(taskId);
    }
  }

  clear(): void {
    for (const { stop } of this.#entries.values()) stop();
    this.#entries.clear();
  }
}
