import type { SeenStep } from '@sanad/domain/onboarding/plan-view';
import type { StepNoteRecord } from '@sanad/domain/onboarding/record';

import type { TwoSides } from '../use-two-sides.ts';

/** All that one step of a plan is drawn of: it is drawn again when one of these changed, and not with every tick of another. */
export interface StepProps {
  readonly seen: SeenStep;
  /** It is what oneself does next. */
  readonly isNext: boolean;
  readonly notes: readonly StepNoteRecord[];
  readonly sides: TwoSides;
}

export function drawsSame(a: StepProps, b: StepProps): boolean {
  return (
    a.isNext === b.isNext && a.notes === b.notes && a.sides === b.sides && isSame(a.seen, b.seen)
  );
}

function isSame(a: SeenStep, b: SeenStep): boolean {
  return (
    a.step === b.step &&
    a.due === b.due &&
    a.holdsUp === b.holdsUp &&
    a.blockers.length === b.blockers.length &&
    a.blockers.every((each, at) => each === b.blockers[at])
  );
}
