import type { DatedHoursId } from '../kernel/ids.ts';
import type { Instant, ZoneName } from '../kernel/instant.ts';

/**
 * When somebody may be called, as they said it themselves. It lies in their own room, which nobody else enters:
 * what others learn of it is whether a moment is theirs or not (`free-stretches.ts`), and never why.
 */
export interface AvailabilityRecord {
  readonly id: 'own';
  /** On whose clock these hours are written. Whoever travels keeps them, unless they take them along. */
  readonly zone: ZoneName;
  /** Seven days from Monday, each with its windows; `null`: any time is theirs to be called at. */
  readonly week: WeekHours | null;
  readonly holidays: OwnHolidays | null;
  /** Hours of working days in Ramadan, by the calendar of Umm al-Qura; `null`: as ever. */
  readonly ramadan: readonly HoursWindow[] | null;
  /** Every day, where they are: nobody is called in it, whatever else is said. */
  readonly quiet: HoursWindow | null;
  readonly travel: Travel | null;
  /** Which saying this is, by the room's clock: what is derived names it. It rises with every change. */
  readonly changedAt: Instant;
}

/** Two times on a wall, `09:00` and `17:00`. What does not end later on its own day ends on the next one. */
export interface HoursWindow {
  readonly from: string;
  readonly to: string;
}

export type WeekHours = readonly (readonly HoursWindow[])[];

/** The holidays of a country, without those on which somebody works all the same. */
export interface OwnHolidays {
  /** Two letters. */
  readonly country: string;
  /** By the key that the list of holidays gives each; it is the same every year. */
  readonly worked: readonly string[];
}

/** Somewhere else from one day to another, both included. */
export interface Travel {
  readonly zone: ZoneName;
  readonly from: string;
  readonly to: string;
  /** `stay`: the hours are where they were, and only read otherwise there. `go`: they are read on the clocks of there. */
  readonly hours: 'stay' | 'go';
}

/** Days that are not as the week says. `2026-12-24` to `2026-12-31`, both included, on the clock of the hours. */
export interface DatedHoursRecord {
  readonly id: DatedHoursId;
  readonly from: string;
  readonly to: string;
  /** `off`: none. `hours`: these, on each of the days. `season`: these on the days that are worked anyway. */
  readonly is: 'off' | 'hours' | 'season';
  readonly windows: readonly HoursWindow[];
  /** Their own note; it goes nowhere. */
  readonly note: string;
}

export type AvailabilityCollections = {
  availability: AvailabilityRecord;
  datedHours: DatedHoursRecord;
};
