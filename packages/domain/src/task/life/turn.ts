import type { UserId } from '../../kernel/ids.ts';
import { mayAgree, openProposal } from './proposal.ts';
import { isAsker, isDoer, isOwnTask } from './sides.ts';
import type { Standing } from './standing.ts';

/** What somebody is to do before a task goes on. */
export type Turn = 'agree' | 'answer' | 'accept' | 'start' | 'deliver';

/** The turns in which somebody else waits, and cannot go on. */
export const heldTurns: ReadonlySet<Turn> = new Set<Turn>(['agree', 'answer', 'accept']);

/** What of a task waits for this person now, the weightiest first; `null`: nothing does. Of one's own work nothing waits for another's yes. */
export function turnOf({ task, state, people }: Standing, actor: UserId): Turn | null {
  if (task.archivedAt !== null) return null;
  const isOwn = isOwnTask(task, people);
  const proposal = isOwn ? null : openProposal(task, state);
  if (state === 'waiting' && isAsked({ task, people }, actor)) return 'answer';
  if (state === 'in_review' && !isOwn && isAsker(task, actor, people)) return 'accept';
  const isDateOpen = state !== 'in_review' && state !== 'done';
  if (proposal && isDateOpen && mayAgree(task, proposal, actor, people)) return 'agree';
  if (!isDoer(task, actor, people)) return null;
  if (state === 'agreed' || (isOwn && state === 'requested')) return 'start';
  return state === 'in_progress' ? 'deliver' : null;
}

/** Its question waits for this person; one to somebody who left, for who asks. */
function isAsked({ task, people }: Pick<Standing, 'task' | 'people'>, actor: UserId): boolean {
  const on = task.waiting?.on ?? null;
  if (on === null || on === actor) return on === actor;
  return !people.roles.has(on) && isAsker(task, actor, people);
}

/** Whose step a task waits for; `null`: nobody's in particular, or it is over. */
export function waitsOn({ task, state, people }: Standing): 'asker' | 'doer' | null {
  if (state === null || isOwnTask(task, people)) return null;
  if (state === 'waiting' || state === 'in_review') return 'asker';
  const proposal = openProposal(task, state);
  if (proposal) return proposal.by === task.assigneeId ? 'asker' : 'doer';
  return state === 'agreed' || state === 'in_progress' ? 'doer' : null;
}
