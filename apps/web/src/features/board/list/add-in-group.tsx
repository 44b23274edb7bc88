import { useEffect, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { listWords } from './list-words.ts';

const addLook =
  'flex min-h-9 w-full items-center gap-2 rounded-control px-1.5 text-start text-small text-ink-3 -outline-offset-2 ' +
  'hover:bg-hover hover:text-ink coarse:min-h-11';

/** A line at the end of a group, also of an empty one: then the next, until Escape. What was begun is kept. */
export function AddInGroup(props: {
  readonly name: string;
  readonly place: string;
  readonly hasFocus: boolean;
  /** It is to be open, wherever that was asked for. */
  readonly isWished: boolean;
  readonly onOpen: () => void;
  /** Whether it was made. */
  readonly onAdd: (title: string) => boolean;
}) {
  const words = useWords(listWords);
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => button.current);
  const place = `list:${props.place}`;

  const { isWished, onOpen } = props;
  useEffect(() => {
    if (!isWished) return;
    setOpen(true);
    onOpen();
  }, [isWished, onOpen]);

  if (!open) {
    return (
      <div role="gridcell">
        <button
          ref={button}
          type="button"
          tabIndex={props.hasFocus ? 0 : -1}
          data-cell="add"
          aria-label={words.addTo(props.name)}
          onClick={() => setOpen(true)}
          className={addLook}
        >
          <Icon name="add" size="small" />
          {words.add}
        </button>
      </div>
    );
  }
  return (
    <div role="gridcell" className="py-1">
      <InPlaceText
        key={round}
        label={words.addTo(props.name)}
        text={keptDraft.of(place)}
        limit={500}
        placeholder={words.newTitle}
        className="text-ui font-semibold"
        onDone={(title, by) => {
          if (title && by !== 'escape') {
            if (props.onAdd(title)) keptDraft.forget(place);
            else keptDraft.keep(place, title);
            setRound((times) => times + 1);
            if (by === 'blur') setOpen(false);
            return;
          }
          keptDraft.keep(place, title);
          setOpen(false);
          if (by !== 'blur') comeBack();
        }}
      />
    </div>
  );
}
