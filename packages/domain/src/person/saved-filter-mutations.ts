import { z } from 'zod';

import { elsewhereId, formerRef } from '../kernel/id-argument.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { nameOf } from '../kernel/name.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { filterStates, taskFilter, waitingFor } from '../task/filter/task-filter.ts';
import { stay } from './argument.ts';
import { savedFilters } from './kinds.ts';
import { personLimits } from './limit.ts';
import type { PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** Kept, or written over: the last writing holds. One that another device took away meanwhile is made anew. */
export const saveFilter = define({
  name: 'saveFilter',
  args: z.strictObject({
    filterId: formerRef(savedFilters),
    workspaceId: elsewhereId<WorkspaceId>('workspace'),
    stay,
    name: nameOf(personLimits.filterNameLength),
    filter: taskFilter,
  }),
  needs: 'place',
  apply(tx, { filterId: id, workspaceId, ...written }) {
    const known = tx.get('savedFilter', id);
    // What was asked of one workspace never wanders to another.
    if (known) {
      refuseUnless(known.workspaceId === workspaceId, 'bad_request');
      return tx.patch('savedFilter', id, written);
    }
    const limit = personLimits.savedFilters;
    if (tx.count('savedFilter') >= limit) throw new Refusal('limit_reached', { limit });
    return tx.put('savedFilter', { id, workspaceId, ...written });
  },
  inverse(before, { filterId }) {
    const known = before.get('savedFilter', filterId);
    if (!known) return { name: 'removeFilter', args: { filterId } };
    const { id: _id, ...written } = known;
    return { name: 'saveFilter', args: { filterId, ...written } };
  },
  sample(from) {
    const known = from.chance(0.3) ? from.one('savedFilter') : undefined;
    return {
      filterId: known?.id ?? from.newId(),
      workspaceId: known?.workspaceId ?? from.newId(),
      stay: known?.stay ?? 1 + from.below(2),
      name: from.words(),
      filter: {
        text: from.words(),
        people: [from.newId()],
        labels: [from.newId()],
        states: [from.pick(filterStates)],
        waits: from.pick(waitingFor),
      },
    };
  },
});

/** Gone; also where another device has done so already. */
export const removeFilter = define({
  name: 'removeFilter',
  args: z.strictObject({ filterId: formerRef(savedFilters) }),
  needs: 'place',
  apply(tx, { filterId }) {
    if (tx.get('savedFilter', filterId)) tx.remove('savedFilter', filterId);
  },
  inverse(before, { filterId }) {
    const known = before.get('savedFilter', filterId);
    if (!known) return undefined;
    const { id: _id, ...written } = known;
    return { name: 'saveFilter', args: { filterId, ...written } };
  },
  sample(from) {
    const known = from.one('savedFilter');
    return known && { filterId: known.id };
  },
});
