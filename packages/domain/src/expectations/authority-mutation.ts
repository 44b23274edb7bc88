import { z } from 'zod';

import { elsewhereId } from '../kernel/id-argument.ts';
import type { AreaId } from '../kernel/ids.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { expectationLimits } from './limit.ts';
import { authorityLevels, type ExpectationsCollections } from './record.ts';

/** How far the assistant goes in an area; null: nothing is said of it. It is the client who hands over. */
export const setClientAuthority = mutationsOf<ExpectationsCollections>()({
  name: 'setClientAuthority',
  args: z.strictObject({
    areaId: elsewhereId<AreaId>('area'),
    level: z.enum(authorityLevels).nullable(),
  }),
  needs: 'engagement.client',
  apply(tx, { areaId: id, level }, { now: at, actor: by }) {
    const known = tx.get('authority', id);
    if ((known?.level ?? null) === level) return;
    if (level === null) return tx.remove('authority', id);
    const limit = expectationLimits.items;
    if (!known && tx.count('authority') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('authority', { id, level, at, by });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('authority') : undefined;
    const level = known && from.chance(0.3) ? null : from.pick(authorityLevels);
    return { areaId: known?.id ?? from.newId(), level };
  },
});
