import fc from 'fast-check';
import { expect, it } from 'vitest';

import { addDays, compareDays, daysIn, sameDay, weekdayOf } from './calendar-day.ts';
import { readDay, weekOf, weeksOf, writeDay } from './calendar-weeks.ts';

const anyDay = fc
  .tuple(
    fc.integer({ min: 1990, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => ({ year, month, day: Math.min(day, daysIn(year, month)) }));
const firstDays = fc.constantFrom(1, 6, 7);

it('a week is seven days in a row, begins where weeks begin, and has the day', () => {
  fc.assert(
    fc.property(anyDay, firstDays, (day, firstDay) => {
      const week = weekOf(day, firstDay);
      expect(weekdayOf(week[0]!)).toBe(firstDay);
      expect(week.some((each) => sameDay(each, day))).toBe(true);
      for (const [at, each] of week.entries())
        expect(sameDay(each, addDays(week[0]!, at))).toBe(true);
    }),
  );
});

it('a month is whole weeks in a row: each of its days once, and no week that has none', () => {
  fc.assert(
    fc.property(anyDay, firstDays, (day, firstDay) => {
      const weeks = weeksOf(day, firstDay);
      const days = weeks.flat();
      const own = days.filter(({ year, month }) => year === day.year && month === day.month);
      expect(own.map((each) => each.day)).toEqual(
        Array.from({ length: daysIn(day.year, day.month) }, (_, at) => at + 1),
      );
      for (const week of weeks) expect(week.some(({ month }) => month === day.month)).toBe(true);
      for (let at = 1; at < days.length; at += 1)
        expect(compareDays(days[at]!, days[at - 1]!)).toBe(1);
    }),
  );
});

it('a day is read as it was written', () => {
  fc.assert(fc.property(anyDay, (day) => sameDay(readDay(writeDay(day)), day)));
  expect(writeDay({ year: 2026, month: 4, day: 3 })).toBe('2026-04-03');
});
