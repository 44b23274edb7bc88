import type { LifeStep } from '@sanad/domain/task/life/life-table';

import { createSignal } from '../../realtime/signal.ts';

/** A move wished for a step that needs more than a move brings: the task opens where that is asked. */
export interface StepWish {
  readonly taskId: string;
  readonly step: LifeStep;
}

/** Set by a move, taken by the panel of its task. */
export const stepWish = createSignal<StepWish | null>(null);
