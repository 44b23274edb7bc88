import { decodeUtf8, encodeUtf8 } from 'lib0/string';

import { ByteReader, malformed } from './byte-reader.ts';
import { concatBytes, varUintSize, writeVarUint } from './byte-writer.ts';
import type { DocPerson } from './doc-session.ts';

interface Entry {
  readonly client: number;
  clock: number;
  /** Encoded: client, clock, state. `null` once gone. */
  bytes: Uint8Array;
}

/**
 * The cursors of one document. Of a connection's message only its own entry counts: a stock provider
 * echoes those of others. Who it is, is written by the server over whatever the client claims.
 */
export class AwarenessBoard {
  readonly #entries = new Map<number, Entry>();
  readonly #changed = new Map<number, Entry>();

  /** Which clients a message speaks for; `undefined` when it can't be read. */
  static clientsIn(message: Uint8Array): number[] | undefined {
    return readEntries(message)?.map((entry) => entry.client);
  }

  /** Takes `client`'s own entry out of a message. True when there is something to tell. */
  take(message: Uint8Array, client: number, person: DocPerson, mostBytes: number): boolean {
    const entry = readEntries(message)?.find((each) => each.client === client);
    if (!entry || entry.state.length > mostBytes) return false;
    const known = this.#entries.get(client);
    if (known && entry.clock < known.clock) return false;
    const state = stamped(entry.state, person);
    if (state === undefined) return false;
    this.#put(client, entry.clock, state);
    return true;
  }

  /** Its connection is gone. True when there is something to tell. */
  remove(client: number): boolean {
    const known = this.#entries.get(client);
    if (!known) return false;
    // The same clock: readers take "gone" at an equal one, and a connection that comes back may repeat it.
    this.#put(client, known.clock, gone);
    this.#entries.delete(client);
    return true;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** The changes since the last call as one message, or `undefined`. */
  takeChanges(): Uint8Array | undefined {
    if (this.#changed.size === 0) return undefined;
    const message = encodeEntries([...this.#changed.values()]);
    this.#changed.clear();
    return message;
  }

  /** Everybody here as one message, or `undefined` when nobody is. */
  all(): Uint8Array | undefined {
    return this.#entries.size === 0 ? undefined : encodeEntries([...this.#entries.values()]);
  }

  #put(client: number, clock: number, state: Uint8Array): void {
    const bytes = new Uint8Array(
      varUintSize(client) + varUintSize(clock) + varUintSize(state.length) + state.length,
    );
    let at = writeVarUint(bytes, 0, client);
    at = writeVarUint(bytes, at, clock);
    at = writeVarUint(bytes, at, state.length);
    bytes.set(state, at);
    const entry = { client, clock, bytes };
    this.#entries.set(client, entry);
    this.#changed.set(client, entry);
  }
}

const gone = encodeUtf8('null');

function stamped(state: Uint8Array, person: DocPerson): Uint8Array | undefined {
  let claimed: unknown;
  try {
    claimed = JSON.parse(decodeUtf8(state));
  } catch {
    return undefined;
  }
  if (claimed === null) return gone;
  if (typeof claimed !== 'object' || Array.isArray(claimed)) return undefined;
  return encodeUtf8(JSON.stringify({ ...claimed, user: person }));
}

function readEntries(
  message: Uint8Array,
): { client: number; clock: number; state: Uint8Array }[] | undefined {
  try {
    const reader = new ByteReader(message);
    const count = reader.varUint();
    // An entry takes three bytes at least: a larger count is a lie that would cost memory.
    if (count > message.length / 3) return undefined;
    const entries = [];
    for (let i = 0; i < count; i++) {
      entries.push({ client: reader.varUint(), clock: reader.varUint(), state: reader.run() });
    }
    return reader.at === reader.end ? entries : undefined;
  } catch (error) {
    if (error === malformed) return undefined;
    throw error;
  }
}

function encodeEntries(entries: readonly Entry[]): Uint8Array {
  const count = new Uint8Array(varUintSize(entries.length));
  writeVarUint(count, 0, entries.length);
  return concatBytes([count, ...entries.map((entry) => entry.bytes)]);
}
