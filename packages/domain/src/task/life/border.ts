import type { ColumnKind } from '../../board/record.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { RefusalCode } from '../../kernel/refusal.ts';
import { life, type LifeStep, type StepNeed } from './life-table.ts';
import { isOwnTaskOf } from './sides.ts';
import { mayTake, type Standing } from './standing.ts';
import { stepTo } from './take-step.ts';
import { columnKindOf, stateGivenBy, type TaskState } from './task-state.ts';

/** What putting a task into a column means. */
export type Crossing =
  /** Nothing for its life: within what the column shows, or into a plain one. */
  | { readonly kind: 'free' }
  /** One's own work goes wherever one puts it. */
  | { readonly kind: 'own'; readonly to: TaskState }
  | { readonly kind: 'step'; readonly step: LifeStep; readonly to: TaskState }
  /** A step of this person's, which cannot do without something that is asked in place. */
  | { readonly kind: 'needs'; readonly step: LifeStep; readonly need: StepNeed }
  /** A step, and somebody else's. */
  | { readonly kind: 'notYours'; readonly step: LifeStep }
  | { readonly kind: 'none' };

const free: Crossing = { kind: 'free' };

/** What a move across a border is: the one step that it means, if there is exactly one and it needs nothing more. */
export function crossingOf(standing: Standing, kind: ColumnKind, actor: UserId): Crossing {
  const { task, state, people } = standing;
  const given = stateGivenBy(kind);
  if (given === null || (state !== null && columnKindOf(state) === kind)) return free;
  if (isOwnTaskOf(task, actor, people)) {
    return { kind: 'own', to: given === 'requested' && task.agreed ? 'agreed' : given };
  }
  const steps = (Object.keys(life[state ?? 'none']) as LifeStep[]).flatMap((step) => {
    const way = life[state ?? 'none'][step]!;
    if (way.to === 'same') return [];
    const to = stepTo(task, way.to);
    return columnKindOf(to) === kind ? [{ step, way, to }] : [];
  });
  const mine = steps.filter(({ way }) => mayTake(standing, way, actor));
  const ready = mine.filter(({ way }) => way.needs === undefined);
  if (ready.length === 1) return { kind: 'step', step: ready[0]!.step, to: ready[0]!.to };
  const [needing] = mine;
  if (needing?.way.needs) return { kind: 'needs', step: needing.step, need: needing.way.needs };
  const [others] = steps;
  if (others) return { kind: 'notYours', step: others.step };
  const isUnagreed = state === null || state === 'requested';
  return isUnagreed ? { kind: 'needs', step: 'agree', need: 'agreement' } : { kind: 'none' };
}

const needCodes: Readonly<Record<StepNeed, RefusalCode>> = {
  date: 'needs_agreement',
  agreement: 'needs_agreement',
  question: 'needs_question',
  answer: 'needs_answer',
  reason: 'needs_reason',
};

/** Why a move is refused; `null`: it is not. */
export function refusalOf(crossing: Crossing): RefusalCode | null {
  switch (crossing.kind) {
    case 'needs':
      return needCodes[crossing.need];
    case 'notYours':
      return 'not_your_step';
    case 'none':
      return 'step_gone';
    default:
      return null;
  }
}
