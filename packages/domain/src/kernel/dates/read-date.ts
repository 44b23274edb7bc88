import { readIn, wallTimeOf, type ZonedMoment } from '../wall-time.ts';
import { addDays, compareDays, type CalendarDay, type TimeOfDay } from './calendar-day.ts';
import { chooseInstant, chooseMoment, type ChosenMoment } from './choose-moment.ts';
import { dayOf, lastMinuteOf } from './day-edge.ts';
import { dayMeant } from './day-meant.ts';
import { meaningOf } from './meaning-of.ts';
import type { Meant } from './meant.ts';
import { timeMeant, type TimeMeant } from './time-meant.ts';

/** Where and when somebody types a date. */
export interface DateGround {
  readonly now: number;
  /** The writer's own: every day and time that is typed is of its clocks. */
  readonly zone: string;
  /** 1 is Monday, 7 Sunday. */
  readonly firstDay: number;
  readonly weekend: readonly number[];
  /** What a date without a time means: the end of the working day. */
  readonly usual: TimeOfDay;
  /** What is chosen so far: its time stays with another day, its day with another time. */
  readonly kept: ZonedMoment | null;
}

export type TypedDate =
  | { readonly is: 'empty' }
  | { readonly is: 'none' }
  | { readonly is: 'no-such-day' | 'no-such-time' }
  | { readonly is: 'unread'; readonly pieces: readonly string[] }
  | { readonly is: 'other-weekday'; readonly day: CalendarDay }
  | {
      readonly is: 'date';
      readonly chosen: ChosenMoment;
      /** What the same words may mean to others. */
      readonly or: ChosenMoment | null;
      /** Where the time comes from: it was typed, kept from before, or the usual one, the last minute when that is past. */
      readonly time: 'typed' | 'kept' | 'usual' | 'last';
    };

/** Years that a date may be of: others are slips. */
const years = { first: 2000, last: 2199 } as const;

/**
 * A date as people type it, in English, Arabic or both: "fri 5pm", «غدًا ٥ م», "2/12 17:00", «بعد ٣ أيام». All of
 * it is understood, or none is taken and what was not is named. See decision 045 for what each means.
 */
export function readDate(typed: string, ground: DateGround): TypedDate {
  const { meant, unread } = meaningOf(typed);
  if (unread.length > 0) return { is: 'unread', pieces: unread };
  if (meant.none) {
    const more = meant.day || meant.weekday || meant.clock;
    return more ? { is: 'unread', pieces: [typed.trim()] } : { is: 'none' };
  }
  const time = timeMeant(meant);
  if (time === undefined) return { is: 'no-such-time' };
  if (!meant.day && !meant.weekday && !time) {
    return typed.trim() === '' ? { is: 'empty' } : { is: 'unread', pieces: [typed.trim()] };
  }
  return fromNow(meant, ground) ?? onADay(meant, time, ground);
}

/** "in two hours" is no wall's time: it is an instant, on the whole minute. */
function fromNow({ day, clock, part }: Meant, { now, zone }: DateGround): TypedDate | null {
  if (day?.is !== 'offset' || (day.unit !== 'hour' && day.unit !== 'minute')) return null;
  if (clock || part) return { is: 'no-such-time' };
  const length = day.count * (day.unit === 'hour' ? 3_600_000 : 60_000);
  const at = Math.ceil((now + length) / 60_000) * 60_000;
  return { is: 'date', chosen: chooseInstant(at, zone), or: null, time: 'typed' };
}

function onADay(meant: Meant, time: TimeMeant | null, ground: DateGround): TypedDate {
  const { now, zone, kept } = ground;
  const today = dayOf(now, zone);
  const keptWall = kept && wallTimeOf(readIn(kept, zone), zone);
  const source = time ? 'typed' : keptWall ? 'kept' : 'usual';
  const asked = time?.time ?? keptWall ?? ground.usual;
  const isAhead = (at: AskedTime) => momentOn(today, at, ground).moment.at > now;

  const day = dayMeant(meant, { ...ground, today }, isAhead(asked));
  if (day === null) {
    const stays = keptWall !== null && compareDays(keptWall, today) >= 0;
    const first = stays ? keptWall : isAhead(asked) ? today : addDays(today, 1);
    return dateOn(first, null, asked, time, source, ground);
  }
  if (day.is !== 'day') return day;
  if (day.day.year < years.first || day.day.year > years.last) return { is: 'no-such-day' };
  const late = time === null && compareDays(day.day, today) === 0 && !isAhead(asked);
  if (!late) return dateOn(day.day, day.or, asked, time, source, ground);
  const [at, from] = isAhead(ground.usual)
    ? ([ground.usual, 'usual'] as const)
    : (['last', 'last'] as const);
  return dateOn(day.day, day.or, at, null, from, ground);
}

function dateOn(
  day: CalendarDay,
  orDay: CalendarDay | null,
  at: AskedTime,
  time: TimeMeant | null,
  source: 'typed' | 'kept' | 'usual' | 'last',
  ground: DateGround,
): TypedDate {
  const chosen = momentOn(day, at, ground);
  const or = orDay ? momentOn(orDay, at, ground) : time?.or && momentOn(day, time.or, ground);
  // What is past already is offered to nobody.
  const offered = or && or.moment.at > ground.now ? or : null;
  return { is: 'date', chosen, or: offered, time: source };
}

type AskedTime = TimeOfDay | 'last';

function momentOn(day: CalendarDay, at: AskedTime, { zone, kept }: DateGround): ChosenMoment {
  if (at === 'last') return chooseInstant(lastMinuteOf(day, zone), zone);
  const { year, month, day: number } = day;
  return chooseMoment({ year, month, day: number, hour: at.hour, minute: at.minute }, zone, kept);
}
