import type { VideoState } from '@sanad/protocol/http/calls';

/** A state with listeners, for the kinds of `MediaServer`. Saying the same state again is no change. */
export class MediaState {
  #now: VideoState;
  readonly #listeners = new Set<(state: VideoState) => void>();

  constructor(first: VideoState) {
    this.#now = first;
  }

  get now(): VideoState {
    return this.#now;
  }

  become(next: VideoState): void {
    if (JSON.stringify(next) === JSON.stringify(this.#now)) return;
    this.#now = next;
    for (const listener of this.#listeners) listener(next);
  }

  onChange(listener: (state: VideoState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
