import type { Side } from '../../access/side.ts';

/**
 * What each side asks the other before the first day; the answers are the answering side's own. A name once stored is never
 * used for anything else. Source: the ready content that practitioners of both sides name.
 */
export const intakeQuestions = {
  client: [
    'sells',
    'hatedTasks',
    'neverWrong',
    'important',
    'wording',
    'tools',
    'deputy',
    'signature',
    'channel',
    'week',
    'worked',
  ],
  assistant: [
    'availability',
    'notice',
    'notOffered',
    'device',
    'publicComputer',
    'languages',
    'invoice',
  ],
} as const satisfies Record<Side, readonly string[]>;

export type IntakeQuestion = (typeof intakeQuestions)[Side][number];
