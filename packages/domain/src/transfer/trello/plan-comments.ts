import { boardLimits } from '../../board/limit.ts';
import { commentsLimits } from '../../comments/limit.ts';
import type { MessageId, TaskId, UserId } from '../../kernel/ids.ts';
import { instant } from '../../kernel/instant.ts';
import { showsSomething } from '../../kernel/name.ts';
import type { BroughtMessage } from '../bring-messages-mutation.ts';
import { fitName } from '../fit-text.ts';
import type { Leftovers } from '../import-left.ts';
import { transferLimits } from '../limit.ts';
import type { SourceIds } from '../source-id.ts';
import { splitText } from '../split-text.ts';
import type { TrelloAction, TrelloExport } from './trello-export.ts';

interface CommentContext {
  readonly idOf: SourceIds;
  readonly left: Leftovers;
  readonly people: ReadonlyMap<string, string>;
  readonly chosen: Readonly<Record<string, UserId>>;
  readonly tasks: ReadonlyMap<string, TaskId>;
}

/** A comment of the file, and who made it by Trello's id. */
export interface PlannedComment {
  readonly message: BroughtMessage;
  readonly author: string | undefined;
}

export const isComment = ({ type }: TrelloAction): boolean =>
  type === 'commentCard' || type === 'copyCommentCard';

/** The comments among a board's actions, the oldest first. An export lists the newest first and ends after 1,000 actions. */
export function planComments(board: TrelloExport, context: CommentContext): PlannedComment[] {
  const { left } = context;
  const counts = new Map<TaskId, number>();
  const planned: PlannedComment[] = [];
  for (const action of board.actions ?? []) {
    if (!isComment(action)) continue;
    const parts = planComment(action, context);
    if (parts.length === 0) left.add('comment', action.data?.text);
    for (const part of parts) {
      const { taskId } = part.message;
      const count = (counts.get(taskId) ?? 0) + 1;
      counts.set(taskId, count);
      if (count <= transferLimits.messagesPerTask) planned.push(part);
      else left.add('over_limit', action.data?.card?.name);
    }
  }
  return planned.sort((a, b) => a.message.sentAt - b.message.sentAt);
}

/** One longer than a message here is several, one after the other. Of what is no comment: none. */
function planComment(action: TrelloAction, context: CommentContext): PlannedComment[] {
  const { idOf, left, tasks, people, chosen } = context;
  const { id, memberCreator } = action;
  const text = (action.data?.text ?? '').toWellFormed();
  const taskId = tasks.get(action.data?.card?.id ?? '');
  const at = instant.safeParse(
    typeof action.date === 'string' ? Date.parse(action.date) : undefined,
  );
  if (!id || !taskId || !at.success) return [];
  const author = action.idMemberCreator ?? memberCreator?.id ?? undefined;
  // Somebody who left the board is named by the comment alone.
  const called = memberCreator?.fullName || memberCreator?.username || people.get(author ?? '');
  const name = fitName(called, boardLimits.nameLength, left);
  const userId = author !== undefined && Object.hasOwn(chosen, author) ? chosen[author]! : null;
  return splitText(text, commentsLimits.messageLength)
    .filter(showsSomething)
    .map((part, place) => ({
      author,
      message: {
        id: idOf('comment', place === 0 ? id : `${id}/${place}`) as MessageId,
        taskId,
        text: part,
        sentAt: at.data,
        writtenBy: { name, userId },
      },
    }));
}
