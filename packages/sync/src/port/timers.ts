/** Delays and turns, handed in so that a test decides when time passes. */
export interface Timers {
  /** Calls back once after `ms`; the answer cancels. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back once the event that is being handled is over (`process.nextTick` on a server), before the next one. */
  endOfEvent(callback: () => void): void;
  /** Calls back at the end of this turn (`setImmediate` on a server): what gathered until then leaves together. */
  endOfTurn(callback: () => void): void;
}
