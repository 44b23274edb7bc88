import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import {
  entryPath,
  exportManifest,
  exportVersion,
  manifestHead,
  type ExportManifest,
} from '@sanad/domain/transfer/whole/manifest';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';

import type { ByteStore } from '../../../storage/byte-store.ts';
import { StoredReader } from './stored-reader.ts';

export interface WholeLimits {
  readonly entries: number;
  /** Of all that is in it, unpacked. */
  readonly bytes: number;
}

/** Of what is read in one go. */
const mostJson = 128 * 1024 * 1024;
/** Of one task with all that was said. */
const mostLine = 64 * 1024 * 1024;
/** So much more than it takes may stand in an entry, beside what any may have: what says more is made to keep us busy. */
const mostRatio = 500;
const anyMayHave = 16 * 1024 * 1024;
const manifestPath = 'manifest.json';

/**
 * An export as a zip that anybody may have made: entries are counted, named, measured and unpacked nowhere but into
 * what is asked for. What a disk would be shown by them does not matter, for nothing is ever written under their names.
 * @throws Refusal `import_unreadable` where it is no export, `import_damaged` where it is not as it was made,
 * `import_too_new` where a later program made it, `too_large`
 */
export class WholeZip {
  readonly manifest: ExportManifest;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  static async open(
    store: Pick<ByteStore, 'read'>,
    { key, bytes }: { readonly key: string; readonly bytes: number },
    limits: WholeLimits,
  ): Promise<WholeZip> {
    const zip = await readable(
      fromRandomAccessReaderPromise(new StoredReader(store, key, bytes), bytes, {
        autoClose: false,
        strictFileNames: true,
      }),
    );
    refuseUnless(zip.entryCount <= limits.entries, 'too_large');
    const entries = await readable(entriesOf(zip, limits));
    const listed = entries.get(manifestPath);
    refuseUnless(listed, 'import_unreadable');
    const json = await parseJson(zip, listed);
    const head = manifestHead.safeParse(json);
    refuseUnless(head.success, 'import_unreadable');
    refuseUnless(head.data.version <= exportVersion, 'import_too_new');
    const parsed = exportManifest.safeParse(json);
    refuseUnless(parsed.success, 'import_unreadable');
    assertListed(parsed.data, entries);
    return new WholeZip(zip, entries, parsed.data);
  }

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: ExportManifest) {
    this.#zip = zip;
    this.#entries = entries;
    this.manifest = manifest;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  bytesOf(path: string): number {
    return this.#entry(path).uncompressedSize;
  }

  /** Its bytes, of which never more come than it says. */
  open(path: string): Promise<Readable> {
    return readable(this.#zip.openReadStreamPromise(this.#entry(path)));
  }

  json(path: string): Promise<unknown> {
    return parseJson(this.#zip, this.#entry(path));
  }

  /** A value from each line. */
  async *lines(path: string): AsyncGenerator<unknown> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    try {
      for await (const piece of await this.open(path)) {
        const lines = (rest + decoder.decode(piece as Buffer, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        refuseUnless(rest.length <= mostLine, 'too_large');
        for (const line of lines) yield JSON.parse(line);
      }
      if (rest !== '') yield JSON.parse(rest);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal('import_damaged');
    }
  }

  /** Reads every byte of it once: each entry is what the manifest says. */
  async check(onBytes: (bytes: number) => void): Promise<void> {
    for (const { path, bytes, sha256 } of this.manifest.entries) {
      const hash = createHash('sha256');
      let read = 0;
      try {
        for await (const piece of await this.open(path)) {
          hash.update(piece as Buffer);
          read += (piece as Buffer).length;
          onBytes((piece as Buffer).length);
        }
      } catch {
        throw new Refusal('import_damaged');
      }
      refuseUnless(read === bytes && hash.digest('hex') === sha256, 'import_damaged');
    }
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(path);
    refuseUnless(entry, 'import_unreadable');
    return entry;
  }
}

/** Whatever the library says of a zip that it cannot read. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('import_unreadable');
  }
}

async function entriesOf(zip: ZipFile, limits: WholeLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    // Whoever packs it again by hand has folders in it.
    if (fileName.endsWith('/') && uncompressedSize === 0) continue;
    const isOurs = entryPath.safeParse(fileName).success && !entries.has(fileName);
    refuseUnless(isOurs && !entry.isEncrypted(), 'import_unreadable');
    bytes += uncompressedSize;
    refuseUnless(bytes <= limits.bytes, 'too_large');
    refuseUnless(uncompressedSize <= compressedSize * mostRatio + anyMayHave, 'too_large');
    entries.set(fileName, entry);
  }
  return entries;
}

async function parseJson(zip: ZipFile, entry: Entry): Promise<unknown> {
  refuseUnless(entry.uncompressedSize <= mostJson, 'too_large');
  try {
    return JSON.parse(await text(await zip.openReadStreamPromise(entry)));
  } catch {
    throw new Refusal('import_damaged');
  }
}

/** Nothing is missing, and nothing is there that nobody answers for. */
function assertListed({ entries }: ExportManifest, found: ReadonlyMap<string, Entry>): void {
  const listed = new Set(entries.map(({ path }) => path));
  refuseUnless(listed.size === entries.length && !listed.has(manifestPath), 'import_damaged');
  refuseUnless(found.size === listed.size + 1, 'import_damaged');
  for (const { path, bytes } of entries)
    refuseUnless(found.get(path)?.uncompressedSize === bytes, 'import_damaged');
}
