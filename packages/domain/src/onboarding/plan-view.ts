import type { Side } from '../access/side.ts';
import { addDays } from '../kernel/dates/calendar-day.ts';
import { readDay, writeDay } from '../kernel/dates/day-text.ts';
import type { PlanStepRecord } from './record.ts';
import { blockersOf, isOf, isOpenFor, stepState, type StepState } from './step-state.ts';

/** Both sides, the client's first: that order holds for everything that is shared. */
export const sides: readonly Side[] = ['client', 'assistant'];

/** By due day, within a day as people put them. */
export function inOrder(steps: Iterable<PlanStepRecord>): readonly PlanStepRecord[] {
  return [...steps].sort(
    (a, b) => a.offset - b.offset || compare(a.orderKey, b.orderKey) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The calendar day on which a step is due, for both: `2026-11-24`. */
export function dueDay(dayZero: string, { offset }: Pick<PlanStepRecord, 'offset'>): string {
  return writeDay(addDays(readDay(dayZero), offset));
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface SeenStep {
  readonly step: PlanStepRecord;
  readonly state: StepState;
  /** Due by the calendar; the day is told to both alike. */
  readonly due: string;
  readonly blockers: readonly PlanStepRecord[];
  /** How many steps wait for it. */
  readonly holdsUp: number;
}

export interface PlanView {
  readonly steps: readonly SeenStep[];
  /** Each side's own halves; what is skipped counts for nobody. */
  readonly progress: Readonly<Record<Side, Progress>>;
  readonly whole: Progress;
  /** What each side does next: the first of its own that nothing holds up. */
  readonly next: Readonly<Record<Side, SeenStep | undefined>>;
}

export function viewPlan(steps: Iterable<PlanStepRecord>, dayZero: string): PlanView {
  const ordered = inOrder(steps);
  const byId = new Map(ordered.map((step) => [step.id as string, step]));
  const holds = new Map<string, number>();
  for (const step of ordered) {
    if (stepState(step) !== 'todo') continue;
    for (const id of step.after) holds.set(id, (holds.get(id) ?? 0) + 1);
  }
  const seen = ordered.map((step) => ({
    step,
    state: stepState(step),
    due: dueDay(dayZero, step),
    blockers: blockersOf(step, (id) => byId.get(id)),
    holdsUp: holds.get(step.id) ?? 0,
  }));
  const counted = ordered.filter(({ skipped }) => !skipped);
  const of = (side: Side): Progress => {
    const own = counted.filter((step) => isOf(step, side));
    return { done: own.filter((step) => step[side] !== null).length, total: own.length };
  };
  const nextOf = (side: Side) =>
    seen.find(({ step, blockers }) => isOpenFor(step, side) && blockers.length === 0);
  return {
    steps: seen,
    progress: { client: of('client'), assistant: of('assistant') },
    whole: {
      done: counted.filter((step) => stepState(step) === 'done').length,
      total: counted.length,
    },
    next: { client: nextOf('client'), assistant: nextOf('assistant') },
  };
}
