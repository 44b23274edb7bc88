import { react, unreact } from '@sanad/domain/comments/reaction-mutations';
import type { MessageRecord } from '@sanad/domain/comments/record';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { commentsWords } from '../comments-words.ts';

const chip =
  'inline-flex min-h-6.5 items-center gap-1 rounded-control border border-line-2 px-1.75 coarse:min-h-9';

/** The few that say most; whatever others have given can be given too. */
const offered = ['👍', '✅', '❤️', '🎉', '🙏', '👀'];

function useTurn(message: MessageRecord) {
  const mutate = useMutate();
  const me = useMe()?.userId;
  const isGiven = (emoji: string): boolean =>
    me !== undefined &&
    message.reactions.some(([each, people]) => each === emoji && people.includes(me));
  return {
    isGiven,
    turn: (emoji: string) =>
      mutate(isGiven(emoji) ? unreact : react, { messageId: message.id, emoji }),
  };
}

/** What was given to a message: the sign, how many, and who when asked. One's own is pressed. */
export function ReactionChips(props: {
  readonly message: MessageRecord;
  readonly readOnly: boolean;
}) {
  const { message, readOnly } = props;
  const words = useWords(commentsWords);
  const members = useMembers();
  const { isGiven, turn } = useTurn(message);
  if (message.reactions.length === 0) return null;
  const nameOf = (userId: string): string =>
    shortNameOf(members.find((member) => member.userId === userId)?.name ?? words.somebody);
  return (
    <div className="flex flex-wrap gap-1">
      {message.reactions.map(([emoji, people]) => {
        const names = words.names(people.map(nameOf));
        return (
          <button
            key={emoji}
            type="button"
            aria-label={words.reaction(emoji, names)}
            aria-pressed={isGiven(emoji)}
            title={names}
            disabled={readOnly}
            onClick={() => turn(emoji)}
            className={`${chip} text-meta hover:border-edge aria-pressed:bg-act-soft aria-pressed:font-semibold`}
          >
            <span aria-hidden="true">{emoji}</span>
            <span aria-hidden="true">{words.reactionCount(people.length)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** A plain button until it is opened: there is one at each message. */
export function ReactButton(props: { readonly message: MessageRecord }) {
  const words = useWords(commentsWords);
  const { isGiven, turn } = useTurn(props.message);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        icon="react"
        size="small"
        label={words.react}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      />
      {isOpen ? (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="top end"
          className="z-(--z-pop) rounded-task bg-raised p-1.25 shadow-float"
        >
          <Dialog aria-label={words.react} className="flex gap-0.5 outline-none">
            {offered.map((emoji, at) => (
              <AriaButton
                key={emoji}
                autoFocus={at === 0}
                aria-label={emoji}
                aria-pressed={isGiven(emoji)}
                onPress={() => {
                  turn(emoji);
                  setOpen(false);
                }}
                className="grid size-9 place-items-center rounded-control text-read hover:bg-hover aria-pressed:bg-act-soft coarse:size-11"
              >
                {emoji}
              </AriaButton>
            ))}
          </Dialog>
        </Popover>
      ) : null}
    </>
  );
}
