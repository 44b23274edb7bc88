import type { UserId } from '../../kernel/ids.ts';
import type { ZonedMoment } from '../../kernel/wall-time.ts';
import type { Agreement, Proposal } from './life-record.ts';
import { mayAgree, openProposal } from './proposal.ts';
import { isAsker, isDoer, isOwnTask } from './sides.ts';
import type { Standing } from './standing.ts';
import { isOver } from './task-state.ts';

export type TaskSide = 'asker' | 'doer';

/** How the date of a task stands between its two sides. */
export type DateView =
  /** There is none, and nobody has to say yes to that. */
  | { readonly is: 'none' }
  /** One's own, or of a task without a state: nobody's yes is asked. */
  | { readonly is: 'set'; readonly due: ZonedMoment; readonly isOwn: boolean }
  /** One side named a date, or none, and the other has not answered. */
  | { readonly is: 'asked'; readonly proposal: Proposal; readonly by: TaskSide }
  /** Two dates: what stands, or what was asked for first, and what is proposed instead. */
  | {
      readonly is: 'counter';
      readonly stands: ZonedMoment | null;
      readonly isAgreed: boolean;
      readonly proposal: Proposal;
      readonly by: TaskSide;
    }
  | { readonly is: 'agreed'; readonly due: ZonedMoment | null; readonly agreed: Agreement };

export function dateViewOf({ task, state, people }: Standing): DateView {
  const { due, agreed } = task;
  const isOwn = isOwnTask(task, people);
  if (state === null || isOwn) return due ? { is: 'set', due, isOwn } : { is: 'none' };
  const proposal = isOver(state) ? null : openProposal(task, state);
  if (proposal) {
    const by: TaskSide = proposal.by === task.assigneeId ? 'doer' : 'asker';
    if (agreed) return { is: 'counter', stands: due, isAgreed: true, proposal, by };
    // Until one is agreed the asking side's own date is the one that it last named.
    if (by === 'asker' || due === null) return { is: 'asked', proposal, by };
    return { is: 'counter', stands: due, isAgreed: false, proposal, by };
  }
  if (agreed) return { is: 'agreed', due, agreed };
  return due ? { is: 'set', due, isOwn } : { is: 'none' };
}

/** The side that somebody is on; `null`: they only look on. */
export function sideOf({ task, people }: Standing, userId: UserId): TaskSide | null {
  if (task.createdBy === userId) return 'asker';
  if (isDoer(task, userId, people)) return 'doer';
  return isAsker(task, userId, people) ? 'asker' : null;
}

/** Whose answer a date waits for: this person's, the other's; `null`: nobody's. */
export function answerOf(standing: Standing, userId: UserId): 'mine' | 'theirs' | null {
  const view = dateViewOf(standing);
  if (view.is !== 'asked' && view.is !== 'counter') return null;
  return mayAgree(standing.task, view.proposal, userId, standing.people) ? 'mine' : 'theirs';
}

/** The date to show in one line: the agreed one, else what is on the table. */
export function shownDue(standing: Standing): ZonedMoment | null {
  const view = dateViewOf(standing);
  switch (view.is) {
    case 'none':
      return null;
    case 'asked':
      return view.proposal.due;
    case 'counter':
      return view.isAgreed ? view.stands : (view.proposal.due ?? view.stands);
    default:
      return view.due;
  }
}
