import { addDays, weekdayOf } from '../kernel/dates/calendar-day.ts';
import { dayOf } from '../kernel/dates/day-edge.ts';
import { instantOf, writeWall } from '../kernel/wall-time.ts';
import type { NoticeChoices } from './notice-choices.ts';

export interface DigestRhythm extends Pick<NoticeChoices['mail'], 'at' | 'days'> {
  readonly zone: string;
  /** Days of rest where the zone is: 1 is Monday, 7 Sunday. */
  readonly weekend: readonly number[];
}

export interface DigestTime {
  readonly at: number;
  /** A day of the zone, as in `2026-04-24`. */
  readonly day: string;
}

/**
 * The next time of somebody's day after `after`, on a day later than `written`, the last that has had its digest:
 * so whatever they change, and wherever they fly, no day of theirs gets two. A time that the clocks skip moves forward
 * with them; of one that they show twice the first is meant.
 */
export function nextDigest(rhythm: DigestRhythm, after: number, written?: string): DigestTime {
  const { zone, at, days, weekend } = rhythm;
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const today = dayOf(after, zone);
  for (let ahead = 0; ; ahead += 1) {
    const wall = { ...addDays(today, ahead), hour, minute };
    const day = writeWall(wall).slice(0, 10);
    if (written !== undefined && day <= written) continue;
    // Somebody may rest on all seven only by a mistake of the tables.
    if (days === 'work' && ahead < 14 && weekend.includes(weekdayOf(wall))) continue;
    const instant = instantOf(wall, zone);
    if (instant > after) return { at: instant, day };
  }
}
