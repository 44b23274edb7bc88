import { z } from 'zod';

import type { Side } from '../../access/side.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { always, defineKind } from '../../kernel/kind.ts';
import { mutationsOf } from '../../kernel/mutation.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import { revision, type Revision } from '../../kernel/text-field.ts';
import { onboardingLimits } from '../limit.ts';
import { intakeQuestions, type IntakeQuestion } from './question.ts';

/** One side's answer to one question: the other side reads it. There is one of each, under the question's own name. */
export interface IntakeAnswerRecord {
  readonly id: IntakeQuestion;
  readonly text: string;
  readonly rev: Revision;
  readonly at: Instant;
  readonly by: UserId;
}

export type IntakeCollections = { intakeAnswer: IntakeAnswerRecord };

export const intakeAnswers = defineKind<IntakeAnswerRecord>()({
  name: 'intakeAnswer',
  fields: { text: always, rev: always, at: always, by: always },
  namedInLog: true,
});

const define = mutationsOf<IntakeCollections>();

const answerText = z
  .string()
  .max(onboardingLimits.answerLength * 2)
  .overwrite((text) => text.toWellFormed().replaceAll('\0', ''));

const capabilityOf = { client: 'engagement.client', assistant: 'engagement.assistant' } as const;

/**
 * Written over the writing that its author saw (`over`, null: none). Where somebody else of that side has answered meanwhile both
 * stand, one under the other: nobody takes away another's words, and they sort it out.
 */
function answerOf<const N extends string>(name: N, side: Side) {
  return define({
    name,
    args: z.strictObject({
      question: z.enum(intakeQuestions[side] as readonly IntakeQuestion[]),
      over: revision.nullable(),
      text: answerText,
      rev: revision,
    }),
    needs: capabilityOf[side],
    apply(tx, { question, over, text, rev }, { now, actor }) {
      const known = tx.get('intakeAnswer', question);
      // What was written there already is not written again.
      if (known?.text === text) return;
      const isBeside = known !== undefined && known.rev !== over && known.text !== '';
      const both = isBeside ? `${known.text}\n\n${text}` : text;
      refuseUnless(both.length <= onboardingLimits.answerLength * 2, 'too_large');
      tx.put('intakeAnswer', { id: question, text: both, rev, at: now, by: actor });
    },
    sample(from) {
      const question = from.pick(intakeQuestions[side] as readonly IntakeQuestion[]);
      const known = from.get('intakeAnswer', question);
      return { question, over: known?.rev ?? null, text: from.words(), rev: from.newId() };
    },
  });
}

export const answerForClient = answerOf('answerForClient', 'client');
export const answerForAssistant = answerOf('answerForAssistant', 'assistant');
