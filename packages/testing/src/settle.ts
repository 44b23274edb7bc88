/**
 * Lets everything that is already decided happen: promises that are resolved, and what follows from
 * them. One turn of the event loop empties the whole queue of microtasks; no time passes.
 */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
