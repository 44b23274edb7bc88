import { startEmbeddedPostgres } from '../db/embedded/embedded-postgres.ts';
import { openMedia } from '../media/open-media.ts';
import { assertPortFree } from './assert-port-free.ts';
import { openDataFolder } from './data-folder.ts';
import { takeDataLock } from './data-lock.ts';
import type { Host, HostSettings } from './host.ts';

/**
 * Data folder, lock, PostgreSQL, LiveKit: in that order, each undone when a later one fails or when
 * the start is called off.
 *
 * @throws StartFailure with the sentence to print
 */
export async function openHost(
  settings: HostSettings,
  tell: (sentence: string) => void,
  signal?: AbortSignal,
): Promise<Host> {
  const dataDir = openDataFolder(settings.dataDir);
  const lock = settings.heldByParent ? null : await takeDataLock(dataDir);
  const undo: (() => Promise<void> | void)[] = [() => lock?.release()];
  async function close(): Promise<void> {
    lock?.announceStop();
    // Each, whatever became of the one before: a database must not stay because LiveKit would not go.
    const failed: unknown[] = [];
    for (const each of undo.splice(0)) {
      try {
        await each();
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 0) throw failed[0];
  }
  try {
    await assertPortFree(settings.httpPort, settings.httpAddress);
    const { orphanMs } = settings;
    const postgres =
      settings.databaseUrl === null
        ? await startEmbeddedPostgres({
            dataDir,
            fsync: true,
            onNotice: tell,
            orphanMs,
            ...(signal ? { signal } : {}),
          })
        : null;
    if (postgres !== null) {
      undo.unshift(() => postgres.stop());
      const where = postgres.elsewhere;
      tell(
        where === null
          ? 'Database: PostgreSQL is up.'
          : `Database: PostgreSQL is up; its data is in ${where}, because its user cannot enter ${dataDir}.`,
      );
    }
    signal?.throwIfAborted();
    const media = openMedia(dataDir, settings);
    undo.unshift(() => media.close());
    return { dataDir, databaseUrl: postgres?.url ?? settings.databaseUrl ?? '', media, close };
  } catch (error) {
    await close();
    throw error;
  }
}
