import type { Instant } from '../kernel/instant.ts';
import type { HomeMarkRecord } from './record.ts';

/** Away for so long, whoever comes back comes for another visit: their Home tells what came since. */
export const homeVisitMs = 30 * 60 * 1000;
/** Whoever comes for the first time is told of so long. */
export const firstVisitMs = 7 * 24 * 60 * 60 * 1000;

export type HomeVisit = Pick<HomeMarkRecord, 'since' | 'at'>;

/** The visit that somebody is on who looks at `now`. */
export function homeVisitOf(mark: HomeVisit | undefined, now: Instant): HomeVisit {
  if (!mark) return { since: (now - firstVisitMs) as Instant, at: now };
  if (now <= mark.at) return { since: mark.since, at: mark.at };
  return { since: now - mark.at < homeVisitMs ? mark.since : mark.at, at: now };
}
