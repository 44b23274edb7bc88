import { startEmbeddedPostgres } from '../db/embedded/embedded-postgres.ts';
import { openMedia } from '../media/open-media.ts';
import { assertPortFree } from './assert-port-free.ts';
import { openDataFolder } from './data-folder.ts';
import { takeDataLock } from './data-lock.ts';
import type { Host, HostSettings } from './host.ts';

/**
 * Data folder, lock, PostgreSQL, LiveKit: in that order, each undone when a later one fails.
 *
 * @throws StartFailure with the sentence to print
 */
export async function openHost(
  settings: HostSettings,
  tell: (sentence: string) => void,
): Promise<Host> {
  const dataDir = openDataFolder(settings.dataDir);
  const lock = settings.heldByParent ? null : await takeDataLock(dataDir);
  try {
    await assertPortFree(settings.httpPort, settings.httpAddress);
    const postgres =
      settings.databaseUrl === null
        ? await startEmbeddedPostgres({ dataDir, fsync: true, onNotice: tell })
        : null;
    if (postgres !== null) {
      const where = postgres.elsewhere;
      tell(
        where === null
          ? 'Database: PostgreSQL is up.'
          : `Database: PostgreSQL is up; its data is in ${where}, because its user cannot enter ${dataDir}.`,
      );
    }
    const media = openMedia(dataDir, settings);
    return {
      dataDir,
      databaseUrl: postgres?.url ?? settings.databaseUrl ?? '',
      media,
      close: async () => {
        lock?.announceStop();
        await media.close();
        await postgres?.stop();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}
