const deepest = 32;

/**
 * About how many bytes a JSON value takes, without making the text; `Infinity` once it passes `limit`,
 * nests deeper than anything of ours, or carries an own `__proto__`. Stops early: a hostile value
 * costs no more than the limit.
 */
export function jsonSize(value: unknown, limit: number): number {
  const size = measure(value, limit, 0);
  return size > limit ? Infinity : size;
}

function measure(value: unknown, room: number, depth: number): number {
  if (typeof value === 'string') return value.length * 2 + 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth === deepest) return Infinity;
  let size = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      size += measure(item, room - size, depth + 1) + 1;
      if (size > room) return Infinity;
    }
    return size;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return Infinity;
    const item = (value as Record<string, unknown>)[key];
    size += key.length * 2 + 3 + measure(item, room - size, depth + 1);
    if (size > room) return Infinity;
  }
  return size;
}
