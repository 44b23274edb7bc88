import { compareByOrderKey } from '../../kernel/order-key.ts';
import type { Ordered } from '../../kernel/placed.ts';
import type { LiveRecord } from '../../kernel/record.ts';
import { workspaceRoomModel } from '../room-model.ts';
import type { Table } from './laid-table.ts';

/** Stamps of who touched it last, and the keys behind an order: people see neither. */
const unseen = new Set(['orderKey', 'namedKey', 'movedAt', 'movedBy', 'by', 'plannedBy']);
/** Counts what was ever made: taking something back gives its number to nothing else. */
const kept = new Set(['counter', 'talkCounter']);

const kinds = [...workspaceRoomModel.collections, ...workspaceRoomModel.asides];

/** What people see: all that is open of every kind, in its order. Closed is what its kind says, or what bears a date of archiving. */
export function visibleTable(table: Table): Readonly<Record<string, unknown>> {
  const names = kinds.filter((name) => !kept.has(name));
  return Object.fromEntries(
    names.map((name) => {
      const open = (table.all(name) as LiveRecord[]).filter((record) => isOpen(name, record));
      return [name, [...open].sort(byPlace(name)).map(withoutUnseen)];
    }),
  );
}

/** What was put away: it stays away until somebody asks for it. */
export function closedIds(table: Table): ReadonlySet<string> {
  return new Set(
    kinds.flatMap((name) =>
      (table.all(name) as LiveRecord[])
        .filter((record) => !isOpen(name, record))
        .map(({ id }) => id),
    ),
  );
}

function isOpen(name: string, record: LiveRecord): boolean {
  return workspaceRoomModel.closedAt(name, record) === null;
}

function byPlace(name: string): (a: LiveRecord, b: LiveRecord) => number {
  const parentOf = (record: LiveRecord) => workspaceRoomModel.standsUnder(name, record) ?? '';
  return (a, b) => {
    const [under, other] = [parentOf(a), parentOf(b)];
    if (under !== other) return under < other ? -1 : 1;
    const isPlaced = 'orderKey' in a && 'orderKey' in b;
    if (isPlaced) return compareByOrderKey(a as Ordered, b as Ordered);
    return a.id < b.id ? -1 : 1;
  };
}

function withoutUnseen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnseen);
  if (typeof value !== 'object' || value === null) return value;
  const seen = Object.entries(value).filter(([field]) => !unseen.has(field));
  return Object.fromEntries(seen.map(([field, held]) => [field, withoutUnseen(held)]));
}
