import type { CalendarDay, TimeOfDay } from '../../kernel/dates/calendar-day.ts';
import { dayOf } from '../../kernel/dates/day-edge.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import {
  instantOf,
  readIn,
  wallTimeOf,
  writeWall,
  type ZonedMoment,
} from '../../kernel/wall-time.ts';
import { dateViewOf } from '../life/date-view.ts';
import type { Standing } from '../life/standing.ts';
import type { Due } from '../record.ts';
import { shownAt } from '../shown-at.ts';

/** A date of a task in a calendar: one that stands, or one that waits for a yes. */
export interface TaskDay {
  readonly is: 'set' | 'agreed' | 'asked';
  readonly due: Due;
}

/** The dates that a calendar shows of a task: the old one stands until the new one is agreed to, so both are there. */
export function daysOfTask(standing: Standing): readonly TaskDay[] {
  const view = dateViewOf(standing);
  switch (view.is) {
    case 'none':
      return [];
    case 'asked':
      return asked(view.proposal.due);
    case 'counter':
      if (view.isAgreed && view.stands !== null) {
        return [{ is: 'agreed', due: view.stands }, ...asked(view.proposal.due)];
      }
      return asked(view.proposal.due ?? view.stands);
    default:
      return view.due === null ? [] : [{ is: view.is, due: view.due }];
  }
}

function asked(due: Due | null): readonly TaskDay[] {
  return due === null ? [] : [{ is: 'asked', due }];
}

/** The day that a date is on, by the clocks of a zone. */
export function dayOfDue(due: Due, zone: string): CalendarDay {
  return dayOf(shownAt(due, zone), zone);
}

/**
 * A date on another day, at the time that the mover's own clock shows of it; one that was none yet at `usual`. What the
 * clocks skip that night moves forward with them, and stays on its day.
 */
export function movedToDay(
  due: Due | null,
  day: CalendarDay,
  { zone, usual }: { readonly zone: ZoneName; readonly usual: TimeOfDay },
): ZonedMoment {
  const { hour, minute } = due === null ? usual : wallTimeOf(readIn(due, zone), zone);
  const wall = { ...day, hour, minute };
  return { at: instantOf(wall, zone) as Instant, zone, wall: writeWall(wall) };
}
