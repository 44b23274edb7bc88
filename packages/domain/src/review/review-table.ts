import type { Side } from '../access/side.ts';
import type { RefusalCode } from '../kernel/refusal.ts';

/** How far a review is. Until both sides' answers are in it is sealed; `opened` and all after it are not. */
export const reviewStates = [
  'empty',
  'clientIn',
  'assistantIn',
  'opened',
  'clientProposed',
  'assistantProposed',
  'agreed',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What a side does: hands its answers in, proposes what comes of it, agrees to what the other proposed. */
export const reviewSteps = ['handIn', 'propose', 'agree'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

export type ReviewOutcome =
  | { readonly state: ReviewState }
  | {
      readonly refused: Extract<RefusalCode, 'review_over' | 'review_sealed' | 'terms_own'>;
    };

const to = (state: ReviewState): ReviewOutcome => ({ state });
const no = (refused: Extract<ReviewOutcome, { refused: unknown }>['refused']): ReviewOutcome => ({
  refused,
});
const both = (outcome: ReviewOutcome) => ({ client: outcome, assistant: outcome });
const sealed = { propose: both(no('review_sealed')), agree: both(no('review_sealed')) };
const handedIn = { handIn: both(no('review_over')) };
const propose = { client: to('clientProposed'), assistant: to('assistantProposed') };

/**
 * The whole law of a review: state × step × side. What was handed in stays as it was; one side alone agrees on
 * nothing. Whoever proposes another outcome takes the place of what was proposed.
 */
export const reviewTable: Readonly<
  Record<ReviewState, Readonly<Record<ReviewStep, Readonly<Record<Side, ReviewOutcome>>>>>
> = {
  empty: { handIn: { client: to('clientIn'), assistant: to('assistantIn') }, ...sealed },
  clientIn: {
    handIn: { client: no('review_over'), assistant: to('opened') },
    ...sealed,
  },
  assistantIn: {
    handIn: { client: to('opened'), assistant: no('review_over') },
    ...sealed,
  },
  opened: { ...handedIn, propose, agree: both(no('review_over')) },
  clientProposed: {
    ...handedIn,
    propose,
    agree: { client: no('terms_own'), assistant: to('agreed') },
  },
  assistantProposed: {
    ...handedIn,
    propose,
    agree: { client: to('agreed'), assistant: no('terms_own') },
  },
  agreed: { ...handedIn, propose: both(no('review_over')), agree: both(no('review_over')) },
};

export function reviewStep(state: ReviewState, step: ReviewStep, side: Side): ReviewOutcome {
  return reviewTable[state][step][side];
}

/** Neither side's answers, nor anything that was made of them, may be seen by the other yet. */
export function isSealed(state: ReviewState): boolean {
  return state === 'empty' || state === 'clientIn' || state === 'assistantIn';
}

/** Of whom the review waits for something. */
export function waitsFor(state: ReviewState): readonly Side[] {
  return waiting[state];
}

const waiting: Readonly<Record<ReviewState, readonly Side[]>> = {
  empty: ['client', 'assistant'],
  clientIn: ['assistant'],
  assistantIn: ['client'],
  opened: ['client', 'assistant'],
  clientProposed: ['assistant'],
  assistantProposed: ['client'],
  agreed: [],
};
