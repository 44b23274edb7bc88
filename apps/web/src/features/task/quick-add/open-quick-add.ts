import { createSignal, type Signal } from '../../../realtime/signal.ts';

/** What stands in the form when it opens. */
export interface BegunTask {
  readonly text: string;
  readonly brief: string;
}

/** The line for a new task above whatever page, or null where it is closed. */
export const quickAdd: Signal<BegunTask | null> = createSignal<BegunTask | null>(null);

export const openQuickAdd = (begun: Partial<BegunTask> = {}): void =>
  quickAdd.set({ text: '', brief: '', ...begun });
