import { z } from 'zod';

import { ref } from '../../kernel/id-argument.ts';
import type { UserId } from '../../kernel/ids.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import type { Sampler } from '../../kernel/sampler.ts';
import { meantMoment, zonedMoment, type ZonedMoment } from '../../kernel/wall-time.ts';
import { tasks } from '../kinds.ts';
import type { TaskRecord } from '../record.ts';
import { defineTaskMutation, openTaskOf, type TaskScope, type TaskTx } from '../task-scope.ts';
import { proposalId, wordArgument, type Proposal, type ProposalId } from './life-record.ts';
import { wayOf } from './life-table.ts';
import { openProposal } from './proposal.ts';
import { isDoer, isOwnTask, takerOf } from './sides.ts';
import { mayTake, standingOf, type Standing } from './standing.ts';
import { assertStep, enterState, lastStepOf } from './take-step.ts';

/**
 * Puts a date on the table. Until one is agreed, `due` is what the asking side asks for; from then on it is
 * what both agreed to, and stands until another proposal is. A doer who counters has taken the task.
 */
export function putProposal(tx: TaskTx, { task, state, people }: Standing, made: Proposal): void {
  const { by } = made;
  const isDoers = isDoer(task, by, people);
  const isAsked = !task.agreed && !isDoers;
  const proposal = isAsked ? { ...made, instead: task.due } : made;
  const asked = isAsked ? { due: made.due, dueMet: false } : {};
  const taken = takerOf(task, people) === null && isDoers ? { assigneeId: by } : {};
  // Another date is an answer to what was changed.
  const seen = isDoers ? { changed: null, changedAt: null } : {};
  // From now on its state is its own, whatever its column shows later.
  tx.patch('task', task.id, { state, proposal, ...asked, ...taken, ...seen });
}

export const proposeDate = defineTaskMutation({
  name: 'proposeDate',
  args: z.strictObject({
    taskId: ref(tasks),
    proposalId,
    due: zonedMoment.nullable(),
    word: wordArgument.default(''),
  }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    const standing = standingOf(tx, task);
    // To oneself one proposes nothing: `setTaskDue` sets it.
    refuseUnless(!isOwnTask(task, standing.people), 'step_gone');
    assertStep(standing, 'propose', actor);
    refuseUnless(args.proposalId !== openProposal(task, standing.state)?.id, 'bad_request');
    const due = args.due && meantMoment(args.due);
    putProposal(tx, standing, { id: args.proposalId, due, word: args.word, by: actor, at: now });
  },
  sample(from) {
    const task = sampleTask(from, (standing) => {
      const way = wayOf(standing.state, 'propose');
      const isShared = !isOwnTask(standing.task, standing.people);
      return isShared && way !== undefined && mayTake(standing, way, from.actor);
    });
    const due = from.chance(0.2) ? null : from.moment();
    return task && { taskId: task.id, proposalId: from.newId(), due, word: from.words() };
  },
});

/** Names the proposal and the date that was seen: a yes to any other is refused. */
export const agreeDate = defineTaskMutation({
  name: 'agreeDate',
  args: z.strictObject({ taskId: ref(tasks), proposalId, at: instant.nullable() }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    const standing = standingOf(tx, task);
    const proposal = openProposal(task, standing.state);
    const isSeen = proposal?.id === args.proposalId && (proposal.due?.at ?? null) === args.at;
    refuseUnless(proposal && isSeen, 'proposal_gone');
    const { to } = assertStep(standing, 'agree', actor);
    // Work that stood further on without anybody's: whoever says yes to its date does it.
    const taken = takerOf(task, standing.people) === null ? { assigneeId: actor } : {};
    const { state } = standing;
    tx.patch('task', task.id, { state, ...agreedTo(proposal, { actor, now }), ...taken });
    if (to === 'agreed') {
      enterState(tx, standingOf(tx, task), to, lastStepOf('agree', { actor, now }));
    }
  },
  sample(from) {
    const task = sampleTask(from, (standing) => {
      const way = wayOf(standing.state, 'agree');
      return way !== undefined && mayTake(standing, way, from.actor);
    });
    const proposal = task && openProposal(task, 'requested');
    if (!task || !proposal) return undefined;
    return { taskId: task.id, proposalId: proposal.id, at: proposal.due?.at ?? null };
  },
});

/** A new date counts from now on: what it waited until now does not move it. */
function agreedTo(
  { due, by }: { readonly due: ZonedMoment | null; readonly by: UserId },
  { actor, now }: { readonly actor: UserId; readonly now: Instant },
) {
  const agreed = { at: now, by: actor, proposedBy: by };
  return { due, dueMet: false, agreed, proposal: null, waitedMs: 0 };
}

/** One's own. What was agreed stands; of a request, what was asked for before. */
export const takeBackProposal = defineTaskMutation({
  name: 'takeBackProposal',
  args: z.strictObject({ taskId: ref(tasks), proposalId }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    const standing = standingOf(tx, task);
    const { proposal } = task;
    refuseUnless(proposal?.id === args.proposalId, 'proposal_gone');
    assertStep(standing, 'takeBackProposal', actor);
    tx.patch('task', task.id, withoutProposal(standing, proposal));
  },
  sample(from) {
    const task = sampleTask(from, ({ task: { proposal } }) => proposal?.by === from.actor);
    const proposal = task?.proposal;
    return proposal ? { taskId: task.id, proposalId: proposal.id } : undefined;
  },
});

/** Off the table again: what was agreed stands; who asks asks for what they asked for before. */
export function withoutProposal(
  { task, people }: Pick<Standing, 'task' | 'people'>,
  { by, instead }: Proposal,
): Pick<TaskRecord, 'proposal'> & Partial<Pick<TaskRecord, 'due' | 'dueMet'>> {
  const isAskers = !task.agreed && !isDoer(task, by, people);
  const due = instead ? meantMoment(instead) : null;
  return { proposal: null, ...(isAskers ? { due, dueMet: false } : {}) };
}

/** A task of the table that fits, mostly. */
export function sampleTask(
  from: Sampler<TaskScope>,
  fits: (standing: Standing) => boolean,
): TaskRecord | undefined {
  const tx = {
    get: from.get.bind(from),
    all: (kind: 'member') => from.all(kind).values(),
  } as unknown as Pick<TaskTx, 'get' | 'all'>;
  return from.one('task', (task) => task.archivedAt === null && fits(standingOf(tx, task)));
}

/** What a queue of before calls a proposal: its page knew none. */
export function unnamedProposal(task: TaskRecord): ProposalId {
  return task.id as string as ProposalId;
}
