import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import type { Up } from '@sanad/protocol/up';
import { protocolVersion } from '@sanad/protocol/version';
import { io, type Socket } from 'socket.io-client';

/** Endings that pass by themselves. */
const passing: ReadonlySet<string> = new Set(['unavailable', 'internal', 'too_fast']);

/** Who speaks: a `Member`, or what another process was told of one. */
export interface Signed {
  readonly origin: string;
  readonly headers: { readonly Cookie: string; readonly Origin: string };
}

interface Pending {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
  readonly settle: (refusal: string | undefined) => void;
}

/**
 * A member of one room over the stock Socket.IO client: pushes mutations, pushes the
 * unacked ones again after a reconnect, and knows what was acked. It keeps no records.
 */
export class RecordSocket {
  readonly room: RoomName;
  readonly clientId = randomUUID();
  /** Every message, for tests that look. */
  onDown: (message: Down) => void = () => undefined;
  #socket: Socket;
  #nextId = 1;
  #pending: Pending[] = [];
  #joined = false;
  #comingBack: NodeJS.Timeout | undefined;

  /** `place`: a workspace's id, or the whole name of any other room. */
  constructor(member: Signed, place: string) {
    const isName = place.includes(':');
    this.room = isName ? (place as RoomName) : workspaceRoom(place as WorkspaceId);
    this.#socket = io(member.origin, {
      transports: ['websocket'],
      extraHeaders: member.headers,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    this.#socket.on('connect', () => this.#say(this.#join()));
    this.#socket.on('disconnect', () => {
      this.#joined = false;
      this.#waitNoLonger();
    });
    this.#socket.on('down', (messages: Down[]) => {
      for (const message of messages) this.#handle(message);
    });
  }

  get unacked(): number {
    return this.#pending.length;
  }

  /** Resolves after the commit; rejects with the refusal's code. */
  mutate(name: string, args: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const pending: Pending = {
        id: this.#nextId,
        name,
        args,
        settle: (refusal) => (refusal === undefined ? resolve() : reject(new Error(refusal))),
      };
      this.#nextId += 1;
      this.#pending.push(pending);
      if (this.#joined) this.#push([pending]);
    });
  }

  /** Cuts the line and keeps what is unacked, until `resume`. */
  hold(): void {
    this.#socket.disconnect();
  }

  resume(): void {
    this.#socket.connect();
  }

  close(): void {
    this.#socket.disconnect();
  }

  #join(): Up {
    return {
      type: 'join',
      room: this.room,
      clientId: this.clientId as Extract<Up, { type: 'join' }>['clientId'],
      version: null,
      protocol: protocolVersion,
    };
  }

  #say(message: Up): void {
    this.#socket.emit('up', message);
  }

  #push(pending: readonly Pending[]): void {
    const clientId = this.clientId as Extract<Up, { type: 'push' }>['clientId'];
    for (let from = 0; from < pending.length; from += 100) {
      const mutations = pending
        .slice(from, from + 100)
        .map(({ id, name, args }) => ({ id, name, args }));
      this.#say({ type: 'push', room: this.room, clientId, mutations });
    }
  }

  #handle(message: Down): void {
    this.onDown(message);
    switch (message.type) {
      case 'joined':
        this.#ackUpTo(message.lastMutationId);
        this.#joined = true;
        this.#push(this.#pending);
        return;
      case 'poke':
        this.#ackUpTo(message.acks[this.clientId] ?? 0);
        return;
      case 'ack':
        if (message.clientId === this.clientId) this.#ackUpTo(message.lastMutationId);
        return;
      case 'refused':
        this.#refuse(message.id, message.code);
        return;
      case 'gap':
        this.#push(this.#pending.filter((pending) => pending.id >= message.expected));
        return;
      case 'ended':
      case 'fault':
        if (passing.has(message.code)) return this.#comeBack();
        for (const pending of this.#pending.splice(0)) pending.settle(message.code);
        return;
      default:
    }
  }

  #ackUpTo(id: number): void {
    while (this.#pending[0] && this.#pending[0].id <= id) this.#pending.shift()!.settle(undefined);
  }

  /** As the page does: what is unacked is kept, and pushed again once the room takes it. */
  #comeBack(): void {
    this.#joined = false;
    this.#waitNoLonger();
    this.#comingBack = setTimeout(() => this.#say(this.#join()), 200);
  }

  /** A new line joins by itself. */
  #waitNoLonger(): void {
    clearTimeout(this.#comingBack);
    this.#comingBack = undefined;
  }

  #refuse(id: number, code: string): void {
    const at = this.#pending.findIndex((pending) => pending.id === id);
    if (at >= 0) this.#pending.splice(at, 1)[0]!.settle(code);
  }
}
