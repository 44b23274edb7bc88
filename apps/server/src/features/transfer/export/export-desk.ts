import { randomBytes, randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal, refuseUnless, type RefusalCode } from '@sanad/domain/kernel/refusal';
import { noteExport } from '@sanad/domain/transfer/whole/note-export-mutation';
import type { Language } from '@sanad/protocol/http/profile';
import type { Limits } from '@sanad/protocol/limit';
import type { Request, Response } from 'express';

import { sendBytes } from '../../../http/send-bytes.ts';
import type { Logger } from '../../../log.ts';
import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import type { ByteStore } from '../../../storage/byte-store.ts';
import type { StoreSettings } from '../../../storage/open-store.ts';
import { exportAside } from './export-aside.ts';
import type { ClaimedExport, ExportAt, ExportsRepo, StoredExport } from './exports-repo.ts';

export interface ExportDeskPorts {
  readonly repo: ExportsRepo;
  readonly store: ByteStore;
  readonly storeSettings: StoreSettings;
  readonly databaseUrl: string;
  readonly limits: Pick<Limits, 'exportHours'>;
  readonly log: Logger;
  now(): number;
  openRoom(workspaceId: WorkspaceId): Promise<WorkspaceRoom>;
  /** In which zone and language somebody reads. */
  readerOf(userId: UserId): Promise<{ readonly zone: ZoneName; readonly language: Language }>;
  /** Open pages are to ask anew how far it is. */
  tell(workspaceId: WorkspaceId): void;
}

export type ExportDesk = ReturnType<typeof createExportDesk>;

const beatMs = 2_000;
/** Whoever goes on after a broken line takes along the same. */
const sameTakingMs = 10 * 60_000;
/** How soon somebody who is downloading it is cut off when another process said that it is over, or its time did. */
const watchMs = 1_000;

const newKey = (): string => randomBytes(16).toString('hex');

/** Exports from asking for one until its last byte is gone. Each is made once, by whichever process has the time. */
export function createExportDesk(ports: ExportDeskPorts) {
  const { repo, store, limits, log, now, tell } = ports;
  const working = new Set<Promise<void>>();
  const closing = new AbortController();
  /** Who is just downloading which, in this process. */
  const readers = new Map<string, Set<Response>>();

  /** Resolves when it is over, however it went. */
  async function work(claimed: ClaimedExport): Promise<void> {
    const done = carryOut(claimed).catch((error: unknown) =>
      log.error({ err: error, export: claimed.exportId }, 'an export did not go through'),
    );
    working.add(done);
    await done;
    working.delete(done);
  }

  async function carryOut({ key, actor, ...at }: ClaimedExport): Promise<void> {
    const ending = new AbortController();
    let [done, total] = [0, 0];
    const beat = async (): Promise<void> => {
      const stands = await repo.beat(at, { key, done, total, now: now() });
      if (!stands) ending.abort();
      tell(at.workspaceId);
    };
    // Also while it waits for another: whoever finds no sign of life would begin anew.
    const beats = setInterval(() => void beat().catch(() => undefined), beatMs).unref();
    try {
      const { databaseUrl, storeSettings } = ports;
      const reader = await ports.readerOf(actor);
      const written = await exportAside(
        { ...at, ...reader, actor, key, now: now(), databaseUrl, store: storeSettings },
        {
          signal: AbortSignal.any([ending.signal, closing.signal]),
          onProgress: (...progress) => ([done, total] = progress),
        },
      );
      const until = now() + limits.exportHours * 60 * 60_000;
      if (!(await repo.finish(at, key, { ...written, until }))) await store.remove(key);
    } catch (error) {
      await giveUp(at, key, error);
    } finally {
      clearInterval(beats);
    }
    tell(at.workspaceId);
  }

  /** What a process stops in the middle of another goes on with; of what was dropped nothing is left. */
  async function giveUp(at: ExportAt, key: string, error: unknown): Promise<void> {
    await store.remove(key);
    if (closing.signal.aborted) return void (await repo.letGo(at, key));
    const isRefusal = error instanceof Refusal;
    const code: RefusalCode = isRefusal ? error.code : 'internal';
    await repo.fail(at, key, code);
    if (!isRefusal) throw error;
  }

  async function dropDoomed(): Promise<void> {
    for (const doomed of await repo.listDoomed()) {
      await store.remove(doomed.key);
      await repo.forget(doomed);
    }
  }

  async function readyOne(at: ExportAt): Promise<StoredExport & { readonly bytes: string }> {
    const found = await repo.find(at.workspaceId, now());
    refuseUnless(found?.id === at.exportId && found.state === 'ready' && found.bytes, 'not_found');
    return { ...found, bytes: found.bytes };
  }

  /** Before the first byte: everybody can read that somebody took a copy along, and of what is confidential. */
  async function noteTaking(at: ExportAt, found: StoredExport, by: UserId): Promise<void> {
    const isSame = found.taken_by === by && now() - Number(found.taken_at) < sameTakingMs;
    if (isSame) return;
    const room = await ports.openRoom(at.workspaceId);
    await room.mutate(noteExport.name, {}, by);
    for (const file of found.confidential)
      if (room.get('file', file.fileId)) await room.mutate('takeFile', file, by);
    await repo.noteTaken(at, { by, now: now() });
  }

  function cutWhenOver(at: ExportAt, response: Response): void {
    const all = readers.get(at.exportId) ?? new Set();
    readers.set(at.exportId, all.add(response));
    const look = setInterval(() => {
      void readyOne(at).catch(() => response.destroy());
    }, watchMs).unref();
    response.once('close', () => {
      clearInterval(look);
      all.delete(response);
      if (all.size === 0) readers.delete(at.exportId);
    });
  }

  return {
    find: (workspaceId: WorkspaceId) => repo.find(workspaceId, now()),

    async begin(workspaceId: WorkspaceId, actor: UserId): Promise<void> {
      const claimed: ClaimedExport = { workspaceId, exportId: randomUUID(), key: newKey(), actor };
      const begun = await repo.begin(claimed, { actor, key: claimed.key, now: now() });
      refuseUnless(begun, 'export_busy');
      void work(claimed);
      tell(workspaceId);
      void dropDoomed().catch((error: unknown) => log.warn({ err: error }, 'bytes stayed for now'));
    },

    async drop(at: ExportAt): Promise<void> {
      refuseUnless(await repo.doom(at), 'not_found');
      for (const response of readers.get(at.exportId) ?? []) response.destroy();
      tell(at.workspaceId);
      await dropDoomed();
    },

    async take(
      at: ExportAt,
      by: UserId,
      { request, response }: { readonly request: Request; readonly response: Response },
    ): Promise<void> {
      const found = await readyOne(at);
      if (request.method !== 'HEAD') await noteTaking(at, found, by);
      const made = new Date(Number(found.made_at)).toISOString().slice(0, 10);
      await sendBytes({ request, response }, store, {
        ...{ key: found.key, tag: found.id, bytes: Number(found.bytes) },
        ...{ name: `sanad-${made}.zip`, type: 'application/zip' },
      });
      cutWhenOver(at, response);
    },

    async sweep(): Promise<void> {
      for (const claimed of await repo.claimDead(now(), newKey)) void work(claimed);
      await repo.doomOld(now());
      await dropDoomed();
      await Promise.all(working);
    },

    async close(): Promise<void> {
      closing.abort();
      await Promise.all(working);
    },
  };
}
