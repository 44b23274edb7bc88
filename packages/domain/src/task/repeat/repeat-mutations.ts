import { z } from 'zod';

import { columns } from '../../board/kinds.ts';
import { dayOf } from '../../kernel/dates/day-edge.ts';
import { dayText, readDay, writeDay } from '../../kernel/dates/day-text.ts';
import { formerRef, newId, ref } from '../../kernel/id-argument.ts';
import { Refusal, refuseUnless } from '../../kernel/refusal.ts';
import type { Sampler } from '../../kernel/sampler.ts';
import { readIn } from '../../kernel/wall-time.ts';
import { tasks } from '../kinds.ts';
import { doerOf } from '../life/sides.ts';
import { standingOf } from '../life/standing.ts';
import { isOver } from '../life/task-state.ts';
import type { TaskRecord } from '../record.ts';
import {
  defineTaskMutation,
  isOpen,
  openTaskOf,
  type TaskScope,
  type TaskTx,
} from '../task-scope.ts';
import { changedWords } from './changed-words.ts';
import { repeatLimits } from './limit.ts';
import { repeatPlan, type RepeatPlan } from './repeat-plan.ts';
import { firstDay } from './repeat-rule.ts';
import { seriesKind } from './series-kind.ts';
import { askId, type AskId, type RepeatAsk, type SeriesRecord } from './series-record.ts';
import { isHere, patchSeries, readerOf, seriesStanding } from './series-scope.ts';
import {
  agreementOf,
  dueAtOf,
  isOwnSeries,
  mayAgreePlan,
  maySpeakOfPlan,
  needsNoYes,
  openAsk,
} from './series-standing.ts';

/** Where every n is counted from is a day of the rule, so that others who read it find the same days. */
function settledPlan(plan: RepeatPlan): RepeatPlan {
  const first = firstDay(plan.rule, readDay(plan.from));
  refuseUnless(first, 'bad_request');
  return { ...plan, from: writeDay(first) };
}

/** The day that a task stands for until the next one comes: that of its date, or the plan's first. */
function dayOfTask(task: Pick<TaskRecord, 'due'>, plan: RepeatPlan): string {
  return task.due ? writeDay(dayOf(readIn(task.due, plan.zone), plan.zone)) : plan.from;
}

function putSeries(tx: TaskTx, series: Omit<SeriesRecord, 'dueAt'>): void {
  tx.put('series', { ...series, dueAt: dueAtOf(tx, series) });
}

/** Of what begins to come again. */
const firstTurn = { made: 0, changed: null, onlyHere: null } as const;

/**
 * Makes a task come again. Of one's own, and of what has no two sides, nobody's yes is needed. Else the plan is on the
 * table until the other side says yes to it; from then on so is every date that it gives.
 */
export const repeatTask = defineTaskMutation({
  name: 'repeatTask',
  args: z.strictObject({
    taskId: ref(tasks),
    seriesId: newId(seriesKind),
    /** Of what is asked of another side; one's own asks nobody. */
    askId: askId.optional(),
    plan: repeatPlan,
    /** Only an undo says where in its plan it was. */
    was: z
      .strictObject({
        ...{ day: dayText, columnId: formerRef(columns), made: z.int().min(0) },
        changed: changedWords.nullable().default(null),
        onlyHere: z.boolean().nullable().default(null),
      })
      .optional(),
  }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    const standing = standingOf(tx, task);
    refuseUnless(!isOver(standing.state), 'step_gone');
    refuseUnless(maySpeakOfPlan(standing, actor), 'not_your_step');
    refuseUnless(!(task.seriesId && tx.get('series', task.seriesId)), 'changed_since');
    if (tx.count('series') >= repeatLimits.series) {
      throw new Refusal('limit_reached', { limit: repeatLimits.series });
    }
    const plan = settledPlan(args.plan);
    const asked = needsNoYes(standing) ? null : askOf(args.askId, { plan, by: actor, at: now });
    tx.patch('task', task.id, { seriesId: args.seriesId });
    putSeries(tx, {
      id: args.seriesId,
      taskId: task.id,
      plan,
      agreed: null,
      asked,
      cameFrom: null,
      takenBack: null,
      ...(args.was ?? { day: dayOfTask(task, plan), columnId: task.columnId, ...firstTurn }),
    });
  },
  inverse: (_before, { seriesId }) => ({ name: 'endRepeat', args: { seriesId } }),
  sample(from) {
    const task = from.one('task', (each) => isOpen(each) && !isRepeated(from, each));
    if (!task || isRepeated(from, task)) return undefined;
    const ids = { seriesId: from.newId(), askId: from.newId() };
    return { taskId: task.id, ...ids, plan: samplePlan(from) };
  },
});

function isRepeated(from: Sampler<TaskScope>, task: TaskRecord): boolean {
  return task.seriesId != null && from.get('series', task.seriesId) !== undefined;
}

/**
 * Another plan, from the next occurrence on. Between two sides it is on the table, and what was agreed stands meanwhile;
 * as long as nothing was, what is asked for last is what is asked for.
 */
export const changeRepeat = defineTaskMutation({
  name: 'changeRepeat',
  args: z.strictObject({
    seriesId: ref(seriesKind),
    askId: askId.optional(),
    plan: repeatPlan,
  }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const { series, standing } = seriesStanding(tx, args.seriesId);
    refuseUnless(maySpeakOfPlan(standing, actor), 'not_your_step');
    const plan = settledPlan(args.plan);
    if (needsNoYes(standing))
      return patchSeries(tx, series, { ...holds(series, plan), asked: null });
    refuseUnless(args.askId !== openAsk(series, standing)?.id, 'bad_request');
    const asked = askOf(args.askId, { plan, by: actor, at: now });
    const isStanding = agreementOf(series, standing) !== null;
    return patchSeries(tx, series, isStanding ? { asked } : { asked, ...holds(series, plan) });
  },
  inverse(before, args) {
    const series = before.get('series', args.seriesId);
    if (!series || series.asked || !isOwnSeries(before, series)) return undefined;
    return { name: 'changeRepeat', args: { seriesId: args.seriesId, plan: series.plan } };
  },
  sample(from) {
    const series = from.one('series');
    return series && { seriesId: series.id, askId: from.newId(), plan: samplePlan(from) };
  },
});

/** What was left out by another plan is not left out by this one. */
function holds(
  { plan: before, takenBack }: SeriesRecord,
  plan: RepeatPlan,
): Pick<SeriesRecord, 'plan' | 'takenBack'> {
  return { plan, takenBack: JSON.stringify(before) === JSON.stringify(plan) ? takenBack : null };
}

/** @throws Refusal `bad_request` of a plan without a name: nobody could say yes to it */
function askOf(id: AskId | undefined, ask: Omit<RepeatAsk, 'id'>): RepeatAsk {
  refuseUnless(id, 'bad_request');
  return { id, ...ask };
}

/** Names the plan that was seen: a yes to any other is refused. */
export const agreeRepeat = defineTaskMutation({
  name: 'agreeRepeat',
  args: z.strictObject({ seriesId: ref(seriesKind), askId }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const { series, standing } = seriesStanding(tx, args.seriesId);
    const ask = openAsk(series, standing);
    refuseUnless(ask?.id === args.askId, 'proposal_gone');
    refuseUnless(mayAgreePlan(ask, standing, actor), 'not_your_step');
    const doerId = doerOf(standing.task, standing.people)!;
    const agreed = { at: now, by: actor, proposedBy: ask.by, doerId };
    patchSeries(tx, series, { ...holds(series, ask.plan), asked: null, agreed });
  },
  sample(from) {
    const tx = readerOf(from);
    const series = from.one('series', (each) => {
      if (!isHere(from, each)) return false;
      const { standing } = seriesStanding(tx, each.id);
      const ask = openAsk(each, standing);
      return ask !== null && mayAgreePlan(ask, standing, from.actor);
    });
    if (!series || !isHere(from, series)) return undefined;
    const ask = openAsk(series, seriesStanding(tx, series.id).standing);
    return ask ? { seriesId: series.id, askId: ask.id } : undefined;
  },
});

/** One's own. What was agreed stands; where nothing was, the task does not come again. */
export const takeBackRepeat = defineTaskMutation({
  name: 'takeBackRepeat',
  args: z.strictObject({ seriesId: ref(seriesKind), askId }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const { series, standing } = seriesStanding(tx, args.seriesId);
    refuseUnless(series.asked?.id === args.askId, 'proposal_gone');
    refuseUnless(series.asked.by === actor, 'not_your_step');
    if (agreementOf(series, standing)) return patchSeries(tx, series, { asked: null });
    return removeSeries(tx, series);
  },
  sample(from) {
    const series = from.one('series', ({ asked }) => asked?.by === from.actor);
    return series?.asked ? { seriesId: series.id, askId: series.asked.id } : undefined;
  },
});

function removeSeries(tx: TaskTx, series: SeriesRecord): void {
  tx.patch('task', series.taskId, { seriesId: null });
  tx.remove('series', series.id);
}

/** It comes no more; the newest occurrence stays, as a task like any. Either side may: nobody is held to what is not yet there. */
export const endRepeat = defineTaskMutation({
  name: 'endRepeat',
  args: z.strictObject({ seriesId: ref(seriesKind) }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const { series, standing } = seriesStanding(tx, args.seriesId);
    refuseUnless(maySpeakOfPlan(standing, actor), 'not_your_step');
    removeSeries(tx, series);
  },
  inverse(before, args) {
    const series = before.get('series', args.seriesId);
    // What two agreed to is agreed to anew, by making it come again.
    if (!series || series.agreed || series.asked || !isOwnSeries(before, series)) return undefined;
    const { id, taskId, plan, day, columnId, made, changed, onlyHere } = series;
    const was = { day, columnId, made, changed, onlyHere };
    return { name: 'repeatTask', args: { taskId, seriesId: id, plan, was } };
  },
  sample(from) {
    const series = from.one('series');
    return series && { seriesId: series.id };
  },
});

function samplePlan(from: Sampler<TaskScope>): RepeatPlan {
  const every = 1 + from.below(3);
  const ends = from.pick([null, null, { count: 1 + from.below(4) }, { until: '2024-03-31' }]);
  const weekday = 1 + from.below(7);
  const rules: readonly RepeatPlan['rule'][] = [
    { unit: 'day', every, ends },
    { unit: 'week', every, days: [weekday], weekStart: 7, ends },
    { unit: 'month', every, date: 1 + from.below(31), ends },
    { unit: 'month', every, weekday, nth: from.pick([1, 2, 3, 4, -1] as const), ends },
  ];
  const day = new Date(from.now + (from.below(60) - 30) * 86_400_000).toISOString().slice(0, 10);
  const zone = from.pick(['Africa/Cairo', 'America/New_York']) as RepeatPlan['zone'];
  const makes = from.pick(['done', 'time'] as const);
  return { rule: from.pick(rules), from: day, time: from.pick(['09:00', '00:30']), zone, makes };
}
