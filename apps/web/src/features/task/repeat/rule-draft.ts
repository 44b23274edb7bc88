import {
  addMonths,
  daysIn,
  weekdayOf,
  type CalendarDay,
} from '@sanad/domain/kernel/dates/calendar-day';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { RepeatPlan } from '@sanad/domain/task/repeat/repeat-plan';

type Rule = RepeatPlan['rule'];
type Unit = Rule['unit'];

/** A rule as somebody is choosing it: what each unit needs stays while they look at another. */
export interface RuleDraft {
  readonly unit: Unit;
  readonly every: number;
  readonly days: readonly number[];
  /** `date:15`, `nth:2:7`: the choices of a month. */
  readonly on: string;
  /** `never`, `count:5`, `until:2027-03-31`. */
  readonly ends: string;
}

/** What people mean most: once a week, on that day. */
export function draftFrom(rule: Rule | null, first: CalendarDay): RuleDraft {
  const weekday = weekdayOf(first);
  const start: RuleDraft = {
    unit: 'week',
    every: 1,
    days: [weekday],
    on: `date:${first.day}`,
    ends: 'never',
  };
  if (!rule) return start;
  const { unit, every, ends } = rule;
  const end =
    ends === null ? 'never' : 'count' in ends ? `count:${ends.count}` : `until:${ends.until}`;
  const days = rule.unit === 'week' ? rule.days : start.days;
  const on =
    rule.unit !== 'month'
      ? start.on
      : 'date' in rule
        ? `date:${rule.date}`
        : `nth:${rule.nth}:${rule.weekday}`;
  return { unit, every, days, on, ends: end };
}

/** The ways in which a day stands in its month: its date, its weekday, and the last one where it is that. */
export function monthChoices(first: CalendarDay): readonly string[] {
  const { day } = first;
  const weekday = weekdayOf(first);
  const last = daysIn(first.year, first.month);
  const nth = Math.ceil(day / 7);
  return [
    `date:${day}`,
    ...(nth <= 4 ? [`nth:${nth}:${weekday}`] : []),
    ...(day + 7 > last ? [`nth:-1:${weekday}`] : []),
    ...(day === 31 ? [] : ['date:31']),
  ];
}

export function endChoices(first: CalendarDay, kept: string): readonly string[] {
  const later = [1, 3, 6, 12].map((months) => `until:${writeDay(addMonths(first, months))}`);
  const all = ['never', 'count:2', 'count:5', 'count:10', ...later];
  return all.includes(kept) ? all : [...all, kept];
}

/** `null` while no day of the week is chosen. */
export function ruleOf(draft: RuleDraft, weekStart: number): Rule | null {
  const { unit, every } = draft;
  const [how, value = ''] = draft.ends.split(':');
  const ends =
    how === 'count' ? { count: Number(value) } : how === 'until' ? { until: value } : null;
  if (unit === 'day') return { unit, every, ends };
  if (unit === 'week') {
    if (draft.days.length === 0) return null;
    return { unit, every, days: draft.days.toSorted((a, b) => a - b), weekStart, ends };
  }
  const [kind, first, second] = draft.on.split(':');
  if (kind === 'date') return { unit, every, date: Number(first), ends };
  return { unit, every, nth: Number(first) as 1 | 2 | 3 | 4 | -1, weekday: Number(second), ends };
}
