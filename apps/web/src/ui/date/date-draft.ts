import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import {
  chooseMoment,
  otherOfTwo,
  type ChosenMoment,
} from '@sanad/domain/kernel/dates/choose-moment';
import { readDate, type DateGround, type TypedDate } from '@sanad/domain/kernel/dates/read-date';
import { readIn, wallTimeOf, type ZonedMoment } from '@sanad/domain/kernel/wall-time';

type Read = Extract<TypedDate, { is: 'date' }>;

/** A date that was begun and not taken yet. */
export interface DateDraft {
  readonly text: string;
  /** What would be taken: null is no date, undefined nothing that one could take. */
  readonly chosen: ChosenMoment | null | undefined;
  /** What the same words may mean to others. */
  readonly or: ChosenMoment | null;
  /** Where the time comes from. */
  readonly time: Read['time'] | null;
  /** Why nothing could be taken. */
  readonly trouble: Exclude<TypedDate, { is: 'date' | 'none' | 'empty' }> | null;
  /** What stood there before anything was begun. */
  readonly value: ZonedMoment | null;
  /** What words that say only a day, or only a time, add to: what was there, or was pointed at last. */
  readonly base: ZonedMoment | null;
}

/** Where a draft is made; `write` says a moment as it would be typed. */
export interface DraftGround extends Omit<DateGround, 'kept'> {
  readonly write: (at: number) => string;
}

export type QuickChoice = 'today' | 'tomorrow' | 'next week';

export function beginDraft(value: ZonedMoment | null, ground: DraftGround): DateDraft {
  if (value === null) return { ...nothing, text: '', value, base: null };
  const at = readIn(value, ground.zone);
  const chosen = chooseMoment(wallTimeOf(at, ground.zone), ground.zone, value);
  return { ...nothing, text: ground.write(at), chosen, value, base: value };
}

export function typeInto(draft: DateDraft, text: string, ground: DraftGround): DateDraft {
  const read = readDate(text, { ...ground, kept: draft.base });
  const typed = { ...draft, ...nothing, text };
  if (read.is === 'date') {
    const chosen = sameAsBefore(read.chosen, draft, ground);
    return { ...typed, chosen, or: read.or, time: read.time };
  }
  if (read.is === 'none') return { ...typed, chosen: null };
  return read.is === 'empty' ? typed : { ...typed, trouble: read };
}

/** A day of the grid, or one of those at hand; the time stays. */
export function pointAt(
  draft: DateDraft,
  day: CalendarDay | QuickChoice,
  ground: DraftGround,
): DateDraft {
  const words = typeof day === 'string' ? day : `${day.year}-${day.month}-${day.day}`;
  const base = draft.chosen?.moment ?? draft.base;
  const pointed = typeInto({ ...draft, base }, words, ground);
  return pointed.chosen ? settle({ ...pointed, or: null }, pointed.chosen, ground) : draft;
}

/** What was offered instead; what stood before is offered now. */
export function takeOther(draft: DateDraft, ground: DraftGround): DateDraft {
  if (!draft.or || !draft.chosen) return draft;
  return settle({ ...draft, or: draft.chosen }, draft.or, ground);
}

/** The other pass of a time that comes twice. */
export function takeOtherPass(draft: DateDraft, ground: DraftGround): DateDraft {
  const other = draft.chosen && otherOfTwo(draft.chosen, ground.zone);
  return other ? settle(draft, other, ground) : draft;
}

export function chooseNone(draft: DateDraft): DateDraft {
  return { ...draft, ...nothing, text: '', chosen: null };
}

function settle(draft: DateDraft, other: ChosenMoment, ground: DraftGround): DateDraft {
  const chosen = sameAsBefore(other, draft, ground);
  const text = ground.write(readIn(chosen.moment, ground.zone));
  return { ...draft, text, chosen, base: chosen.moment };
}

/** Whoever comes back to the instant that stood there has changed nothing, not its zone either. */
function sameAsBefore(
  chosen: ChosenMoment,
  { value }: DateDraft,
  { zone }: DraftGround,
): ChosenMoment {
  const isSame = value !== null && readIn(value, zone) === chosen.moment.at;
  return isSame ? { ...chosen, moment: value } : chosen;
}

const nothing = { chosen: undefined, or: null, time: null, trouble: null } as const;
