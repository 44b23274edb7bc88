import { addDays, weekdayOf, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { dayOf } from '../kernel/dates/day-edge.ts';
import { instantOf, wallTimeOf } from '../kernel/wall-time.ts';
import { sharedHours } from './shared-hours.ts';
import type { Stretch } from './stretch.ts';

/** Minutes since midnight on a wall; what ends with the day ends at 1440. */
export interface WallStretch {
  readonly from: number;
  readonly to: number;
}

export interface SharedChange {
  readonly day: CalendarDay;
  /** The last day of those in a row that are so, for the same reason. */
  readonly until: CalendarDay;
  /** The clocks of this zone change, or somebody's hours are others that day: whose and why, nobody is told. */
  readonly why: { readonly is: 'clock'; readonly zone: string } | { readonly is: 'hours' };
  /** On the clock of whoever asks. Of the first day. */
  readonly before: readonly WallStretch[];
  readonly after: readonly WallStretch[];
}

export interface SharedGround {
  readonly mine: readonly Stretch[];
  readonly theirs: readonly Stretch[];
  /** Whose clock it is read on, and the other's. */
  readonly zone: string;
  readonly otherZone: string;
  readonly now: number;
  /** How many days are looked ahead. */
  readonly days: number;
}

/**
 * On which of the next days the hours that two people share are others than on the same day of the week before. A
 * change of the clocks lasts and is told once; a day off is told for its day. Both stretches must reach back a week.
 */
export function sharedChanges(ground: SharedGround): readonly SharedChange[] {
  const { mine, theirs, zone, otherZone, now, days } = ground;
  const today = dayOf(now, zone);
  const onWall = (day: CalendarDay): readonly WallStretch[] =>
    sharedHours(mine, theirs, day, zone).map((each) => wallOf(each, day, zone));
  const usual = new Map<
    number,
    { readonly day: CalendarDay; readonly hours: readonly WallStretch[] }
  >();
  for (let back = 7; back > 0; back -= 1) {
    const day = addDays(today, -back);
    usual.set(weekdayOf(day), { day, hours: onWall(day) });
  }
  const changes: SharedChange[] = [];
  const toldClocks = new Set<string>();
  for (let ahead = 0; ahead < days; ahead += 1) {
    const day = addDays(today, ahead);
    const before = usual.get(weekdayOf(day))!;
    const after = onWall(day);
    if (isSame(before.hours, after)) continue;
    const moved = movedZone([zone, otherZone], before.day, day);
    if (moved !== null && isMovedOnly(before.hours, after)) {
      usual.set(weekdayOf(day), { day, hours: after });
      if (toldClocks.has(moved)) continue;
      toldClocks.add(moved);
      const why = { is: 'clock', zone: moved } as const;
      changes.push({ day, until: day, why, before: before.hours, after });
    } else addDayTo(changes, day, before.hours, after);
  }
  return changes;
}

/** One entry for days in a row that are so in the same way. */
function addDayTo(
  changes: SharedChange[],
  day: CalendarDay,
  before: readonly WallStretch[],
  after: readonly WallStretch[],
): void {
  const last = changes.at(-1);
  const follows = last && weekdayOf(addDays(last.until, 1)) === weekdayOf(day);
  if (last?.why.is === 'hours' && follows && isSame(last.after, after)) {
    changes[changes.length - 1] = { ...last, until: day };
  } else changes.push({ day, until: day, why: { is: 'hours' }, before, after });
}

/** The first zone whose clocks differ by more or less from those of UTC than they did then. */
function movedZone(zones: readonly string[], then: CalendarDay, day: CalendarDay): string | null {
  const offset = (of: CalendarDay, zone: string): number =>
    Date.UTC(of.year, of.month - 1, of.day, 12) - instantOf({ ...of, hour: 12, minute: 0 }, zone);
  return zones.find((zone) => offset(then, zone) !== offset(day, zone)) ?? null;
}

/** As many stretches as before, none of them more than two hours longer or shorter: no day off came with it. */
function isMovedOnly(before: readonly WallStretch[], after: readonly WallStretch[]): boolean {
  const longest = 120;
  const sum = (all: readonly WallStretch[]): number =>
    all.reduce((total, { from, to }) => total + to - from, 0);
  return Math.abs(sum(before) - sum(after)) <= longest && after.length > 0 === before.length > 0;
}

function wallOf({ from, to }: Stretch, day: CalendarDay, zone: string): WallStretch {
  return { from: wallMinute(from, day, zone), to: wallMinute(to, day, zone) };
}

function wallMinute(at: number, day: CalendarDay, zone: string): number {
  const wall = wallTimeOf(at, zone);
  const isNext = weekdayOf(wall) !== weekdayOf(day);
  return isNext ? 1440 : wall.hour * 60 + wall.minute;
}

function isSame(one: readonly WallStretch[], other: readonly WallStretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to }, at) => from === other[at]!.from && to === other[at]!.to)
  );
}
