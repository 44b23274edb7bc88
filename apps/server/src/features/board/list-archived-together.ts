import type { Instant } from '@sanad/domain/kernel/instant';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';

const pageSize = 100;
/** After every id: whoever names a moment only has had all of it. */
const lastId = '~';

/**
 * The archive as a page of before asks for it: by a moment alone. So things archived in the same moment
 * (an import does that) stay on one page, or its next one would skip them.
 */
export function listArchivedTogether(room: WorkspaceRoom, before?: Instant) {
  const after = before === undefined ? undefined : { at: before, id: lastId };
  const page = room.closedPage('task', { after, limit: pageSize });
  const rest = page.next && room.closedPage('task', { after: page.next, limit: Infinity }).records;
  const same = rest?.filter((task) => task.archivedAt === page.next?.at) ?? [];
  const columns =
    before === undefined ? room.closedPage('column', { limit: Infinity }).records : [];
  return {
    tasks: [...page.records, ...same].map((task) => ({ ...task })),
    columns: columns.map((column) => ({ ...column })),
    more: same.length < (rest?.length ?? 0),
  };
}
