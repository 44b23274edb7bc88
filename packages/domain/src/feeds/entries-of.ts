import type { CalendarEntry, EntriesAsked, EntryRoom, EntrySource } from './entry.ts';
import { taskEntries } from './task-entries.ts';

/** Everything that stands in calendars outside. Whatever else has a moment joins here. */
const sources: readonly EntrySource[] = [taskEntries];

/** Calendars write years with four digits. */
const firstUnwritable = Date.UTC(10_000, 0, 1);

export function entriesOf(room: EntryRoom, asked: EntriesAsked): readonly CalendarEntry[] {
  return sources.flatMap((source) =>
    [...source(room, asked)].filter(({ moment }) => moment.at < firstUnwritable),
  );
}

/** Those nearest to now, in the order of their moments: a calendar has room for so many. */
export function nearest<E extends Pick<CalendarEntry, 'uid' | 'moment'>>(
  entries: readonly E[],
  now: number,
  most: number,
): readonly E[] {
  const far = ({ moment }: E): number => Math.abs(moment.at - now);
  const kept = entries.toSorted((a, b) => far(a) - far(b)).slice(0, most);
  return kept.sort((a, b) => a.moment.at - b.moment.at || (a.uid < b.uid ? -1 : 1));
}
