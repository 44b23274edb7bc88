import type { Side } from '../access/side.ts';
import type { PlanStepRecord } from './record.ts';

export type StepState = 'todo' | 'done' | 'skipped';

type Half = Pick<PlanStepRecord, 'owner' | 'client' | 'assistant' | 'skipped'>;

/** Whether a side has a part in a step. */
export function isOf(step: Pick<PlanStepRecord, 'owner'>, side: Side): boolean {
  return step.owner === 'both' || step.owner === side;
}

export function stepState(step: Half): StepState {
  if (step.skipped) return 'skipped';
  const halves: readonly Side[] = ['client', 'assistant'];
  return halves.every((side) => !isOf(step, side) || step[side] !== null) ? 'done' : 'todo';
}

/** What a side still has to do of it. */
export function isOpenFor(step: Half, side: Side): boolean {
  return !step.skipped && isOf(step, side) && step[side] === null;
}

/** What comes first and is not done yet. One that was taken out holds up nothing. */
export function blockersOf<S extends Half>(
  step: Pick<PlanStepRecord, 'after'>,
  find: (id: string) => S | undefined,
): readonly S[] {
  return step.after.flatMap((id) => {
    const before = find(id);
    return before && stepState(before) === 'todo' ? [before] : [];
  });
}
