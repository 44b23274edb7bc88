import type { UserId } from '@sanad/domain/kernel/ids';
import type { TaskSide } from '@sanad/domain/task/life/date-view';
import { wayOf, type LifeStep } from '@sanad/domain/task/life/life-table';
import { openProposal } from '@sanad/domain/task/life/proposal';
import { isOwnTask } from '@sanad/domain/task/life/sides';
import { mayTake, type Standing } from '@sanad/domain/task/life/standing';
import { turnOf, waitsOn } from '@sanad/domain/task/life/turn';

/** What somebody can do with a task now: the one next step, what stands beside it, what a menu holds. */
export interface NextSteps {
  readonly first: LifeStep | null;
  readonly beside: readonly LifeStep[];
  readonly more: readonly LifeStep[];
  /** Whose step it is, where it is not this person's. */
  readonly waits: TaskSide | null;
}

/** Rarely meant, and never by mistake. */
const inMenu: ReadonlySet<LifeStep> = new Set<LifeStep>([
  'decline',
  'withdraw',
  'cancel',
  'takeBackDelivery',
  'takeBackProposal',
]);

/** In the order in which they stand. `request` is a move into a column; a question is taken back where it stands. */
const order: readonly LifeStep[] = [
  'answer',
  'accept',
  'agree',
  'start',
  'deliver',
  'requestChanges',
  'propose',
  'ask',
  'reopen',
  'takeBackProposal',
  'takeBackDelivery',
  'decline',
  'withdraw',
  'cancel',
];

/** The date is first spoken of beside what it is about; where it stands, in the menu. */
function standsBeside(step: LifeStep, { task, state }: Standing): boolean {
  if (step === 'propose') return openProposal(task, state) !== null || task.due === null;
  return !inMenu.has(step);
}

export function nextStepsOf(standing: Standing, actor: UserId): NextSteps {
  const { task, state, people } = standing;
  if (isOwnTask(task, people)) return { first: null, beside: [], more: [], waits: null };
  const mine = order.filter((step) => {
    const way = wayOf(state, step);
    return way !== undefined && mayTake(standing, way, actor);
  });
  const turn = turnOf(standing, actor);
  const first = turn !== null && mine.includes(turn) ? turn : null;
  const rest = mine.filter((step) => step !== first && step !== 'agree');
  const agrees = first !== 'agree' && mine.includes('agree') ? (['agree'] as const) : [];
  const isBeside = (step: LifeStep): boolean => standsBeside(step, standing);
  return {
    first,
    beside: [...agrees, ...rest.filter(isBeside)],
    more: rest.filter((step) => !isBeside(step)),
    waits: first === null ? waitsOn(standing) : null,
  };
}
