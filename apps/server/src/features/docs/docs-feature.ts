import { randomUUID } from 'node:crypto';

import { userId, workspaceId, type DocumentId, type WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Limits } from '@sanad/protocol/limit';
import type pg from 'pg';

import type { Access } from '../../auth/access.ts';
import { DocTokenRepo } from '../../auth/doc-token-repo.ts';
import type { Identity } from '../../auth/identity.ts';
import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everyMember, everySignedIn, type TokenActor } from '../../http/authorization-row.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import { createDocGateway } from '../../realtime/doc-gateway.ts';
import { DocRooms } from '../../realtime/doc-rooms.ts';
import { createCompactor } from './compactor.ts';
import { docPersonOf } from './doc-person-repo.ts';
import { createDocsRepo } from './docs-repo.ts';
import { docRoutes } from './routes.ts';

export interface DocsPorts {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly access: Access;
  readonly identity: Pick<Identity, 'authenticate'>;
  readonly limits: Limits;
  readonly log: Logger;
  now(): number;
  /** What the workspace's room calls the document; undefined where it has no record of it. */
  documentTitle(workspace: WorkspaceId, document: DocumentId): Promise<string | undefined>;
}

const proof = 'doc-gateway.db.test.ts: lets in who may, as far as they may';

/** Writing is the edit token's alone: `test/token-matrix.test.ts`. */
const byToken: readonly TokenActor[] = ['view token', 'edit token'];

/** Documents: their bytes, their sockets, tokens for programs. Their list is in the workspace's room. */
export function createDocsFeature(ports: DocsPorts): ServerFeature {
  const { databaseUrl, pool, db, access, identity, limits, log } = ports;
  const repo = createDocsRepo(databaseUrl, pool, (error) =>
    log.warn({ err: error }, 'document log connection lost'),
  );
  const compactor = createCompactor(databaseUrl);
  const rooms = new DocRooms({
    docLog: repo,
    limits,
    log,
    compact: (doc) => compactor.compact(doc),
  });
  const tokens = new DocTokenRepo(db);
  const gateway = createDocGateway({
    access,
    rooms,
    limits,
    log,
    now: ports.now,
    documentExists: async (workspace, document) =>
      (await ports.documentTitle(workspace, document)) !== undefined,
    personOf: (userId, workspace) => docPersonOf(db, userId, workspace),
    async visitorOf(request) {
      const principal = await identity.authenticate(request.headers);
      return (
        principal && { userId: principal.userId, loginId: principal.loginId, token: undefined }
      );
    },
    tokensInUse: (ids) => {
      tokens
        .use(ids, ports.now())
        .catch((error: unknown) => log.debug({ err: error }, 'use of a token was not written'));
    },
    async visitorByToken(token, workspace, document) {
      const found = await tokens.find(token, workspace, document, ports.now());
      return found && { userId: found.userId, loginId: found.loginId, token: found };
    },
  });

  return {
    name: 'docs',
    routes: docRoutes({ ...ports, tokens }),
    upgrades: [gateway],
    hears: ['doc sync', 'doc awareness', 'doc queryAwareness'],
    authorization: [
      {
        name: 'POST /api/workspaces/:workspaceId/docs/:documentId/tokens',
        allowed: everyMember,
        body: { right: 'view', hours: 1 },
      },
      { name: 'GET /api/me/doc-tokens', allowed: everySignedIn },
      { name: 'GET /api/workspaces/:workspaceId/doc-tokens', allowed: ['owner'] },
      {
        name: 'DELETE /api/workspaces/:workspaceId/docs/:documentId/tokens/:tokenId',
        allowed: everyMember,
      },
      { name: 'UPGRADE /docs/', allowed: everyMember, tokens: byToken, provenBy: proof },
      { name: 'doc sync', allowed: everyMember, tokens: byToken, provenBy: proof },
      { name: 'doc awareness', allowed: everyMember, tokens: byToken, provenBy: proof },
      { name: 'doc queryAwareness', allowed: everyMember, tokens: byToken, provenBy: proof },
    ],
    jobs: [
      defineJob({
        name: 'docs.tokens',
        every: 60 * 60_000,
        run: () => tokens.sweep(ports.now()),
      }),
    ],
    async start() {
      // After a restart everybody comes back at once: what the first would wait for is gone through once for nobody.
      const [user, workspace] = [userId.parse(randomUUID()), workspaceId.parse(randomUUID())];
      await Promise.all([
        repo.open(),
        access.judge({
          ...{ userId: user, loginId: randomUUID(), workspaceId: workspace },
          needs: 'docs.view',
        }),
        docPersonOf(db, user, workspace),
        repo.load(`${workspace}/${randomUUID()}`),
      ]);
    },
    async stop() {
      gateway.close();
      await rooms.close();
      await compactor.close();
      await repo.close();
    },
    health: () => ({
      ok: true,
      parts: { documents: { state: 'ready', open: rooms.size, connections: gateway.connections } },
    }),
  };
}
