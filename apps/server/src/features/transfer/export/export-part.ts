import type { Instant } from '@sanad/domain/kernel/instant';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import {
  beginExport,
  dropExport,
  getExport,
  takeExport,
  type ExportEntry,
} from '@sanad/protocol/http/transfer';

import type { Db } from '../../../db/database.ts';
import type { ServerFeature } from '../../../feature.ts';
import { bind } from '../../../http/route-binding.ts';
import { defineJob } from '../../../jobs/define-job.ts';
import { createExportDesk, type ExportDeskPorts } from './export-desk.ts';
import { createExportsRepo, type StoredExport } from './exports-repo.ts';

const sweepEveryMs = 30_000;

type Part = Required<Pick<ServerFeature, 'routes' | 'authorization' | 'jobs' | 'stop'>> & {
  /** Which of these keys of the store an export has. */
  keysAmong(keys: readonly string[]): Promise<readonly string[]>;
};

/** A workspace taken out whole, over HTTP. */
export function createExportPart(ports: Omit<ExportDeskPorts, 'repo'> & { readonly db: Db }): Part {
  const repo = createExportsRepo(ports.db);
  const desk = createExportDesk({ ...ports, repo });
  return {
    keysAmong: repo.known,
    routes: [
      bind(getExport, async ({ params }) => {
        const found = await desk.find(params.workspaceId);
        return { export: found ? entryOf(found) : null, hours: ports.limits.exportHours };
      }),
      bind(beginExport, async ({ params, principal }) => {
        // Whoever only says that an address is theirs takes nobody's work along.
        refuseUnless(principal.emailVerified, 'email_unverified');
        await desk.begin(params.workspaceId, principal.userId);
        return {};
      }),
      bind(dropExport, async ({ params }) => {
        await desk.drop(params);
        return {};
      }),
      bind(takeExport, async ({ params, principal, request, response }) => {
        refuseUnless(principal.emailVerified, 'email_unverified');
        await desk.take(params, principal.userId, { request, response });
      }),
    ],
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/export', allowed: ['owner'] },
      { name: 'POST /api/workspaces/:workspaceId/export', allowed: ['owner'] },
      { name: 'DELETE /api/workspaces/:workspaceId/exports/:exportId', allowed: ['owner'] },
      { name: 'GET /api/workspaces/:workspaceId/exports/:exportId/zip', allowed: ['owner'] },
    ],
    jobs: [
      defineJob({
        name: 'transfer.exports',
        every: sweepEveryMs,
        atStart: true,
        run: () => desk.sweep(),
      }),
    ],
    stop: () => desk.close(),
  };
}

function entryOf(row: StoredExport): ExportEntry | null {
  const { id, actor, state, done, total, counts, refused, bytes, until } = row;
  if (state === 'doomed') return null;
  const at = Number(row.made_at) as Instant;
  const ready = {
    bytes: bytes === null ? null : Number(bytes),
    until: until === null ? null : (Number(until) as Instant),
  };
  return { id, actor, at, state, done, total, counts, refused, ...ready };
}
