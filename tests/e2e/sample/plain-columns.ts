import type { BrowserContext } from '@playwright/test';

import { RecordSocket } from '../../harness/record-socket.ts';

interface ColumnRow {
  readonly id: string;
  readonly kind: string;
}

/**
 * Lets tasks go wherever a hand puts them: no column shows a state, so a move is a move and no step of anybody's.
 * For tests of moving itself; what a move across a border means is tested where borders are. With `kinds`, only
 * the columns of these.
 */
export async function makeColumnsPlain(
  context: BrowserContext,
  origin: string,
  workspaceId: string,
  kinds?: readonly string[],
): Promise<void> {
  const answer = await context.request.get(`/api/workspaces/${workspaceId}/snapshot`);
  const { collections } = (await answer.json()) as {
    readonly collections: { readonly column: readonly ColumnRow[] };
  };
  const cookies = await context.cookies(origin);
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = new RecordSocket({ origin, headers: { Cookie, Origin: origin } }, workspaceId);
  for (const { id: columnId, kind } of collections.column) {
    if (kinds !== undefined && !kinds.includes(kind)) continue;
    await socket.mutate('mapColumn', { columnId, kind: 'plain' });
  }
  socket.close();
}
