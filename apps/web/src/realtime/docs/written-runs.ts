import type * as Y from 'yjs';

import type { WrittenRun } from './written-run.ts';

/** Which clocks of which client ids this device wrote since all of it was last on the server. */
export class WrittenRuns {
  #runs: WrittenRun[] = [];

  /** What the server has not said to have yet, oldest first. */
  get all(): readonly WrittenRun[] {
    return this.#runs;
  }

  /** A transaction of this tab: Yjs takes another id by itself where it hears of its own from outside. */
  hear({ beforeState, afterState }: Y.Transaction, client: number): void {
    const from = beforeState.get(client) ?? 0;
    const end = afterState.get(client) ?? 0;
    if (end === from) return;
    const last = this.#runs.at(-1);
    if (last?.client === client && last.end === from)
      this.#runs[this.#runs.length - 1] = { ...last, end };
    else this.#runs.push({ client, from, end });
  }

  /** Words that another opening of this document left on the device. */
  add(runs: readonly WrittenRun[]): void {
    this.#runs.unshift(...runs);
  }

  clear(): void {
    this.#runs = [];
  }
}
