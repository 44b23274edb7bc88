import { filesLimits } from '@sanad/domain/files/limit';
import { purgeFile } from '@sanad/domain/files/version-mutations';
import type { Limits } from '@sanad/protocol/limit';

import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { StoredKey } from '../../storage/byte-store.ts';
import type { FilesRepo } from './files-repo.ts';
import { finishUpload, type FinishPorts } from './finish-upload.ts';
import type { StoredVersion } from './stored-version.ts';
import type { SweepRepo } from './sweep-repo.ts';

export interface SweepPorts extends FinishPorts {
  readonly rooms: RoomRegistry;
  readonly limits: Pick<Limits, 'uploadHours'>;
  isAllHere(version: StoredVersion): Promise<boolean>;
  knownElsewhere(keys: readonly string[]): Promise<readonly string[]>;
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** Somebody may just be at it. */
const quietMs = 60_000;
const keysAtOnce = 500;

/**
 * Takes away what is over: uploads that nobody goes on with, files whose time in the archive has passed, bytes
 * that no record has. Each decides in the database and only then touches bytes, so that a run which is cut off is
 * begun anew, and what somebody restores in the same moment stays.
 */
export function createSweep(repo: FilesRepo, sweep: SweepRepo, ports: SweepPorts) {
  const { store, rooms, limits, now, isAllHere } = ports;

  /** Of those that are whole and were never told of, the process died in between. */
  async function endUploads(signal: AbortSignal): Promise<void> {
    for (const version of await sweep.listComing(now() - quietMs)) {
      if (signal.aborted) return;
      if (await isAllHere(version)) await finishUpload(repo, ports, version);
    }
    for (const version of await sweep.listComing(now() - limits.uploadHours * hourMs))
      await repo.giveUp(version);
  }

  /** In the order of the room, like a restoring: one of the two finds that the other was first. */
  async function purgeArchived(signal: AbortSignal): Promise<void> {
    for (const file of await sweep.listArchived(now() - filesLimits.archivedDays * dayMs)) {
      if (signal.aborted) return;
      const room = await rooms.open('workspace', file.workspaceId);
      const { id: fileId, archivedAt, by } = file;
      await room.mutate(purgeFile.name, { fileId, archivedAt }, by);
    }
  }

  async function dropBytes(signal: AbortSignal): Promise<void> {
    for (const version of await sweep.listUnreachable(now() - quietMs)) await sweep.doom(version);
    for (const version of await sweep.listDoomed()) {
      if (signal.aborted) return;
      for (const key of version.keys) await store.remove(key);
      await sweep.forget(version);
    }
  }

  /** Of workspaces that are gone: their rows went with them. A row is always there before its bytes. */
  async function dropStrays(signal: AbortSignal): Promise<void> {
    let keys: StoredKey[] = [];
    const look = async () => {
      const all = keys.map(({ key }) => key);
      const known = new Set([...(await sweep.known(all)), ...(await ports.knownElsewhere(all))]);
      for (const { key } of keys) if (!known.has(key)) await store.remove(key);
      keys = [];
    };
    for await (const each of store.list()) {
      if (signal.aborted) return;
      if (each.at < now() - dayMs) keys.push(each);
      if (keys.length === keysAtOnce) await look();
    }
    if (keys.length > 0) await look();
  }

  return async (signal: AbortSignal): Promise<void> => {
    await endUploads(signal);
    await purgeArchived(signal);
    await dropBytes(signal);
    await dropStrays(signal);
  };
}
