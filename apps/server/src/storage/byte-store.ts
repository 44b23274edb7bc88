import type { Readable } from 'node:stream';

import type { DataStore } from '@tus/server';

/** From the first byte to the last, both counted, beginning with 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the bytes of files lie, each under a key of 32 hexadecimal digits that we made by chance. What comes in
 * pieces comes through `uploads`, which a tus server writes to. A key is written once: after `settle` its bytes
 * never change. Every store passes `testByteStore`.
 */
export interface ByteStore {
  readonly uploads: DataStore;
  /** What came of an upload is durable from here on. @throws where it is not all there. */
  settle(key: string, bytes: number): Promise<void>;
  /** The bytes that are here of a settled key, or of a part of it. @throws BytesMissing */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Whole and durable at once: what we make ourselves. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Of any length, as they come; whole and durable at the end, and how many. What is cut off leaves nothing that anybody may read. */
  write(key: string, bytes: Readable): Promise<number>;
  /** Of an upload or of settled bytes; what is not there is gone already. */
  remove(key: string): Promise<void>;
  /** Every key of which anything is here, with when it was begun (milliseconds). */
  list(): AsyncIterable<StoredKey>;
}

export interface StoredKey {
  readonly key: string;
  readonly at: number;
}

export class BytesMissing extends Error {
  override readonly name = 'BytesMissing';
}

/** What a key looks like: anything else in the folder or the bucket is not ours. */
export const keyPattern = /^[0-9a-f]{32}$/;
