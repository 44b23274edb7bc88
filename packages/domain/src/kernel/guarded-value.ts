import type { LiveRecord } from './record.ts';

/**
 * What a guard on a field compares; a field that is not there reads as `null`. A place is known by the
 * key that its mover named: neighbours that made room gave it another one, and moved nothing.
 */
export function guardedValue(record: LiveRecord | undefined, field: string): unknown {
  if (field === 'orderKey') return read(record, 'namedKey') ?? read(record, 'orderKey');
  return read(record, field);
}

function read(record: LiveRecord | undefined, field: string): unknown {
  const fields = record as Readonly<Record<string, unknown>> | undefined;
  return fields && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}
