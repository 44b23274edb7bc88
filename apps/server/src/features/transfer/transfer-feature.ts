import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import {
  importTrello,
  listImports,
  previewImport,
  runImport,
  sendImport,
  undoImport,
  type ImportEntry,
} from '@sanad/protocol/http/transfer';
import type { Limits } from '@sanad/protocol/limit';
import { topics } from '@sanad/protocol/topic';

import type { Access } from '../../auth/access.ts';
import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { ServerFeature } from '../../feature.ts';
import type { Actor } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import type { LiveRooms } from '../../realtime/live-rooms.ts';
import type { ByteStore } from '../../storage/byte-store.ts';
import type { StoreSettings } from '../../storage/open-store.ts';
import { forgetDocuments } from '../docs/copy/document-copy-repo.ts';
import { createBroughtVersions } from '../files/brought-version-repo.ts';
import { createFilesRepo } from '../files/files-repo.ts';
import { createExportPart } from './export/export-part.ts';
import { createImportDesk } from './import/import-desk.ts';
import { createImportsRepo, type StoredImport } from './import/imports-repo.ts';
import { createRestoreDesk } from './restore/restore-desk.ts';
import { createRestorePart } from './restore/restore-part.ts';
import { createWholesRepo } from './restore/wholes-repo.ts';

export interface TransferPorts extends Pick<LiveRooms, 'rooms' | 'changed'> {
  readonly db: Db;
  readonly databaseUrl: string;
  readonly access: Pick<Access, 'standing'>;
  readonly store: ByteStore;
  readonly storeSettings: StoreSettings;
  readonly limits: Limits;
  readonly log: Logger;
  now(): number;
}

const sweepEveryMs = 30_000;
const mayImport: readonly Actor[] = ['owner', 'approver', 'assistant'];

export interface TransferFeature extends ServerFeature {
  /** Which of these keys of the store are this feature's. */
  keysAmong(keys: readonly string[]): Promise<readonly string[]>;
}

/** What is brought into a workspace in one piece and taken back again, and a workspace taken out whole, over HTTP. */
export function createTransferFeature(ports: TransferPorts): TransferFeature {
  const { db, rooms, changed, limits } = ports;
  const repo = createImportsRepo(db);
  const shared = {
    ...ports,
    openRoom: (workspaceId: WorkspaceId) => rooms.open('workspace', workspaceId),
    readerOf: (userId: UserId) => readerOf(db, userId),
    tell: (workspaceId: WorkspaceId) =>
      changed.tell(workspaceId, [
        { topic: topics.transfer, id: workspaceId, needs: 'board.import' },
      ]),
  };
  const files = createFilesRepo(db);
  const wholes = createWholesRepo(db);
  const restore = createRestoreDesk({
    ...{ ...shared, repo, wholes, versions: createBroughtVersions(db) },
    standing: (userId, workspaceId) => ports.access.standing(userId, workspaceId),
    fileRoom: async (workspaceId) =>
      limits.fileBytesPerWorkspace - (await files.usedBytes(workspaceId)),
    forgetDocuments: (workspaceId, ids) =>
      inWorkspace(db, workspaceId, (tx) => forgetDocuments(tx, workspaceId, ids)),
  });
  const desk = createImportDesk({ ...shared, repo, restore });
  const exports = createExportPart(shared);
  const whole = createRestorePart(restore, desk, limits);

  return {
    name: 'transfer',
    keysAmong: async (keys) =>
      (await Promise.all([exports.keysAmong(keys), wholes.known(keys)])).flat(),
    routes: [
      ...exports.routes,
      ...whole.routes,
      bind(
        sendImport,
        ({ params, principal, body }) =>
          desk.send(params.workspaceId, {
            actor: principal.userId,
            fileName: params.fileName,
            bytes: body instanceof Uint8Array ? body : new Uint8Array(),
          }),
        { bodyBytes: limits.importBodyBytes, unread: true },
      ),
      bind(
        importTrello,
        async ({ params, principal, body }) => {
          const { name, known, archived, left, added } = await desk.sendAndRun(params.workspaceId, {
            actor: principal.userId,
            fileName: 'board.json',
            bytes: body instanceof Uint8Array ? body : new Uint8Array(),
          });
          return { boardName: name, known, archived, left, added };
        },
        { bodyBytes: limits.importBodyBytes, unread: true },
      ),
      bind(previewImport, ({ params, principal, body }) =>
        desk.preview(params, principal.userId, body),
      ),
      bind(runImport, async ({ params, principal, body }) => {
        await desk.run(params, principal.userId, body);
        return {};
      }),
      bind(undoImport, async ({ params, principal, standing }) => {
        await desk.undo(params, { actor: principal.userId, isOwner: standing.role === 'owner' });
        return {};
      }),
      bind(listImports, async ({ params }) => ({
        imports: (await repo.list(params.workspaceId)).flatMap((each) => entryOf(each)),
      })),
    ],
    authorization: [
      ...exports.authorization,
      ...whole.authorization,
      {
        name: 'POST /api/workspaces/:workspaceId/import/trello',
        allowed: mayImport,
        body: { name: 'A board', lists: [], cards: [] },
      },
      {
        name: 'POST /api/workspaces/:workspaceId/imports/named/:fileName',
        allowed: mayImport,
        body: { name: 'A board', lists: [], cards: [] },
      },
      {
        name: 'POST /api/workspaces/:workspaceId/imports/:importId/preview',
        allowed: mayImport,
        body: {},
      },
      {
        name: 'POST /api/workspaces/:workspaceId/imports/:importId/run',
        allowed: mayImport,
        body: {},
      },
      { name: 'POST /api/workspaces/:workspaceId/imports/:importId/undo', allowed: mayImport },
      { name: 'GET /api/workspaces/:workspaceId/imports', allowed: mayImport },
    ],
    jobs: [
      ...exports.jobs,
      defineJob({
        name: 'transfer.imports',
        every: sweepEveryMs,
        atStart: true,
        run: () => desk.sweep(),
      }),
    ],
    async stop() {
      await Promise.all([desk.close(), exports.stop()]);
    },
  };
}

function readerOf(db: Db, userId: UserId) {
  return db
    .selectFrom('person')
    .select(['zone', 'language'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}

function entryOf(row: StoredImport): ImportEntry[] {
  const { id, name, source, actor, state, done, total, stayed, refused } = row;
  if (state === 'draft') return [];
  const at = Number(row.made_at) as Instant;
  const added = state === 'done' || state === 'undone' ? row.added : null;
  const work = { state, done, total, added, stayed, refused };
  return [{ id, fileName: row.file_name, name, source, actor, at, ...work }];
}
