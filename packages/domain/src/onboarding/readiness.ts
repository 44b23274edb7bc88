import { addDays, compareDays, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { readDay } from '../kernel/dates/day-text.ts';
import type { PlanStepRecord, PlanRecord } from './record.ts';
import { stepState } from './step-state.ts';

/** What stands before much work can be handed over: what is expected, one procedure, and the access. */
export const foundations = ['expectations', 'procedure', 'access'] as const;
export type Foundation = (typeof foundations)[number];

/** So many tasks at once are much for somebody who has just begun. */
export const manyTasks = 5;
/** Days from day 0 in which that is said. */
export const rampDays = 14;

/** What of these the plan has and is not done yet. A plan that does not name one does not ask for it. */
export function missingFoundations(steps: Iterable<PlanStepRecord>): readonly Foundation[] {
  const all = [...steps].map((step) => ({ step, isOpen: stepState(step) === 'todo' }));
  const open = (of: (step: PlanStepRecord) => boolean): boolean =>
    all.some(({ step, isOpen }) => isOpen && of(step));
  const hasProcedure = all.some(({ step, isOpen }) => step.kind === 'procedure' && !isOpen);
  return foundations.filter((each) =>
    each === 'expectations'
      ? open(({ ready }) => ready === 'expectations')
      : each === 'access'
        ? open(({ kind }) => kind === 'access')
        : // One is enough.
          !hasProcedure && open(({ kind }) => kind === 'procedure'),
  );
}

/**
 * Whether to warn a client who hands over work: it is told and never refused. `given`: open tasks that the assistant has from
 * the client's side.
 */
export function isRampSteep(
  plan: Pick<PlanRecord, 'dayZero'> | undefined,
  steps: Iterable<PlanStepRecord>,
  { given, today }: { readonly given: number; readonly today: CalendarDay },
): boolean {
  if (given < manyTasks) return false;
  // Nothing is agreed on how to begin.
  if (!plan) return true;
  const isEarly = compareDays(today, addDays(readDay(plan.dayZero), rampDays)) <= 0;
  return isEarly && missingFoundations(steps).length > 0;
}
