import type { ColumnRecord } from '@sanad/domain/board/record';
import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import type { TaskRecord } from '@sanad/domain/task/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import { useSession } from '../../realtime/session/session-context.tsx';
import type { WorkspaceSession } from '../../realtime/session/workspace-session.ts';
import { Sieve } from './sieve.ts';

/** The board's own view of the room's records: what stands where, in order, without what is archived. */
export interface BoardStore {
  /** One group, `all`. */
  readonly columns: RecordIndex<ColumnRecord>;
  /** Open tasks by column. */
  readonly tasks: RecordIndex<TaskRecord>;
  /** The same as far as a filter keeps them: what is seen, walked over and dropped between. */
  readonly shown: Sieve;
}

export const allColumns = 'all';

const stores = new WeakMap<WorkspaceSession, BoardStore>();

/** One store for each open workspace, made when a page first needs it. */
export function boardStoreOf(session: WorkspaceSession): BoardStore {
  const known = stores.get(session);
  if (known) return known;
  const { client } = session;
  const tasks = client.index('task', {
    groupOf: (task) => (task.archivedAt === null ? task.columnId : undefined),
    compare: compareByOrderKey,
  });
  const store: BoardStore = {
    columns: client.index('column', {
      groupOf: (column) => (column.archivedAt === null ? allColumns : undefined),
      compare: compareByOrderKey,
    }),
    tasks,
    shown: new Sieve(tasks),
  };
  stores.set(session, store);
  return store;
}

export function useBoardStore(): BoardStore {
  return boardStoreOf(useSession());
}
