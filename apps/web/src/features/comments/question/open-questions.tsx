import { withdrawQuestion } from '@sanad/domain/comments/question-mutations';
import type { QuestionRecord } from '@sanad/domain/comments/record';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember, personOf } from '../../../realtime/session/member.ts';
import { useMe, useMember, useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import type { OpenPieceProps } from '../../task/parts/task-part.ts';
import { commentsWords } from '../comments-words.ts';
import { useTalkDesk } from '../talk-desk.ts';
import { Moment } from '../thread/moment.tsx';
import { useThread, type Thread } from '../thread/use-thread.ts';
import { useMayWrite } from '../use-may-write.ts';
import { MessageWords } from '../words/message-words.tsx';
import { useBroughtIn } from './use-brought-in.ts';
import { useMayAnswer } from './use-may-answer.ts';
import { useQuestionIds } from './use-questions.ts';

/** What the task waits for, below its title: it stands there until it is answered or withdrawn. */
export function OpenQuestions(props: OpenPieceProps) {
  const ids = useQuestionIds(props.task.id);
  return ids.length === 0 ? null : <Questions key={props.task.id} ids={ids} {...props} />;
}

function Questions(props: OpenPieceProps & { readonly ids: readonly string[] }) {
  const { ids, task } = props;
  const readOnly = !useMayWrite(task);
  const words = useWords(commentsWords).question;
  const thread = useThread(task.id);
  useBroughtIn(ids, thread);
  return (
    <section aria-label={words.title} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {ids.map((id) => (
        <OpenQuestion key={id} questionId={id} thread={thread} readOnly={readOnly} />
      ))}
    </section>
  );
}

function OpenQuestion(props: {
  readonly questionId: string;
  readonly thread: Thread;
  readonly readOnly: boolean;
}) {
  const { thread, readOnly } = props;
  const question = useRecord('question', props.questionId);
  const message = thread.records.find(({ id }) => id === props.questionId);
  const from = useMember(question?.from);
  const me = useMe();
  if (!question) return null;

  return (
    <div
      data-hue={from && hueOfMember(from)}
      className="group/message grid grid-cols-[32px_minmax(0,1fr)] gap-x-2.5 gap-y-1"
    >
      {from ? <Avatar {...personOf(from)} silent className="mt-0.5" /> : <span />}
      <div className="rows gap-1">
        <p className="flex flex-wrap items-baseline gap-x-1 text-meta text-ink-3">
          <span className="font-semibold text-ink">
            <Asking question={question} />
          </span>
          · <Moment at={question.since} />
        </p>
        {message ? (
          <div className="max-w-full justify-self-start rounded-task bg-paper px-3 py-2 text-ui">
            <MessageWords message={message} />
          </div>
        ) : null}
        {readOnly ? null : (
          <div className="flex flex-wrap gap-2 pt-1">
            <Acts
              question={question}
              isHere={message !== undefined}
              isOwn={question.from === me?.userId}
              canShow={thread.hasEarlier}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function Asking({ question }: { readonly question: QuestionRecord }) {
  const words = useWords(commentsWords);
  const me = useMe()?.userId;
  const from = shortNameOf(useMember(question.from)?.name ?? words.somebody);
  const to = shortNameOf(useMember(question.to)?.name ?? words.somebody);
  const { toYou, fromYou, toOther } = words.question;
  const text =
    question.to === me ? toYou(from) : question.from === me ? fromYou(to) : toOther(from, to);
  return <Sentence>{text}</Sentence>;
}

function Acts(props: {
  readonly question: QuestionRecord;
  readonly isHere: boolean;
  readonly isOwn: boolean;
  readonly canShow: boolean;
}) {
  const { question, isHere, isOwn, canShow } = props;
  const words = useWords(commentsWords);
  const desk = useTalkDesk(question.taskId);
  const mutate = useMutate();
  const mayAnswer = useMayAnswer(question);
  return (
    <>
      {isHere && !isOwn && mayAnswer ? (
        <Button
          size="small"
          icon="comment"
          onPress={() => {
            desk.answering.set(question.id);
            desk.writing.set({});
          }}
        >
          {words.answer}
        </Button>
      ) : null}
      {!isHere && canShow ? (
        <Button size="small" onPress={() => desk.wanted.set({ messageId: question.id })}>
          {words.question.show}
        </Button>
      ) : null}
      {isOwn ? (
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            if (mutate(withdrawQuestion, { questionId: question.id })) desk.writing.set({});
          }}
        >
          {words.withdraw}
        </Button>
      ) : null}
    </>
  );
}
