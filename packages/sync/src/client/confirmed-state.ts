import type { Collections, Op } from '@sanad/domain/kernel/record';
import type { Poke } from '@sanad/protocol/down';

import type { Snapshot } from '../port/snapshot-source.ts';

export interface ConfirmedHost<C extends Collections> {
  /** Another state altogether is what the room has. */
  replace(snapshot: Snapshot<C>): void;
  rebase(ops: readonly Op[]): void;
  /** The room is at this version, and what leads there is not here. */
  isBehind(version: number): void;
  /** There is something new that is worth keeping on the device. */
  keepSoon(): void;
}

/** How far this client is with the room: snapshots and pokes in their order, whatever overtakes whatever. */
export class ConfirmedState<C extends Collections> {
  readonly #host: ConfirmedHost<C>;
  #version: number | null = null;
  /** Pokes that arrive while a snapshot is on its way. */
  #held: Poke[] = [];

  constructor(host: ConfirmedHost<C>) {
    this.#host = host;
  }

  /** `null` while nothing is here. */
  get version(): number | null {
    return this.#version;
  }

  /** What this device has kept: the room is asked what came since. */
  install(snapshot: Snapshot<C>): void {
    this.#version = snapshot.version;
    this.#host.replace(snapshot);
  }

  /** A snapshot that was on its way, and the pokes that came before it did. */
  arrive(snapshot: Snapshot<C>): void {
    this.install(snapshot);
    const held = this.#held;
    this.#held = [];
    for (const poke of held) this.#apply(poke, this.#version!);
    this.#host.keepSoon();
  }

  /** No snapshot is on its way any more. */
  letGo(): void {
    this.#held = [];
  }

  hear(poke: Poke, isLoading: boolean): void {
    if (isLoading) this.#held.push(poke);
    else if (this.#version !== null) this.#apply(poke, this.#version);
  }

  clear(): void {
    this.#version = null;
  }

  #apply(poke: Poke, version: number): void {
    if (poke.base > version) {
      this.#host.isBehind(poke.version);
    } else if (poke.version > version) {
      // An overlapping poke runs known ops again, in order, which ends in the same state.
      this.#version = poke.version;
      this.#host.rebase(poke.ops as readonly Op[]);
      this.#host.keepSoon();
    } else this.#host.rebase([]);
  }
}
