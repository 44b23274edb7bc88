import { readDay } from '@sanad/domain/kernel/dates/day-text';
import { momentOn, type RepeatPlan } from '@sanad/domain/task/repeat/repeat-plan';

import { dayName, fullDate, timeOfDay } from '../../../i18n/format-time.ts';
import type { RepeatMessages } from './messages.en.ts';

/** A Monday: the names of the days are read off this week. */
const monday = Date.UTC(2024, 0, 1, 12);

/** 1 is Monday, 7 Sunday. */
export function weekdayName(locale: string, weekday: number): string {
  return dayName(locale, 'UTC', monday + (weekday - 1) * 86_400_000);
}

function listOf(locale: string, names: readonly string[]): string {
  return new Intl.ListFormat(locale).format(names);
}

/** How often and on which days, in words, until when. */
export function oftenSentence(
  words: RepeatMessages,
  locale: string,
  rule: RepeatPlan['rule'],
): string {
  const { every, ends } = rule;
  const said = onSentence(words, locale, { ...rule, every });
  if (!ends) return said;
  if ('count' in ends) return words.times(said, ends.count);
  const { year, month, day } = readDay(ends.until);
  return words.until(said, fullDate(locale, 'UTC', Date.UTC(year, month - 1, day, 12)));
}

function onSentence(words: RepeatMessages, locale: string, rule: RepeatPlan['rule']): string {
  if (rule.unit === 'day') return words.every.day(rule.every);
  if (rule.unit === 'week') {
    const first = rule.weekStart;
    const days = rule.days.toSorted((a, b) => ((a - first + 7) % 7) - ((b - first + 7) % 7));
    const names = days.map((day) => weekdayName(locale, day));
    return words.every.week(rule.every, listOf(locale, names), names.length > 1);
  }
  const on =
    'date' in rule
      ? words.every.date(rule.date)
      : words.every.nth(rule.nth, weekdayName(locale, rule.weekday));
  return words.every.month(rule.every, on);
}

/** "Every second Sunday, 9:00 am Cairo". */
export function planSentence(
  words: RepeatMessages,
  reader: { readonly locale: string; readonly city: string },
  plan: RepeatPlan,
): string {
  const { at } = momentOn({ ...plan, zone: 'UTC' as RepeatPlan['zone'] }, plan.from).moment;
  const time = timeOfDay(reader.locale, 'UTC', at);
  return words.sentence(oftenSentence(words, reader.locale, plan.rule), time, reader.city);
}
