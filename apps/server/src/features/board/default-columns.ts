import { defaultColumnNames } from '@sanad/domain/board/default-column-names';
import { columnKinds, type ColumnKind } from '@sanad/domain/board/record';
import type { Language } from '@sanad/protocol/http/profile';

/** The columns of a new board: the way of a task, and whose turn it is at each step. */
export function defaultColumns(
  language: Language,
): readonly { readonly kind: ColumnKind; readonly name: string }[] {
  return columnKinds
    .filter((kind) => kind !== 'plain')
    .map((kind) => ({ kind, name: defaultColumnNames[language][kind] }));
}
