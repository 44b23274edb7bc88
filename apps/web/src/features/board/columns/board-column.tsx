import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { memo, useState } from 'react';

import { useLanguage } from '../../../i18n/language-context.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { useHeldColumn } from '../drag/desk-context.tsx';
import { useBoardIsEmpty, useColumn } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { AddTask } from './add-task.tsx';
import { ColumnHead } from './column-head.tsx';
import { ColumnList } from './column-list.tsx';
import { FoldedColumn } from './folded-column.tsx';

const GhostTasks = lazyPiece(async () => (await import('./ghost-tasks.tsx')).GhostTasks);

const width =
  'min-w-61.5 flex-[1_0_246px] wide:max-w-90 phone:w-[calc(100vw-44px)] phone:min-w-0 phone:flex-none';

/** One column: what it means, whose turn it is, its tasks, and a way to add one. Done work is folded until it is asked for. */
export const BoardColumn = memo(function BoardColumn(props: {
  readonly columnId: string;
  /** Its place in the row while a column is in the hand, below 0: what is no column follows. */
  readonly order: number;
}) {
  const { columnId, order } = props;
  const column = useColumn(columnId);
  const { language } = useLanguage();
  const mayEdit = useMayEdit();
  const held = useHeldColumn(columnId);
  const empty = useBoardIsEmpty();
  const [unfolded, setUnfolded] = useState(false);
  if (!column) return null;

  if (column.kind === 'done' && !unfolded) {
    return <FoldedColumn column={column} order={order} onUnfold={() => setUnfolded(true)} />;
  }
  return (
    <section
      data-column-id={columnId}
      data-held={held?.by}
      style={{ order }}
      aria-label={shownColumnName(column, language)}
      className={`board-column ${width} relative flex min-h-0 flex-col border-e border-line last:border-e-0`}
    >
      <ColumnHead
        column={column}
        onFold={column.kind === 'done' ? () => setUnfolded(false) : undefined}
      />
      <ColumnList
        columnId={columnId}
        label={shownColumnName(column, language)}
        foot={
          mayEdit ? (
            <>
              <AddTask columnId={columnId} />
              {empty ? <GhostTasks kind={column.kind} /> : null}
            </>
          ) : null
        }
      />
    </section>
  );
});
