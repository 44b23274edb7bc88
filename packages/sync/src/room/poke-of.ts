import type { Op } from '@sanad/domain/kernel/record';
import type { Poke } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';

import type { LogEntry } from '../port/room-store.ts';

/** One poke for a run of log entries without a gap; there is at least one. */
export function pokeOf(room: RoomName, entries: readonly LogEntry[]): Poke {
  const first = entries[0]!;
  const last = entries.at(-1)!;
  if (first === last) {
    return {
      type: 'poke',
      room,
      base: first.version - 1,
      version: first.version,
      ops: first.ops as Poke['ops'],
      acks: first.acks,
    };
  }
  const ops: Op[] = [];
  const acks: Record<string, number> = {};
  for (const entry of entries) {
    for (const op of entry.ops) ops.push(op);
    Object.assign(acks, entry.acks);
  }
  const base = first.version - 1;
  return { type: 'poke', room, base, version: last.version, ops: ops as Poke['ops'], acks };
}
