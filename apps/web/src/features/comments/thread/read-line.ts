/** Where the line of what is new stands. */
export interface ReadLine {
  /** The server's moment in ms up to which all was read; `Infinity` for who was never here, `undefined` until it is known. */
  readonly at: number | undefined;
  /** The room has said where reading stopped; before that only this device has. */
  readonly isHeard: boolean;
}

export const unknownLine: ReadLine = { at: undefined, isHeard: false };

export interface ReadSources {
  /** Where reading stopped by all that is here; `undefined` until something is. */
  readonly known: number | undefined;
  /** What the room itself has, without what is on its way: `null` none, `undefined` until it was heard. */
  readonly heard: number | null | undefined;
  /** The mark as it is shown, from whichever device. */
  readonly mark: number | null;
  /** The highest that was in sight here. */
  readonly own: number;
}

/**
 * The line stands where reading had stopped when the task was opened, whatever is read here meanwhile. A device may
 * know an older mark than the room has, or none: what the room says first counts, though all was in sight by then. Later
 * marks of other devices move it on. The same object where nothing changes.
 */
export function readLine(before: ReadLine, { known, heard, mark, own }: ReadSources): ReadLine {
  const { at } = before;
  if (at === undefined)
    return known === undefined ? before : { at: known, isHeard: heard !== undefined };
  const reached = at === Infinity ? 0 : at;
  if (!before.isHeard && heard !== undefined)
    return { at: heard !== null && heard > reached ? heard : at, isHeard: true };
  return mark !== null && mark > Math.max(own, reached) ? { ...before, at: mark } : before;
}
