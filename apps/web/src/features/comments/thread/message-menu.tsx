import { deleteMessage, removeMessage } from '@sanad/domain/comments/message-mutations';
import type { MessageRecord } from '@sanad/domain/comments/record';
import { useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMay, useMe, useRecord } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { commentsWords } from '../comments-words.ts';
import { useMayAnswer } from '../question/use-may-answer.ts';
import { useTalkDesk } from '../talk-desk.ts';
import { useMoment } from './moment.tsx';
import { ReactButton } from './reactions.tsx';

/** What can be done with a message: one's own is changed and deleted, whoever may remove people may remove it. */
export function MessageMenu(props: {
  readonly message: MessageRecord;
  readonly name: string;
  readonly onEdit: () => void;
}) {
  const { message } = props;
  const words = useWords(commentsWords);
  const { exact } = useMoment(message.sentAt);
  const isOwn = useMe()?.userId === message.author;
  const mayRemove = useMay('comments.remove');
  const mayAnswer = useMayAnswer(useRecord('question', message.id));
  const desk = useTalkDesk(message.taskId);
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLSpanElement>(null);

  async function copy(): Promise<void> {
    await copyText(message.text);
    toasts.show({ text: words.copied });
  }

  return (
    <span ref={box} className="contents">
      <ReactButton message={message} />
      <IconMenu
        icon="more"
        size="small"
        label={words.menu(props.name, exact)}
        placement="bottom end"
      >
        {mayAnswer ? (
          <MenuItem
            text={words.answer}
            icon="comment"
            onAction={() => {
              desk.answering.set(message.id);
              desk.writing.set({});
            }}
          >
            {words.answer}
          </MenuItem>
        ) : null}
        {isOwn && message.writtenBy === null ? (
          <MenuItem text={words.edit} icon="edit" onAction={props.onEdit}>
            {words.edit}
          </MenuItem>
        ) : null}
        <MenuItem text={words.copy} icon="copy" onAction={() => void copy()}>
          {words.copy}
        </MenuItem>
        {isOwn || mayRemove ? (
          <MenuItem
            text={isOwn ? words.delete : words.remove}
            icon="delete"
            kind="danger"
            onAction={() => setAsking(true)}
          >
            {isOwn ? words.delete : words.remove}
          </MenuItem>
        ) : null}
      </IconMenu>
      {asking ? (
        <TakeAway message={message} isOwn={isOwn} onClose={() => setAsking(false)} />
      ) : null}
    </span>
  );
}

/** Cannot be undone, and so is asked. */
function TakeAway(props: {
  readonly message: MessageRecord;
  readonly isOwn: boolean;
  readonly onClose: () => void;
}) {
  const { message, isOwn, onClose } = props;
  const words = useWords(commentsWords);
  const mutate = useMutate();
  const desk = useTalkDesk(message.taskId);
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={isOwn ? words.deleteTitle : words.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            onPress={() => {
              onClose();
              // The row that had the focus becomes a line: the writing goes on.
              if (mutate(isOwn ? deleteMessage : removeMessage, { messageId: message.id }))
                desk.writing.set({});
            }}
          >
            {isOwn ? words.delete : words.remove}
          </Button>
          <Button autoFocus onPress={onClose}>
            {words.keep}
          </Button>
        </>
      }
    >
      {words.deleteHelp}
    </Dialog>
  );
}
