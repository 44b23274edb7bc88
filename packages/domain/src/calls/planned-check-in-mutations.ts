import { z } from 'zod';

import { formerRef, newId, ref } from '../kernel/id-argument.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { meantMoment, zonedMoment } from '../kernel/wall-time.ts';
import { plannedCheckIns } from './kinds.ts';
import { callsLimits } from './limit.ts';
import type { CallsCollections } from './record.ts';

const define = mutationsOf<CallsCollections>();

export const planCheckIn = define({
  name: 'planCheckIn',
  args: zonedMoment.extend({ checkInId: newId(plannedCheckIns) }),
  needs: 'calls.start',
  apply(tx, args, { actor }) {
    const limit = callsLimits.plannedCheckIns;
    if (tx.count('plannedCheckIn') >= limit) throw new Refusal('limit_reached', { limit });
    const { checkInId: id, ...moment } = args;
    tx.put('plannedCheckIn', { id, ...meantMoment(moment), plannedBy: actor });
  },
  inverse: (_before, args) => ({ name: 'cancelCheckIn', args: { checkInId: args.checkInId } }),
  sample: (from) => ({ checkInId: from.newId(), ...from.moment() }),
});

export const cancelCheckIn = define({
  name: 'cancelCheckIn',
  args: z.strictObject({ checkInId: ref(plannedCheckIns) }),
  needs: 'calls.start',
  apply(tx, args) {
    tx.remove('plannedCheckIn', args.checkInId);
  },
  inverse(before, args) {
    const planned = before.get('plannedCheckIn', args.checkInId);
    if (!planned) return undefined;
    const { id: checkInId, plannedBy: _by, ...moment } = planned;
    return { name: 'planCheckIn', args: { checkInId, ...moment } };
  },
  sample(from) {
    const planned = from.one('plannedCheckIn');
    return planned && { checkInId: planned.id };
  },
});

/** The rules of its zone changed: the instant follows what the clock was meant to show. */
export const mendCheckIn = define({
  name: 'mendCheckIn',
  args: z.strictObject({ checkInId: formerRef(plannedCheckIns) }),
  needs: 'server',
  apply(tx, args) {
    const planned = tx.get('plannedCheckIn', args.checkInId);
    if (planned?.wall === undefined) return;
    const { at } = meantMoment(planned);
    if (at !== planned.at) tx.patch('plannedCheckIn', planned.id, { at });
  },
  sample(from) {
    const planned = from.one('plannedCheckIn');
    return planned && { checkInId: planned.id };
  },
});
