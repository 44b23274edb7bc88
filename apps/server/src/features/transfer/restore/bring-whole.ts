import { createHash, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';

import { servedType } from '@sanad/domain/files/content-type';
import type { FileRecord, FileVersion } from '@sanad/domain/files/record';
import type { DocumentId } from '@sanad/domain/kernel/ids';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import type { ReadRecord, WholeReader } from '@sanad/domain/transfer/whole/read-whole';
import { createPlaceIds, placeOfId as placeOf } from '@sanad/domain/transfer/whole/whole-ids';

import type { Db } from '../../../db/database.ts';
import type { ByteStore } from '../../../storage/byte-store.ts';
import { bringDocument } from '../../docs/copy/bring-document.ts';
import { createBroughtVersions } from '../../files/brought-version-repo.ts';
import { sniffType } from '../../files/sniff-type.ts';
import { sha1 } from '../import/sha1.ts';
import { pathsIn, stateIn } from './look-whole.ts';
import { kindsAfter, kindsBefore, readExport } from './read-export.ts';
import type { RestoreAsk, RestorePart } from './restore-talk.ts';
import type { WholeZip } from './whole-zip.ts';

export interface BringPorts {
  readonly db: Db;
  readonly store: ByteStore;
}

/** Small enough that one commit and one poke of it delay nobody. */
const recordsPerPart = 200;
const charactersPerPart = 128 * 1024;
/** Bytes of files that are stored before their records go into the room: a sweep may not find them alone for long. */
const bytesPerPart = 64 * 1024 * 1024;

/**
 * An export part by part, each as it goes into the room: what a record needs that is not in the room is here before it.
 * Parts are the same at every try. Those that are in the room already are passed over.
 */
export async function* bringWhole(
  zip: WholeZip,
  ask: RestoreAsk,
  ports: BringPorts,
): AsyncGenerator<RestorePart> {
  const read = await readExport(zip, ask);
  const reader = read.reader();
  const bytes = new BytesBringer(zip, ask, ports);
  const { counts, tasks, messages } = read.known;
  const others = [...counts].reduce((sum, [kind, of]) => sum + (kind === 'version' ? 0 : of), 0);
  const total = others + tasks.size + messages.size + read.people.length;
  let [end, part] = [0, 0];

  const pack = createPacker(reader, ask.actor);
  async function* emit(records: readonly ReadRecord[] | 'rest'): AsyncGenerator<RestorePart> {
    const packed = records === 'rest' ? pack.rest() : pack.add(records);
    for (const some of packed) {
      end += some.length;
      part += 1;
      if (end <= (ask.from ?? 0)) continue;
      yield { part, end, total, records: await bytes.before(some) };
    }
  }

  const { nextTask: task, nextMessage: message } = read.shared;
  yield { part, end, total, begin: { task, message }, records: [] };
  for (const kind of kindsBefore) yield* emit(reader.readShared(kind, read.shared[kind]));
  const said: ReadRecord[] = [];
  for await (const line of zip.lines('tasks.jsonl')) {
    const { task, steps, messages: own } = reader.readTask(line);
    yield* emit([task, ...steps]);
    said.push(...own);
    // Not before their task; and not all of them in memory.
    if (said.length >= recordsPerPart) {
      yield* emit('rest');
      yield* emit(said.splice(0));
    }
  }
  yield* emit('rest');
  yield* emit(said);
  for (const kind of kindsAfter) yield* emit(reader.readShared(kind, read.shared[kind]));
  yield* emit('rest');
}

/** Puts records together into parts. Whoever is named for the first time goes before what names them. */
function createPacker(reader: WholeReader, actor: string) {
  let part: ReadRecord[] = [];
  let [characters, bytes] = [0, 0];

  function take(): ReadRecord[] {
    const full = part;
    part = [];
    [characters, bytes] = [0, 0];
    return full;
  }
  function* add(records: readonly ReadRecord[]): Generator<readonly ReadRecord[]> {
    for (const each of [...reader.takeNamed(), ...records.map((one) => signed(one, actor))]) {
      const { length } = JSON.stringify(each);
      const own = each.kind === 'file' ? bytesOf(each.record as FileRecord) : 0;
      const isFull =
        part.length >= recordsPerPart ||
        characters + length > charactersPerPart ||
        (bytes > 0 && bytes + own > bytesPerPart);
      if (part.length > 0 && isFull) yield take();
      part.push(each);
      characters += length;
      bytes += own;
    }
  }
  return {
    add,
    *rest(): Generator<readonly ReadRecord[]> {
      yield* add([]);
      if (part.length > 0) yield take();
    },
  };
}

/** A file can put words into anybody's mouth: whoever brings a message in is its author here. */
function signed(read: ReadRecord, author: string): ReadRecord {
  if (read.kind !== 'message') return read;
  return { ...read, record: { ...read.record, author } as ReadRecord['record'] };
}

const bytesOf = ({ versions }: FileRecord): number =>
  versions.reduce((sum, { bytes }) => sum + bytes, 0);

/** What of documents and files is not in the room, brought before their records are. */
class BytesBringer {
  readonly #zip: WholeZip;
  readonly #ask: RestoreAsk;
  readonly #ports: BringPorts;
  readonly #versions: ReturnType<typeof createBroughtVersions>;
  readonly #paths: Readonly<Record<'files' | 'documents', ReadonlyMap<number, string>>>;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #idAt: (kind: string, place: number) => string;

  constructor(zip: WholeZip, ask: RestoreAsk, ports: BringPorts) {
    this.#zip = zip;
    this.#ask = ask;
    this.#ports = ports;
    this.#versions = createBroughtVersions(ports.db);
    this.#paths = { files: pathsIn(zip, 'files'), documents: pathsIn(zip, 'documents') };
    this.#hashes = new Map(zip.manifest.entries.map(({ path, sha256 }) => [path, sha256]));
    this.#idAt = createPlaceIds(ask.importId, sha1);
  }

  /** By the clock of whoever asked, as far as it has gone on since. */
  #now(): number {
    return this.#ask.now + Math.round(performance.now());
  }

  /** The records as they go into the room: a version's type is what its bytes say, whatever the export says. */
  async before(records: readonly ReadRecord[]): Promise<readonly ReadRecord[]> {
    const ready: ReadRecord[] = [];
    const kept: { id: FileVersion['id']; type: string }[] = [];
    for (const each of records) {
      if (each.kind === 'document') await this.#bringDocument(each.record.id);
      if (each.kind !== 'file') ready.push(each);
      else ready.push({ ...each, record: await this.#bringFile(each.record as FileRecord, kept) });
    }
    await this.#versions.keep(this.#ask.workspaceId, kept, this.#now());
    return ready;
  }

  async #bringDocument(id: string): Promise<void> {
    const path = this.#paths.documents.get(placeOf(id));
    if (path === undefined) return;
    const { workspaceId } = this.#ask;
    const at = { workspaceId, documentId: id as DocumentId };
    await bringDocument(this.#ports.db, at, await stateIn(this.#zip, path), (name) => {
      const place = Number(name);
      return Number.isInteger(place) && place > 0 ? this.#idAt('file', place) : null;
    });
  }

  async #bringFile(
    file: FileRecord,
    kept: { id: FileVersion['id']; type: string }[],
  ): Promise<FileRecord> {
    const versions: FileVersion[] = [];
    for (const version of file.versions) {
      const path = this.#paths.files.get(placeOf(version.id));
      const isText = version.type === 'text/plain';
      const type = path
        ? await this.#bringBytes(file, version, path)
        : servedType(version.type, isText);
      if (path) kept.push({ id: version.id, type });
      versions.push({ ...version, type });
    }
    return { ...file, versions };
  }

  async #bringBytes(file: FileRecord, version: FileVersion, path: string): Promise<string> {
    const { workspaceId, actor: userId, stay } = this.#ask;
    const { store } = this.#ports;
    const { id: fileId, name, taskId, documentId, confidential } = file;
    const where = { workspaceId, fileId, name, taskId, documentId, confidential, userId, stay };
    const { id, bytes } = version;
    const key = randomBytes(16).toString('hex');
    const begun = await this.#versions.begin({ ...where, id, bytes, key }, this.#now());
    if (!begun.isKept) {
      const hash = createHash('sha256');
      const meter = new Transform({
        transform(part: Buffer, _encoding, done) {
          hash.update(part);
          done(null, part);
        },
      });
      const source = await this.#zip.open(path);
      source.on('error', (error) => meter.destroy(error));
      const written = await store.write(begun.key, source.pipe(meter));
      const isWhole = written === bytes && hash.digest('hex') === this.#hashes.get(path);
      refuseUnless(isWhole, 'import_damaged');
    }
    return sniffType(store, begun.key, bytes);
  }
}
