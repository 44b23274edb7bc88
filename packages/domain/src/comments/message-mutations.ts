import { z } from 'zod';

import { files } from '../files/kinds.ts';
import { formerRef, inUse, newId, ref } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import type { MutationContext } from '../kernel/mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { tasks } from '../task/kinds.ts';
import { isOpen, openTaskOf } from '../task/task-scope.ts';
import { filesOf, mentionsArgument, saysSomething, textArgument, textOrNone } from './argument.ts';
import {
  defineCommentsMutation,
  isStanding,
  standingMessageOf,
  type CommentsTx,
} from './comments-scope.ts';
import { messages } from './kinds.ts';
import { commentsLimits } from './limit.ts';
import { answerQuestion, askQuestion, endQuestion } from './question-mutations.ts';
import type { MessageRecord } from './record.ts';
import { callUrgently } from './urgent-calls.ts';

/** None of these has an inverse: what was said is held back before it goes, or changed and taken back in sight of all. */

/** Numbers are never given twice, so they also count the messages ever sent. */
export function takeMessageNumber(tx: CommentsTx): number {
  const number = tx.get('talkCounter', 'talk')?.nextNumber ?? 1;
  const limit = commentsLimits.messagesPerWorkspace;
  if (number > limit) throw new Refusal('limit_reached', { limit });
  if (number === 1) tx.put('talkCounter', { id: 'talk', nextNumber: 2 });
  else tx.patch('talkCounter', 'talk', { nextNumber: number + 1 });
  return number;
}

/** Each once, and only who is a member now. */
function mentionedOf(tx: CommentsTx, named: readonly UserId[]): UserId[] {
  return [...new Set(named)].filter((userId) => tx.countUnder('member', userId) > 0);
}

export const sendMessage = defineCommentsMutation({
  name: 'sendMessage',
  args: z
    .strictObject({
      messageId: newId(messages),
      taskId: ref(tasks),
      text: textOrNone,
      mentions: mentionsArgument.default([]),
      /** One that is not here yet comes later, or never: it is shown then. */
      files: filesOf(formerRef(files)).default([]),
      /** Makes it a question, which stands at the task until it is answered or withdrawn. */
      asks: inUse<UserId>('member').nullable().default(null),
      /** The question that it answers; one that no longer stands is only referred to. */
      answers: ref(messages).nullable().default(null),
      /** Whom it names or asks hears of it at once, so often as a week allows. */
      urgent: z.boolean().default(false),
    })
    .refine(...saysSomething),
  needs: 'comments.write',
  apply(tx, args, { actor, now, agreed }) {
    const { messageId: id, taskId, text, asks, answers } = args;
    openTaskOf(tx, taskId);
    if (answers !== null) answerQuestion(tx, { taskId, messageId: answers, by: actor, now });
    if (asks !== null) askQuestion(tx, { id, taskId, from: actor, to: asks, since: now });
    const mentions = mentionedOf(tx, args.mentions);
    const called = [...new Set([...(asks === null ? [] : [asks]), ...mentions])];
    const to = called.filter((each) => each !== actor);
    const urgent = args.urgent && to.length > 0;
    if (urgent) callUrgently(tx, { id, from: actor, to, at: now }, agreed);
    tx.put('message', {
      id,
      taskId,
      number: takeMessageNumber(tx),
      author: actor,
      writtenBy: null,
      text,
      sentAt: now,
      editedAt: null,
      removedBy: null,
      mentions,
      asks,
      answers,
      reactions: [],
      files: [...new Set(args.files)],
      urgent,
    });
  },
  sample(from) {
    const task = from.one('task', isOpen);
    const others = from.all('member').filter(({ userId }) => userId !== from.actor);
    const asked = from.chance(0.6) && others.length > 0 ? from.pick(others).userId : null;
    const answered = from.chance(0.2)
      ? from.one('message', (each) => each.taskId === task?.id && each.asks !== null)
      : undefined;
    return (
      task && {
        messageId: from.newId(),
        taskId: task.id,
        text: `${from.words()}\n${from.words()}`,
        mentions: from.chance(0.3) ? [from.actor] : [],
        files: from.chance(0.2) ? [from.newId()] : [],
        asks: asked,
        answers: answered?.id ?? null,
      }
    );
  },
});

const isOwnWords = (message: MessageRecord, actor: UserId): boolean =>
  isStanding(message) && message.author === actor && message.writtenBy === null;

export const editMessage = defineCommentsMutation({
  name: 'editMessage',
  args: z.strictObject({
    messageId: ref(messages),
    text: textArgument,
    mentions: mentionsArgument.default([]),
  }),
  needs: 'comments.write',
  // What came from elsewhere is nobody's words here: whoever brought them may take them away, not change them.
  owner: (tx, { messageId }) => {
    const message = tx.get('message', messageId);
    return message?.writtenBy ? undefined : message?.author;
  },
  apply(tx, args, { now }) {
    const message = standingMessageOf(tx, args.messageId);
    const mentions = mentionedOf(tx, args.mentions);
    if (args.text === message.text && `${mentions}` === `${message.mentions}`) return;
    tx.patch('message', message.id, { text: args.text, mentions, editedAt: now });
  },
  sample(from) {
    const message = from.one('message', (each) => isOwnWords(each, from.actor));
    return message && { messageId: message.id, text: from.words() };
  },
});

/** One's own. The line stays and says so; nothing of its words does, anywhere. */
export const deleteMessage = defineCommentsMutation({
  name: 'deleteMessage',
  args: z.strictObject({ messageId: ref(messages) }),
  needs: 'comments.write',
  owner: (tx, { messageId }) => tx.get('message', messageId)?.author,
  apply: (tx, { messageId }, context) => takeWordsAway(tx, messageId, context),
  sample(from) {
    const message = from.one('message', (each) => isStanding(each) && each.author === from.actor);
    return message && { messageId: message.id };
  },
});

/** Somebody's. The line says who took the words away. */
export const removeMessage = defineCommentsMutation({
  name: 'removeMessage',
  args: z.strictObject({ messageId: ref(messages) }),
  needs: 'comments.remove',
  apply: (tx, { messageId }, context) => takeWordsAway(tx, messageId, context),
  sample(from) {
    const message = from.one('message', isStanding);
    return message && { messageId: message.id };
  },
});

function takeWordsAway(
  tx: CommentsTx,
  id: MessageRecord['id'],
  { actor: removedBy, now }: MutationContext,
): void {
  const message = tx.get('message', id);
  refuseUnless(message, 'not_found');
  if (!isStanding(message)) return;
  const nothing = { text: '', mentions: [], reactions: [], files: [], editedAt: null } as const;
  tx.patch('message', id, { ...nothing, removedBy });
  endQuestion(tx, id, { by: removedBy, now, isAnswer: false });
}
