import { definePart } from '../../kernel/part.ts';
import { answerForAssistant, answerForClient, intakeAnswers } from './intake-mutations.ts';

/** What each side answers to the other before the first day. */
export const intakePart = definePart({
  kinds: [intakeAnswers],
  mutations: [answerForClient, answerForAssistant],
});
