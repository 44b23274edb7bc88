import { z } from 'zod';

import { ref } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { peopleOf } from '../task/life/sides.ts';
import { mayAnswer, stopWaiting, waitForAnswer } from '../task/life/waiting.ts';
import { defineCommentsMutation, type CommentsTx } from './comments-scope.ts';
import { questions } from './kinds.ts';
import { commentsLimits } from './limit.ts';
import type { MessageRecord, QuestionRecord } from './record.ts';

/** From now on the task waits for somebody; asked by whoever does the work, its clock stands still. */
export function askQuestion(tx: CommentsTx, question: QuestionRecord): void {
  // Nobody waits for themselves.
  refuseUnless(question.from !== question.to, 'bad_request');
  // A guest reads none of it.
  refuseUnless(peopleOf(tx.all('member')).roles.has(question.to), 'not_found');
  const { questionsPerTask, questionsPerWorkspace } = commentsLimits;
  if (tx.countUnder('question', question.taskId) >= questionsPerTask) {
    throw new Refusal('limit_reached', { limit: questionsPerTask });
  }
  if (tx.count('question') >= questionsPerWorkspace) {
    throw new Refusal('limit_reached', { limit: questionsPerWorkspace });
  }
  tx.put('question', question);
  const { id: questionId, taskId, from, to, since: now } = question;
  waitForAnswer(tx, { taskId, questionId, from, to, now });
}

/** One that was answered or withdrawn before stays so; whoever may not answer it only refers to it. */
export function answerQuestion(
  tx: CommentsTx,
  {
    taskId,
    messageId,
    ...by
  }: Ended & Pick<QuestionRecord, 'taskId'> & { readonly messageId: MessageRecord['id'] },
): void {
  refuseUnless(tx.get('message', messageId)?.taskId === taskId, 'not_found');
  const question = tx.get('question', messageId);
  const task = tx.get('task', taskId);
  if (!question || !task) return;
  if (!mayAnswer({ task, people: peopleOf(tx.all('member')) }, question, by.by)) return;
  endQuestion(tx, messageId, { ...by, isAnswer: true });
}

interface Ended {
  readonly by: UserId;
  readonly now: Instant;
}

/** It no longer stands at its task. Nothing where it was ended before. */
export function endQuestion(
  tx: CommentsTx,
  questionId: MessageRecord['id'],
  ended: Ended & { readonly isAnswer: boolean },
): void {
  const question = tx.get('question', questionId);
  if (!question) return;
  tx.remove('question', questionId);
  stopWaiting(tx, { taskId: question.taskId, questionId, ...ended });
}

/** The message stays; the task no longer waits. */
export const withdrawQuestion = defineCommentsMutation({
  name: 'withdrawQuestion',
  args: z.strictObject({ questionId: ref(questions) }),
  needs: 'comments.write',
  owner: (tx, { questionId }) => tx.get('question', questionId)?.from,
  apply: (tx, { questionId }, { actor: by, now }) =>
    endQuestion(tx, questionId, { by, now, isAnswer: false }),
  sample(from) {
    const question = from.one('question', (each) => each.from === from.actor);
    return question && { questionId: question.id };
  },
});
