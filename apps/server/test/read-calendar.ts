import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

export interface ReadEvent {
  readonly uid: string;
  readonly at: number;
  readonly summary: string;
  readonly status: string | undefined;
  readonly sequence: number;
  readonly changed: number;
}

/** What two programs that nobody here wrote read in a calendar, each its own. */
export function readCalendar(text: string): readonly (readonly ReadEvent[])[] {
  return [byIcalJs(text), byNodeIcal(text)];
}

function byIcalJs(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary, sequence } = new ICAL.Event(component);
    const changed = component.getFirstPropertyValue('last-modified') as ICAL.Time;
    return {
      ...{ uid, summary, sequence: Number(sequence) },
      at: startDate.toJSDate().getTime(),
      status: component.getFirstPropertyValue('status') as string,
      changed: changed.toJSDate().getTime(),
    };
  });
}

function byNodeIcal(text: string): readonly ReadEvent[] {
  const read = Object.values(nodeIcal.sync.parseICS(text));
  const events = read.filter((each): each is VEvent => each?.type === 'VEVENT');
  return events.map(({ uid, start, summary, status, sequence, lastmodified }) => ({
    ...{ uid, status, sequence: Number(sequence), summary: summary as string },
    at: start.getTime(),
    changed: lastmodified?.getTime() ?? NaN,
  }));
}
