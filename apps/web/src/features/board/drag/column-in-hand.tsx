import type { ColumnRecord } from '@sanad/domain/board/record';

import { InHand } from '../../../ui/in-hand.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { ColumnName } from '../columns/column-name.tsx';
import { TurnLine } from '../columns/turn-line.tsx';

/** A column under the pointer: its head alone. Where it stands in the row shows where it would land. */
export function ColumnInHand(props: { readonly column: ColumnRecord }) {
  const { column } = props;
  return (
    <InHand
      aria-hidden="true"
      className="grid-cols-[auto_1fr] items-center gap-x-2 gap-y-px px-4 pt-3.25 pb-3"
    >
      <TaskGlyph kind={column.kind} />
      <p className="min-w-0 text-ui font-semibold wrap-anywhere">
        <ColumnName column={column} />
      </p>
      <p className="col-start-2 min-h-[1lh] text-meta text-ink-3">
        <TurnLine kind={column.kind} />
      </p>
    </InHand>
  );
}
