import { addDays } from '../kernel/dates/calendar-day.ts';
import { writeDay } from '../kernel/dates/day-text.ts';
import { instantOf, wallTimeOf } from '../kernel/wall-time.ts';
import { inForceOn, type AgreementVersion } from './version.ts';

/** When a delivery counts as accepted since nobody answered, and when whoever is asked is warned of it. */
export interface Silence {
  readonly days: number;
  readonly acceptsAt: number;
  readonly warnsAt: number;
}

const dayMs = 24 * 60 * 60_000;

/**
 * What silence makes of a delivery (domain, life of a task: in review). It must have been agreed when the delivery was
 * made and still be agreed now; where an amendment changed the days meanwhile, the longer time is given. It ends as
 * many days later at the same time on the assistant's clock. Instants in milliseconds; `null`: it is never accepted so.
 */
export function silenceOf(
  versions: readonly AgreementVersion[],
  {
    zone,
    deliveredAt,
    now,
  }: { readonly zone: string; readonly deliveredAt: number; readonly now: number },
): Silence | null {
  const delivered = wallTimeOf(deliveredAt, zone);
  // What is agreed later that day is not what it was delivered under.
  const known = versions.filter(({ answered }) => answered !== null && answered.at <= deliveredAt);
  const then = inForceOn(known, writeDay(delivered))?.terms.acceptDeliveries ?? null;
  const today =
    inForceOn(versions, writeDay(wallTimeOf(now, zone)))?.terms.acceptDeliveries ?? null;
  if (then === null || today === null) return null;
  const days = Math.max(then, today);
  // Clocks show no seconds: those of the delivery are put back.
  const seconds = deliveredAt % 60_000;
  const acceptsAt = instantOf({ ...delivered, ...addDays(delivered, days) }, zone) + seconds;
  const lead = Math.min(dayMs, (acceptsAt - deliveredAt) / 2);
  return { days, acceptsAt, warnsAt: acceptsAt - lead };
}
