/**
 * The process cannot start and the person at the terminal can do something about it. `message` is one
 * plain sentence that says what is wrong and what to do; it is printed alone, without a stack.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
