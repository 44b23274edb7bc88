/** How long one slice of a long work may take, in milliseconds, before keys and frames have their turn. */
const sliceMs = 8;

/** Time, and a way to let everybody else have a turn. */
export interface Turns {
  now(): number;
  pause(): Promise<void>;
}

export const browserTurns: Turns = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

/**
 * Does something in a turn of its own: what was pressed answers first, and what that draws anew comes after it.
 */
export function inNextTurn(act: () => void): void {
  setTimeout(act);
}

/** Does something with each, ten thousand in slices. The answer is whether it came to the end, or was overtaken between two slices. */
export async function inSlices<T>(
  items: Iterable<T>,
  each: (item: T) => void,
  turns: Turns,
  isOvertaken: () => boolean,
): Promise<boolean> {
  let begun = turns.now();
  for (const item of items) {
    each(item);
    if (turns.now() - begun < sliceMs) continue;
    await turns.pause();
    if (isOvertaken()) return false;
    begun = turns.now();
  }
  return !isOvertaken();
}
