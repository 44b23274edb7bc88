import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

import { listRow } from './choice-look.ts';
import { Icon } from './icon.tsx';

export interface Choice<K extends string> {
  readonly key: K;
  readonly text: string;
  readonly lead?: ReactNode;
  readonly detail?: ReactNode;
  readonly current?: boolean;
}

/** The list behind "Move to…": everything a drag can do, for fingers, keys and readers. */
export function ChoiceList<K extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<K>[];
  readonly onChoose: (key: K) => void;
  readonly autoFocus?: boolean;
}) {
  return (
    <ListBox
      aria-label={props.label}
      items={props.choices}
      selectionMode="none"
      autoFocus={props.autoFocus ?? false}
      onAction={(key) => props.onChoose(key as K)}
      className="grid max-h-[min(60vh,420px)] gap-px overflow-auto outline-none"
    >
      {(choice) => (
        <ListBoxItem
          id={choice.key}
          textValue={choice.text}
          className={`${listRow} min-h-10 items-center gap-2.5 -outline-offset-2 hover:bg-hover focus:bg-act-soft`}
        >
          {choice.lead}
          <span className={`min-w-0 grow ${choice.current === true ? 'font-semibold' : ''}`}>
            {choice.text}
          </span>
          {choice.detail === undefined ? null : (
            <span className="text-meta text-ink-3">{choice.detail}</span>
          )}
          {choice.current === true ? (
            <Icon name="check" size="small" className="text-ink-2" />
          ) : null}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
