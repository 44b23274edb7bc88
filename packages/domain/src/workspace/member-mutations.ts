import { z } from 'zod';

import { role, roles } from '../access/role.ts';
import { givenId } from '../kernel/id-argument.ts';
import type { MembershipId, UserId } from '../kernel/ids.ts';
import { zoneName } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { shownName } from '../kernel/name.ts';
import { settleTasks } from '../task/life/come-and-go.ts';
import { peopleOf } from '../task/life/sides.ts';
import type { TaskScope } from '../task/task-scope.ts';
import type { WorkspaceCollections } from './record.ts';

const define = mutationsOf<WorkspaceCollections & Omit<TaskScope, 'member'>>();
/** From the ledger, where names of before may lie: shown clean, never refused. */
const name = z.string().min(1).max(200).transform(shownName);

/**
 * Mirrors a membership into the room after it was committed in the ledger. Never a client's to make. What somebody
 * who left was doing is asked for anew.
 */
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
  apply(tx, member, { now }) {
    const before = peopleOf(tx.all('member')).roles.get(member.userId);
    tx.put('member', member);
    if (before !== undefined) settleTasks(tx, member.userId, { before, now });
  },
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
  apply(tx, facts) {
    const taken = tx.get('facts', 'workspace')?.taken ?? null;
    tx.put('facts', { id: 'workspace', taken, ...facts });
  },
  sample: (from) => ({ name: from.words() }),
});
