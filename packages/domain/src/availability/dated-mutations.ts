import { z } from 'zod';

import { dayText } from '../kernel/dates/day-text.ts';
import { formerRef } from '../kernel/id-argument.ts';
import { zoneName } from '../kernel/instant.ts';
import { Refusal } from '../kernel/refusal.ts';
import { dayWindows, isInOrder } from './argument.ts';
import { defineAvailabilityMutation, touch } from './availability-mutations.ts';
import { datedHours } from './kinds.ts';
import { availabilityLimits } from './limit.ts';
import { sampleWindow } from './sample-hours.ts';

/** Kept, or written over: the last writing holds. One that another device took away meanwhile is made anew. */
export const putDatedHours = defineAvailabilityMutation({
  name: 'putDatedHours',
  args: z
    .strictObject({
      datedId: formerRef(datedHours),
      /** Of who never said any hours: on whose clock these days are. */
      zone: zoneName,
      from: dayText,
      to: dayText,
      is: z.enum(['off', 'hours', 'season']),
      windows: dayWindows,
      note: z.string().max(availabilityLimits.noteLength).default(''),
    })
    .refine(isInOrder)
    // Days off have no hours; other hours have some.
    .refine(({ is, windows }) => (is === 'off') === (windows.length === 0)),
  needs: 'place',
  apply(tx, { datedId: id, zone, ...said }, { now }) {
    const limit = availabilityLimits.datedHours;
    const isNew = !tx.get('datedHours', id);
    if (isNew && tx.count('datedHours') >= limit) throw new Refusal('limit_reached', { limit });
    touch(tx, tx.get('availability', 'own')?.zone ?? zone, now);
    tx.put('datedHours', { id, ...said });
  },
  inverse(before, { datedId, zone }) {
    const known = before.get('datedHours', datedId);
    if (!known) return { name: 'dropDatedHours', args: { datedId } };
    const { id: _id, ...said } = known;
    return { name: 'putDatedHours', args: { datedId, zone, ...said } };
  },
  sample(from) {
    const known = from.chance(0.3) ? from.one('datedHours') : undefined;
    const is = from.pick(['off', 'hours', 'season'] as const);
    return {
      datedId: known?.id ?? from.newId(),
      zone: 'Africa/Cairo',
      from: '2026-12-24',
      to: `2026-12-${25 + from.below(6)}`,
      is,
      windows: is === 'off' ? [] : [sampleWindow(from)],
      note: from.words(),
    };
  },
});

/** As the week says again; also where another device has done so already. */
export const dropDatedHours = defineAvailabilityMutation({
  name: 'dropDatedHours',
  args: z.strictObject({ datedId: formerRef(datedHours) }),
  needs: 'place',
  apply(tx, { datedId }, { now }) {
    const own = tx.get('availability', 'own');
    if (!tx.get('datedHours', datedId) || !own) return;
    touch(tx, own.zone, now);
    tx.remove('datedHours', datedId);
  },
  inverse(before, { datedId }) {
    const known = before.get('datedHours', datedId);
    const zone = before.get('availability', 'own')?.zone;
    if (!known || !zone) return undefined;
    const { id: _id, ...said } = known;
    return { name: 'putDatedHours', args: { datedId, zone, ...said } };
  },
  sample(from) {
    const known = from.one('datedHours');
    return known && { datedId: known.id };
  },
});
