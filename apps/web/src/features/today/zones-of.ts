import type { RoomOfToday } from './room-of-today.ts';

/** The clients' clocks that are not the own, each once, in the order of the workspaces. */
export function zonesOf(rooms: readonly RoomOfToday[], own: string): readonly string[] {
  const zones = rooms.flatMap(({ zone }) => zone ?? []);
  return [...new Set(zones)].filter((zone) => zone !== own);
}
