import {
  beginWhole,
  dropWhole,
  lookAtWhole,
  runWhole,
  sendWholePiece,
} from '@sanad/protocol/http/whole-import';
import type { Limits } from '@sanad/protocol/limit';

import type { ServerFeature } from '../../../feature.ts';
import { bind } from '../../../http/route-binding.ts';
import type { ImportDesk } from '../import/import-desk.ts';
import type { RestoreDesk } from './restore-desk.ts';

type Part = Required<Pick<ServerFeature, 'routes' | 'authorization'>>;

/** A workspace brought in whole, over HTTP, until it is under way. */
export function createRestorePart(
  restore: RestoreDesk,
  desk: ImportDesk,
  limits: Pick<Limits, 'wholePieceBytes'>,
): Part {
  const path = '/api/workspaces/:workspaceId/whole-imports';
  return {
    routes: [
      bind(beginWhole, ({ params, principal, body }) =>
        restore.begin(params.workspaceId, { ...body, actor: principal.userId }),
      ),
      bind(
        sendWholePiece,
        ({ params, principal, body }) => {
          const piece = body instanceof Uint8Array ? body : new Uint8Array();
          return restore.takePiece(params, {
            ...{ actor: principal.userId, offset: params.offset, piece },
          });
        },
        { bodyBytes: limits.wholePieceBytes, unread: true },
      ),
      bind(dropWhole, async ({ params, principal }) => {
        await restore.drop(params, principal.userId);
        return {};
      }),
      bind(lookAtWhole, ({ params, principal }) => restore.look(params, principal.userId)),
      bind(runWhole, async ({ params, principal, body }) => {
        await desk.runWhole(params, principal.userId, body.people);
        return {};
      }),
    ],
    authorization: [
      {
        name: `POST ${path}`,
        allowed: ['owner'],
        body: { fileName: 'copy.zip', bytes: 10, mark: '' },
      },
      { name: `PUT ${path}/:importId/bytes/:offset`, allowed: ['owner'] },
      { name: `DELETE ${path}/:importId`, allowed: ['owner'] },
      { name: `POST ${path}/:importId/look`, allowed: ['owner'], body: {} },
      { name: `POST ${path}/:importId/run`, allowed: ['owner'], body: {} },
    ],
  };
}
