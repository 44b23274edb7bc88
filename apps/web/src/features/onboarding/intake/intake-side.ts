import type { Side } from '@sanad/domain/access/side';
import type { PlanStepRecord } from '@sanad/domain/onboarding/record';

/** Whose questions a step stands for; `null`: it is no questionnaire of ours. */
export function intakeSideOf({ ready }: Pick<PlanStepRecord, 'ready'>): Side | null {
  if (ready === 'intake') return 'client';
  return ready === 'assistantIntake' ? 'assistant' : null;
}
