import type { QuestionRecord } from '../comments/record.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Proposal } from '../task/life/life-record.ts';
import { openProposal } from '../task/life/proposal.ts';
import { askerOf, isDoer, isOwnTask } from '../task/life/sides.ts';
import type { Standing } from '../task/life/standing.ts';
import { turnOf } from '../task/life/turn.ts';
import type { TodayWait } from './record.ts';

/** A word that is waited for: whose it is decides the group. */
export interface Word {
  readonly group: 'answer' | 'waiting';
  readonly wait: TodayWait;
  readonly since: number;
  /** Who asks for it, or has to say it; `null` where that is no one person. */
  readonly who: UserId | null;
  /** Where a date is asked for: that one. */
  readonly asked?: Proposal | undefined;
}

/** Questions that stand, by task, the oldest of each. */
export interface StandingQuestions {
  readonly toMe: ReadonlyMap<string, QuestionRecord>;
  readonly byMe: ReadonlyMap<string, QuestionRecord>;
}

export function questionsOf(
  questions: Iterable<QuestionRecord>,
  person: UserId,
): StandingQuestions {
  const toMe = new Map<string, QuestionRecord>();
  const byMe = new Map<string, QuestionRecord>();
  for (const question of questions) {
    const of = question.to === person ? toMe : question.from === person ? byMe : undefined;
    const known = of?.get(question.taskId);
    if (!known || question.since < known.since) of?.set(question.taskId, question);
  }
  return { toMe, byMe };
}

/** The word that a task waits for, this person's first; undefined where it waits for none of their business. */
export function wordOf(
  standing: Standing,
  person: UserId,
  questions: StandingQuestions,
): Word | undefined {
  return ownWord(standing, person, questions) ?? othersWord(standing, person, questions);
}

function ownWord(
  standing: Standing,
  person: UserId,
  { toMe }: StandingQuestions,
): Word | undefined {
  const { task, state } = standing;
  const group = 'answer';
  const asked = toMe.get(task.id);
  if (asked) return { group, wait: 'answer', since: asked.since, who: asked.from };
  switch (turnOf(standing, person)) {
    case 'answer':
      return {
        group,
        wait: 'answer',
        since: task.waiting?.since ?? task.movedAt,
        who: task.assigneeId,
      };
    case 'accept': {
      const { at = task.movedAt, by = task.assigneeId } = task.delivered ?? {};
      return { group, wait: 'acceptance', since: at, who: by };
    }
    case 'agree': {
      const proposal = openProposal(task, state)!;
      return { group, wait: 'yes', since: proposal.at, who: proposal.by, asked: proposal };
    }
    default:
      return undefined;
  }
}

function othersWord(
  { task, state, people }: Standing,
  person: UserId,
  { byMe }: StandingQuestions,
): Word | undefined {
  const group = 'waiting';
  const asks = byMe.get(task.id);
  if (asks) return { group, wait: 'answer', since: asks.since, who: asks.to };
  const doesIt = isDoer(task, person, people);
  if (doesIt && state === 'waiting') {
    const { since = task.movedAt, on = null } = task.waiting ?? {};
    return { group, wait: 'answer', since, who: on };
  }
  if (isOwnTask(task, people)) return undefined;
  if (doesIt && state === 'in_review')
    return {
      group,
      wait: 'acceptance',
      since: task.delivered?.at ?? task.movedAt,
      who: askerOf(task, people),
    };
  const proposal = state === 'requested' ? openProposal(task, state) : null;
  if (proposal?.by !== person) return undefined;
  const who = doesIt ? askerOf(task, people) : task.assigneeId;
  return { group, wait: 'yes', since: proposal.at, who, asked: proposal };
}
