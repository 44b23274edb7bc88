import { editHandOff, takeBackHandOff } from '@sanad/domain/handoff/hand-off-mutations';
import type { HandOffRecord } from '@sanad/domain/handoff/record';
import { useRef, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useIsPending, useMember } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { homeWords } from '../home-words.ts';
import { useWordsOfTime } from '../use-words-of-time.ts';
import { NoteField } from './note-field.tsx';

/** A note as it was left, along its author's colour; its author changes it or takes it back. */
export function HandOffNote(props: { readonly note: HandOffRecord; readonly large?: boolean }) {
  const { note } = props;
  const words = useWords(homeWords).handOff;
  const { userId } = useSession();
  const mutate = useMutate();
  const author = useMember(note.author);
  const isPending = useIsPending('handOff', note.id);
  const offline = useOffline();
  const { dayOf } = useWordsOfTime();
  const [editing, setEditing] = useState(false);
  const box = useRef<HTMLElement>(null);
  const comeBack = useReturnFocus(() => box.current?.querySelector('button'));
  const isMine = note.author === userId;
  const day = dayOf(note.sentAt);
  const title = isMine ? words.yours(day) : words.from(shortNameOf(author?.name ?? ''), day);
  const close = (): void => {
    setEditing(false);
    comeBack();
  };
  const text = props.large === true ? 'text-read' : 'text-ui';
  return (
    <section
      ref={box}
      data-hand-off={note.id}
      data-hue={author && hueOfMember(author)}
      className="rows content-start gap-2"
    >
      <h3 className="text-small font-semibold text-ink-2">
        <Sentence>{title}</Sentence>
        {note.editedAt === null ? null : (
          <span className="ms-2 font-normal text-ink-3">{words.edited}</span>
        )}
      </h3>
      {editing ? (
        <NoteField
          place={`hand-off ${note.id}`}
          initial={note.text}
          action={words.save}
          leave={words.close}
          onLeave={close}
          onSend={(next) => {
            if (!mutate(editHandOff, { handOffId: note.id, text: next })) return false;
            close();
            return true;
          }}
        />
      ) : (
        <div className="rows gap-0.5 border-s-2 border-p-line ps-3">
          {note.text.split('\n').map((line, at) => (
            <OwnWords
              key={at}
              text={line}
              className={`min-h-3 wrap-anywhere beside-mark ${text}`}
            />
          ))}
        </div>
      )}
      {isMine && !editing ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" onPress={() => setEditing(true)}>
            {words.edit}
          </Button>
          <Button
            size="small"
            kind="quiet"
            onPress={() => mutate(takeBackHandOff, { handOffId: note.id })}
          >
            {words.takeBack}
          </Button>
          {isPending ? (
            <span role="status" className="text-small text-ink-2">
              {offline ? words.onItsWayLater : words.onItsWay}
            </span>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
