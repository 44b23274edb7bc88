import { directionOf } from '@sanad/domain/kernel/direction';
import type { KeyboardEvent, ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { searchWords } from '../search-words.ts';

/** The line that is typed into; its list is walked from here. On a phone the way back stands before it. */
export function PaletteField(props: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly scope: ReactNode;
}) {
  const words = useWords(searchWords);
  const { text, activeId } = props;
  return (
    <div className="flex min-h-13 flex-none items-center gap-2.5 ps-4 pe-3 phone:ps-1.5">
      <Icon name="search" className="text-ink-2 phone:hidden" />
      <span className="hidden phone:block">
        <IconButton icon="back" label={words.close} onPress={props.onLeave} />
      </span>
      <input
        // It was asked for, and there is nothing else here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        role="combobox"
        aria-label={props.label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={props.listId}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        dir={directionOf(text)}
        value={text}
        placeholder={words.placeholder}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={props.onKeyDown}
        // The words stand at the reading start of the page, the caret where their own direction puts it.
        className="min-w-0 grow bg-transparent py-3 text-lead beside-mark outline-none focus-visible:outline-none"
      />
      {props.scope}
    </div>
  );
}
