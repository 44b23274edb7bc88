/**
 * Shares one thread among many rooms. What is given is done at once while this turn has time left,
 * else in a later turn, first come first served: a room with much to do cannot keep the others waiting.
 */
export interface Turns {
  do<T>(work: () => T): T | Promise<T>;
}

/** For a room that has its thread to itself. */
export const ownThread: Turns = { do: (work) => work() };
