import { guardedValue } from '@sanad/domain/kernel/guarded-value';
import type { Guard } from '@sanad/domain/kernel/mutation';
import type { LiveRecord } from '@sanad/domain/kernel/record';

import { jsonEqual } from './json-equal.ts';

/**
 * Whether every guarded field still holds its value. A record or field that is not there reads as
 * `null`, so `{field: 'id', value: null}` asks that the record be gone.
 */
export function guardsHold(
  records: { get(collection: string, id: string): LiveRecord | undefined },
  guards: readonly Guard[],
): boolean {
  return guards.every(({ collection, id, field, value }) => {
    return jsonEqual(guardedValue(records.get(collection, id), field), value ?? null);
  });
}
