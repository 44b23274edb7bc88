import type { Side } from '../access/side.ts';
import type { AgreementPart } from '../agreement/who-reads.ts';
import { isSealed, type ReviewState } from './review-table.ts';

/**
 * Whether somebody may read a side's answers. Until both are in, a side's are its own: the other's, and whoever only
 * approves, read none of them.
 */
export function mayReadAnswers(of: Side, reader: AgreementPart, state: ReviewState): boolean {
  if (reader === 'nobody') return false;
  return !isSealed(state) || reader === of;
}
