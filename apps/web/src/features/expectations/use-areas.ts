import type { AreaRecord } from '@sanad/domain/area/record';

import { useCollection } from '../../realtime/session/use-live.ts';

const byName = (a: AreaRecord, b: AreaRecord): number =>
  a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/** Areas of work of this workspace, by name; those that were put away come last. */
export function useAreas(): readonly AreaRecord[] {
  const all = useCollection('area', byName);
  return [
    ...all.filter(({ archivedAt }) => archivedAt === null),
    ...all.filter(({ archivedAt }) => archivedAt !== null),
  ];
}
