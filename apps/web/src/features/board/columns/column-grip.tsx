import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { boardWords } from '../board-words.ts';
import { useColumnKeys } from '../drag/use-column-keys.ts';

/** The whole head is what a column is held by; its menu lies above. A mouse and a finger find it too, only keys need to be told. */
export function ColumnGrip(props: { readonly column: ColumnRecord }) {
  const { column } = props;
  const words = useWords(boardWords).column;
  const { language } = useLanguage();
  const keys = useColumnKeys(column.id);
  return (
    <button
      type="button"
      {...keys}
      aria-label={words.grip(shownColumnName(column, language))}
      aria-describedby="board-column-hint"
      className="absolute inset-x-2 top-2 -bottom-1.5 cursor-grab rounded-task -outline-offset-2"
    />
  );
}
