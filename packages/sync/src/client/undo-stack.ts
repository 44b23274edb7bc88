import type { Guard, Intent } from '@sanad/domain/kernel/mutation';

/** One own action that can be taken back, and what must still stand for it. */
export interface UndoStep {
  readonly intent: Intent;
  readonly guards: readonly Guard[];
  /** The mutation that this takes back: if the room refuses it, there is nothing to take back. */
  readonly of: number | undefined;
}

/** What is taken back at once, in the order in which it was done; mostly one step. */
export type UndoDeed = readonly UndoStep[];

const deeds = 50;

/** The own actions of this tab, newest last. A new action forgets what could be redone. */
export class UndoStack {
  #undo: UndoDeed[] = [];
  #redo: UndoDeed[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  acted(deed: UndoDeed): void {
    if (deed.length === 0) return;
    this.#redo = [];
    this.undoable(deed);
  }

  undoable(deed: UndoDeed): void {
    if (deed.length > 0) this.#undo = [...this.#undo, deed].slice(-deeds);
  }

  redoable(deed: UndoDeed): void {
    if (deed.length > 0) this.#redo = [...this.#redo, deed].slice(-deeds);
  }

  takeUndo(): UndoDeed | undefined {
    return this.#undo.pop();
  }

  takeRedo(): UndoDeed | undefined {
    return this.#redo.pop();
  }

  refused(id: number): void {
    const rest = (deed: UndoDeed): UndoDeed => deed.filter((step) => step.of !== id);
    this.#each(rest);
  }

  /** Numbers begin anew under another client id; the old ones would be taken for new ones. */
  forgetNumbers(): void {
    this.#each((deed) => deed.map((step) => ({ ...step, of: undefined })));
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
  }

  #each(change: (deed: UndoDeed) => UndoDeed): void {
    const changed = (all: readonly UndoDeed[]) => all.map(change).filter((deed) => deed.length > 0);
    this.#undo = changed(this.#undo);
    this.#redo = changed(this.#redo);
  }
}
