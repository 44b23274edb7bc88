import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage } from '../../../i18n/language-context.tsx';
import { useTaskIds } from '../use-board.ts';

/** A column's name, and how many tasks stand in it. */
export function ColumnName(props: { readonly column: ColumnRecord }) {
  const { column } = props;
  const { language, locale } = useLanguage();
  const count = useTaskIds(column.id).length;
  return (
    <>
      <Bdi>{shownColumnName(column, language)}</Bdi>
      <span className="ms-1.5 font-normal text-ink-3">
        {new Intl.NumberFormat(locale).format(count)}
      </span>
    </>
  );
}
