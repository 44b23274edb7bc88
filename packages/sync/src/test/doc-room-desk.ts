import { docFrame } from '@sanad/protocol/doc-frame';
import { limits, type Limits } from '@sanad/protocol/limit';
import { FakeTime } from '@sanad/testing/fake-time';
import { settle } from '@sanad/testing/settle';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';

import { MemoryDocLog } from '../memory/memory-doc-log.ts';
import { ByteReader } from '../yjs/byte-reader.ts';
import type { StoredDoc } from '../yjs/doc-log.ts';
import { DocRoom } from '../yjs/doc-room.ts';
import type { DocSeat } from '../yjs/doc-seat.ts';
import type { DocSession } from '../yjs/doc-session.ts';
import { GroupCommit } from '../yjs/group-commit.ts';

/** What a client was sent, taken out of its WebSocket frames. */
export interface Heard {
  readonly type: number;
  /** The sync step; for other messages 0. */
  readonly step: number;
  readonly body: Uint8Array;
  readonly number: number;
}

export function framesIn(bytes: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    let length = bytes[at + 1]!;
    let head = 2;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    if (length === 126) [length, head] = [view.getUint16(2), 4];
    else if (length === 127) [length, head] = [view.getUint32(2) * 2 ** 32 + view.getUint32(6), 10];
    frames.push(bytes.slice(at + head, at + head + length));
    at += head + length;
  }
  return frames;
}

function read(frame: Uint8Array): Heard {
  const reader = new ByteReader(frame);
  const type = reader.varUint();
  if (type === docFrame.stored) return { type, step: 0, body: frame, number: reader.varUint() };
  const step = type === docFrame.sync ? reader.varUint() : 0;
  if (type === docFrame.auth) reader.varUint();
  if (type === docFrame.forked) return { type, step: 0, body: frame, number: reader.varUint() };
  return { type, step, body: type === docFrame.resync ? frame : reader.run(), number: 0 };
}

export function writeMessage(update: Uint8Array, step = 2): Uint8Array {
  return message([docFrame.sync, step], update);
}

export function message(head: readonly number[], body: Uint8Array): Uint8Array {
  const bytes = [...head];
  for (let rest = body.length; ; rest >>>= 7) {
    if (rest < 128) {
      bytes.push(rest);
      break;
    }
    bytes.push((rest & 127) | 128);
  }
  return new Uint8Array([...bytes, ...body]);
}

/** A client without a socket: real Yjs on one side, the room's frames on the other. */
export class TestClient implements DocSession {
  readonly person: DocSession['person'];
  readonly wantsStored: boolean;
  readonly own: readonly number[];
  readonly doc: Y.Doc;
  readonly heard: Heard[] = [];
  /** How often something was written to its line, however much each time. */
  packets = 0;
  closedWith: number | undefined;
  seat!: DocSeat;
  readonly #room: DocRoom;

  constructor(
    room: DocRoom,
    userId: string,
    options: {
      clientId?: number;
      mayWrite?: boolean;
      stored?: boolean;
      doc?: Y.Doc;
      own?: readonly number[];
    } = {},
  ) {
    this.#room = room;
    this.doc = options.doc ?? new Y.Doc();
    this.person = { id: userId, name: `Name of ${userId}`, color: '#0c7a84', hue: 'sea' };
    this.wantsStored = options.stored ?? true;
    this.own = options.own ?? [];
    if (options.clientId !== undefined) this.doc.clientID = options.clientId;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(writeMessage(update));
    });
    this.seat = room.join(this, options.mayWrite ?? true);
    this.send(message([docFrame.sync, 0], Y.encodeStateVector(this.doc)));
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  /** The newest promise. */
  get stored(): number {
    return this.heard.findLast((one) => one.type === docFrame.stored)?.number ?? 0;
  }

  send(bytes: Uint8Array): void {
    if (this.closedWith === undefined && (this.seat as DocSeat | undefined))
      this.#room.receive(this.seat, bytes);
  }

  sendAwareness(
    entries: readonly (readonly [client: number, clock: number, state: unknown])[],
  ): void {
    const bytes: number[] = [entries.length];
    const varUint = (value: number) => {
      let rest = value;
      for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
      bytes.push(rest);
    };
    for (const [client, clock, state] of entries) {
      varUint(client);
      varUint(clock);
      const text = encodeUtf8(typeof state === 'string' ? state : JSON.stringify(state));
      varUint(text.length);
      for (const byte of text) bytes.push(byte);
    }
    this.send(message([docFrame.awareness], new Uint8Array(bytes)));
  }

  write(pieces: readonly Uint8Array[]): void {
    this.packets++;
    const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    for (const frame of framesIn(all)) this.#hear(read(frame));
  }

  end(code: number): void {
    this.closedWith ??= code;
  }

  leave(): void {
    this.closedWith ??= 1000;
    this.#room.leave(this.seat);
  }

  #hear(one: Heard): void {
    this.heard.push(one);
    if (one.type !== docFrame.sync) return;
    if (one.step !== 0) Y.applyUpdate(this.doc, one.body, this);
    // A provider answers inside the event; the seat is not there yet while joining.
    else
      void Promise.resolve().then(() =>
        this.send(writeMessage(Y.encodeStateAsUpdate(this.doc, one.body), 1)),
      );
  }
}

export function createRoom(
  options: { log?: MemoryDocLog; limits?: Partial<Limits>; stored?: StoredDoc } = {},
) {
  const time = new FakeTime();
  const log = options.log ?? new MemoryDocLog();
  const commit = new GroupCommit(log, time, () => time.now(), {
    leastMs: 15,
    mostMs: 15,
    times: 20,
  });
  let idle = 0;
  const room = new DocRoom({
    key: 'w/d',
    stored: options.stored ?? { snapshot: undefined, tail: [], clients: [] },
    commit,
    timers: time,
    limits: { ...limits, ...options.limits },
    onIdle: () => idle++,
  });
  return { room, log, time, commit, timesIdle: () => idle };
}

/** Lets everything happen that is under way: answers, ends of turns, commits, what waits a moment for company. */
export async function run(time: FakeTime, ms = 100): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await settle();
    time.endTurns();
    await settle();
    time.advance(ms / 6);
  }
}
