import { z } from 'zod';

import { dayText } from '../../kernel/dates/day-text.ts';
import { currencies, mostMinor } from '../../kernel/money.ts';
import { addDays } from '../due-reviews.ts';

/** A trial (domain F2, S51): little work, little money, and an end that is known. */
export const trialLimits = {
  tasks: 3,
  /** Minutes of work: a fortnight's full hours. */
  minutes: 80 * 60,
  /** Days from its first to its last one. */
  days: 60,
  /** Trials of one engagement. */
  trials: 20,
} as const;

const trialCap = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('hours'), minutes: z.int().min(1).max(trialLimits.minutes) }),
  z.strictObject({
    of: z.literal('money'),
    /** Of the currency's smallest unit. */
    amount: z.int().min(1).max(mostMinor),
    currency: z.enum(currencies),
  }),
]);
export type TrialCap = z.infer<typeof trialCap>;

export const trialTerms = z.strictObject({
  cap: trialCap,
  /** Its last day, the assistant's. */
  endsOn: dayText,
});
export type TrialTerms = z.infer<typeof trialTerms>;

export type TrialProblem = 'ends_too_early' | 'ends_too_late';

export function trialProblem({ endsOn }: TrialTerms, today: string): TrialProblem | null {
  if (endsOn <= today) return 'ends_too_early';
  return endsOn > addDays(today, trialLimits.days) ? 'ends_too_late' : null;
}
