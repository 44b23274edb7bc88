import type { RefusalCode } from '../../kernel/refusal.ts';

export const trialStates = ['none', 'running', 'ended'] as const;
export type TrialState = (typeof trialStates)[number];

/** `pass`: its last day is over, and nobody did anything. */
export const trialSteps = ['start', 'mark', 'unmark', 'end', 'pass'] as const;
export type TrialStep = (typeof trialSteps)[number];

export type TrialOutcome =
  | { readonly state: TrialState }
  | { readonly refused: Extract<RefusalCode, 'review_over' | 'trial_over'> };

const over: TrialOutcome = { refused: 'trial_over' };
const running: TrialOutcome = { state: 'running' };
const ended: TrialOutcome = { state: 'ended' };

/** The whole law of an engagement's last trial; either side makes each of its steps. One that ended is followed by another. */
export const trialTable: Readonly<Record<TrialState, Readonly<Record<TrialStep, TrialOutcome>>>> = {
  none: { start: running, mark: over, unmark: over, end: over, pass: over },
  running: {
    start: { refused: 'review_over' },
    ...{ mark: running, unmark: running, end: ended, pass: ended },
  },
  ended: { start: running, mark: over, unmark: over, end: over, pass: over },
};
