import { carryOut } from '@sanad/domain/kernel/carry-out';
import { guardedValue } from '@sanad/domain/kernel/guarded-value';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { AnyMutation, Guard, MutationContext } from '@sanad/domain/kernel/mutation';
import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

import { jsonEqual } from '../records/json-equal.ts';
import { OverlayTx } from '../records/overlay-tx.ts';
import type { Overlay } from '../records/overlay.ts';

/** The wire takes this many guards with one mutation. */
const mostGuards = 20;

/** What a mutation would leave behind, read off a run that is taken back at once. */
export interface Trial {
  readonly ops: readonly Op[];
  readonly after: ReadonlyMap<string, LiveRecord | undefined>;
}

export function tryOut(
  overlay: Overlay,
  mutation: AnyMutation<any>,
  args: unknown,
  context: MutationContext,
): Trial | undefined {
  const tx = new OverlayTx(overlay);
  try {
    carryOut(tx, mutation, args, context);
    const ops = [...tx.ops];
    const after = new Map(
      ops.map(([, collection, id]) => [`${collection}/${id}`, overlay.get(collection, id)]),
    );
    tx.rollBack();
    return { ops, after };
  } catch {
    tx.rollBack();
    return undefined;
  }
}

/** The same moment elsewhere: what differs between two runs was read off a clock, and the room's is another. */
export function later(now: Instant): Instant {
  return (now + 1) as Instant;
}

/**
 * What must still stand for an undo to be carried out: each field that the undo would write and that
 * I wrote, with the value I left there. Fields that come from a clock carry no guard.
 */
export function undoGuards(mine: Trial, mineLater: Trial, undo: Trial): Guard[] {
  const guards = new Map<string, Guard>();
  for (const op of undo.ops) {
    const [kind, collection, id] = op;
    const key = `${collection}/${id}`;
    if (!mine.after.has(key)) continue;
    const record = mine.after.get(key);
    if (!record) {
      guards.set(`${key}/id`, { collection, id, field: 'id', value: null });
      continue;
    }
    const written = fieldsWritten(mine.ops, collection, id, record);
    const undone = kind === 'patch' ? Object.keys(op[3]) : [...written];
    for (const field of undone) {
      if (!written.has(field)) continue;
      const value = guardedValue(record, field);
      if (jsonEqual(value, guardedValue(mineLater.after.get(key), field))) {
        guards.set(`${key}/${field}`, { collection, id, field, value });
      }
    }
  }
  return [...guards.values()].slice(0, mostGuards);
}

function fieldsWritten(
  ops: readonly Op[],
  collection: string,
  id: string,
  record: LiveRecord,
): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const op of ops) {
    if (op[1] !== collection || op[2] !== id || op[0] === 'remove') continue;
    for (const field of Object.keys(op[0] === 'put' ? record : op[3])) fields.add(field);
  }
  return fields;
}
