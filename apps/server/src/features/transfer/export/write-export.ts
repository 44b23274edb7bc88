import type { Db } from '../../../db/database.ts';
import type { ByteStore } from '../../../storage/byte-store.ts';
import type { ExportAsk, WrittenExport } from './export-talk.ts';
import { viewWhole } from './whole-repo.ts';
import { WorkspaceWriter } from './workspace-writer.ts';
import { ZipWriter } from './zip-writer.ts';

export interface ExportPorts {
  readonly db: Db;
  readonly store: ByteStore;
  onProgress(done: number, total: number): void;
}

/**
 * Writes a workspace into the store as one zip. What its room holds is read as of one moment and behind the wall;
 * the bytes of files follow, which nothing changes. For a worker: it takes a core for as long as it goes on.
 */
export async function writeExport(ask: ExportAsk, ports: ExportPorts): Promise<WrittenExport> {
  const zip = new ZipWriter(ask.now);
  const [bytes, content] = await Promise.all([
    ports.store.write(ask.key, zip.stream),
    fill(zip, ask, ports).catch((error: unknown) => {
      // The store hears of it too, and keeps nothing.
      zip.stream.destroy(error as Error);
      throw error;
    }),
  ]);
  return { ...content, bytes };
}

async function fill(zip: ZipWriter, ask: ExportAsk, { db, store, onProgress }: ExportPorts) {
  const { writer, keys } = await viewWhole(db, ask.workspaceId, async (stored) => {
    const made = new WorkspaceWriter(zip, ask, {
      ...{ stored, onProgress },
      whole: await stored.load(),
    });
    await made.writeRecords();
    return { writer: made, keys: await stored.keysOfFiles() };
  });
  await writer.writeFiles(store, keys);
  await writer.writeManifest();
  zip.finish();
  return { counts: writer.counts, confidential: writer.confidential };
}
