import type { Side } from '../access/side.ts';
import type { ReviewState } from './review-table.ts';

/** What is known of a review, of which its state is read. */
export interface ReviewFacts {
  readonly isIn: Readonly<Record<Side, boolean>>;
  /** What was proposed last, and whether the other side agreed to it. */
  readonly proposed: { readonly side: Side; readonly isAgreed: boolean } | null;
}

export function stateOf({ isIn, proposed }: ReviewFacts): ReviewState {
  if (!isIn.client || !isIn.assistant)
    return isIn.client ? 'clientIn' : isIn.assistant ? 'assistantIn' : 'empty';
  if (proposed === null) return 'opened';
  if (proposed.isAgreed) return 'agreed';
  return proposed.side === 'client' ? 'clientProposed' : 'assistantProposed';
}
