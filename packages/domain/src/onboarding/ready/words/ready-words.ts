import type { ReadyPlan } from '../ready-plan.ts';
import type { ReadyStep } from '../ready-step.ts';

export interface ReadyWords {
  readonly plans: Readonly<Record<ReadyPlan, { readonly name: string; readonly for: string }>>;
  /** `about`: what it is when it is done, in one sentence. */
  readonly steps: Readonly<Record<ReadyStep, { readonly title: string; readonly about: string }>>;
}
