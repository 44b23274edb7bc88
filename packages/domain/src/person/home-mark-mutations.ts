import { z } from 'zod';

import { elsewhereId } from '../kernel/id-argument.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { instant, type Instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { stay } from './argument.ts';
import { homeVisitOf } from './home-visit.ts';
import { personLimits } from './limit.ts';
import type { PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** Their Home was looked at then. Only forward, whichever device says so last, and never past now. */
export const setHomeMark = define({
  name: 'setHomeMark',
  args: z.strictObject({ workspaceId: elsewhereId<WorkspaceId>('workspace'), stay, at: instant }),
  needs: 'place',
  apply(tx, { workspaceId: id, stay: own, at: asked }, { now }) {
    const at = Math.min(asked, now) as Instant;
    const known = tx.get('homeMark', id);
    if (known && known.stay > own) return;
    const isKnown = known?.stay === own;
    if (isKnown && at <= known.at) return;
    const visit = homeVisitOf(isKnown ? known : undefined, at);
    if (isKnown) return tx.patch('homeMark', id, visit);
    const limit = personLimits.homeMarks;
    if (!known && tx.count('homeMark') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('homeMark', { id, stay: own, ...visit });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('homeMark') : undefined;
    return {
      workspaceId: known?.id ?? from.newId(),
      stay: known?.stay ?? 1 + from.below(2),
      at: from.now - from.below(10_000_000),
    };
  },
});
