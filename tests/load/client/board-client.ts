import { randomUUID } from 'node:crypto';

import { RawSocket } from './raw-socket.ts';

/**
 * A light member of a board on any of the servers under test. Every mutation carries a mark
 * `q<writer>q<number>q`; the meter looks for marks in the bytes, so it parses nothing and does not
 * depend on how a server packs its events.
 */
export type BoardDialect = 'corked-ws' | 'plain-socketio' | 'sanad';

export interface BoardTarget {
  readonly url: string;
  readonly dialect: BoardDialect;
  readonly headers: Record<string, string>;
  readonly room: string;
  readonly tasks: readonly string[];
  readonly columns: readonly string[];
  readonly protocol: number;
}

export interface BoardClientHandlers {
  onMark(writer: number, number: number): void;
  onAck(upTo: number): void;
  onClose(why: string): void;
}

const mark = 'q'.charCodeAt(0);
const filler = 'x'.repeat(120);

/** Calls back for each `q<a>q<b>q` in the bytes. */
export function eachMark(bytes: Buffer, visit: (a: number, b: number) => void): void {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at)) {
    const first = digitsAt(bytes, at + 1);
    const second = first && bytes[first.end] === mark ? digitsAt(bytes, first.end + 1) : undefined;
    if (!first || !second || bytes[second.end] !== mark) {
      at += 1;
      continue;
    }
    visit(first.value, second.value);
    at = second.end + 1;
  }
}

function digitsAt(bytes: Buffer, from: number): { value: number; end: number } | undefined {
  let value = 0;
  let end = from;
  for (; end < bytes.length; end += 1) {
    const digit = bytes[end]! - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return end === from ? undefined : { value, end };
}

export class BoardClient {
  readonly ready: Promise<void>;
  readonly clientId = randomUUID();
  readonly socket: RawSocket;
  #target: BoardTarget;
  #handlers: BoardClientHandlers;
  #resolve!: () => void;
  #nextId = 1;
  #acked = 0;
  #ownId = Buffer.from(`"${this.clientId}":`);

  constructor(target: BoardTarget, handlers: BoardClientHandlers) {
    this.#target = target;
    this.#handlers = handlers;
    let reject!: (error: Error) => void;
    this.ready = new Promise((resolve, fail) => {
      this.#resolve = resolve;
      reject = fail;
    });
    this.ready.catch(() => undefined);
    this.socket = new RawSocket(
      target.url,
      {
        onOpen: () => {
          if (target.dialect === 'corked-ws') this.#sayPlain({ type: 'join', room: target.room });
        },
        onMessage: (bytes) => this.#handle(bytes),
        onClose: (why) => {
          reject(new Error(`closed before join: ${why}`));
          handlers.onClose(why);
        },
      },
      target.headers,
    );
  }

  /** Moves a card; ids count from 1, and `onAck` later says up to which id everything is acked. */
  move(writer: number, number: number): void {
    const { tasks, columns, dialect, room } = this.#target;
    const task = tasks[Math.floor(Math.random() * tasks.length)]!;
    const id = this.#nextId;
    this.#nextId += 1;
    if (dialect === 'sanad') {
      const args = {
        taskId: task,
        columnId: columns[number % columns.length],
        orderKey: `Vq${writer}q${number}q`,
      };
      const mutations = [{ id, name: 'moveTask', args }];
      this.#emit(['up', { type: 'push', room, clientId: this.clientId, mutations }]);
      return;
    }
    const mutation = {
      op: 'move',
      card: task,
      list: number % 5,
      pos: number,
      mid: `q${writer}q${number}q`,
      body: filler,
    };
    if (dialect === 'corked-ws') this.#sayPlain({ type: 'mutate', id, mutation });
    else this.socket.sendText(`42${id}${JSON.stringify(['mutate', mutation])}`);
  }

  close(): void {
    this.socket.close();
  }

  #sayPlain(message: object): void {
    this.socket.sendText(JSON.stringify(message));
  }

  #emit(event: readonly unknown[]): void {
    this.socket.sendText(`42${JSON.stringify(event)}`);
  }

  #handle(bytes: Buffer): void {
    if (this.#target.dialect === 'corked-ws') this.#handlePlain(bytes);
    else this.#handleSocketIo(bytes);
  }

  #handlePlain(bytes: Buffer): void {
    const text = bytes.toString('latin1', 0, 24);
    if (text.startsWith('{"type":"joined"')) this.#resolve();
    else if (text.startsWith('{"type":"ack"')) this.#ackOne();
    else eachMark(bytes, this.#handlers.onMark);
  }

  /** Engine.IO 4 over WebSocket: 0 open, 2 ping, 40 connected, 42 event, 43 ack. */
  #handleSocketIo(bytes: Buffer): void {
    const kind = bytes.toString('latin1', 0, 2);
    if (kind.startsWith('0')) return this.socket.sendText('40');
    if (kind.startsWith('2')) return this.socket.sendText('3');
    if (kind === '40') return this.#join();
    if (kind === '44') throw new Error(`connect refused: ${bytes.toString()}`);
    if (kind === '43') {
      if (this.#joined) this.#ackOne();
      else this.#finishJoin();
      return;
    }
    if (kind !== '42') return;
    if (this.#target.dialect === 'sanad') this.#readAck(bytes);
    eachMark(bytes, this.#handlers.onMark);
  }

  #joined = false;

  #finishJoin(): void {
    this.#joined = true;
    this.#resolve();
  }

  #join(): void {
    const { dialect, room, protocol } = this.#target;
    if (dialect === 'plain-socketio') {
      this.socket.sendText(`420${JSON.stringify(['join', room])}`);
      return;
    }
    const { clientId } = this;
    this.#emit(['up', { type: 'join', room, clientId, version: null, protocol }]);
  }

  #ackOne(): void {
    this.#acked += 1;
    this.#handlers.onAck(this.#acked);
  }

  #readAck(bytes: Buffer): void {
    if (!this.#joined) {
      if (bytes.includes('"joined"')) this.#finishJoin();
      else if (bytes.includes('"fault"') || bytes.includes('"ended"')) {
        throw new Error(`join refused: ${bytes.toString()}`);
      }
    }
    if (bytes.includes('"refused"')) throw new Error(`refused: ${bytes.toString()}`);
    for (let at = bytes.indexOf(this.#ownId); at >= 0; at = bytes.indexOf(this.#ownId, at + 1)) {
      const last = digitsAt(bytes, at + this.#ownId.length);
      if (last && last.value > this.#acked) {
        this.#acked = last.value;
        this.#handlers.onAck(this.#acked);
      }
    }
  }
}
