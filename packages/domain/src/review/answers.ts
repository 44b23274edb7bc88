import { z } from 'zod';

import { cleanText } from '../kernel/clean-line.ts';
import type { ReviewKind } from './kind.ts';
import { scaleOf, scaleQuestions, wordQuestions } from './questions.ts';

export const reviewLimits = {
  /** UTF-16 units of one answer in words. */
  wordLength: 1_000,
  /** Reviews of one engagement: as many as one answer holds. */
  reviews: 100,
  /** Outcomes that are proposed of one review. */
  outcomes: 50,
} as const;

const words = z.string().max(reviewLimits.wordLength).overwrite(cleanText);

/** One side's answers; of a draft some are missing. */
export const reviewAnswers = z.strictObject({
  scale: z.partialRecord(z.enum(scaleQuestions), z.int().min(1).max(4)),
  words: z.partialRecord(z.enum(wordQuestions), words),
});
export type ReviewAnswers = z.infer<typeof reviewAnswers>;

export const noAnswers: ReviewAnswers = { scale: {}, words: {} };

export type AnswersProblem = 'unanswered' | 'not_asked';

/** Why these cannot be handed in; null: they can. Each question of the scale is answered, what is in words may stay empty. */
export function problemOf(kind: ReviewKind, { scale }: ReviewAnswers): AnswersProblem | null {
  const asked = scaleOf[kind];
  if (Object.keys(scale).some((each) => !asked.some((question) => question === each)))
    return 'not_asked';
  return asked.every((question) => scale[question] !== undefined) ? null : 'unanswered';
}
