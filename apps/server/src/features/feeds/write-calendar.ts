import type { Instant } from '@sanad/domain/kernel/instant';
import ical, {
  escape,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

import type { Told } from './stamp-events.ts';

/** One entry in the words of its reader. */
export interface CalendarEvent {
  readonly uid: string;
  readonly at: Instant;
  readonly summary: string;
  readonly isTentative: boolean;
  readonly url: string;
}

export interface WrittenCalendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When the link was made: from then on the numbers of changes count. */
  readonly madeAt: number;
  readonly told: Told;
}

/** How often calendars are asked to come. Most come more rarely, whatever one asks. */
const comeEverySeconds = 60 * 60;

/**
 * A calendar has at least one component (RFC 5545, 3.6), and strict readers refuse one that has none. A zone is one, and
 * shows nothing: so one that says nothing yet names the zone that all its moments would be in.
 */
const noEvents = [
  ...['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'TZNAME:UTC', 'END:STANDARD', 'END:VTIMEZONE', ''],
].join('\r\n');

/**
 * A calendar as RFC 5545 has it. Each moment is one instant of UTC: nothing comes again by a rule here, so no zone has
 * to be spelled out, and no reader with rules of its own moves it. A deadline has no length and takes nobody's time.
 */
export function writeCalendar({ name, events, madeAt, told }: WrittenCalendar): string {
  const calendar = ical({
    // The library escapes what an event says, and leaves the calendar's name to us.
    name: escape(name, false),
    prodId: { company: 'Sanad', product: 'Calendar link', language: 'EN' },
    ttl: comeEverySeconds,
  });
  for (const { uid, at, summary, isTentative, url } of events) {
    const since = told[uid]?.[1] ?? madeAt;
    calendar.createEvent({
      ...{ id: uid, summary, url, start: new Date(at) },
      ...{ stamp: new Date(since), lastModified: new Date(since) },
      // Seconds since the link was made: a number that rises with every change, also after a rest.
      sequence: Math.max(0, Math.floor((since - madeAt) / 1_000)),
      status: isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      // A calendar that is shared with others shows them none of its words.
      class: ICalEventClass.PRIVATE,
    });
  }
  const text = calendar.toString();
  const end = text.lastIndexOf('END:VCALENDAR');
  // The library leaves the last line open; the format ends every line.
  return `${text.slice(0, end)}${events.length === 0 ? noEvents : ''}${text.slice(end)}\r\n`;
}
