import { readDay, readTime } from '../../../kernel/dates/day-text.ts';
import type { RepeatRule } from '../repeat-rule.ts';

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const nameOf = (weekday: number): string => names[weekday - 1]!;

/** The rule as RFC 5545 writes it, for programs of others to read. */
export function rruleText(rule: RepeatRule): string {
  const parts = [`FREQ=${{ day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' }[rule.unit]}`];
  parts.push(`INTERVAL=${rule.every}`);
  if (rule.unit === 'week') {
    parts.push(`BYDAY=${rule.days.map(nameOf).join(',')}`, `WKST=${nameOf(rule.weekStart)}`);
  }
  if (rule.unit === 'month') parts.push(...onText(rule));
  if (rule.ends && 'count' in rule.ends) parts.push(`COUNT=${rule.ends.count}`);
  if (rule.ends && 'until' in rule.ends) {
    parts.push(`UNTIL=${rule.ends.until.replaceAll('-', '')}T235959`);
  }
  return parts.join(';');
}

/** The 30th of every month, or its last day: of all days until then the last. */
function onText(rule: Extract<RepeatRule, { unit: 'month' }>): readonly string[] {
  if ('nth' in rule) return [`BYDAY=${rule.nth}${nameOf(rule.weekday)}`];
  if (rule.date === 31) return ['BYMONTHDAY=-1'];
  if (rule.date <= 28) return [`BYMONTHDAY=${rule.date}`];
  const days = [28, 29, 30, 31].filter((day) => day <= rule.date);
  return [`BYMONTHDAY=${days.join(',')}`, 'BYSETPOS=-1'];
}

/** `20261124T090000`: on a wall, without a zone. */
export function wallStamp(day: string, time = '09:00'): string {
  const { year, month, day: date } = readDay(day);
  const { hour, minute } = readTime(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}${two(month)}${two(date)}T${two(hour)}${two(minute)}00`;
}
