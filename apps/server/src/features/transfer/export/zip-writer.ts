import { createHash } from 'node:crypto';
import { Readable, Transform, type TransformCallback } from 'node:stream';

import type { ManifestEntry } from '@sanad/domain/transfer/whole/manifest';
import ZipStream from 'zip-stream';

/** What an entry is made of: all of it, or piece by piece. */
export type EntrySource = string | Buffer | Readable | AsyncIterable<string>;

/** Entries one after the other, each with its hash; nothing is held that the reader of `stream` has not taken. */
export class ZipWriter {
  readonly #zip = new ZipStream({ level: 6 });
  readonly #entries: ManifestEntry[] = [];
  readonly #date: Date;

  constructor(now: number) {
    this.#date = new Date(now);
  }

  get stream(): Readable {
    return this.#zip as unknown as Readable;
  }

  get entries(): readonly ManifestEntry[] {
    return this.#entries;
  }

  /** `store`: bytes that are packed already. Rejects where its source does. */
  async add(path: string, source: EntrySource, { store = false } = {}): Promise<void> {
    const hash = createHash('sha256');
    let bytes = 0;
    const count = (part: Buffer) => {
      hash.update(part);
      bytes += part.length;
    };
    const data = { name: path, date: this.#date, store };
    await this.#entry(measured(source, count), data);
    this.#entries.push({ path, bytes, sha256: hash.digest('hex') });
  }

  finish(): void {
    this.#zip.finish();
  }

  #entry(source: Buffer | Readable, data: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#zip.entry(source, data, (error) => (error ? reject(error) : resolve()));
    });
  }
}

function measured(source: EntrySource, count: (part: Buffer) => void): Buffer | Readable {
  if (typeof source === 'string' || Buffer.isBuffer(source)) {
    const whole = Buffer.from(source);
    count(whole);
    return whole;
  }
  const meter = new Transform({
    transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      count(part);
      done(null, part);
    },
  });
  const stream = source instanceof Readable ? source : Readable.from(source, { objectMode: false });
  stream.on('error', (error) => meter.destroy(error));
  return stream.pipe(meter);
}
