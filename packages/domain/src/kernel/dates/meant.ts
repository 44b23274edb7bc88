import type { CalendarDay } from './calendar-day.ts';
import type { Meaning, Unit, Which } from './words/meaning.ts';

/** Which day is meant, before anybody looked at a calendar. */
export type MeantDay =
  | { readonly is: 'ahead'; readonly days: number }
  | { readonly is: 'offset'; readonly unit: Unit; readonly count: number }
  | {
      readonly is: 'date';
      readonly day: number;
      readonly month: number;
      readonly year: number | null;
    }
  /** "2/12": the day first, as here, or the month. */
  | {
      readonly is: 'pair';
      readonly first: number;
      readonly second: number;
      readonly year: number | null;
    }
  | { readonly is: 'iso'; readonly day: CalendarDay }
  | { readonly is: 'day-of-month'; readonly day: number }
  | { readonly is: 'period'; readonly unit: 'week' | 'month'; readonly which: Which }
  | { readonly is: 'end'; readonly of: 'week' | 'month' };

/** A clock's number as typed; `padded` as on a clock of 24 hours: "05:00". */
export interface MeantClock {
  readonly hour: number;
  readonly minute: number;
  readonly padded: boolean;
}

/** What was typed, sorted by what it says of the day and what of the time. */
export interface Meant {
  readonly day: MeantDay | null;
  readonly weekday: { readonly weekday: number; readonly which: Which | null } | null;
  readonly clock: MeantClock | null;
  readonly part: Extract<Meaning, { readonly is: 'part' }> | null;
  /** The day's last minute. */
  readonly last: boolean;
  readonly none: boolean;
}
