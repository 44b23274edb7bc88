import { commentsLimits } from '@sanad/domain/comments/limit';
import { directionOf } from '@sanad/domain/kernel/direction';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';

import { useMe } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useAway } from '../../../realtime/wire/use-away.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { noticesWords } from '../notices-words.ts';
import type { Answerable } from './answerable.ts';
import { answerPlace, type useAnswer } from './use-answer.ts';
import { useReturned } from './use-returned.ts';

const box =
  'rows gap-2 rounded-task border border-edge bg-sheet p-3 pb-2.5 ' +
  'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus';
const field =
  'field-sizing-content block max-h-60 w-full resize-none bg-transparent text-start text-ui outline-none';

/** One field and one way out of it; it says when the answer arrives. What was begun is there again when it opens next. */
export function AnswerField(props: {
  readonly entry: Answerable;
  readonly messageId: string;
  readonly answer: ReturnType<typeof useAnswer>;
  readonly onClose: () => void;
}) {
  const { entry, answer, onClose } = props;
  const { workspaceId, task, actor } = entry;
  const words = useWords(noticesWords).answer;
  const away = useAway(useMe().profile.id);
  const returned = useReturned(entry);
  const [text, setText, forget] = useKeptText(answerPlace(props.messageId), returned?.text);
  const element = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const over = text.trim().length - commentsLimits.messageLength;
  const isSendable = text.trim() !== '' && over <= 0;

  useEffect(() => {
    const at = element.current;
    at?.focus();
    at?.setSelectionRange(at.value.length, at.value.length);
  }, []);

  const backToTitle = (): void =>
    element.current?.closest('li')?.querySelector<HTMLElement>('[data-way]')?.focus();

  function send(): void {
    if (!isSendable || !answer.send(text, returned?.draftId)) return;
    forget();
    backToTitle();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      backToTitle();
      onClose();
    }
  }

  const who = shortNameOf(actor.name);
  const soon = answer.seconds === 0 ? words.now(who) : words.held(who, answer.seconds);
  const note = over > 0 ? words.tooLong(over) : away ? words.offline : soon;
  return (
    <div className={box}>
      <textarea
        ref={element}
        aria-label={words.label}
        aria-describedby={noteId}
        rows={1}
        dir={directionOf(text)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className={field}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p
          id={noteId}
          role="status"
          className={`min-w-0 grow text-meta ${over > 0 ? 'text-late' : 'text-ink-3'}`}
        >
          <Sentence>{note}</Sentence>
        </p>
        {task ? (
          <Link
            to="/w/$workspaceId/board/$taskId"
            params={{ workspaceId, taskId: task.id }}
            className={buttonLook('quiet', 'small')}
          >
            {words.open}
          </Link>
        ) : null}
        <Button kind="primary" size="small" isDisabled={!isSendable} onPress={send}>
          {words.send}
        </Button>
      </div>
    </div>
  );
}
