import { z } from 'zod';

import { plannedCheckInId } from '../kernel/ids.ts';
import { instant, zoneName } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { callsLimits } from './limit.ts';
import type { CallsCollections } from './record.ts';

const define = mutationsOf<CallsCollections>();

export const planCheckIn = define({
  name: 'planCheckIn',
  args: z.strictObject({ checkInId: plannedCheckInId, at: instant, zone: zoneName }),
  needs: 'calls.start',
  apply(tx, args, { actor }) {
    refuseUnless(tx.get('plannedCheckIn', args.checkInId) === undefined, 'bad_request');
    const limit = callsLimits.plannedCheckIns;
    if (tx.count('plannedCheckIn') >= limit) throw new Refusal('limit_reached', { limit });
    const { checkInId: id, at, zone } = args;
    tx.put('plannedCheckIn', { id, at, zone, plannedBy: actor });
  },
  inverse: (_before, args) => ({ name: 'cancelCheckIn', args: { checkInId: args.checkInId } }),
});

export const cancelCheckIn = define({
  name: 'cancelCheckIn',
  args: z.strictObject({ checkInId: plannedCheckInId }),
  needs: 'calls.start',
  apply(tx, args) {
    refuseUnless(tx.get('plannedCheckIn', args.checkInId), 'not_found');
    tx.remove('plannedCheckIn', args.checkInId);
  },
  inverse(before, args) {
    const planned = before.get('plannedCheckIn', args.checkInId);
    if (!planned) return undefined;
    const { id: checkInId, at, zone } = planned;
    return { name: 'planCheckIn', args: { checkInId, at, zone } };
  },
});
