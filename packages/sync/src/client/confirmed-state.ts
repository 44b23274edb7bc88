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
  /** The fingerprint of the model that this client knows. */
  readonly #fingerprint: string;
  /** Of the model for which the records here were complete when they came. */
  #model: string | undefined;
  #isForeign = false;
  #version: number | null = null;
  /** Pokes that arrive while a snapshot is on its way. */
  #held: Poke[] = [];

  constructor(fingerprint: string, host: ConfirmedHost<C>) {
    this.#fingerprint = fingerprint;
    this.#host = host;
  }

  /** `null` while nothing is here. */
  get version(): number | null {
    return this.#version;
  }

  get model(): string | undefined {
    return this.#model;
  }

  /** What a join names: nothing where the room has to send all. */
  get resumable(): number | null {
    return this.#isForeign ? null : this.#version;
  }

  /** Kept by a page of another model: shown, until the room has sent all; nothing is made on it or goes on from it. */
  get isForeign(): boolean {
    return this.#isForeign;
  }

  /** The room speaks the model of this client, and what is here came from one that did not. */
  lacks(model: string | undefined): boolean {
    return this.#version !== null && model === this.#fingerprint && model !== this.#model;
  }

  /** What this device has kept: the room is asked what came since. */
  install(snapshot: Snapshot<C>): void {
    this.#isForeign = snapshot.model !== this.#fingerprint;
    this.#install(snapshot);
  }

  #install(snapshot: Snapshot<C>): void {
    this.#version = snapshot.version;
    this.#model = snapshot.model;
    this.#host.replace(snapshot);
  }

  /** A snapshot that was on its way, and the pokes that came before it did. */
  arrive(snapshot: Snapshot<C>): void {
    this.#isForeign = false;
    this.#install(snapshot);
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
    this.#isForeign = false;
    this.#model = undefined;
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
