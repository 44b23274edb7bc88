import type { RefusalCode } from '../kernel/refusal.ts';
import type { VersionState } from './version.ts';

/** What somebody does about a version. `counter`: they propose another one instead. */
export const versionSteps = ['accept', 'decline', 'counter', 'withdraw'] as const;
export type VersionStep = (typeof versionSteps)[number];

/** Whether their side proposed it. */
export const versionHands = ['proposer', 'other'] as const;
export type VersionHand = (typeof versionHands)[number];

export type VersionOutcome =
  | { readonly state: VersionState }
  | { readonly refused: Extract<RefusalCode, 'terms_answered' | 'terms_own' | 'not_yours'> };

const to = (state: VersionState): VersionOutcome => ({ state });
const over: Readonly<Record<VersionStep, Readonly<Record<VersionHand, VersionOutcome>>>> =
  Object.fromEntries(
    versionSteps.map((step) => [
      step,
      { proposer: { refused: 'terms_answered' }, other: { refused: 'terms_answered' } },
    ]),
  ) as never;

/**
 * The whole law of a version: state × step × hand. One side alone changes nothing but its own wish; what was
 * answered stays answered. Whoever proposes another one while their own waits takes that back with it.
 */
export const versionTable: Readonly<
  Record<VersionState, Readonly<Record<VersionStep, Readonly<Record<VersionHand, VersionOutcome>>>>>
> = {
  proposed: {
    accept: { proposer: { refused: 'terms_own' }, other: to('accepted') },
    decline: { proposer: { refused: 'terms_own' }, other: to('declined') },
    counter: { proposer: to('withdrawn'), other: to('countered') },
    withdraw: { proposer: to('withdrawn'), other: { refused: 'not_yours' } },
  },
  accepted: over,
  declined: over,
  countered: over,
  withdrawn: over,
};

export function stepOf(state: VersionState, step: VersionStep, hand: VersionHand): VersionOutcome {
  return versionTable[state][step][hand];
}
