import { z } from 'zod';

import { role, roles } from '../access/role.ts';
import { givenId } from '../kernel/id-argument.ts';
import type { MembershipId, UserId } from '../kernel/ids.ts';
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
    id: givenId<MembershipId>('member'),
    userId: givenId<UserId>('person'),
    name,
    role,
    hue: z.string().max(20),
    zone: zoneName,
    active: z.boolean(),
  }),
  needs: 'server',
  apply: (tx, member) => tx.put('member', member),
  sample(from) {
    const known = from.one('member');
    return {
      id: known?.id ?? from.newId(),
      userId: known?.userId ?? from.newId(),
      name: from.words(),
      role: from.pick(roles),
      hue: 'sea',
      zone: 'Africa/Cairo',
      active: from.chance(0.7),
    };
  },
});

export const setWorkspaceFacts = define({
  name: 'setWorkspaceFacts',
  args: z.strictObject({ name }),
  needs: 'server',
  apply: (tx, facts) => tx.put('facts', { id: 'workspace', ...facts }),
  sample: (from) => ({ name: from.words() }),
});
