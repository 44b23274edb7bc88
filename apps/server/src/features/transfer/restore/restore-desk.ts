import { randomBytes, randomUUID } from 'node:crypto';

import { can } from '@sanad/domain/access/capability';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal, refuseUnless, type RefusalCode } from '@sanad/domain/kernel/refusal';
import {
  beginRestore,
  endRestore,
  isUntouched,
  numbersOf,
  restoreRecords,
} from '@sanad/domain/transfer/whole/restore-mutations';
import type { WholeLook } from '@sanad/protocol/http/whole-import';
import type { Limits } from '@sanad/protocol/limit';

import type { Standing } from '../../../auth/access.ts';
import { isDatabaseAway } from '../../../db/is-database-away.ts';
import type { Logger } from '../../../log.ts';
import type { WorkspaceRoom } from '../../../rooms/workspace-room.ts';
import type { ByteStore } from '../../../storage/byte-store.ts';
import type { StoreSettings } from '../../../storage/open-store.ts';
import { openPieces } from '../../../storage/pieces.ts';
import type { ImportAt, ImportsRepo, StoredImport } from '../import/imports-repo.ts';
import { ownRecordsOf } from './own-records.ts';
import { bringAside, lookAside } from './restore-aside.ts';
import type { RestorePart, RestoreWorkerData } from './restore-talk.ts';
import { takeAway, type TakeAwayPorts } from './take-away.ts';
import type { WholesRepo } from './wholes-repo.ts';

export interface RestoreDeskPorts extends TakeAwayPorts {
  readonly repo: ImportsRepo;
  readonly wholes: WholesRepo;
  readonly store: ByteStore;
  readonly storeSettings: StoreSettings;
  readonly databaseUrl: string;
  readonly limits: Limits;
  readonly log: Logger;
  now(): number;
  openRoom(workspaceId: WorkspaceId): Promise<WorkspaceRoom>;
  /** As what somebody is in a workspace; nothing: they are not. */
  standing(userId: UserId, workspaceId: WorkspaceId): Promise<Standing | undefined>;
  /** How many bytes of files there is room for. */
  fileRoom(workspaceId: WorkspaceId): Promise<number>;
  tell(workspaceId: WorkspaceId): void;
}

export type RestoreDesk = ReturnType<typeof createRestoreDesk>;

/** So often it is noted that somebody is at it: nobody takes it for one that was left. */
const beatMs = 15_000;
const hourMs = 60 * 60_000;

/** For what its bytes are: they are of no use, whoever tries again. */
const hopeless: ReadonlySet<RefusalCode> = new Set([
  ...(['import_unreadable', 'import_damaged', 'import_too_new', 'too_large'] as const),
  'limit_reached',
]);

/**
 * A workspace that was taken out whole, brought into one in which there is nothing: its bytes come in pieces, are
 * looked at to the last one, and then all of it comes, or nothing of it stays.
 */
export function createRestoreDesk(ports: RestoreDeskPorts) {
  const { repo, wholes, store, limits, now, openRoom } = ports;

  async function assertUntouched(workspaceId: WorkspaceId): Promise<WorkspaceRoom> {
    const room = await openRoom(workspaceId);
    refuseUnless(isUntouched(room), 'import_not_empty');
    return room;
  }

  /** Asked at every part anew: with the right ends what somebody does with it. */
  async function stayOf(workspaceId: WorkspaceId, actor: UserId): Promise<number> {
    const standing = await ports.standing(actor, workspaceId);
    refuseUnless(standing && can(standing.role, 'workspace.restore'), 'forbidden');
    return standing.stay;
  }

  async function askOf(at: ImportAt, stored: StoredImport): Promise<RestoreWorkerData> {
    const { actor, key, bytes, whole, choices } = stored;
    const stay = await stayOf(at.workspaceId, actor);
    refuseUnless(key !== null && bytes !== null && whole, 'import_gone');
    const room = await openRoom(at.workspaceId);
    const here = new Set<UserId>();
    for (const { userId, active } of room.all('member')) if (active) here.add(userId);
    const { databaseUrl, storeSettings } = ports;
    return {
      ...{ ...at, actor, stay, key, bytes: Number(bytes), now: now(), from: null },
      ...{ databaseUrl, store: storeSettings },
      matched: Object.entries(choices.people ?? {}).filter(([, userId]) => here.has(userId)),
      limits: { entries: limits.wholeEntries, bytes: limits.wholeUnpackedBytes },
    };
  }

  /** Of somebody else's, as of one that never was: nothing. */
  async function ownOf(at: ImportAt, actor: UserId): Promise<StoredImport> {
    const stored = await repo.load(at);
    const isOpen = stored?.state === 'draft' || stored?.state === 'failed';
    const isOwn = isOpen && stored.source === 'sanad' && stored.actor === actor;
    refuseUnless(isOwn && stored.whole && stored.key !== null, 'import_gone');
    return stored;
  }

  /** What this process is just at: more of the same at once would only hold connections and memory. */
  const busy = new Set<string>();
  async function alone<T>(importId: string, work: () => Promise<T>): Promise<T> {
    refuseUnless(!busy.has(importId), 'too_fast');
    busy.add(importId);
    try {
      return await work();
    } finally {
      busy.delete(importId);
    }
  }

  async function removeAll(keys: readonly string[]): Promise<void> {
    for (const key of keys) await store.remove(key);
  }

  async function bringParts(at: ImportAt, stored: StoredImport, goesOn: () => boolean) {
    const room = await openRoom(at.workspaceId);
    const ask = await askOf(at, stored);
    let { done, total } = stored;
    const beat = () => repo.beat(at, { done, total, now: now() });
    // One file may take long.
    const beats = setInterval(() => void beat().catch(() => undefined), beatMs).unref();
    try {
      await bringAside({ ...ask, from: done }, async (part) => {
        if (!goesOn()) return false;
        refuseUnless((await stayOf(at.workspaceId, stored.actor)) === ask.stay, 'forbidden');
        await bringPart(at, room, { part, actor: stored.actor });
        [done, total] = [part.end, Math.max(part.end, part.total)];
        await beat();
        ports.tell(at.workspaceId);
        return true;
      });
    } finally {
      clearInterval(beats);
    }
    const columns = (await repo.load(at))?.before ?? [];
    await room.mutate(endRestore.name, { columns: [...columns] }, stored.actor);
  }

  async function bringPart(
    at: ImportAt,
    room: WorkspaceRoom,
    { part, actor }: { readonly part: RestorePart; readonly actor: UserId },
  ): Promise<void> {
    const { part: number, begin, records } = part;
    if (begin) {
      // Gone on with, the room has some of it.
      if (!ownRecordsOf(room, at.importId).next().done) return;
      refuseUnless(isUntouched(room), 'import_not_empty');
      const seen = numbersOf(room);
      await wholes.noteBefore(
        at,
        [...room.all('column')].map(({ id }) => id),
      );
      return void (await room.mutate(beginRestore.name, { seen, next: begin }, actor));
    }
    const grouped = Map.groupBy(records, ({ kind }) => kind);
    const args = Object.fromEntries(
      [...grouped].map(([kind, all]) => [kind, all.map(({ record }) => record)]),
    );
    await room.mutate(restoreRecords.name, { part: number, ...args }, actor);
  }

  return {
    /** Where its next bytes go on; a new one from the first. */
    async begin(
      workspaceId: WorkspaceId,
      sent: {
        readonly actor: UserId;
        readonly fileName: string;
        readonly bytes: number;
        readonly mark: string;
      },
    ): Promise<{ readonly id: string; readonly offset: number }> {
      await assertUntouched(workspaceId);
      const fresh = { id: randomUUID(), key: randomBytes(16).toString('hex') };
      const { coming, dropped } = await wholes.begin(workspaceId, { ...sent, now: now() }, fresh);
      await removeAll(dropped);
      const { id, bytes, whole } = coming;
      if (whole) return { id, offset: bytes };
      const at = { workspaceId, importId: id };
      const offset = await wholes.withComing(at, sent.actor, () =>
        openPieces(store, coming).offset(),
      );
      refuseUnless(offset !== undefined, 'import_gone');
      return { id, offset };
    },

    async takePiece(
      at: ImportAt,
      sent: { readonly actor: UserId; readonly offset: number; readonly piece: Uint8Array },
    ): Promise<{ readonly id: string; readonly offset: number }> {
      const { actor, offset, piece } = sent;
      const reached = await alone(at.importId, () =>
        wholes.withComing(at, actor, async (coming, saw) => {
          if (coming.whole) return coming.bytes;
          const pieces = openPieces(store, coming);
          const here = await pieces.offset();
          refuseUnless(offset + piece.length <= coming.bytes, 'bad_request');
          const next =
            here === offset && piece.length > 0 ? await pieces.append(offset, piece) : here;
          await saw(next === coming.bytes, now());
          return next;
        }),
      );
      refuseUnless(reached !== undefined, 'import_gone');
      return { id: at.importId, offset: reached };
    },

    async drop(at: ImportAt, actor: UserId): Promise<void> {
      const key = await wholes.drop(at, actor);
      refuseUnless(key !== undefined, 'import_gone');
      await store.remove(key);
    },

    /** What it would bring. Every byte of it is read before, and nothing is written. @throws Refusal */
    async look(at: ImportAt, actor: UserId): Promise<WholeLook> {
      const stored = await ownOf(at, actor);
      const room = await assertUntouched(at.workspaceId);
      try {
        const ask = await askOf(at, { ...stored, choices: emptyChoices });
        const looked = await alone(at.importId, () => lookAside(ask));
        const { fileBytes, ...counts } = looked.counts;
        const left = await ports.fileRoom(at.workspaceId);
        refuseUnless(fileBytes <= left, 'files_full', { left: Math.max(0, left) });
        const { tasks, columns, labels, checklistItems, messages, documents, files } = counts;
        await wholes.noteLooked(at, {
          ...{ name: looked.name, now: now() },
          added: { tasks, columns, labels, checklistItems, messages, documents, files },
        });
        const columnsHere = [...room.all('column')].length;
        return { ...looked, id: at.importId, bytes: Number(stored.bytes), columnsHere };
      } catch (error) {
        if (error instanceof Refusal && hopeless.has(error.code)) {
          const key = await wholes.drop(at, actor);
          if (key !== undefined) await store.remove(key);
        }
        throw error;
      }
    },

    /** Only what was looked at is begun, by whoever looked, and only where there still is nothing. */
    async assertMayBegin(at: ImportAt, actor: UserId): Promise<void> {
      const stored = await ownOf(at, actor);
      refuseUnless(stored.added !== null, 'import_gone');
      await assertUntouched(at.workspaceId);
    },

    /**
     * From wherever it stopped to its end. What stops with the process is gone on with; of what cannot come to its end
     * nothing stays. @throws Refusal why
     */
    async bring(at: ImportAt, stored: StoredImport, goesOn: () => boolean): Promise<void> {
      try {
        await bringParts(at, stored, goesOn);
      } catch (error) {
        const isPassing = error instanceof Refusal && error.code === 'unavailable';
        if (isPassing || isDatabaseAway(error) || !goesOn()) throw error;
        const room = await openRoom(at.workspaceId);
        await takeAway(at, ports, { room, actor: stored.actor });
        if (error instanceof Refusal) throw error;
        ports.log.error({ err: error, import: at.importId }, 'a workspace did not come in');
        throw new Refusal('internal');
      }
      await repo.end(at, { state: 'done', now: now() });
      if (stored.key !== null) await store.remove(stored.key);
    },

    async sweep(): Promise<void> {
      await removeAll(await wholes.dropOld(now() - limits.wholeHours * hourMs));
    },
  };
}

const emptyChoices: StoredImport['choices'] = { kinds: {}, people: {} };
