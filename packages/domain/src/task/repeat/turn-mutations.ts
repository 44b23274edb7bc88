import { z } from 'zod';

import { compareDays } from '../../kernel/dates/calendar-day.ts';
import { dayText, readDay } from '../../kernel/dates/day-text.ts';
import { formerRef, ref } from '../../kernel/id-argument.ts';
import type { UserId } from '../../kernel/ids.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import type { Sampler } from '../../kernel/sampler.ts';
import { tasks } from '../kinds.ts';
import { isAsker } from '../life/sides.ts';
import type { Standing } from '../life/standing.ts';
import { isOver } from '../life/task-state.ts';
import { defineTaskMutation, openTaskOf, type TaskScope, type TaskTx } from '../task-scope.ts';
import { makeNext } from './make-next.ts';
import { momentOn, nextTurn } from './repeat-plan.ts';
import { seriesKind } from './series-kind.ts';
import type { SeriesRecord } from './series-record.ts';
import { isHere, patchSeries, readerOf, seriesOf, seriesStanding } from './series-scope.ts';
import { agreementOf, dueAtOf, isDayOf, isOnPlan, needsNoYes } from './series-standing.ts';

/** Whether words that are changed in the newest one stay there, or those that follow say them too. */
export const keepWordsHere = defineTaskMutation({
  name: 'keepWordsHere',
  args: z.strictObject({
    seriesId: ref(seriesKind),
    /** The one that was seen. */
    taskId: ref(tasks),
    /** `null`: only an undo says that nobody has said. */
    onlyHere: z.boolean().nullable(),
  }),
  needs: 'board.edit',
  apply(tx, { seriesId, taskId, onlyHere }) {
    const series = seriesOf(tx, seriesId);
    openTaskOf(tx, taskId);
    refuseUnless(series.taskId === taskId, 'changed_since');
    tx.patch('series', series.id, { onlyHere });
  },
  inverse(before, args) {
    const series = before.get('series', args.seriesId);
    return series && { name: 'keepWordsHere', args: { ...args, onlyHere: series.onlyHere } };
  },
  sample(from) {
    const series = from.one('series', (each) => isHere(from, each));
    const onlyHere = series?.onlyHere !== true;
    return series && { seriesId: series.id, taskId: series.taskId, onlyHere };
  },
});

/**
 * Leaves one out: the task takes the next date of its plan. Whoever asked may, for nobody is held to ask for more; of a
 * date that was agreed alone, not by the plan, only both may.
 */
export const skipRepeat = defineTaskMutation({
  name: 'skipRepeat',
  args: z.strictObject({
    seriesId: ref(seriesKind),
    /** The day to leave out, as it was seen: two who leave one out leave out one. */
    day: dayText,
  }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const { series, standing } = seriesStanding(tx, args.seriesId);
    assertMayPass(series, standing, actor);
    refuseUnless(series.day === args.day, 'changed_since');
    const day = nextTurn(series.plan, series.day, now);
    refuseUnless(day, 'step_gone');
    putOnDay(tx, series, day);
  },
  inverse(before, { seriesId, day }) {
    const series = before.get('series', seriesId);
    const task = series && before.get('task', series.taskId);
    // Back to a date of the plan only: one that somebody set besides is theirs to set again.
    if (!series || !task || !isOnPlan(series, task)) return undefined;
    return { name: 'unskipRepeat', args: { seriesId, day } };
  },
  sample(from) {
    const series = from.one('series', (each) => isPassable(from, each));
    return series && { seriesId: series.id, day: series.day };
  },
});

/** Takes one back in that was left out: the last one before the day that the task stands for. */
export const unskipRepeat = defineTaskMutation({
  name: 'unskipRepeat',
  args: z.strictObject({ seriesId: ref(seriesKind), day: dayText }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const { series, standing } = seriesStanding(tx, args.seriesId);
    assertMayPass(series, standing, actor);
    const isEarlier = compareDays(readDay(args.day), readDay(series.day)) < 0;
    const isLeftOut = isEarlier && !isBeforeLast(series, args.day);
    refuseUnless(isLeftOut && isDayOf(series.plan, args.day), 'changed_since');
    putOnDay(tx, series, args.day);
  },
  sample(from) {
    const series = from.one(
      'series',
      (each) => isPassable(from, each) && each.plan.from < each.day,
    );
    return series && { seriesId: series.id, day: series.plan.from };
  },
});

/** What an earlier occurrence stood for comes no second time. */
function isBeforeLast({ cameFrom }: SeriesRecord, day: string): boolean {
  return cameFrom !== null && compareDays(readDay(day), readDay(cameFrom.day)) <= 0;
}

function assertMayPass(series: SeriesRecord, standing: Standing, actor: UserId): void {
  const { task, state, people } = standing;
  refuseUnless(task.archivedAt === null && !isOver(state), 'step_gone');
  if (needsNoYes(standing)) return;
  refuseUnless(isAsker(task, actor, people), 'not_your_step');
  refuseUnless(!task.agreed || agreementOf(series, standing), 'needs_agreement');
}

function putOnDay(tx: TaskTx, series: SeriesRecord, day: string): void {
  const due = momentOn(series.plan, day).moment;
  tx.patch('task', series.taskId, { due, dueMet: false, proposal: null, waitedMs: 0 });
  patchSeries(tx, series, { day });
}

function isPassable(from: Sampler<TaskScope>, series: SeriesRecord): boolean {
  if (!isHere(from, series)) return false;
  const { standing } = seriesStanding(readerOf(from), series.id);
  try {
    assertMayPass(series, standing, from.actor);
    return true;
  } catch {
    return false;
  }
}

/** The newest one's date is here: the server makes the next, once, whoever asks how often. */
export const makeRepeat = defineTaskMutation({
  name: 'makeRepeat',
  args: z.strictObject({ seriesId: formerRef(seriesKind) }),
  needs: 'server',
  apply(tx, args, { now }) {
    const series = tx.get('series', args.seriesId);
    if (!series) return undefined;
    // Who does it may have changed since: then it waits for a yes, or for the newest to be done.
    const dueAt = dueAtOf(tx, series);
    if (dueAt !== series.dueAt) return tx.patch('series', series.id, { dueAt });
    if (dueAt !== null && dueAt <= now) makeNext(tx, series, now);
    return undefined;
  },
  sample(from) {
    const series = from.one('series', ({ dueAt }) => dueAt !== null && dueAt <= from.now);
    return series && { seriesId: series.id };
  },
});
