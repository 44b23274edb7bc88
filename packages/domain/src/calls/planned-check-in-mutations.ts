import { z } from 'zod';

import { plannedCheckInId } from '../kernel/ids.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { meantMoment, zonedMoment } from '../kernel/wall-time.ts';
import { callsLimits } from './limit.ts';
import type { CallsCollections } from './record.ts';

const define = mutationsOf<CallsCollections>();

export const planCheckIn = define({
  name: 'planCheckIn',
  args: zonedMoment.extend({ checkInId: plannedCheckInId }),
  needs: 'calls.start',
  apply(tx, args, { actor }) {
    refuseUnless(tx.get('plannedCheckIn', args.checkInId) === undefined, 'bad_request');
    const limit = callsLimits.plannedCheckIns;
    if (tx.count('plannedCheckIn') >= limit) throw new Refusal('limit_reached', { limit });
    const { checkInId: id, ...moment } = args;
    tx.put('plannedCheckIn', { id, ...meantMoment(moment), plannedBy: actor });
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
    const { id: checkInId, plannedBy: _by, ...moment } = planned;
    return { name: 'planCheckIn', args: { checkInId, ...moment } };
  },
});

/** The rules of its zone changed: the instant follows what the clock was meant to show. */
export const mendCheckIn = define({
  name: 'mendCheckIn',
  args: z.strictObject({ checkInId: plannedCheckInId }),
  needs: 'server',
  apply(tx, args) {
    const planned = tx.get('plannedCheckIn', args.checkInId);
    if (planned?.wall === undefined) return;
    const { at } = meantMoment(planned);
    if (at !== planned.at) tx.patch('plannedCheckIn', planned.id, { at });
  },
});
