import { editMessage } from '@sanad/domain/comments/message-mutations';
import type { MessageRecord } from '@sanad/domain/comments/record';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { commentsWords } from '../comments-words.ts';
import { useTooMuch } from '../composer/use-too-much.ts';
import { WriteField } from '../composer/write-field.tsx';
import { mentionsIn } from '../words/spans-in.ts';

/** Where an edit that was begun is kept. */
export const editPlace = (messageId: string): string => `edit:${messageId}`;

/** A message changed where it stands. Escape closes it and keeps what was begun for the next time. */
export function MessageEditor(props: {
  readonly message: MessageRecord;
  readonly onDone: () => void;
}) {
  const { message, onDone } = props;
  const words = useWords(commentsWords);
  const kept = useKeptTexts();
  const place = editPlace(message.id);
  const [text, setText] = useState(() => kept.of(place) || message.text);
  const members = useMembers().filter(({ active }) => active);
  const tooMuch = useTooMuch(text);
  const mutate = useMutate();

  function write(next: string): void {
    setText(next);
    kept.keep(place, next === message.text ? '' : next);
  }
  function leave(): void {
    kept.keep(place, '');
    onDone();
  }
  function save(): void {
    if (text.trim() === '' || tooMuch.isTooMuch) return;
    const mentions = [...mentionsIn(text, members)];
    if (mutate(editMessage, { messageId: message.id, text: text.trim(), mentions })) leave();
  }

  return (
    <div className="grid gap-1.5">
      <WriteField
        label={words.editLabel}
        text={text}
        taskId={message.taskId}
        autoFocus
        onText={write}
        onSend={save}
        onEscape={onDone}
        className="rounded-control border border-edge bg-sheet px-3 py-2"
      />
      {tooMuch.words === undefined ? null : <p className="text-meta text-late">{tooMuch.words}</p>}
      <div className="flex gap-2">
        <Button size="small" kind="primary" onPress={save}>
          {words.save}
        </Button>
        <Button size="small" kind="quiet" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
