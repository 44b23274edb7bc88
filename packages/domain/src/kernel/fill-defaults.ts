import { always, type AnyKind } from './kind.ts';
import type { LiveRecord } from './record.ts';

/**
 * Completes the records of a kind; `undefined` where no field came later. A record that lacks nothing comes
 * back as it is: looking is all it costs.
 */
export function fillDefaultsOf(kind: AnyKind): ((record: LiveRecord) => LiveRecord) | undefined {
  const fields: Readonly<Record<string, unknown>> = kind.fields;
  const defaults = Object.entries(fields).filter(
    ([, value]) => value !== always && value !== undefined,
  );
  if (defaults.length === 0) return undefined;
  return (record) => {
    const held = record as unknown as Readonly<Record<string, unknown>>;
    if (defaults.every(([field]) => held[field] !== undefined)) return record;
    const missing = defaults.filter(([field]) => held[field] === undefined);
    return { ...record, ...Object.fromEntries(missing) };
  };
}
