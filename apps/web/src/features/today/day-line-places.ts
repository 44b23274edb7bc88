import { instantOf, wallTimeOf } from '@sanad/domain/kernel/wall-time';
import { dayEdges } from '@sanad/domain/today/day-edges';

/** The line shows the day from six in the morning, unless something is earlier; and to its end where something is late. */
const fromHour = 6;
const toHour = 22;
const everyHours = 4;

export interface DayLinePlaces {
  /** Where now is, from 0 to 1; undefined outside of what is shown. */
  readonly now: number | undefined;
  readonly hours: readonly { readonly at: number; readonly place: number }[];
  /** In the order of the moments given; undefined for those of another day. */
  readonly moments: readonly (number | undefined)[];
}

/** Where moments stand on the line of today in a zone. An hour that is put forward has no place, one that comes twice has its first. */
export function placesOnDay(moments: readonly number[], now: number, zone: string): DayLinePlaces {
  const [begin, end] = dayEdges(now, zone, 1) as [number, number];
  const ofToday = moments.filter((at) => at >= begin && at < end);
  const { year, month, day } = wallTimeOf(now, zone);
  const hour = (of: number): number =>
    of >= 24 ? end : instantOf({ year, month, day, hour: of, minute: 0 }, zone);
  const from = ofToday.some((at) => at < hour(fromHour)) ? begin : hour(fromHour);
  const to = ofToday.some((at) => at > hour(toHour)) ? end : hour(toHour);
  const place = (at: number): number => (at - from) / (to - from);
  const within = (at: number): number | undefined =>
    at >= from && at <= to ? place(at) : undefined;
  const hours = [];
  for (let of = everyHours; of < 24; of += everyHours) {
    const at = hour(of);
    if (at > from && at < to) hours.push({ at, place: place(at) });
  }
  return { now: within(now), hours, moments: moments.map(within) };
}

/** Nearer than this they would lie over each other. */
const tooNear = 0.03;

/** Over which of the pins before it each one stands: 0 on the line, 1 over one that is there. */
export function levelsOf(places: readonly number[]): readonly number[] {
  const levels: number[] = [];
  for (const [at, place] of places.entries()) {
    const taken = new Set(
      levels.filter((_, other) => other < at && Math.abs(places[other]! - place) < tooNear),
    );
    let level = 0;
    while (taken.has(level)) level += 1;
    levels.push(level);
  }
  return levels;
}
