import { z } from 'zod';

import { role } from '../access/role.ts';
import { membershipId, userId } from '../kernel/ids.ts';
import { zoneName } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { shownName } from '../kernel/name.ts';
import type { WorkspaceCollections } from './record.ts';

const define = mutationsOf<WorkspaceCollections>();
/** From the ledger, where names of before may lie: shown clean, never refused. */
const name = z.string().min(1).max(200).transform(shownName);

/** Mirrors a membership into the room after it was committed in the ledger. Never a client's to make. */
export const setMember = define({
  name: 'setMember',
  args: z.strictObject({
    id: membershipId,
    userId,
    name,
    role,
    hue: z.string().max(20),
    zone: zoneName,
    active: z.boolean(),
  }),
  needs: 'server',
  apply: (tx, member) => tx.put('member', member),
});

export const setWorkspaceFacts = define({
  name: 'setWorkspaceFacts',
  args: z.strictObject({ name }),
  needs: 'server',
  apply: (tx, facts) => tx.put('facts', { id: 'workspace', ...facts }),
});
