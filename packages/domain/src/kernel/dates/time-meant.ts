import type { TimeOfDay } from './calendar-day.ts';
import type { Meant } from './meant.ts';

export interface TimeMeant {
  readonly time: TimeOfDay | 'last';
  /** The other half of the day, where nothing said which. */
  readonly or: TimeOfDay | null;
}

/**
 * The time that was typed. Without "am" or "pm", 1 to 6 are of the afternoon and 7 to 12 of the morning and
 * noon, for that is when people hand work over; the other half of the day is offered. "05:00" and "17:00" are
 * of a clock of 24 hours.
 *
 * @returns null where none was typed, undefined where it is no time: "13:00 am".
 */
export function timeMeant(meant: Meant): TimeMeant | null | undefined {
  const { clock, part } = meant;
  if (meant.last) return clock || part ? undefined : { time: 'last', or: null };
  if (!clock) {
    return part?.alone === undefined ? null : { time: { hour: part.alone, minute: 0 }, or: null };
  }
  const { hour, minute, padded } = clock;
  if (part) {
    // Twelve at night is the end of that day.
    if (part.from === 18 && hour === 12 && minute === 0) return { time: 'last', or: null };
    const read = [hour % 12, (hour % 12) + 12, (hour % 12) + 24].find((each) => each >= part.from)!;
    if ((hour === 0 || hour > 12) && read !== hour) return undefined;
    return { time: { hour: read % 24, minute }, or: null };
  }
  if (padded || hour === 0 || hour >= 12) return { time: { hour, minute }, or: null };
  const [early, late] = [
    { hour, minute },
    { hour: hour + 12, minute },
  ];
  return hour <= 6 ? { time: late, or: early } : { time: early, or: late };
}
