import { vi } from 'vitest';

/** Asks until it is so, and gives what the look gave. The bound is one against hanging and no measure. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 30_000, interval: 20 });
}
