/** What the person at the terminal can do something about: printed as one sentence, without a stack. */
export class Failure extends Error {}

/** Ends the program with the sentence of a `Failure`; anything else keeps its stack, it is our fault. */
export function exitWith(error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exit(1);
}
