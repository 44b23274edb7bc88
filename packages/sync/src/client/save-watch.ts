import type { Instant } from '@sanad/domain/kernel/instant';

import type { Clock } from '../port/clock.ts';
import { sameSaveState, saveStateOf, type SaveState } from './save-state.ts';

type Facts = Omit<Parameters<typeof saveStateOf>[0], 'savedAt' | 'downSince'>;

/**
 * What the person is told of where their edits are. It owns the two moments that this hangs on: when the
 * room last had everything, and since when the room is away. While nothing changed, neither does the object.
 */
export class SaveWatch {
  readonly #clock: Clock;
  readonly #facts: () => Facts;
  #savedAt: Instant | null = null;
  #downSince: Instant;
  #state: SaveState;

  constructor(clock: Clock, facts: () => Facts) {
    this.#clock = clock;
    this.#facts = facts;
    this.#downSince = clock.now();
    this.#state = this.#compute();
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The room has answered. */
  saved(): void {
    this.#savedAt = this.#clock.now();
  }

  down(): void {
    this.#downSince = this.#clock.now();
  }

  look(): void {
    const next = this.#compute();
    if (!sameSaveState(this.#state, next)) this.#state = next;
  }

  #compute(): SaveState {
    return saveStateOf({
      ...this.#facts(),
      savedAt: this.#savedAt,
      downSince: this.#downSince,
    });
  }
}
