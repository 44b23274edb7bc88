import type { FileId, MessageId, UserId } from '@sanad/domain/kernel/ids';
import { useEffect, useId, useMemo, useRef, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers, usePresence } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { useTalkWish } from '../../task/parts/talk-wish.ts';
import type { OpenPieceProps } from '../../task/parts/task-part.ts';
import { commentsWords } from '../comments-words.ts';
import { ReturnedLine } from '../held/returned-line.tsx';
import { useCameBack } from '../held/use-came-back.ts';
import { useSend } from '../held/use-send.ts';
import { useTalkDesk } from '../talk-desk.ts';
import { useMayWrite } from '../use-may-write.ts';
import { mentionsIn } from '../words/spans-in.ts';
import { AnsweringLine } from './answering-line.tsx';
import { AskLine } from './ask-line.tsx';
import { AttachButton, AttachedFiles, TakesFiles } from './attach-files.tsx';
import { useDraft } from './use-draft.ts';
import { useTooMuch } from './use-too-much.ts';
import { WriteField } from './write-field.tsx';

const HeardLine = lazyPiece(async () => {
  const { HeardLine: Line } = await import('../../availability/shared/heard-line.tsx');
  return Line;
});

const ring = 'focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus';

/** Where one writes, always in reach; what was begun is there again after a reload. */
export function Composer(props: OpenPieceProps) {
  const mayWrite = useMayWrite(props.task);
  return mayWrite ? <OpenComposer key={props.task.id} {...props} /> : null;
}

function OpenComposer({ task }: OpenPieceProps) {
  const words = useWords(commentsWords).composer;
  const { userId } = useSession();
  const [asks, setAsks] = useState<UserId | null>(null);
  const [urgent, setUrgent] = useState(false);
  const [shown, setShown] = useState<readonly FileId[]>([]);
  const show = (files: readonly FileId[]): void =>
    setShown((before) => [...new Set([...before, ...files])]);
  const desk = useTalkDesk(task.id);
  const answering = useSignal(desk.answering);
  const writing = useSignal(desk.writing);
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, draft } = useDraft(task.id, field);
  const noteId = useId();
  const tooMuch = useTooMuch(text);
  const offline = useOffline();
  const sendOff = useSend(task.id);
  const write = (next: string): void => draft.write(next);
  const whyBack = useCameBack(task.id, { text, write, ask: setAsks, show, field });
  const active = useMembers().filter((member) => member.active);
  const others = active.filter((member) => member.userId !== userId);
  const [only] = others;
  const mostLikely =
    others.find((member) => member.userId === task.assigneeId) ??
    others.find((member) => member.userId === task.createdBy) ??
    only;
  const wish = useTalkWish(task.id);
  const wished = useSignal(wish);

  useEffect(() => {
    if (writing === null) return;
    desk.writing.set(null);
    field.current?.focus();
  }, [desk, writing]);

  // The task's next step is asked for, or done, here.
  useEffect(() => {
    if (wished === null) return;
    wish.set(null);
    if (wished.is === 'answer') desk.answering.set(wished.question as MessageId);
    else if (mostLikely) setAsks(mostLikely.userId);
    field.current?.focus();
  }, [desk, wish, wished, mostLikely]);

  const named = useMemo(() => mentionsIn(text, active), [text, active]);
  const called = others.filter((member) => member.userId === asks || named.includes(member.userId));

  const isEmpty = text.trim() === '' && shown.length === 0;
  function send(): void {
    if (isEmpty || tooMuch.isTooMuch) return;
    const isSent = sendOff({
      text: text.trim(),
      mentions: [...mentionsIn(text, active)],
      files: [...shown],
      asks,
      answers: answering,
      urgent,
    });
    if (!isSent) return;
    draft.sent();
    setAsks(null);
    setUrgent(false);
    setShown([]);
    desk.answering.set(null);
    desk.wanted.set({ messageId: null });
    field.current?.focus();
  }

  const note = tooMuch.words ?? (offline ? words.offline : undefined);
  return (
    <div className="flex-none border-t border-line px-6 pt-2 pb-3 phone:px-3 phone:pb-[max(--spacing(2),env(safe-area-inset-bottom))]">
      <Writing taskId={task.id} />
      <ToNewest taskId={task.id} />
      {whyBack === null ? null : <ReturnedLine refusal={whyBack} />}
      {answering === null ? null : (
        <AnsweringLine
          messageId={answering}
          onStop={() => {
            desk.answering.set(null);
            field.current?.focus();
          }}
        />
      )}
      {asks === null ? null : (
        <AskLine
          people={others}
          asks={asks}
          onAsk={(next) => {
            setAsks(next);
            field.current?.focus();
          }}
        />
      )}
      {called.length === 0 ? null : (
        <HeardLine people={called} urgent={urgent} onUrgent={setUrgent} />
      )}
      <AttachedFiles ids={shown} onLeave={(id) => setShown(shown.filter((each) => each !== id))} />
      <TakesFiles
        taskId={task.id}
        onFiles={show}
        className={`flex items-end gap-1 rounded-task border border-edge bg-sheet ps-3 pe-1.25 ${ring}`}
      >
        <WriteField
          field={field}
          label={words.label}
          text={text}
          taskId={task.id}
          placeholder={
            only && others.length === 1
              ? words.placeholder(shortNameOf(only.name))
              : words.placeholderAll
          }
          describedBy={note === undefined ? undefined : noteId}
          onText={write}
          onBlur={() => draft.rest()}
          onSend={send}
          className="bg-transparent py-2.5"
        />
        <span className="flex flex-none items-center py-1">
          <AttachButton taskId={task.id} onFiles={show} />
          {mostLikely ? (
            <IconButton
              icon="question"
              label={words.ask}
              pressed={asks !== null}
              onPress={() => {
                setAsks(asks === null ? mostLikely.userId : null);
                field.current?.focus();
              }}
            />
          ) : null}
          <IconButton
            icon="send"
            label={words.send}
            isDisabled={isEmpty || tooMuch.isTooMuch}
            onPress={send}
          />
        </span>
      </TakesFiles>
      {note === undefined ? null : (
        <p
          id={noteId}
          role="status"
          className={`pt-1 text-meta ${tooMuch.isTooMuch ? 'text-late' : 'text-ink-3'}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** Who is writing here now; seen nowhere else. */
function Writing(props: { readonly taskId: string }) {
  const words = useWords(commentsWords);
  const members = useMembers();
  const writers = new Set(
    usePresence().flatMap(({ userId, state: { editing } }) =>
      editing?.taskId === props.taskId && editing.field === 'message' ? userId : [],
    ),
  );
  if (writers.size === 0) return null;
  const names = words.names(
    members.filter(({ userId }) => writers.has(userId)).map(({ name }) => shortNameOf(name)),
  );
  const { writing, writingMany } = words.composer;
  return (
    <p className="pb-1 text-meta text-ink-3">
      <Sentence>{writers.size === 1 ? writing(names) : writingMany(names)}</Sentence>
    </p>
  );
}

/** The way to the end of the thread from wherever one is in the panel. */
function ToNewest(props: { readonly taskId: string }) {
  const words = useWords(commentsWords);
  const desk = useTalkDesk(props.taskId);
  const unread = useSignal(desk.unread);
  const atEnd = useSignal(desk.atEnd);
  if (atEnd) return null;
  return (
    <div className="relative h-0">
      <Button
        size="small"
        icon="chevron-down"
        className="absolute end-0 bottom-3.5 shadow-float"
        onPress={() => desk.wanted.set({ messageId: null })}
      >
        {unread > 0 ? words.unread(unread) : words.toNewest}
      </Button>
    </div>
  );
}
