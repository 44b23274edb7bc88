import type { Side } from '../access/side.ts';
import { compareDays, isDay } from '../kernel/dates/calendar-day.ts';
import { readDay } from '../kernel/dates/day-text.ts';
import { canonical, type Plain } from './canonical.ts';
import type { FixedWindow, Terms } from './terms.ts';
import { lastAgreed, type AgreementVersion } from './version.ts';

/** What keeps terms from being proposed. The page has a sentence for each. */
export const termsProblemCodes = [
  'no_services',
  'no_rate',
  'no_minutes',
  'no_beyond_rate',
  'no_price',
  'window_without_days',
  'window_backwards',
  'windows_overlap',
  'vat_is_the_assistants',
  'no_such_day',
  'begins_too_early',
  'begins_too_late',
  'nothing_changed',
] as const;
export type TermsProblem = (typeof termsProblemCodes)[number];

/** Days ahead and, of a first agreement, back, in which one may begin. */
export const beginsWithin = 366;

export interface Proposal {
  readonly terms: Terms;
  /** The day from which they are to hold, in the assistant's zone. */
  readonly from: string;
}

/** What a proposal stands on. */
export interface ProposalGround {
  readonly side: Side;
  /** What was agreed last, in force or ahead; null: this is the first. */
  readonly standing: Proposal | null;
  /** The VAT that the assistant said last. */
  readonly vat: Terms['vat'];
  /** Today in the assistant's zone. */
  readonly today: string;
}

/** In the order of the form. */
export function problemsOf(
  { terms, from }: Proposal,
  ground: ProposalGround,
): readonly TermsProblem[] {
  const { standing } = ground;
  // Of what is ahead, the day alone may be what changes.
  const isSame =
    standing !== null &&
    canonical(standing.terms as Plain) === canonical(terms as Plain) &&
    (standing.from <= ground.today || standing.from === from);
  return [
    ...(terms.services.length === 0 ? (['no_services'] as const) : []),
    ...payProblems(terms.pay),
    ...windowProblems(terms.windows),
    ...vatProblems(terms, ground),
    ...beginProblems(from, ground),
    ...(isSame ? (['nothing_changed'] as const) : []),
  ];
}

function payProblems(pay: Terms['pay']): readonly TermsProblem[] {
  if (pay.model === 'fixed') return pay.price === 0 ? ['no_price'] : [];
  const problems: TermsProblem[] = pay.rate === 0 ? ['no_rate'] : [];
  if (pay.model === 'hourly') return problems;
  if (pay.minutes === 0) problems.push('no_minutes');
  if (pay.overage.is === 'bill' && pay.overage.rate === 0) problems.push('no_beyond_rate');
  return problems;
}

function windowProblems(windows: readonly FixedWindow[]): readonly TermsProblem[] {
  const problems: TermsProblem[] = [];
  if (windows.some(({ days }) => days.length === 0)) problems.push('window_without_days');
  if (windows.some(({ from, until }) => from >= until)) problems.push('window_backwards');
  const overlaps = windows.some((one, at) =>
    windows
      .slice(at + 1)
      .some(
        (other) =>
          one.days.some((day) => other.days.includes(day)) &&
          one.from < other.until &&
          other.from < one.until,
      ),
  );
  if (overlaps) problems.push('windows_overlap');
  return problems;
}

/** Whether they are registered, and at which rate, is the assistant's to say (domain S15). */
function vatProblems({ vat }: Terms, ground: ProposalGround): readonly TermsProblem[] {
  return ground.side === 'client' && vat !== ground.vat ? ['vat_is_the_assistants'] : [];
}

/** What a proposal of a side stands on, once these versions are there. */
export function groundOf(
  versions: readonly AgreementVersion[],
  { side, today }: Pick<ProposalGround, 'side' | 'today'>,
): ProposalGround {
  const agreed = lastAgreed(versions);
  // What the assistant proposed, or said yes to.
  const said = versions.findLast(
    ({ proposed, state }) => proposed.side === 'assistant' || state === 'accepted',
  );
  return {
    ...{ side, today },
    standing: agreed ? { terms: agreed.terms, from: agreed.begins ?? agreed.from } : null,
    vat: said?.terms.vat ?? null,
  };
}

/** An amendment changes no day that is over: what was worked then is paid as it was agreed then (domain S39). */
function beginProblems(from: string, ground: ProposalGround): readonly TermsProblem[] {
  const day = readDay(from);
  if (!isDay(day)) return ['no_such_day'];
  const away = compareDays(day, readDay(ground.today));
  if (away > beginsWithin) return ['begins_too_late'];
  if (away < (ground.standing === null ? -beginsWithin : 0)) return ['begins_too_early'];
  return [];
}

/** The first day that an amendment accepted today can hold: never one that is over. */
export function beginOf(from: string, today: string, isFirst: boolean): string {
  return isFirst || from >= today ? from : today;
}
