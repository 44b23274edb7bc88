import { z } from 'zod';

import { elsewhereId } from '../kernel/id-argument.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { stay } from './argument.ts';
import { personLimits } from './limit.ts';
import type { PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** What that business says of itself was read: in this stay they are not led there again. */
export const setBusinessMark = define({
  name: 'setBusinessMark',
  args: z.strictObject({ workspaceId: elsewhereId<WorkspaceId>('workspace'), stay }),
  needs: 'place',
  apply(tx, { workspaceId: id, stay: own }, { now: at }) {
    const known = tx.get('businessMark', id);
    if (known && known.stay >= own) return;
    const limit = personLimits.businessMarks;
    if (!known && tx.count('businessMark') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('businessMark', { id, stay: own, at });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('businessMark') : undefined;
    return { workspaceId: known?.id ?? from.newId(), stay: (known?.stay ?? 0) + 1 };
  },
});
