import { z } from 'zod';

import { timeText } from '../kernel/dates/day-text.ts';
import type { EventId } from '../kernel/ids.ts';
import { taskLimits } from './limit.ts';

/** Where a date lies from the day of an event: days of the calendar, below zero before it, and the time on the event's clocks. */
export const eventOffset = z.strictObject({
  days: z.int().min(-taskLimits.daysFromEvent).max(taskLimits.daysFromEvent),
  time: timeText,
});
export type EventOffset = Readonly<z.infer<typeof eventOffset>>;

/** The event that a task was made for. */
export interface EventPlace {
  readonly eventId: EventId;
  /** `null`: it was made without a date, and none moves. */
  readonly offset: EventOffset | null;
  /** The day of the event that gave it its date last: whatever other date it has now, somebody gave it by hand. */
  readonly day: string;
}
