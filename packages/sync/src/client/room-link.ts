import type { ClientId } from '@sanad/domain/kernel/ids';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { RoomName } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';

import type { Snapshot, SnapshotSource } from '../port/snapshot-source.ts';
import type { Timers } from '../port/timers.ts';
import type { Transport } from '../port/transport.ts';
import {
  connectionTable,
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
} from './connection.ts';

const answerWithin = 10_000;
const firstRetry = 500;
const longestRetry = 10_000;
const askTailAfter = 500;
/** Four beats of the room: where it says nothing for so long, our place in it is gone. */
const silentFor = 20_000;

/** Endings after which this client comes back by itself. All others wait for a person. */
const passing: ReadonlySet<RefusalCode> = new Set(['unavailable', 'internal', 'too_fast']);

/** States in which the room has a place for this client, or is about to. */
const hasPlace: ReadonlySet<ConnectionState> = new Set(['joining', 'loading', 'live']);

export interface LinkHost<C extends Collections> {
  /** Under which this tab speaks now. */
  clientId(): ClientId;
  /** From which the room may go on; `null` where it must send all. */
  version(): number | null;
  onSnapshot(snapshot: Snapshot<C>): void;
  onLive(): void;
  onState(state: ConnectionState): void;
  onError(error: unknown): void;
}

/**
 * A client's place in its room: joins, joins again, fetches a snapshot where the room asks for it,
 * and notices when a poke was lost. It decides when to speak; what is said is the client's.
 */
export class RoomLink<C extends Collections> {
  readonly #room: RoomName;
  readonly #quiet: boolean;
  readonly #transport: Transport;
  readonly #snapshots: SnapshotSource<C>;
  readonly #timers: Timers;
  readonly #model: string;
  readonly #host: LinkHost<C>;
  #state: ConnectionState = 'stopped';
  #retry: (() => void) | undefined;
  #retryWait = firstRetry;
  #loadRound = 0;
  /** The newest version that anybody named. */
  #heard = 0;
  #askTail: (() => void) | undefined;
  #unlisten: (() => void) | undefined;

  constructor(
    options: {
      readonly room: RoomName;
      readonly quiet?: boolean;
      readonly transport: Transport;
      readonly snapshots: SnapshotSource<C>;
      readonly timers: Timers;
      readonly model: { readonly fingerprint: string };
    },
    host: LinkHost<C>,
  ) {
    this.#room = options.room;
    this.#quiet = options.quiet ?? false;
    this.#transport = options.transport;
    this.#snapshots = options.snapshots;
    this.#timers = options.timers;
    this.#model = options.model.fingerprint;
    this.#host = host;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    this.#dispatch('start');
    this.#unlisten ??= this.#transport.onStatus((status) => this.#dispatch(status));
    if (this.#transport.status() === 'up') this.#dispatch('up');
  }

  stop(): void {
    // One that has asked to come in and heard nothing yet may have its place all the same.
    if (hasPlace.has(this.#state)) this.#transport.send({ type: 'leave', room: this.#room });
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#dispatch('stop');
  }

  /** The room said something, whatever it was: our place in it stands. */
  lives(): void {
    if (this.#state === 'live') this.#retryAfter(silentFor);
  }

  joined(resync: boolean, version: number): void {
    this.#retryWait = firstRetry;
    this.#heard = resync ? 0 : Math.max(this.#heard, version);
    this.#dispatch(resync ? 'resync' : 'joined');
  }

  ended(code: RefusalCode): void {
    this.#dispatch(passing.has(code) ? 'turnedAway' : 'endedForGood');
  }

  /** Somebody named a version: if ours stays behind it, a poke was lost, and the tail is asked for. */
  heard(version: number): void {
    this.#heard = Math.max(this.#heard, version);
    if (this.#state !== 'live' || this.#askTail || !this.#isBehind()) return;
    this.#askTail = this.#timers.after(askTailAfter, () => {
      this.#askTail = undefined;
      const after = this.#host.version();
      if (this.#state !== 'live' || after === null || !this.#isBehind()) return;
      this.#transport.send({ type: 'tail', room: this.#room, after });
    });
  }

  #isBehind(): boolean {
    return this.#heard > (this.#host.version() ?? 0);
  }

  #dispatch(event: ConnectionEvent): void {
    const { to, effect } = connectionTable[this.#state][event];
    const moved = to !== this.#state;
    this.#state = to;
    if (moved || effect) {
      this.#retry?.();
      this.#retry = undefined;
    }
    if (moved && to !== 'live') {
      this.#askTail?.();
      this.#askTail = undefined;
    }
    // What a snapshot request of an earlier state brings is no longer wanted.
    if (to !== 'loading') this.#loadRound += 1;
    if (effect) this.#carryOut(effect);
    if (moved) this.#host.onState(to);
  }

  #carryOut(effect: ConnectionEffect): void {
    switch (effect) {
      case 'join':
        this.#join();
        break;
      case 'load':
        void this.#load();
        break;
      case 'retrySoon':
        this.#retryAfter(this.#retryWait);
        this.#retryWait = Math.min(this.#retryWait * 2, longestRetry);
        break;
      case 'resume':
        this.#retryAfter(silentFor);
        this.#host.onLive();
        this.heard(this.#heard);
        break;
    }
  }

  #join(): void {
    this.#transport.send({
      type: 'join',
      room: this.#room,
      clientId: this.#host.clientId(),
      version: this.#host.version(),
      protocol: protocolVersion,
      ...(this.#quiet && { quiet: true }),
      model: this.#model,
    });
    this.#retryAfter(answerWithin);
  }

  async #load(): Promise<void> {
    this.#loadRound += 1;
    const round = this.#loadRound;
    try {
      const snapshot = await this.#snapshots.load();
      if (round !== this.#loadRound) return;
      this.#host.onSnapshot(snapshot);
      this.#dispatch('loaded');
    } catch (error) {
      if (round !== this.#loadRound) return;
      this.#host.onError(error);
      this.#dispatch('loadFailed');
    }
  }

  #retryAfter(ms: number): void {
    this.#retry?.();
    this.#retry = this.#timers.after(ms, () => {
      this.#retry = undefined;
      this.#dispatch('retry');
    });
  }
}
