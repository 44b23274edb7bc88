import { sharedIdleMs, sharedWarningMs } from '@sanad/protocol/shared-computer';
import type { Timers } from '@sanad/sync/port/timers';

import type { SharedSaid } from './shared-channel.ts';

/** How a sign-in on a shared computer stands. */
export type IdleState =
  | { readonly kind: 'here' }
  /** It ends in so many seconds, unless somebody does something. */
  | { readonly kind: 'warned'; readonly seconds: number }
  /** Its time is over; what is on its way is waited for, and nothing is shown meanwhile. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'over' };

export interface IdlePorts {
  now(): number;
  readonly timers: Timers;
  say(said: SharedSaid): void;
  /** Edits, words and files of this tab that the server does not have yet. */
  onItsWay(): number;
  /** Tells the server that the person is here: its own time begins anew. */
  sayHere(): void;
  show(state: IdleState): void;
}

const lookMs = 1_000;
/** Between two times that the server is told. */
const tellMs = 30_000;
const answerMs = 1_500;
/** What cannot be sent for so long is given up: the computer is not theirs. */
const longestWaitMs = sharedIdleMs;

/**
 * Signs out where nobody has done anything in any tab of this computer for fifteen minutes. Announced a minute before
 * and put off by any input; once the time is over it is not, for whoever does something then may be somebody else.
 */
export class IdleWatch {
  readonly #ports: IdlePorts;
  #lastInput: number;
  #toldAt = -Infinity;
  #owesTelling = false;
  #askedAt: number | undefined;
  #busyAt = -Infinity;
  #state: IdleState = { kind: 'here' };
  #stop: (() => void) | undefined;

  constructor(ports: IdlePorts) {
    this.#ports = ports;
    this.#lastInput = ports.now();
    this.#again();
  }

  /** Somebody did something in this tab. */
  input(): void {
    const now = this.#ports.now();
    // A computer that was asleep is woken by anybody.
    if (now - this.#lastInput >= sharedIdleMs) return this.#look();
    // Another tab hears of it in time; a hand on the mouse says it once a second.
    if (now - this.#lastInput >= lookMs || this.#state.kind === 'warned')
      this.#ports.say({ kind: 'input', at: now });
    this.#lastInput = now;
    this.#owesTelling = true;
    if (this.#state.kind === 'warned') this.#look();
  }

  hear(said: SharedSaid): void {
    if (said.kind === 'input' && said.at - this.#lastInput < sharedIdleMs)
      this.#lastInput = Math.max(this.#lastInput, said.at);
    if (said.kind === 'ask' && this.#ports.onItsWay() > 0) this.#ports.say({ kind: 'busy' });
    if (said.kind === 'busy') this.#busyAt = this.#ports.now();
  }

  stop(): void {
    this.#stop?.();
  }

  get #isOver(): boolean {
    return this.#state.kind === 'waiting' || this.#state.kind === 'over';
  }

  #again(): void {
    this.#stop = this.#ports.timers.after(lookMs, () => {
      this.#look();
      if (this.#state.kind !== 'over') this.#again();
    });
  }

  #look(): void {
    const { now, onItsWay, sayHere } = this.#ports;
    const idle = now() - this.#lastInput;
    const holds = idle < sharedIdleMs + longestWaitMs && onItsWay() > 0;
    // At once, and after that as seldom as will do: the server's end is never before this page's.
    if ((this.#owesTelling || holds) && now() - this.#toldAt >= tellMs) {
      this.#toldAt = now();
      this.#owesTelling = false;
      sayHere();
    }
    if (idle < sharedIdleMs - sharedWarningMs) return this.#be({ kind: 'here' });
    if (idle < sharedIdleMs && !this.#isOver)
      return this.#be({ kind: 'warned', seconds: Math.ceil((sharedIdleMs - idle) / 1_000) });
    if (holds) return this.#be({ kind: 'waiting' });
    if (this.#askedAt === undefined) {
      this.#askedAt = now();
      this.#ports.say({ kind: 'ask' });
      return this.#be({ kind: 'waiting' });
    }
    if (now() - this.#askedAt < answerMs) return;
    // Another tab has something on its way: it is asked again.
    const isElsewhere = this.#busyAt >= this.#askedAt && idle < sharedIdleMs + longestWaitMs;
    this.#askedAt = undefined;
    if (!isElsewhere) this.#be({ kind: 'over' });
  }

  #be(state: IdleState): void {
    const before = this.#state;
    this.#state = state;
    if (before.kind !== state.kind || state.kind === 'warned') this.#ports.show(state);
  }
}
