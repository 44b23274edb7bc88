import type { TaskRecord } from '@sanad/domain/task/record';

import { inSlices, type Turns } from '../slices.ts';

/** As many changed tasks are judged at once; more are judged in slices too. */
const mostAtOnce = 500;

export type Keeps = (task: TaskRecord) => boolean;

/** What sifting asks of the board around it. */
export interface SifterPorts extends Turns {
  /** Every task of the room, open or not; another object for each that changed. */
  tasks(): readonly TaskRecord[];
  /** The ids that are kept; told whole. */
  keep(kept: ReadonlySet<string>): void;
  /** The same after all were judged anew, when much may be drawn anew. */
  keepAnew(kept: ReadonlySet<string>): void;
  /** Tasks that came since the last look, and are not kept. */
  onHidden?(tasks: readonly TaskRecord[]): void;
}

/**
 * Judges a board's tasks by a filter, ten thousand in slices: until the last slice is done the board shows what the
 * filter before kept. What changes meanwhile, and afterwards, is judged alone.
 */
export class Sifter {
  readonly #ports: SifterPorts;
  #keeps: Keeps | undefined;
  /** Each task as it was judged. */
  #judged = new Map<string, TaskRecord>();
  #kept = new Set<string>();
  /** Which pass is the newest; one that is overtaken ends. */
  #pass = 0;
  #isPassing = false;

  constructor(ports: SifterPorts) {
    this.#ports = ports;
  }

  /** Judges all anew; resolves when the board shows it, or when it was overtaken. */
  async sift(keeps: Keeps): Promise<void> {
    this.#keeps = keeps;
    this.#pass += 1;
    this.#isPassing = true;
    const pass = this.#pass;
    const judged = new Map<string, TaskRecord>();
    const kept = new Set<string>();
    const judge = (task: TaskRecord): void => {
      judged.set(task.id, task);
      if (task.archivedAt === null && keeps(task)) kept.add(task.id);
    };
    const isDone = await inSlices(
      this.#ports.tasks(),
      judge,
      this.#ports,
      () => pass !== this.#pass,
    );
    if (!isDone) return;
    this.#isPassing = false;
    this.#judged = judged;
    this.#kept = kept;
    this.#ports.keepAnew(kept);
    // What changed while the others were judged.
    this.look(false);
  }

  /** Something of the tasks changed. `tells`: of what came and is hidden somebody may want to hear. */
  look(tells = true): void {
    const keeps = this.#keeps;
    if (keeps === undefined || this.#isPassing) return;
    const changed = this.#ports.tasks().filter((task) => this.#judged.get(task.id) !== task);
    if (changed.length === 0) return;
    if (changed.length > mostAtOnce) return void this.sift(keeps);
    const kept = new Set(this.#kept);
    const hidden: TaskRecord[] = [];
    for (const task of changed) {
      const isNew = !this.#judged.has(task.id);
      this.#judged.set(task.id, task);
      if (task.archivedAt === null && keeps(task)) kept.add(task.id);
      else {
        kept.delete(task.id);
        if (isNew && task.archivedAt === null) hidden.push(task);
      }
    }
    this.#kept = kept;
    this.#ports.keep(kept);
    if (tells && hidden.length > 0) this.#ports.onHidden?.(hidden);
  }

  stop(): void {
    this.#pass += 1;
    this.#keeps = undefined;
    this.#isPassing = false;
  }
}
