import { closeCode, finalCloseCodes } from '@sanad/protocol/close-code';
import { docFrame } from '@sanad/protocol/doc-frame';
import type { ClockRun } from '@sanad/sync/yjs/move-words';
import * as decoding from 'lib0/decoding';
import {
  applyAwarenessUpdate,
  modifyAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

import { createSignal, type Signal } from '../signal.ts';
import { cleanAwareness } from './doc-cursor.ts';
import type { WrittenRun } from './written-run.ts';
import { WrittenRuns } from './written-runs.ts';

/** Where a document's newest words are. "Server" only when all of them are durable there. */
export type DocSaveState =
  | { readonly at: 'offline'; readonly unsent: boolean }
  | { readonly at: 'device' }
  | { readonly at: 'server'; readonly since: number };

export interface DocLine {
  readonly save: DocSaveState;
  /** Why this connection may only read: a code of ours, or nothing. */
  readonly readOnly: string | undefined;
  /** The server has ended this for good, with this code. */
  readonly ended: number | undefined;
  readonly synced: boolean;
  /** Something written on this device may not be on the server. */
  readonly unsent: boolean;
}

/**
 * The stock provider with the frames that our server adds: it knows which of its writes are durable,
 * whether it may write, and when coming back is pointless. It counts what really leaves on the socket,
 * the answers to sync steps too, because the server counts the same.
 */
export class DocProvider extends WebsocketProvider {
  readonly line: Pick<Signal<DocLine>, 'get' | 'subscribe'>;
  readonly #line: Signal<DocLine>;
  #sent = 0;
  #stored = 0;
  #readOnly: string | undefined;
  #ended: number | undefined;
  #unsent = false;
  readonly #written = new WrittenRuns();
  /** The ids that the server was asked about on the line that is open. */
  #asked = '';
  #onForked: (fork: ClockRun) => void = () => undefined;

  constructor(workspaceId: string, documentId: string, doc: Y.Doc) {
    const counter = { open: () => {}, sent: () => {}, own: () => '' };
    class CountingSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        counter.open();
      }

      override send(data: Uint8Array<ArrayBuffer>): void {
        if (data[0] === docFrame.sync && data[1] !== 0) counter.sent();
        super.send(data);
      }
    }
    super(`${location.origin.replace(/^http/, 'ws')}/docs/${workspaceId}`, documentId, doc, {
      connect: false,
      disableBc: true,
      params: {
        stored: '1',
        // Read anew with each connection.
        get own() {
          return counter.own();
        },
      },
      WebSocketPolyfill: CountingSocket,
      shouldReconnect: (event) =>
        !finalCloseCodes.has(event.code) && event.code !== closeCode.badFrame,
    });
    this.#line = createSignal<DocLine>({
      save: { at: 'offline', unsent: false },
      readOnly: undefined,
      ended: undefined,
      synced: false,
      unsent: false,
    });
    this.line = this.#line;
    counter.own = () => (this.#asked = this.#ownIds());
    counter.open = () => {
      this.#sent = 0;
      this.#stored = 0;
      this.#readOnly = undefined;
    };
    counter.sent = () => {
      this.#sent++;
      this.#tell();
    };
    this.#keepEchoesHome();
    this.#listen(doc);
  }

  /** What this device wrote and the server has not said to have. */
  get written(): readonly WrittenRun[] {
    return this.#written.all;
  }

  /** The copy of this device brought words that an earlier tab could not send. */
  bringUnsent(runs: readonly WrittenRun[]): void {
    this.#unsent = true;
    this.#written.add(runs);
    this.#tell();
    // The server may know their ids as somebody else's by now: it is asked with the address.
    if (!this.ws || this.#ownIds() === this.#asked) return;
    this.disconnect();
    this.connect();
  }

  /** Called, at most once, when the server has something else under an id of this device. */
  onForked(listener: (fork: ClockRun) => void): void {
    this.#onForked = listener;
  }

  /**
   * Yjs takes another id where it hears of its own from outside, the cursor's owner stays as it was; and
   * the stock provider throws, when it leaves, where the two differ.
   */
  #followId(): void {
    const { awareness, doc } = this;
    if (awareness.clientID === doc.clientID) return;
    const state = awareness.getLocalState();
    removeAwarenessStates(awareness, [awareness.clientID], 'moved');
    awareness.clientID = doc.clientID;
    awareness.setLocalState(state);
  }

  #ownIds(): string {
    const ids = this.#written.all.map(({ client }) => client);
    return [...new Set([this.doc.clientID, ...ids])].join('.');
  }

  /** The stock provider echoes every cursor that it hears of; in a full room that is most of what it sends. */
  #keepEchoesHome(): void {
    const tell = this._awarenessUpdateHandler;
    this.awareness.off('update', tell);
    this._awarenessUpdateHandler = (changes, origin) => {
      if (origin !== this) tell(changes, origin);
    };
    this.awareness.on('update', this._awarenessUpdateHandler);
  }

  #listen(doc: Y.Doc): void {
    const handlers = this.messageHandlers;
    handlers[docFrame.awareness] = (_encoder, decoder) => {
      const update = modifyAwarenessUpdate(decoding.readVarUint8Array(decoder), (state: unknown) =>
        cleanAwareness(state),
      );
      applyAwarenessUpdate(this.awareness, update, this);
    };
    handlers[docFrame.stored] = (_encoder, decoder) => {
      this.#stored = Math.max(this.#stored, decoding.readVarUint(decoder));
      this.#tell();
    };
    handlers[docFrame.readOnly] = (_encoder, decoder) => {
      this.#readOnly = decoding.readVarString(decoder) || undefined;
      this.#tell();
    };
    // The sync step that follows it asks for what is missing; the provider answers it by itself.
    handlers[docFrame.resync] = () => {};
    handlers[docFrame.forked] = (_encoder, decoder) => {
      const [client, from, end] = [0, 1, 2].map(() => decoding.readVarUint(decoder));
      const listener = this.#onForked;
      this.#onForked = () => undefined;
      listener({ client: client!, from: from!, end: end! });
    };
    doc.on(
      'update',
      (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
        this.#followId();
        if (origin === this || !transaction.local) return;
        this.#unsent = true;
        this.#written.hear(transaction, this.doc.clientID);
        this.#tell();
      },
    );
    this.on('status', () => this.#tell());
    this.on('sync', () => this.#tell());
    this.on('closed', ({ code }: { code: number }) => {
      this.#ended = code;
      this.#tell();
    });
  }

  #tell(): void {
    const isStored = this.wsconnected && this.synced && this.#stored >= this.#sent;
    // Who may only read is not asked for words of theirs: they stay on this device.
    if (isStored && this.#readOnly === undefined) {
      this.#unsent = false;
      this.#written.clear();
    }
    const before = this.#line.get().save;
    const save: DocSaveState = !this.wsconnected
      ? { at: 'offline', unsent: this.#unsent }
      : !isStored
        ? { at: 'device' }
        : before.at === 'server'
          ? before
          : { at: 'server', since: Date.now() };
    this.#line.set({
      save,
      readOnly: this.#readOnly,
      ended: this.#ended,
      synced: this.synced,
      unsent: this.#unsent,
    });
  }
}
