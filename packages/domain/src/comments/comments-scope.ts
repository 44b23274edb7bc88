import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { TaskScope } from '../task/task-scope.ts';
import type { CommentsCollections, MessageRecord } from './record.ts';

/** The part of a room that the mutations of messages touch: their own records, the task, and who is a member. */
export type CommentsScope = CommentsCollections & Omit<TaskScope, 'question'>;

export type CommentsTx = Tx<CommentsScope>;

export const defineCommentsMutation = mutationsOf<CommentsScope>();

export const isStanding = (message: MessageRecord): boolean => message.removedBy === null;

/** A message that still has its words. */
export function standingMessageOf(tx: Pick<CommentsTx, 'get'>, id: string): MessageRecord {
  const message = tx.get('message', id);
  refuseUnless(message, 'not_found');
  refuseUnless(isStanding(message), 'message_removed');
  return message;
}
