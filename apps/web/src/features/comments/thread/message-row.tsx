import type { MessageRecord } from '@sanad/domain/comments/record';
import { memo, useRef, useState } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember, personOf, type Member } from '../../../realtime/session/member.ts';
import { useIsPending, useMe, useMember, useRecord } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { commentsWords } from '../comments-words.ts';
import { MessageFiles } from '../words/message-files.tsx';
import { MessageWords } from '../words/message-words.tsx';
import { BegunEdit } from './begun-edit.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Moment } from './moment.tsx';
import { ReactionChips } from './reactions.tsx';

const seenWhenNeeded =
  'opacity-0 transition-opacity duration-(--fast) group-focus-within/message:opacity-100 ' +
  'group-hover/message:opacity-100 has-aria-expanded:opacity-100 coarse:opacity-100';

interface RowProps {
  readonly message: MessageRecord;
  /** Right after one of the same person. */
  readonly continues: boolean;
  readonly readOnly: boolean;
}

/** One message: who, when, what; changed and answered where it stands. */
export const MessageRow = memo(function MessageRow(props: RowProps) {
  const { message } = props;
  return message.removedBy === null ? <Standing {...props} /> : <Removed message={message} />;
});

function Standing(props: RowProps) {
  const { message, continues, readOnly } = props;
  const { author, name } = useSaidBy(message);
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const comeBack = useReturnFocus(() =>
    row.current?.querySelector<HTMLElement>('[aria-haspopup="true"]'),
  );
  const isMine = useMe()?.userId === message.author;

  return (
    <div
      ref={row}
      data-hue={author && hueOfMember(author)}
      className={`group/message relative grid grid-cols-[32px_minmax(0,1fr)] gap-x-2.5 ${continues ? 'pt-1' : 'pt-3'}`}
    >
      {author && !continues ? <Avatar {...personOf(author)} silent className="mt-0.5" /> : <span />}
      <div className="rows gap-1">
        <div className={continues ? 'contents' : 'flex min-h-6.5 items-center gap-1 text-meta'}>
          {continues ? null : <Head message={message} name={name} />}
          {editing || readOnly ? null : (
            <span
              className={`flex flex-none items-center ${seenWhenNeeded} ${continues ? 'absolute -top-2.5 end-0 rounded-control bg-sheet' : 'ms-auto -my-1'}`}
            >
              {continues ? (
                <span className="px-1.5 text-meta text-ink-3">
                  <Moment at={message.sentAt} />
                </span>
              ) : null}
              <MessageMenu message={message} name={name} onEdit={() => setEditing(true)} />
            </span>
          )}
        </div>
        {message.answers === null ? null : <AnswerTo messageId={message.answers} />}
        {editing ? (
          <MessageEditor
            message={message}
            onDone={() => {
              setEditing(false);
              comeBack();
            }}
          />
        ) : (
          <div className="max-w-full justify-self-start rounded-task bg-paper px-3 py-2 text-ui">
            <MessageWords message={message} />
            <MessageFiles ids={message.files} />
            {continues ? <Foot message={message} /> : null}
          </div>
        )}
        {isMine && !editing && !readOnly ? (
          <BegunEdit messageId={message.id} onGoOn={() => setEditing(true)} />
        ) : null}
        <ReactionChips message={message} readOnly={readOnly} />
      </div>
    </div>
  );
}

/** Who said it: of what an import brought whoever the file names, if they are somebody here. */
function useSaidBy({ author, writtenBy }: MessageRecord): {
  readonly author: Member | undefined;
  readonly name: string;
} {
  const words = useWords(commentsWords);
  const member = useMember(writtenBy ? writtenBy.userId : author);
  return { author: member, name: member?.name ?? writtenBy?.name ?? words.somebody };
}

function Head(props: { readonly message: MessageRecord; readonly name: string }) {
  const { message, name } = props;
  const words = useWords(commentsWords);
  const asked = useMember(message.asks);
  const me = useMe();
  return (
    <p className="min-w-0 text-ink-3">
      <Bdi className="font-semibold text-ink">{name}</Bdi>
      {message.writtenBy === null ? null : <Brought by={message.author} />}
      {message.asks === null ? null : (
        <>
          {' · '}
          {message.asks === me?.userId ? (
            words.askedYou
          ) : (
            <Sentence>{words.asked(shortNameOf(asked?.name ?? words.somebody))}</Sentence>
          )}
        </>
      )}
      {' · '}
      <Moment at={message.sentAt} />
      <Foot message={message} />
    </p>
  );
}

/** That it was said elsewhere, and on whose word. */
function Brought(props: { readonly by: MessageRecord['author'] }) {
  const words = useWords(commentsWords);
  const bringer = useMember(props.by);
  return (
    <>
      {' · '}
      <Sentence>{words.brought(shortNameOf(bringer?.name ?? words.somebody))}</Sentence>
    </>
  );
}

/** What is to be known of it beside its words: that it called at once, that it was changed, that it waits. */
function Foot({ message }: { readonly message: MessageRecord }) {
  const words = useWords(commentsWords);
  const pending = useIsPending('message', message.id);
  const offline = useOffline();
  if (message.editedAt === null && !pending && !message.urgent) return null;
  return (
    <span className="text-meta text-ink-3">
      {message.urgent ? (
        <>
          {' · '}
          <span className="font-semibold text-ink-2">{words.urgent}</span>
        </>
      ) : null}
      {message.editedAt === null ? null : <> · {words.edited}</>}
      {pending ? (
        <>
          <span
            role="img"
            aria-label={words.pending}
            title={words.pending}
            className="ms-1.5 inline-block size-1.5 rounded-[50%] bg-ink align-middle"
          />
          {offline ? <> {words.waiting}</> : null}
        </>
      ) : null}
    </span>
  );
}

function AnswerTo(props: { readonly messageId: string }) {
  const words = useWords(commentsWords);
  const question = useRecord('message', props.messageId);
  const text = question?.text.trim() ?? '';
  return (
    <p className="clip-line border-s-2 border-line-2 ps-2 text-meta text-ink-3">
      {text === '' ? words.answerToRemoved : <Sentence>{words.answerTo(text)}</Sentence>}
    </p>
  );
}

/** Who took the words away; nothing of them. */
function Removed({ message }: { readonly message: MessageRecord }) {
  const words = useWords(commentsWords);
  const me = useMe();
  const nameOf = (member: Member | undefined) => shortNameOf(member?.name ?? words.somebody);
  const author = useMember(message.author);
  const remover = useMember(message.removedBy);
  const text =
    message.removedBy !== message.author
      ? words.removedByOther(nameOf(remover), nameOf(author))
      : message.author === me?.userId
        ? words.removedByYou
        : words.removedByAuthor(nameOf(author));
  return (
    <p className="ps-10.5 pt-2 text-meta text-ink-3">
      <Sentence>{text}</Sentence>
      {' · '}
      <Moment at={message.sentAt} />
    </p>
  );
}
