import type { MessageId, TaskId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { useEffect, useMemo } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useBroughtIn } from '../comments/question/use-brought-in.ts';
import { useThread } from '../comments/thread/use-thread.ts';
import { MessageWords } from '../comments/words/message-words.tsx';
import { AnswerBelow } from '../notices/answer/answer-in-place.tsx';
import type { Answerable } from '../notices/answer/answerable.ts';
import { useAnswer } from '../notices/answer/use-answer.ts';
import { homeWords } from './home-words.ts';

/** A question in its row: its words, and the field for the answer, or what became of it. */
export function QuestionInPlace(props: {
  readonly taskId: TaskId;
  readonly questionId: MessageId;
  /** Who asked. */
  readonly name: string;
  readonly onSent: () => void;
  readonly onClose: () => void;
}) {
  const { taskId, questionId, name, onSent } = props;
  const words = useWords(homeWords).question;
  const { workspaceId } = useSession();
  const thread = useThread(taskId);
  const ids = useMemo(() => [questionId], [questionId]);
  useBroughtIn(ids, thread);
  const message = thread.records.find(({ id }) => id === questionId);
  const entry: Answerable = {
    workspaceId: workspaceId as WorkspaceId,
    task: { id: taskId, archived: false },
    message: { id: questionId },
    actor: { name },
    waits: true,
  };
  const isHeld = useAnswer(entry).held !== undefined;
  useEffect(() => {
    if (isHeld) onSent();
  }, [isHeld, onSent]);
  const missing =
    thread.state === 'failed'
      ? words.away
      : thread.state === 'loading'
        ? words.loading
        : words.further;
  return (
    <div className="rows gap-2 pt-1">
      {message ? (
        <div className="max-w-full justify-self-start rounded-task bg-paper px-3 py-2 text-ui">
          <MessageWords message={message} />
        </div>
      ) : (
        <p className="text-small text-ink-3">{missing}</p>
      )}
      <AnswerBelow entry={entry} onClose={props.onClose} />
    </div>
  );
}
