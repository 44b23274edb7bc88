import { spelled, type Meaning, type Phrases } from './meaning.ts';

const weekdays = [
  'monday, mon',
  'tuesday, tue, tues',
  'wednesday, wed, weds',
  'thursday, thu, thur, thurs',
  'friday, fri',
  'saturday, sat',
  'sunday, sun',
];
const months = [
  'january, jan',
  'february, feb',
  'march, mar',
  'april, apr',
  'may',
  'june, jun',
  'july, jul',
  'august, aug',
  'september, sep, sept',
  'october, oct',
  'november, nov',
  'december, dec',
];
const numbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** English as it is typed into a date. Keys are folded when they are looked up. */
export const english: Phrases = spelled({
  ...Object.fromEntries(
    weekdays.map((names, at): [string, Meaning] => [names, { is: 'weekday', weekday: at + 1 }]),
  ),
  ...Object.fromEntries(
    months.map((names, at): [string, Meaning] => [names, { is: 'month', month: at + 1 }]),
  ),
  ...Object.fromEntries(
    numbers.map((name, at): [string, Meaning] => [name, { is: 'number', value: at + 2 }]),
  ),
  'a, an, one': { is: 'number', value: 1 },
  'on, by, of, the, from now, later': { is: 'filler' },
  'no date, none, never, remove': { is: 'none' },
  'today, tod': { is: 'day', ahead: 0 },
  'tomorrow, tom, tmr, tmrw': { is: 'day', ahead: 1 },
  'day after tomorrow, the day after tomorrow': { is: 'day', ahead: 2 },
  yesterday: { is: 'day', ahead: -1 },
  tonight: [
    { is: 'day', ahead: 0 },
    { is: 'part', from: 12, alone: 20 },
  ],
  this: { is: 'which', which: 'this' },
  coming: { is: 'which', which: 'coming' },
  next: { is: 'which', which: 'next' },
  'after next': { is: 'which', which: 'after-next' },
  in: { is: 'ahead' },
  'minute, minutes, min, mins': { is: 'unit', unit: 'minute' },
  'hour, hours, hr, hrs, h': { is: 'unit', unit: 'hour' },
  'day, days, d': { is: 'unit', unit: 'day' },
  'week, weeks, wk, wks, w': { is: 'unit', unit: 'week' },
  'month, months': { is: 'unit', unit: 'month' },
  'at, @': { is: 'at' },
  'am, in the morning': { is: 'part', from: 0 },
  'pm, p': { is: 'part', from: 12 },
  morning: { is: 'part', from: 0, alone: 9 },
  'afternoon, in the afternoon': { is: 'part', from: 12, alone: 15 },
  'evening, in the evening': { is: 'part', from: 12, alone: 18 },
  'night, at night': { is: 'part', from: 18, alone: 20 },
  'noon, midday': { is: 'noon' },
  'end of day, end of the day, eod, midnight': { is: 'last' },
  'end of week, end of the week, eow': { is: 'end', of: 'week' },
  'end of month, end of the month, eom': { is: 'end', of: 'month' },
});
