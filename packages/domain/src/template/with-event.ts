import type { UserId } from '../kernel/ids.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import { withoutProposal } from '../task/life/date-mutations.ts';
import type { Proposal, ProposalId } from '../task/life/life-record.ts';
import { wayOf } from '../task/life/life-table.ts';
import { doerOf, isAsker, isOwnTask, isOwnTaskOf } from '../task/life/sides.ts';
import type { Standing } from '../task/life/standing.ts';
import { isOver } from '../task/life/task-state.ts';
import type { TaskRecord } from '../task/record.ts';
import { isSameMoment, momentFrom } from './event-moment.ts';
import type { EventRecord } from './record.ts';

/**
 * Why a task keeps its date when its event moves, with the code that a room refuses with: its work is over or
 * delivered, it never had a date from the event, somebody gave it another one since or proposed one, or its date is
 * not this person's to speak of.
 */
export const stayCodes = {
  over: 'step_gone',
  inReview: 'step_gone',
  noDate: 'step_gone',
  byHand: 'changed_since',
  spokenOf: 'changed_since',
  notYours: 'not_your_step',
} as const satisfies Readonly<Record<string, RefusalCode>>;
export type Stay = keyof typeof stayCodes;

/** What becomes of a task's date when its event moves. */
export type WithEvent =
  | { readonly kind: 'stays'; readonly why: Stay }
  /** Of one's own, and of what has no two sides. */
  | { readonly kind: 'set'; readonly to: ZonedMoment }
  /** Between two sides: whatever was agreed stands until the other one says yes. */
  | {
      readonly kind: 'asked';
      readonly to: ZonedMoment;
      /** What stands of it without what this person asked for by an earlier move. */
      readonly task: TaskRecord;
      /** Somebody else's proposal that this one takes the place of. */
      readonly replaces: ProposalId | undefined;
    }
  /** Back where it was agreed, or first asked for: what was asked for meanwhile is off the table. */
  | { readonly kind: 'takenBack'; readonly to: ZonedMoment; readonly task: TaskRecord };

/** The proposal by which an event on a day asks for a date: reckoned, so that going there and back is as if nobody had. */
export function proposalOf(eventId: string, day: string): ProposalId {
  return `${eventId}${day}`.replaceAll('-', '') as ProposalId;
}

/** The one rule by which a preview says it and a room does it. */
export function withEvent(
  standing: Standing,
  event: Pick<EventRecord, 'id' | 'zone'>,
  { day, actor }: { readonly day: string; readonly actor: UserId },
): WithEvent {
  const { task, state, people } = standing;
  const place = task.event;
  const isOverNow = task.archivedAt !== null || isOver(state) || task.dueMet;
  if (isOverNow) return { kind: 'stays', why: 'over' };
  if (!place?.offset) return { kind: 'stays', why: 'noDate' };
  const given = momentFrom(place.offset, place.day, event.zone);
  const to = momentFrom(place.offset, day, event.zone);

  if (state === null || isOwnTask(task, people)) {
    if (!isSameMoment(task.due, given)) return { kind: 'stays', why: 'byHand' };
    const isOthers = state !== null && !isOwnTaskOf(task, actor, people);
    return isOthers ? { kind: 'stays', why: 'notYours' } : { kind: 'set', to };
  }
  const { proposal } = task;
  const isAsked = isAskedBy(event.id, place.day, proposal) && isSameMoment(proposal.due, given);
  if (proposal && !isAsked) return { kind: 'stays', why: 'spokenOf' };
  if (!proposal && !isSameMoment(task.due, given)) return { kind: 'stays', why: 'byHand' };
  const maySpeak = isAsker(task, actor, people) || doerOf(task, people) === actor;
  if (!maySpeak) return { kind: 'stays', why: 'notYours' };
  if (!wayOf(state, 'propose')) return { kind: 'stays', why: 'inReview' };
  // Nobody takes back what somebody else asked for; another proposal takes its place.
  const isMine = proposal?.by === actor;
  const before = isMine ? { ...task, ...withoutProposal(standing, proposal) } : task;
  if (before.proposal === null && isSameMoment(before.due, to)) {
    return { kind: 'takenBack', to, task: before };
  }
  return { kind: 'asked', to, task: before, replaces: before.proposal?.id };
}

function isAskedBy(eventId: string, day: string, proposal: Proposal | null): proposal is Proposal {
  return proposal?.id === proposalOf(eventId, day);
}
