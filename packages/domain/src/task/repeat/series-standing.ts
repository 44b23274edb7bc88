import { addDays, compareDays } from '../../kernel/dates/calendar-day.ts';
import { readDay } from '../../kernel/dates/day-text.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { ZonedMoment } from '../../kernel/wall-time.ts';
import { mayAgree } from '../life/proposal.ts';
import { doerOf, isAsker, isOwnTask } from '../life/sides.ts';
import { standingOf, type Standing } from '../life/standing.ts';
import { isOver } from '../life/task-state.ts';
import type { TaskRecord } from '../record.ts';
import type { TaskTx } from '../task-scope.ts';
import { momentOn, type RepeatPlan } from './repeat-plan.ts';
import { nextDay } from './repeat-rule.ts';
import type { AskId, RepeatAgreement, RepeatAsk, SeriesRecord } from './series-record.ts';

/** Nobody's yes is needed: asker and doer are one, or the task never entered a life between two. */
export function needsNoYes({ task, state, people }: Standing): boolean {
  return state === null || isOwnTask(task, people);
}

/** The yes that counts: a new doer agrees anew. */
export function agreementOf(
  { agreed }: Pick<SeriesRecord, 'agreed'>,
  { task, people }: Pick<Standing, 'task' | 'people'>,
): RepeatAgreement | null {
  const doer = doerOf(task, people);
  return doer !== null && agreed?.doerId === doer ? agreed : null;
}

/** The plan that waits for a yes: what was put on the table last, or, where whoever does it has said yes to none, what stands. */
export function openAsk(series: SeriesRecord, standing: Standing): RepeatAsk | null {
  const { task, people } = standing;
  if (needsNoYes(standing)) return null;
  if (series.asked && people.roles.has(series.asked.by)) return series.asked;
  if (agreementOf(series, standing)) return null;
  const { createdBy: by, createdAt: at } = task;
  return { id: series.id as string as AskId, plan: series.plan, by, at };
}

/** Whether the yes to a plan is this person's; so with its task's date (`mayAgree`). */
export function mayAgreePlan(ask: RepeatAsk, { task, people }: Standing, actor: UserId): boolean {
  const id = ask.id as string as Parameters<typeof mayAgree>[1]['id'];
  if (doerOf(task, people) === null) return false;
  return mayAgree(task, { id, due: null, word: '', by: ask.by, at: ask.at }, actor, people);
}

/** Who may speak of when it comes again: who asks, who does it already, and of what has no sides anybody. */
export function maySpeakOfPlan({ task, state, people }: Standing, actor: UserId): boolean {
  return state === null || isAsker(task, actor, people) || doerOf(task, people) === actor;
}

/**
 * When the server makes the next one, whatever became of the newest. By a plan that nobody said yes to it makes none:
 * requests that nobody answers would pile up.
 */
export function dueAtOf(
  tx: Pick<TaskTx, 'get' | 'all'>,
  series: Pick<SeriesRecord, 'taskId' | 'plan' | 'day' | 'agreed'>,
): Instant | null {
  const task = tx.get('task', series.taskId);
  if (!task || series.plan.makes === 'done') return null;
  const standing = standingOf(tx, task);
  const isSaidYes = needsNoYes(standing) || agreementOf(series, standing) !== null;
  return isSaidYes ? momentOf(series.plan, series.day) : null;
}

function momentOf(plan: RepeatPlan, day: string): Instant {
  return momentOn(plan, day).moment.at;
}

/** Its newest occurrence is still to be done, and of its plan nobody was asked and nobody need be. */
export function isOwnSeries(tx: Pick<TaskTx, 'get' | 'all'>, series: SeriesRecord): boolean {
  const task = tx.get('task', series.taskId);
  if (!task || task.archivedAt !== null || series.agreed || series.asked) return false;
  const standing = standingOf(tx, task);
  return needsNoYes(standing) && !isOver(standing.state);
}

/** Whether a plan has a day. */
export function isDayOf({ rule, from }: RepeatPlan, day: string): boolean {
  const wanted = readDay(day);
  const found = nextDay(rule, readDay(from), addDays(wanted, -1));
  return found !== null && compareDays(found, wanted) === 0;
}

/** The task has the date that its plan gives it, and nothing beside. */
export function isOnPlan({ plan, day }: SeriesRecord, task: TaskRecord): boolean {
  const isSo = task.due !== null && isSame(task.due, momentOn(plan, day).moment);
  return isSo && isDayOf(plan, day) && !task.dueMet && !task.proposal && task.waitedMs === 0;
}

function isSame(a: ZonedMoment, b: ZonedMoment): boolean {
  return a.at === b.at && a.zone === b.zone && a.wall === b.wall;
}
