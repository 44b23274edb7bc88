import type { Guard, Intent } from '@sanad/domain/kernel/mutation';

/** One own action that can be taken back, and what must still stand for it. */
export interface UndoStep {
  readonly intent: Intent;
  readonly guards: readonly Guard[];
  /** The mutation that this takes back: if the room refuses it, there is nothing to take back. */
  readonly of: number | undefined;
}

const steps = 50;

/** The own actions of this tab, newest last. A new action forgets what could be redone. */
export class UndoStack {
  #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  acted(step: UndoStep): void {
    this.#redo = [];
    this.undoable(step);
  }

  undoable(step: UndoStep): void {
    this.#undo = [...this.#undo, step].slice(-steps);
  }

  redoable(step: UndoStep): void {
    this.#redo = [...this.#redo, step].slice(-steps);
  }

  takeUndo(): UndoStep | undefined {
    return this.#undo.pop();
  }

  takeRedo(): UndoStep | undefined {
    return this.#redo.pop();
  }

  refused(id: number): void {
    this.#undo = this.#undo.filter((step) => step.of !== id);
    this.#redo = this.#redo.filter((step) => step.of !== id);
  }

  /** Numbers begin anew under another client id; the old ones would be taken for new ones. */
  forgetNumbers(): void {
    this.#undo = this.#undo.map((step) => ({ ...step, of: undefined }));
    this.#redo = this.#redo.map((step) => ({ ...step, of: undefined }));
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
  }
}
