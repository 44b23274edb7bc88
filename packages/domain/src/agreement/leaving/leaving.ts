import type { Side } from '../../access/side.ts';
import { addDays } from '../../kernel/dates/calendar-day.ts';
import { startOfDay } from '../../kernel/dates/day-edge.ts';
import { readDay, writeDay } from '../../kernel/dates/day-text.ts';
import { inForceOn, type AgreementVersion } from '../version.ts';
import type { LeavingDeed, LeavingItem } from './deed.ts';

/** Days of notice where nothing is agreed (domain F3: the usual). */
export const usualNoticeDays = 14;
/** Nobody gives notice of a day further ahead than this. */
export const furthestNoticeDays = 366;

/** How the end of an engagement stands, of one stay of its assistant. */
export interface Leaving {
  /** The notice that stands. */
  readonly notice: LeavingDeed | null;
  /** All access was stopped at once. */
  readonly stopped: LeavingDeed | null;
  /** How it ended: by its day, or by a stop. `null`: it has not. */
  readonly ended: LeavingDeed | null;
  readonly ticked: ReadonlyMap<LeavingItem, LeavingDeed>;
}

export function leavingOf(deeds: readonly LeavingDeed[], stay: number): Leaving {
  let notice: LeavingDeed | null = null;
  let stopped: LeavingDeed | null = null;
  let ended: LeavingDeed | null = null;
  const ticked = new Map<LeavingItem, LeavingDeed>();
  for (const deed of deeds) {
    if (deed.stay !== stay) continue;
    if (deed.kind === 'notice') notice = deed;
    if (deed.kind === 'noticeTakenBack') notice = null;
    if (deed.kind === 'stop') stopped = deed;
    if (deed.kind === 'stop' || deed.kind === 'end') ended = deed;
    if (deed.kind === 'tick' && deed.item !== null) ticked.set(deed.item, deed);
    if (deed.kind === 'untick' && deed.item !== null) ticked.delete(deed.item);
  }
  return { notice, stopped, ended, ticked };
}

/** How many days of notice are agreed today; `isAgreed` false: none are, so it is as usual. */
export function noticeDaysOn(versions: readonly AgreementVersion[], today: string) {
  const held = inForceOn(versions, today);
  return { days: held?.terms.noticeDays ?? usualNoticeDays, isAgreed: held !== undefined };
}

/** The first last day of a notice that is given today. */
export function earliestEnd(versions: readonly AgreementVersion[], today: string): string {
  return writeDay(addDays(readDay(today), noticeDaysOn(versions, today).days));
}

export function isEndDay(
  endsOn: string,
  versions: readonly AgreementVersion[],
  today: string,
): boolean {
  const furthest = writeDay(addDays(readDay(today), furthestNoticeDays));
  return earliestEnd(versions, today) <= endsOn && endsOn <= furthest;
}

/** The moment at which access ends: when the last day is over where the assistant is. In milliseconds. */
export function endMoment(endsOn: string, zone: string): number {
  return startOfDay(addDays(readDay(endsOn), 1), zone);
}

/** A notice is its side's to take back, as long as its last day is not over. */
export function mayTakeBack({ notice, ended }: Leaving, side: Side): boolean {
  return notice !== null && ended === null && notice.by?.side === side;
}
