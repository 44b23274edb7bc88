import type { Instant } from '@sanad/domain/kernel/instant';
import { wallTimeOf, writeWall, type ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { deadlineOf } from '@sanad/domain/task/life/lateness';
import { openProposal } from '@sanad/domain/task/life/proposal';
import { isOwnTask } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';

/** From this wait on, in milliseconds, it is said that the date moved. */
const newsFromMs = 3_600_000;
/** What one would say aloud is a quarter of an hour, never sooner than what is due. */
const quarterMs = 900_000;

/**
 * The date that a wait moved, in the zone in which it was agreed, for one who would rather have it agreed anew;
 * `null`: it did not wait so long, or another date is on the table, or it is over.
 */
export function movedDate({ task, state, people }: Standing): ZonedMoment | null {
  const { due, agreed, waitedMs } = task;
  const isOwn = isOwnTask(task, people);
  const isUnderWay = state === 'agreed' || state === 'in_progress';
  if (!due || !agreed || isOwn || !isUnderWay || openProposal(task, state)) return null;
  const deadline = deadlineOf(task, isOwn);
  if (deadline === null || waitedMs < newsFromMs) return null;
  const at = (Math.ceil(deadline / quarterMs) * quarterMs) as Instant;
  return { at, zone: due.zone, wall: writeWall(wallTimeOf(at, due.zone)) };
}
