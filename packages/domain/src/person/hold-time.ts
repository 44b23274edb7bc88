import type { heldFor, HoldSeconds } from './record.ts';

/** Of who never said how they like it. */
export const usualHold: HoldSeconds = 30;
/** Where somebody else has the task open: they wait for the answer. */
const watched = 5;

/** How many seconds a message is held: as its writer likes it, and short where somebody looks on. */
export function holdTime(
  wished: HoldSeconds | undefined,
  isWatched: boolean,
): (typeof heldFor)[number] {
  const seconds = wished ?? usualHold;
  return isWatched && seconds > watched ? watched : seconds;
}
