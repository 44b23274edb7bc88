/**
 * Times as people read them. Every function takes the locale (digits and calendar are in it) and the
 * zone; nothing here reads the host's own. A no-break space stays inside «3:00 م» and "1 December".
 */
const noBreak = '\u00a0';
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    made.set(key, format);
  }
  return format;
}

function part(
  locale: string,
  zone: string,
  at: number,
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
): string {
  const parts = formatter(locale, zone, options).formatToParts(at);
  return parts.find((candidate) => candidate.type === type)?.value ?? '';
}

/** «3:00 م», "5:00 pm". */
export function timeOfDay(locale: string, zone: string, at: number): string {
  const parts = formatter(locale, zone, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
  }).formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  // CLDR writes 0 for noon in some English regions; a clock on the wall says 12.
  const hour = /^[0٠]+$/u.test(value('hour'))
    ? new Intl.NumberFormat(locale).format(12)
    : value('hour');
  return `${hour}:${value('minute')}${noBreak}${value('dayPeriod').toLowerCase()}`;
}

/** "8 am", «8 ص»: a whole hour of the own clock is often none of another's, and has its minutes then. */
export function hourOfDay(locale: string, zone: string, at: number): string {
  return timeOfDay(locale, zone, at).replace(/:(?:00|٠٠)(?=\u00a0)/u, '');
}

/** Days since the epoch of the calendar day that `at` falls on in `zone`. */
export function dayNumber(zone: string, at: number): number {
  const parts = formatter('en-GB-u-ca-gregory-nu-latn', zone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day')) / 86_400_000;
}

function dayAndMonth(locale: string, zone: string, at: number, month: 'short' | 'long'): string {
  const day = part(locale, zone, at, { day: 'numeric', month }, 'day');
  return `${day}${noBreak}${part(locale, zone, at, { day: 'numeric', month }, 'month')}`;
}

function weekday(locale: string, zone: string, at: number, width: 'short' | 'long'): string {
  return part(locale, zone, at, { weekday: width }, 'weekday');
}

/** "Thursday", «الخميس». */
export function dayName(locale: string, zone: string, at: number): string {
  return weekday(locale, zone, at, 'long');
}

export interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
}

/** A day, as short as it stays clear: "Today", "Thu 26" within six days, else "2 Dec", with the year when it is another. */
export function shortDay(
  locale: string,
  zone: string,
  at: number,
  now: number,
  words: DayWords,
): string {
  const distance = dayNumber(zone, at) - dayNumber(zone, now);
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  if (Math.abs(distance) <= 6) {
    const day = part(locale, zone, at, { day: 'numeric' }, 'day');
    return `${weekday(locale, zone, at, 'short')}${noBreak}${day}`;
  }
  const short = dayAndMonth(locale, zone, at, 'short');
  const year = part(locale, zone, at, { year: 'numeric' }, 'year');
  const thisYear = part(locale, zone, now, { year: 'numeric' }, 'year');
  return year === thisYear ? short : `${short}${noBreak}${year}`;
}

/** "Thu 26 Nov", «الخميس 26 نوفمبر». */
export function mediumDay(locale: string, zone: string, at: number): string {
  return `${weekday(locale, zone, at, 'short')} ${dayAndMonth(locale, zone, at, 'short')}`;
}

/** The same, with its year where that is another one than now's: "Fri 12 Feb 2027". */
export function mediumDate(locale: string, zone: string, at: number, now: number): string {
  const year = part(locale, zone, at, { year: 'numeric' }, 'year');
  const day = mediumDay(locale, zone, at);
  return year === part(locale, zone, now, { year: 'numeric' }, 'year') ? day : `${day} ${year}`;
}

/** "Thursday 26 November", «الخميس 26 نوفمبر». */
export function longDay(locale: string, zone: string, at: number): string {
  return `${weekday(locale, zone, at, 'long')} ${dayAndMonth(locale, zone, at, 'long')}`;
}

/** "3 September 2025". */
export function fullDate(locale: string, zone: string, at: number): string {
  const year = part(locale, zone, at, { year: 'numeric' }, 'year');
  return `${dayAndMonth(locale, zone, at, 'long')}${noBreak}${year}`;
}

const steps = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const relative = new Map<string, Intl.RelativeTimeFormat>();

/** "10 minutes ago", «خلال يومين». Under a minute it is now. */
export function relativeTime(locale: string, at: number, now: number): string {
  const distance = at - now;
  let format = relative.get(locale);
  if (format === undefined) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    relative.set(locale, format);
  }
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) return format.format(Math.round(distance / length), unit);
  }
  return format.format(0, 'second');
}

/** A running length, "4:12" or "1:04:12"; stands in an isolated left-to-right element. */
export function runningTime(locale: string, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = two.format(seconds % 60);
  if (hours === 0) return `${plain.format(minutes)}:${tail}`;
  return `${plain.format(hours)}:${two.format(minutes)}:${tail}`;
}
