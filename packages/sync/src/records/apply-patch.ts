import type { LiveRecord } from '@sanad/domain/kernel/record';

/**
 * A new record with the named fields replaced. Spread defines own properties, so a `__proto__` among
 * the fields cannot set a prototype; the id stays what it is.
 */
export function applyPatch(
  record: LiveRecord,
  fields: Readonly<Record<string, unknown>>,
): LiveRecord {
  return { ...record, ...fields, id: record.id };
}
