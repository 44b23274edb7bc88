import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { boardWords } from '../board-words.ts';
import { useDesk } from '../drag/desk-context.tsx';
import { useTaskIds } from '../use-board.ts';

/** Finished work as a strip at the end: its sign, how much, and a way in. Tasks may be dropped on it. */
export function FoldedColumn(props: {
  readonly column: ColumnRecord;
  readonly order: number;
  readonly onUnfold: () => void;
}) {
  const { column, order, onUnfold } = props;
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const { locale } = useLanguage();
  const ids = useTaskIds(column.id);
  const count = ids.length;
  const desk = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  // Its tasks have no rows that could take the focus.
  const takesFocus = useSignal(
    desk.focusNext,
    (id) => id !== null && (id === column.id || ids.includes(id as never)),
  );
  useEffect(() => {
    if (!takesFocus) return;
    desk.focusNext.set(null);
    button.current?.focus();
  }, [desk, takesFocus]);
  return (
    <section
      data-column-id={column.id}
      aria-label={shownColumnName(column, language)}
      style={{ order }}
      className="flex w-14 flex-none flex-col items-center border-e border-line last:border-e-0"
    >
      <AriaButton
        ref={button}
        onPress={onUnfold}
        aria-label={`${words.column.unfold(shownColumnName(column, language))}, ${words.column.count(count)}`}
        className="flex w-full flex-1 flex-col items-center gap-2.5 pt-3.75 text-ink-3 -outline-offset-2 hover:bg-hover"
      >
        <TaskGlyph kind={column.kind} />
        <b className="text-ui">{new Intl.NumberFormat(locale).format(count)}</b>
        <Icon name="chevron-start" size="small" />
      </AriaButton>
    </section>
  );
}
