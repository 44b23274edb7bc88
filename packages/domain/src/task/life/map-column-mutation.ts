import { z } from 'zod';

import { openColumnOf } from '../../board/board-scope.ts';
import { columns } from '../../board/kinds.ts';
import { columnKinds, type ColumnKind } from '../../board/record.ts';
import { ref } from '../../kernel/id-argument.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import { defineTaskMutation, type TaskTx } from '../task-scope.ts';
import { peopleOf, takerOf } from './sides.ts';
import { columnKindOf } from './task-state.ts';

/** Tasks stand there whose state a column of this kind does not show. */
function holdsOthers(
  tx: Pick<TaskTx, 'get' | 'sortedUnder'>,
  columnId: string,
  kind: ColumnKind,
): boolean {
  if (kind === 'plain') return false;
  return tx.sortedUnder('task', columnId).some(({ id }) => {
    const state = tx.get('task', id)?.state ?? null;
    return state !== null && columnKindOf(state) !== kind;
  });
}

/** What is to be done from now on is not done by somebody who left. */
function forgetGone(tx: TaskTx, columnId: string): void {
  const people = peopleOf(tx.all('member'));
  for (const { id } of tx.sortedUnder('task', columnId)) {
    const task = tx.get('task', id);
    if (task && takerOf(task, people) !== task.assigneeId) {
      tx.patch('task', task.id, { assigneeId: null });
    }
  }
}

/**
 * Says which states a column shows, or that it shows none. Tasks that never had a state have the column's from then
 * on. One that holds tasks of other states can show none of its own: that would pass over their next steps.
 */
export const mapColumn = defineTaskMutation({
  name: 'mapColumn',
  args: z.strictObject({ columnId: ref(columns), kind: z.enum(columnKinds) }),
  needs: 'board.edit',
  apply(tx, { columnId, kind }) {
    const column = openColumnOf(tx, columnId);
    refuseUnless(!holdsOthers(tx, columnId, kind), 'column_other_states');
    tx.patch('column', column.id, { kind });
    if (kind !== 'plain' && kind !== 'done') forgetGone(tx, column.id);
  },
  inverse(before, { columnId }) {
    const column = before.get('column', columnId);
    // Where no column showed a task's state, it stayed in one of another.
    if (!column || holdsOthers(before, columnId, column.kind)) return undefined;
    return { name: 'mapColumn', args: { columnId, kind: column.kind } };
  },
  sample(from) {
    const column = from.one('column', (each) => each.archivedAt === null);
    const others = columnKinds.filter((kind) => kind !== column?.kind);
    return column && { columnId: column.id, kind: from.pick(others) };
  },
});
