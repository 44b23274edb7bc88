import { z } from 'zod';

import { ref } from '../kernel/id-argument.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { defineCommentsMutation, type CommentsTx } from './comments-scope.ts';
import { questions } from './kinds.ts';
import { commentsLimits } from './limit.ts';
import type { MessageRecord, QuestionRecord } from './record.ts';

/** From now on the task waits for somebody. */
export function askQuestion(tx: CommentsTx, question: QuestionRecord): void {
  // Nobody waits for themselves.
  refuseUnless(question.from !== question.to, 'bad_request');
  const { questionsPerTask, questionsPerWorkspace } = commentsLimits;
  if (tx.countUnder('question', question.taskId) >= questionsPerTask) {
    throw new Refusal('limit_reached', { limit: questionsPerTask });
  }
  if (tx.count('question') >= questionsPerWorkspace) {
    throw new Refusal('limit_reached', { limit: questionsPerWorkspace });
  }
  tx.put('question', question);
}

/** Whoever answers, it is answered. One that was answered or withdrawn before stays so. */
export function answerQuestion(
  tx: CommentsTx,
  {
    taskId,
    messageId,
  }: Pick<QuestionRecord, 'taskId'> & { readonly messageId: MessageRecord['id'] },
): void {
  refuseUnless(tx.get('message', messageId)?.taskId === taskId, 'not_found');
  if (tx.get('question', messageId)) tx.remove('question', messageId);
}

/** The message stays; the task no longer waits. */
export const withdrawQuestion = defineCommentsMutation({
  name: 'withdrawQuestion',
  args: z.strictObject({ questionId: ref(questions) }),
  needs: 'comments.write',
  owner: (tx, { questionId }) => tx.get('question', questionId)?.from,
  apply: (tx, { questionId }) => tx.remove('question', questionId),
  sample(from) {
    const question = from.one('question', (each) => each.from === from.actor);
    return question && { questionId: question.id };
  },
});
