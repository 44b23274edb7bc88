import type { IntakeQuestion } from '../question.ts';

export type IntakeWords = Readonly<Record<IntakeQuestion, string>>;
