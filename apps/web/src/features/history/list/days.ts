import { dayNumber } from '../../../i18n/format-time.ts';
import type { Entry } from '../feed/feed.ts';

export interface Day {
  readonly day: number;
  readonly entries: readonly Entry[];
}

/** Entries of one calendar day of the reader stand together, in the order in which they come. */
export function daysOf(entries: readonly Entry[], zone: string): readonly Day[] {
  const days: { day: number; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayNumber(zone, entry.line.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
