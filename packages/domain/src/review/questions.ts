import type { ReviewKind } from './kind.ts';

/** What is answered on the scale from 1, no, to 4, yes. */
export const scaleQuestions = [
  'expectations',
  'brief',
  'onTime',
  'scope',
  'rate',
  'trust',
  'basics',
  'processes',
  'procedures',
  'autonomy',
  'again',
] as const;
export type ScaleQuestion = (typeof scaleQuestions)[number];

/** What is answered in words, or not at all. */
export const wordQuestions = ['keep', 'start', 'stop'] as const;
export type WordQuestion = (typeof wordQuestions)[number];

const always = ['expectations', 'brief', 'onTime'] as const;

/** Which questions a review asks, in their order: both sides the same ones (domain section 8). */
export const scaleOf: Readonly<Record<ReviewKind, readonly ScaleQuestion[]>> = {
  trial: [...always, 'again'],
  day7: always,
  day30: [...always, 'trust', 'basics', 'scope', 'rate'],
  day60: [...always, 'processes', 'procedures', 'scope', 'rate'],
  day90: [...always, 'autonomy', 'scope', 'rate'],
};
