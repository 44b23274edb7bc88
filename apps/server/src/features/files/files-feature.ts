import { getFileBytes, getFilePreview, getFileRoom } from '@sanad/protocol/http/files';
import { requestedUploadsPath, uploadsPath } from '@sanad/protocol/uploads-path';
import type { RequestHandler } from 'express';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everyMember, everySignedIn } from '../../http/authorization-row.ts';
import type { RawMount } from '../../http/raw-mount.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { createFilesRepo } from './files-repo.ts';
import { createPreviewer } from './preview/previewer.ts';
import { showPreview } from './preview/show-preview.ts';
import { createRequestRepo } from './requests/request-repo.ts';
import { requestRoutes } from './requests/request-routes.ts';
import { createSweep } from './sweep-files.ts';
import { createSweepRepo } from './sweep-repo.ts';
import { takeBytes } from './take-bytes.ts';
import { createUploads, type UploadPorts } from './uploads.ts';

export interface FilesPorts extends UploadPorts {
  readonly db: Db;
  /** Which of these keys of the store are somebody else's. */
  knownElsewhere(keys: readonly string[]): Promise<readonly string[]>;
}

const proof =
  'files.db.test.ts: belong to whoever began them, and to the workspace they were begun in';

const requestProof =
  'file-requests.db.test.ts: is open to whoever has its link, and to nobody else';

const anybody = [...everySignedIn, 'anonymous'] as const;

/** Of nothing that is there: what the matrix tries is about the caller. */
const unknownId = '00000000-0000-4000-8000-000000000000';

/** The requests of the tus protocol under one address. */
function mountsOf(path: string, handler: RequestHandler, bodyBytes: number): readonly RawMount[] {
  const one = `${path}/:versionId`;
  const ways = [
    ['post', path],
    ['head', one],
    ['patch', one],
    ['delete', one],
  ] as const;
  return ways.map(([method, at]) => ({
    ...{ name: `${method.toUpperCase()} ${at}`, method, path: at, handler, bodyBytes },
  }));
}

/** Bytes: how they come, lie, go out and end. What people see of files is in the workspace's room. */
export function createFilesFeature(ports: FilesPorts): ServerFeature {
  const { db, limits } = ports;
  const repo = createFilesRepo(db);
  const requests = createRequestRepo(db);
  const uploads = createUploads(repo, requests, ports);
  const { handle, handleRequested, isAllHere } = uploads;
  const sweep = createSweep(repo, createSweepRepo(db), { ...ports, isAllHere });
  const previewer = createPreviewer(ports.log);
  const mounts = [
    ...mountsOf(uploadsPath, handle, limits.fileBytes),
    ...mountsOf(requestedUploadsPath, handleRequested, limits.requestedFileBytes),
  ];
  return {
    name: 'files',
    routes: [
      bind(getFileRoom, async ({ params: { workspaceId } }) => ({
        used: await repo.usedBytes(workspaceId),
        most: limits.fileBytesPerWorkspace,
        mostOfOne: limits.fileBytes,
      })),
      ...requestRoutes(requests, ports),
      bind(getFileBytes, (call) => takeBytes(call, repo, ports)),
      bind(getFilePreview, (call) => showPreview(call, repo, { ...ports, previewer })),
    ],
    mounts,
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/files/room', allowed: everyMember },
      {
        name: 'GET /api/workspaces/:workspaceId/files/:fileId/versions/:versionId',
        allowed: everyMember,
      },
      {
        name: 'GET /api/workspaces/:workspaceId/files/:fileId/versions/:versionId/:size',
        allowed: everyMember,
      },
      {
        name: 'POST /api/workspaces/:workspaceId/file-requests',
        allowed: everyMember,
        body: { taskId: unknownId, stepId: null, what: 'Licence', days: 7 },
      },
      { name: 'GET /api/file-requests/:token', allowed: anybody },
      ...mounts.map(({ name, path }) => ({
        name,
        allowed: path.startsWith(uploadsPath) ? everyMember : anybody,
        provenBy: path.startsWith(uploadsPath) ? proof : requestProof,
      })),
    ],
    jobs: [
      defineJob({ name: 'files.sweep', every: 60 * 60_000, atStart: true, run: sweep }),
      defineJob({
        name: 'files.requests',
        every: 24 * 60 * 60_000,
        run: () => requests.forget(ports.now() - 24 * 60 * 60_000),
      }),
    ],
    async stop() {
      uploads.close();
      previewer.close();
    },
  };
}
