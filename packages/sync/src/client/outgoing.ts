import type { PushedMutation } from '@sanad/protocol/up';

import type { Timers } from '../port/timers.ts';
import type { OutgoingStream } from './outgoing-stream.ts';

/** Without an answer for this long, what was pushed is pushed again: the room knows doubles. */
const pushAgainAfter = 10_000;

/** Every queue that this tab speaks for: its own, and orphaned ones it adopted. */
export class Outgoing {
  readonly #timers: Timers;
  #own: OutgoingStream;
  #adopted: readonly OutgoingStream[] = [];
  #cancelPushAgain: (() => void) | undefined;

  constructor(own: OutgoingStream, timers: Timers) {
    this.#own = own;
    this.#timers = timers;
  }

  get own(): OutgoingStream {
    return this.#own;
  }

  get all(): readonly OutgoingStream[] {
    return [this.own, ...this.#adopted];
  }

  get pending(): number {
    return this.all.reduce((count, stream) => count + stream.pending.length, 0);
  }

  get durable(): boolean {
    return this.all.every(({ durable }) => durable);
  }

  of(clientId: string): OutgoingStream | undefined {
    return this.all.find((stream) => stream.clientId === clientId);
  }

  adopt(stream: OutgoingStream): void {
    this.#adopted = [...this.#adopted, stream];
  }

  /** The locks were let go: nothing here goes out until its lock is held again, and what is made next is another's. */
  beginAnew(own: OutgoingStream): void {
    const before = this.#own;
    this.#own = own;
    if (before.holdsAnything) this.adopt(before);
    for (const stream of this.#adopted) stream.held = false;
  }

  /** An adopted queue with nothing left in it is done. True if it was just that. */
  release(stream: OutgoingStream): boolean {
    if (stream.holdsAnything || !this.#adopted.includes(stream)) return false;
    this.#adopted = this.#adopted.filter((other) => other !== stream);
    return true;
  }

  /** How far each queue is answered in what the client has at `version`. */
  answeredAt(version: number): ReadonlyMap<object, number> {
    const answered = new Map<object, number>();
    for (const stream of this.all) {
      const upTo = stream.answeredAt(version);
      if (upTo !== undefined) answered.set(stream, upTo);
    }
    return answered;
  }

  /** Sends everything that may go, and watches that it is answered. */
  push(send: (stream: OutgoingStream, mutations: PushedMutation[]) => void): void {
    // What this tab makes may build on what an adopted queue still brings: that goes first.
    for (const stream of [...this.#adopted, this.own]) {
      if (stream === this.own && this.#adopted.some(({ hasMore }) => hasMore)) continue;
      const mutations = stream.takePush();
      if (mutations.length > 0) send(stream, [...mutations]);
    }
    const waiting = this.all.filter((stream) => stream.unanswered);
    if (this.#cancelPushAgain || waiting.length === 0) return;
    const firsts = waiting.map((stream) => stream.pending[0]?.id);
    this.#cancelPushAgain = this.#timers.after(pushAgainAfter, () => {
      this.#cancelPushAgain = undefined;
      waiting.forEach((stream, at) => {
        if (stream.pending[0]?.id === firsts[at]) stream.restart();
      });
      this.push(send);
    });
  }

  /** Nothing goes out on a connection that is gone. */
  pause(): void {
    this.#cancelPushAgain?.();
    this.#cancelPushAgain = undefined;
  }
}
