/** Awareness of others as far as an editor may trust its shape: it is drawn, so what does not fit is left out. */
type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): boolean {
  return (
    value == null ||
    (isObject(value) &&
      Number.isSafeInteger(value['client']) &&
      Number.isSafeInteger(value['clock']))
  );
}

function isPosition(value: unknown): boolean {
  return (
    isObject(value) &&
    isId(value['type']) &&
    isId(value['item']) &&
    (value['tname'] == null || typeof value['tname'] === 'string') &&
    (value['assoc'] == null || Number.isSafeInteger(value['assoc']))
  );
}

/** A malformed cursor would throw inside everybody's editor. */
export function cleanAwareness(state: unknown): Json | null {
  if (!isObject(state)) return null;
  const { user, cursor } = state;
  const fits = isObject(cursor) && isPosition(cursor['anchor']) && isPosition(cursor['head']);
  return { ...(isObject(user) ? { user } : {}), ...(fits ? { cursor } : {}) };
}
