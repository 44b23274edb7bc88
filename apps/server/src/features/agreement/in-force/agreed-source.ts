import { sendMessage } from '@sanad/domain/comments/message-mutations';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { AgreedSource, AskedMutation } from '@sanad/sync/room/room-options';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import type { AgreementTables } from '../agreement-tables.ts';
import { listInForce } from './in-force-repo.ts';

/**
 * What the rules of a workspace's room ask of its agreements: looked up for each urgent message, just before it is
 * carried out, so that the agreement decides that holds then, whichever process took its yes. Nothing of it is kept in the room.
 */
export function createAgreedSource(
  db: Db,
  workspaceId: WorkspaceId,
  now: () => number,
): AgreedSource {
  const tables = db.withTables<AgreementTables>();
  let urgents: ReadonlyMap<UserId, number> = new Map();
  return {
    lookUp(asked) {
      if (![...asked].some(isUrgent)) return undefined;
      return inWorkspace(tables, workspaceId, async (tx) => {
        const held = await listInForce(tx, workspaceId, now());
        urgents = new Map(held.map(({ assistant, terms }) => [assistant, terms.urgent]));
      });
    },
    agreed: { urgentsPerWeek: (assistant) => urgents.get(assistant) ?? null },
  };
}

function isUrgent({ name, args }: AskedMutation): boolean {
  if (name !== sendMessage.name || typeof args !== 'object' || args === null) return false;
  return (args as { readonly urgent?: unknown }).urgent === true;
}
