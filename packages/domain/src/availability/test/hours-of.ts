import { expect } from 'vitest';

import type { DatedHoursId } from '../../kernel/ids.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { writeWall, wallTimeOf } from '../../kernel/wall-time.ts';
import type { OwnHours } from '../hours-of-day.ts';
import type { AvailabilityRecord, DatedHoursRecord, HoursWindow, WeekHours } from '../record.ts';
import type { Stretch } from '../stretch.ts';

/** `'09:00-12:00 13:00-17:00'`; nothing: a day off. */
export function windows(text: string): readonly HoursWindow[] {
  return text === ''
    ? []
    : text.split(' ').map((each) => ({ from: each.slice(0, 5), to: each.slice(6) }));
}

/** The same hours on all days of the week but these: 1 is Monday, 7 Sunday. */
export function week(text: string, ...off: readonly number[]): WeekHours {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => (off.includes(day) ? [] : windows(text)));
}

export interface Saying extends Partial<Omit<AvailabilityRecord, 'id' | 'zone' | 'travel'>> {
  readonly zone: string;
  readonly travel?: {
    readonly zone: string;
    readonly from: string;
    readonly to: string;
    readonly hours: 'stay' | 'go';
  };
  readonly dated?: readonly Partial<DatedHoursRecord>[];
  readonly rests?: readonly string[];
}

/** What somebody said, as the tables of these tests write it. */
export function hoursOf({ zone, dated = [], rests = [], travel, ...said }: Saying): OwnHours {
  return {
    said: {
      id: 'own',
      week: null,
      holidays: null,
      ramadan: null,
      quiet: null,
      changedAt: 0 as Instant,
      ...said,
      zone: zone as ZoneName,
      travel: travel ? { ...travel, zone: travel.zone as ZoneName } : null,
    },
    dated: dated.map((each, at) => ({
      id: `dated-${at}` as DatedHoursId,
      from: '2026-01-01',
      to: each.from ?? '2026-01-01',
      is: 'off',
      windows: [],
      note: '',
      ...each,
    })),
    holidays: new Set(rests),
  };
}

const onWall = (at: number, zone: string): string => writeWall(wallTimeOf(at, zone));

/** `2026-10-29 09:00-17:00`, on the clock of a zone; what ends on another day says which. */
export function said(stretches: readonly Stretch[], zone: string): readonly string[] {
  return stretches.map(({ from, to }) => {
    const [start, end] = [onWall(from, zone), onWall(to, zone)];
    const sameDay = start.slice(0, 10) === end.slice(0, 10);
    return `${start.replace('T', ' ')}-${sameDay ? end.slice(11) : end.replace('T', ' ')}`;
  });
}

/** In UTC, so that a change of the clocks is seen. */
export function inUtc(stretches: readonly Stretch[]): readonly string[] {
  return said(stretches, 'UTC');
}

export const at = (iso: string): number => {
  const read = Date.parse(iso);
  expect(read, iso).not.toBeNaN();
  return read;
};
