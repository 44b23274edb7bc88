import type { UserId } from '../../kernel/ids.ts';
import type { TaskRecord } from '../record.ts';
import type { Proposal, ProposalId } from './life-record.ts';
import { isAsker, isDoer, type People } from './sides.ts';
import type { TaskState } from './task-state.ts';

/**
 * The date on the table: the one that was proposed last, or, of a request that names none in words, what it was
 * asked for with: its date, or none. `null` where nothing is open.
 */
export function openProposal(
  task: Pick<TaskRecord, 'id' | 'proposal' | 'due' | 'agreed' | 'createdBy' | 'createdAt'>,
  state: TaskState | null,
): Proposal | null {
  if (task.proposal) return task.proposal;
  if (state !== 'requested' || task.agreed) return null;
  const { id, due, createdBy: by, createdAt: at } = task;
  return { id: id as string as ProposalId, due, word: '', by, at };
}

/** Whether the yes to a proposal is this person's: the asking side answers the doer, the doer everybody else. */
export function mayAgree(
  task: Pick<TaskRecord, 'createdBy' | 'assigneeId'>,
  proposal: Proposal,
  actor: UserId,
  people: People,
): boolean {
  if (proposal.by === actor) return false;
  return proposal.by === task.assigneeId
    ? isAsker(task, actor, people)
    : isDoer(task, actor, people);
}
