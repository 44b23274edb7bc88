import { Refusal } from '@sanad/domain/kernel/refusal';
import type { IdeaRecord, IdeaTurn } from '@sanad/domain/person/record';
import { useRef, useState } from 'react';

import { useMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { useSignal } from '../../realtime/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keptDraft } from '../../ui/kept-draft.ts';
import { Paragraphs } from '../../ui/text/paragraphs.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { IdeaField } from './idea-field.tsx';
import { ideasWords } from './ideas-words.ts';
import { ideasOnTheirWay } from './turn/errands.ts';
import { TurnMenu } from './turn/turn-menu.tsx';
import type { IdeaActs } from './use-idea-acts.ts';

const meta = 'flex flex-wrap items-center gap-x-2.5 text-small text-ink-3';

/** One idea: its words, when it came, and what may become of it. */
export function IdeaRow(props: {
  readonly idea: IdeaRecord;
  readonly acts: IdeaActs;
  readonly isHereOnly: boolean;
  readonly onLetGo: (idea: IdeaRecord) => void;
}) {
  const { idea, acts, isHereOnly, onLetGo } = props;
  const { text, at, turning, refusal } = idea;
  const words = useWords(ideasWords);
  const { locale } = useLanguage();
  const sentence = useRefusalSentence();
  const now = useMinute();
  const [isWriting, setWriting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const returnFocus = useReturnFocus(() => row.current?.querySelector('[data-edit]'));

  function leave(): void {
    setWriting(false);
    returnFocus();
  }

  const isOpen = isWriting && turning === null;
  return (
    <li
      ref={row}
      data-idea={idea.id}
      tabIndex={-1}
      className="rows gap-2 border-b border-line py-4"
    >
      {isOpen ? (
        <EditField idea={idea} acts={acts} onLeave={leave} />
      ) : (
        <Paragraphs text={text} className="text-read" />
      )}
      <p className={meta}>
        <span>{relativeTime(locale, at, now)}</span>
        {isHereOnly ? (
          <span className="inline-flex items-center gap-1">
            <Icon name="device" size="small" />
            {words.here}
          </span>
        ) : null}
      </p>
      {refusal === null || turning !== null ? null : (
        <p className="text-small text-late">{words.stayed(sentence(new Refusal(refusal)))}</p>
      )}
      {turning !== null ? (
        <WishLine idea={idea} turning={turning} onTakeBack={() => acts.takeBack(idea)} />
      ) : isOpen ? null : (
        <div className="-ms-2.75 flex flex-wrap items-center gap-1">
          <TurnMenu into="task" onChoose={(id) => acts.turn(idea, 'task', id)} />
          <TurnMenu into="document" onChoose={(id) => acts.turn(idea, 'document', id)} />
          <Button data-edit kind="quiet" size="small" icon="edit" onPress={() => setWriting(true)}>
            {words.edit}
          </Button>
          <Button kind="quiet" size="small" onPress={() => onLetGo(idea)}>
            {words.letGo}
          </Button>
        </div>
      )}
    </li>
  );
}

function EditField(props: {
  readonly idea: IdeaRecord;
  readonly acts: IdeaActs;
  readonly onLeave: () => void;
}) {
  const { idea, acts, onLeave } = props;
  const place = `idea ${idea.id}`;
  // What stood there when the writing began: what another device writes meanwhile is not written over.
  const [over] = useState(idea);
  const [text, setText] = useKeptText(place, idea.text);
  function keep(): void {
    if (text.trim() !== over.text && !acts.rewrite(over, text)) return;
    keptDraft.forget(place);
    onLeave();
  }
  return <IdeaField text={text} onText={setText} onKeep={keep} onLeave={onLeave} />;
}

/** What it is to become: it waits for a connection, which can be thought better of, or is being made. */
function WishLine(props: {
  readonly idea: IdeaRecord;
  readonly turning: IdeaTurn;
  readonly onTakeBack: () => void;
}) {
  const { idea, turning, onTakeBack } = props;
  const { into, workspaceId } = turning;
  const words = useWords(ideasWords);
  const { workspaces } = useMe();
  const isGoing = useSignal(ideasOnTheirWay, (ids) => ids.has(idea.id));
  const name = workspaces.find(({ id }) => id === workspaceId)?.name ?? '';
  const say = isGoing ? words.going : words.waits;
  return (
    <div className="flex flex-wrap items-center gap-2.5 text-small text-ink-2">
      <p role="status">
        <Sentence>{say[into](name)}</Sentence>
      </p>
      {isGoing ? null : (
        <Button kind="plain" size="small" onPress={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
