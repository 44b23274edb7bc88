import type { PlanView } from '@sanad/domain/onboarding/plan-view';
import type { StepNoteRecord } from '@sanad/domain/onboarding/record';

import type { TwoSides } from '../use-two-sides.ts';

/** What every step of a plan is drawn of, beside itself. */
export interface LanesProps {
  readonly view: PlanView;
  readonly sides: TwoSides;
  readonly notesOf: (stepId: string) => readonly StepNoteRecord[];
}
