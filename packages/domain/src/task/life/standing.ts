import type { UserId } from '../../kernel/ids.ts';
import type { TaskRecord } from '../record.ts';
import type { TaskTx } from '../task-scope.ts';
import type { StepBy, Way } from './life-table.ts';
import { mayAgree, openProposal } from './proposal.ts';
import { isAsker, isDoer, peopleOf, type People } from './sides.ts';
import { stateOf, type TaskState } from './task-state.ts';

/** A task as its life is asked about: its record, its state, and who is there. */
export interface Standing {
  readonly task: TaskRecord;
  readonly state: TaskState | null;
  readonly people: People;
}

export function standingOf(tx: Pick<TaskTx, 'get' | 'all'>, task: TaskRecord): Standing {
  const state = stateOf(task, tx.get('column', task.columnId));
  return { task, state, people: peopleOf(tx.all('member')) };
}

type Asked = (standing: Standing, actor: UserId) => boolean;

const isEither: Asked = ({ task, people }, actor) =>
  isAsker(task, actor, people) || isDoer(task, actor, people);

const mayBe: Readonly<Record<StepBy, Asked>> = {
  anybody: () => true,
  asker: ({ task, people }, actor) => isAsker(task, actor, people),
  doer: ({ task, people }, actor) => isDoer(task, actor, people),
  either: isEither,
  other({ task, state, people }, actor) {
    const proposal = openProposal(task, state);
    return proposal !== null && mayAgree(task, proposal, actor, people);
  },
  maker: ({ task }, actor) => task.proposal?.by === actor,
  asked: ({ task, people }, actor) => task.waiting?.on === actor || isAsker(task, actor, people),
};

/** Whether somebody may take a step that the table gives to `way.by`. */
export function mayTake(standing: Standing, way: Pick<Way, 'by'>, actor: UserId): boolean {
  return mayBe[way.by](standing, actor);
}
