import { z } from 'zod';

import { nameArgument } from '../board/argument.ts';
import { textArgument } from '../comments/argument.ts';
import { messages } from '../comments/kinds.ts';
import { takeMessageNumber } from '../comments/message-mutations.ts';
import { broughtId, formerRef, onceInUse } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import { tasks } from '../task/kinds.ts';
import { transferLimits } from './limit.ts';
import { defineTransferMutation } from './transfer-scope.ts';

/** Something that was said elsewhere: by whom as it was named there, and when. */
export const broughtMessage = z.strictObject({
  id: broughtId(messages),
  taskId: formerRef(tasks),
  text: textArgument,
  sentAt: instant,
  writtenBy: z.strictObject({
    name: nameArgument,
    /** Who that is here, as whoever imports says. */
    userId: onceInUse<UserId>('member').nullable(),
  }),
});
export type BroughtMessage = z.infer<typeof broughtMessage>;

/**
 * Messages of an import. `author` is whoever brings them: a file may say of anybody that they said anything, so
 * the name in it is never more than what the file says. What is here already, or was taken away, stays so.
 */
export const bringMessages = defineTransferMutation({
  name: 'bringMessages',
  args: z.strictObject({ messages: z.array(broughtMessage).max(transferLimits.chunk) }),
  needs: 'server',
  apply(tx, args, { actor }) {
    for (const { writtenBy, ...message } of args.messages) {
      if (tx.get('message', message.id) || !tx.get('task', message.taskId)) continue;
      const { name, userId } = writtenBy;
      const isHere = userId !== null && tx.countUnder('member', userId) > 0;
      tx.put('message', {
        ...message,
        number: takeMessageNumber(tx),
        author: actor,
        writtenBy: { name, userId: isHere ? userId : null },
        editedAt: null,
        removedBy: null,
        mentions: [],
        asks: null,
        answers: null,
        reactions: [],
        files: [],
        urgent: false,
      });
    }
  },
  sample(from) {
    const task = from.one('task');
    const writtenBy = { name: from.words(), userId: null };
    const message = { id: from.newId(), text: from.words(), sentAt: 1_000, writtenBy };
    return task && { messages: [{ ...message, taskId: task.id }] };
  },
});
