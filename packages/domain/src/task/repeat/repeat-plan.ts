import { z } from 'zod';

import { addDays, compareDays, type CalendarDay } from '../../kernel/dates/calendar-day.ts';
import { chooseMoment, type ChosenMoment } from '../../kernel/dates/choose-moment.ts';
import { dayOf } from '../../kernel/dates/day-edge.ts';
import { dayText, readDay, readTime, timeText, writeDay } from '../../kernel/dates/day-text.ts';
import { zoneName } from '../../kernel/instant.ts';
import { nextDay, repeatRule } from './repeat-rule.ts';

/**
 * All that two people say yes to when a task comes again: on which days, at what time on whose clocks, and when the
 * next one is made: `done`, once the last one is done or put away; `time`, once the last one's date is here, done or not.
 */
export const repeatPlan = z.strictObject({
  rule: repeatRule,
  /** The first day that there can be, from which every n is counted. */
  from: dayText,
  time: timeText,
  zone: zoneName,
  makes: z.enum(['done', 'time']),
});
export type RepeatPlan = Readonly<z.infer<typeof repeatPlan>>;

/**
 * When it is due on a day of its rule. A time that the clocks are put forward over moves with them (00:30 is 01:30), of
 * one that comes twice the first is meant: each day of the rule has exactly one moment.
 */
export function momentOn(plan: RepeatPlan, day: string): ChosenMoment {
  return chooseMoment({ ...readDay(day), ...readTime(plan.time) }, plan.zone);
}

/**
 * The next day after `after` whose moment is still ahead at `now`: what passed while nobody made it is passed over, for
 * a heap of late tasks helps nobody. `null`: the rule is over.
 */
export function nextTurn(plan: RepeatPlan, after: string, now: number): string | null {
  const from = readDay(plan.from);
  const yesterday = addDays(dayOf(now, plan.zone), -1);
  let day: CalendarDay | null = laterOf(readDay(after), yesterday);
  do {
    day = nextDay(plan.rule, from, day);
    if (day === null) return null;
  } while (momentOn(plan, writeDay(day)).moment.at <= now);
  return writeDay(day);
}

function laterOf(a: CalendarDay, b: CalendarDay): CalendarDay {
  return compareDays(a, b) < 0 ? b : a;
}
