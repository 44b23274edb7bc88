import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { FileConfigstore, FileStore } from '@tus/file-store';

import { BytesMissing, keyPattern, type ByteStore } from './byte-store.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Less is soon on the disk, whenever that is asked for. */
const pieceBytes = 4 * 1024 * 1024;

/** Why is nobody's business who sends. */
const unwritten = { status_code: 500, body: 'The bytes could not be written\n' };

/** As much waits for the write before it, and is written with one call to the system. */
const gatheredBytes = 1024 * 1024;

/**
 * The library's store, for as long as bytes come. What came goes on to the disk while more comes, so that the last piece
 * does not wait for all of it.
 */
class ComingBytes extends FileStore {
  override async create(file: Parameters<FileStore['create']>[0]): ReturnType<FileStore['create']> {
    const path = join(this.directory, file.id);
    await Promise.all([writeFile(path, ''), this.configstore.set(file.id, file)]);
    file.storage = { type: 'file', path };
    return file;
  }

  override async write(...[bytes, key, start]: Parameters<FileStore['write']>): Promise<number> {
    const path = join(this.directory, key);
    const file = createWriteStream(path, { flags: 'r+', start, highWaterMark: gatheredBytes });
    try {
      await pipeline(bytes, file);
    } catch {
      // oxlint-disable-next-line no-throw-literal, typescript/only-throw-error -- what the library answers with
      throw unwritten;
    }
    if (file.bytesWritten >= pieceBytes) void sync(path).catch(() => undefined);
    return start + file.bytesWritten;
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Bytes in two folders: what they are, and what a tus server notes of those that still come. */
export async function openDiskStore(folder: string): Promise<ByteStore> {
  const [directory, notes] = [join(folder, 'bytes'), join(folder, 'uploads')];
  for (const each of [directory, notes]) await mkdir(each, { recursive: true, mode: 0o700 });
  const configstore = new FileConfigstore(notes);
  const uploads = new ComingBytes({ directory, configstore });
  const pathOf = (key: string): string => {
    if (!keyPattern.test(key)) throw new BytesMissing(key);
    return join(directory, key);
  };

  const noteOf = (key: string): string => join(notes, `${key}.json`);

  return {
    uploads,
    async settle(key, bytes) {
      const path = pathOf(key);
      const { size } = await stat(path);
      if (size !== bytes) throw new BytesMissing(`${key} has ${size} of ${bytes} bytes`);
      // Its name, too, outlives a power cut.
      await Promise.all([sync(path), sync(directory)]);
      await rm(noteOf(key), { force: true });
    },
    async read(key, range) {
      const stream = createReadStream(pathOf(key), range && { ...range });
      await new Promise<void>((resolve, reject) => {
        stream.once('open', () => resolve());
        stream.once('error', (error) =>
          reject(isMissing(error) ? new BytesMissing(key, { cause: error }) : error),
        );
      });
      return stream;
    },
    async put(key, bytes) {
      await writeFile(pathOf(key), bytes, { flush: true, mode: 0o600 });
    },
    async write(key, bytes) {
      const path = pathOf(key);
      const file = createWriteStream(path, { flush: true, mode: 0o600 });
      try {
        await pipeline(bytes, file);
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      await sync(directory);
      return file.bytesWritten;
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
      await rm(noteOf(key), { force: true });
    },
    async *list() {
      for await (const { name } of await opendir(directory)) {
        if (!keyPattern.test(name)) continue;
        const found = await stat(join(directory, name)).catch((error: unknown) => {
          if (isMissing(error)) return undefined;
          throw error;
        });
        if (found) yield { key: name, at: found.birthtimeMs };
      }
    },
  };
}
