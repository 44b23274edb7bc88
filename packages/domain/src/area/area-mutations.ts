import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { nameOf } from '../kernel/name.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { areas } from './kinds.ts';
import { areaLimits } from './limit.ts';
import type { AreaCollections } from './record.ts';

const define = mutationsOf<AreaCollections>();
const areaName = nameOf(areaLimits.nameLength);

export const createArea = define({
  name: 'createArea',
  args: z.strictObject({ areaId: newId(areas), name: areaName }),
  needs: 'board.edit',
  apply(tx, { areaId: id, name }, { now, actor }) {
    const limit = areaLimits.areas;
    if (tx.count('area') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('area', { id, name, createdAt: now, createdBy: actor, archivedAt: null });
  },
  inverse: (_before, { areaId }) => ({ name: 'archiveArea', args: { areaId, archived: true } }),
  sample: (from) => ({ areaId: from.newId(), name: from.words() }),
});

export const renameArea = patchesOf<AreaCollections>()({
  name: 'renameArea',
  needs: 'board.edit',
  kind: areas,
  id: 'areaId',
  fields: { name: areaName },
  sample(from) {
    const area = from.one('area');
    return area && { areaId: area.id, name: from.words() };
  },
});

/** Put away, or back: tasks keep it, and nothing new is put into it. */
export const archiveArea = define({
  name: 'archiveArea',
  args: z.strictObject({ areaId: ref(areas), archived: z.boolean() }),
  needs: 'board.edit',
  apply(tx, { areaId, archived }, { now }) {
    const area = tx.get('area', areaId)!;
    if ((area.archivedAt !== null) === archived) return;
    // Whole, not a patch, as of everything that is put away.
    tx.put('area', { ...area, archivedAt: archived ? now : null });
  },
  inverse(before, { areaId, archived }) {
    const area = before.get('area', areaId);
    if (!area || (area.archivedAt !== null) === archived) return undefined;
    return { name: 'archiveArea', args: { areaId, archived: !archived } };
  },
  sample(from) {
    const area = from.one('area');
    return area && { areaId: area.id, archived: area.archivedAt === null };
  },
});
