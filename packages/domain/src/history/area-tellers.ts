import type { areaPart } from '../area/area-part.ts';
import type { ActivityLine } from '../kernel/activity.ts';
import type { Sentence } from './sentence.ts';
import type { TellersOf } from './teller.ts';
import { changeIn, textIn, thingIn } from './told-values.ts';

/** What is told of areas of work, and of the tasks that are put into them. */
export const areaTellers: TellersOf<typeof areaPart> = {
  setTaskArea: tellArea,
  createArea: (line) => ({
    what: 'areaCreated',
    parts: { name: textIn(changeIn(line, 'area', 'name')?.after) },
  }),
  renameArea(line) {
    const change = changeIn(line, 'area', 'name');
    const parts = { from: textIn(change?.before), to: textIn(change?.after) };
    return change ? { what: 'areaRenamed', parts } : null;
  },
  archiveArea(line) {
    const change = changeIn(line, 'area', 'archivedAt');
    const area = change && { kind: 'area', id: change.id };
    if (!area) return null;
    return { what: change.after === null ? 'areaRestored' : 'areaArchived', parts: { area } };
  },
};

function tellArea(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'task', 'areaId');
  if (!change) return null;
  const area = thingIn('area', change.after);
  return area ? { what: 'areaSet', parts: { area } } : { what: 'areaTaken', parts: {} };
}
