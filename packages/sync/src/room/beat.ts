import type { Timers } from '../port/timers.ts';

const beatEvery = 5_000;

/** While anybody is in the room, its version is said again and again, so that a lost poke is noticed. */
export class Beat {
  readonly #timers: Timers;
  readonly #send: () => void;
  #cancel: (() => void) | undefined;

  constructor(timers: Timers, send: () => void) {
    this.#timers = timers;
    this.#send = send;
  }

  /** Where it beats already, it goes on as it does. */
  start(): void {
    this.#cancel ??= this.#timers.after(beatEvery, () => {
      this.#cancel = undefined;
      this.start();
      this.#send();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
