import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import { RandomAccessReader } from 'yauzl';

import type { ByteStore } from '../../../storage/byte-store.ts';

/** The list of a zip's entries is read in many small steps: they are taken out of one such piece. */
const pieceBytes = 256 * 1024;

/** Bytes of the store as a reader of zips asks for them: any part, in any order. */
export class StoredReader extends RandomAccessReader {
  readonly #store: Pick<ByteStore, 'read'>;
  readonly #key: string;
  readonly #bytes: number;
  #piece: { readonly start: number; readonly bytes: Buffer } | undefined;

  constructor(store: Pick<ByteStore, 'read'>, key: string, bytes: number) {
    super();
    this.#store = store;
    this.#key = key;
    this.#bytes = bytes;
  }

  /** `end` is behind the last one. */
  override _readStreamForRange(start: number, end: number): Readable {
    const out = new PassThrough();
    if (end <= start) return out.end();
    void this.#store
      .read(this.#key, { start, end: end - 1 })
      .then((source) => pipeline(source, out))
      .catch((error: unknown) => out.destroy(error as Error));
    return out;
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#pieceAt(position, length).then(
      ({ start, bytes }) => {
        const from = position - start;
        const copied = bytes.copy(into, offset, from, from + length);
        done(copied === length ? null : new Error('the zip ends before it should'));
      },
      (error: unknown) => done(error as Error),
    );
  }

  async #pieceAt(start: number, length: number) {
    const known = this.#piece;
    const isKnown =
      known && start >= known.start && start + length <= known.start + known.bytes.length;
    if (isKnown) return known;
    const end = Math.min(this.#bytes, start + Math.max(length, pieceBytes));
    const bytes = await buffer(this._readStreamForRange(start, end));
    return (this.#piece = { start, bytes });
  }
}
