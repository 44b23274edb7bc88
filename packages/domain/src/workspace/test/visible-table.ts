import { compareByOrderKey } from '../../kernel/order-key.ts';
import type { Ordered } from '../../kernel/placed.ts';
import type { LiveRecord } from '../../kernel/record.ts';
import { stateOf } from '../../task/life/task-state.ts';
import type { ChecklistItemRecord, TaskRecord } from '../../task/record.ts';
import { workspaceRoomModel } from '../room-model.ts';
import type { Table } from './laid-table.ts';

/** Stamps of who touched it last, and the keys behind an order: people see neither. */
const unseen = new Set(['orderKey', 'namedKey', 'movedAt', 'movedBy', 'by', 'plannedBy']);
/** What a series reckons with, and what a task came from; the day, the plan and the newest task of a series are seen. */
for (const field of ['dueAt', 'cameFrom', 'takenBack', 'made', 'seriesId']) unseen.add(field);
/** Counts what was ever made: taking something back gives its number to nothing else. */
const kept = new Set(['counter', 'talkCounter']);

const kinds = [...workspaceRoomModel.collections, ...workspaceRoomModel.asides];

/**
 * What people see: all that is open of every kind, each record as text, in its order. Closed is what its kind
 * says, or what bears a date of archiving.
 */
export function visibleTable(table: Table): Readonly<Record<string, readonly string[]>> {
  const names = kinds.filter((name) => !kept.has(name));
  return Object.fromEntries(
    names.map((name) => {
      const open = (table.all(name) as LiveRecord[]).filter(
        (record) => isOpen(name, record) && !isOfClosedTask(table, name, record),
      );
      const seen = open.sort(byPlace(name)).map(textOf(name));
      return [name, name === 'task' ? [...seen, ...open.map(stateIn(table))] : seen];
    }),
  );
}

/** A task without a state of its own is seen with that of its column. */
function stateIn(table: Table): (record: LiveRecord) => string {
  return (record) => {
    const task = record as unknown as TaskRecord;
    return String(stateOf(task, table.get('column', task.columnId)));
  };
}

/** A record never changes, another takes its place: so each is written once, in however many tables it is. */
const texts = new WeakMap<LiveRecord, string>();

function textOf(name: string): (record: LiveRecord) => string {
  return (record) => {
    const written = texts.get(record);
    if (written !== undefined) return written;
    const own = name === 'task' ? { ...record, state: undefined } : record;
    const text = JSON.stringify(withoutUnseen(own));
    texts.set(record, text);
    return text;
  };
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

/** Nobody sees the steps of what was put away. */
function isOfClosedTask(table: Table, name: string, record: LiveRecord): boolean {
  if (name !== 'checklistItem') return false;
  const { taskId } = record as ChecklistItemRecord;
  return table.get('task', taskId)?.archivedAt !== null;
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
