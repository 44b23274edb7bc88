import { randomBytes, randomUUID } from 'node:crypto';

import { filesLimits } from '@sanad/domain/files/limit';
import type { FileRequestId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { shownName } from '@sanad/domain/kernel/name';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { createFileRequest, previewFileRequest } from '@sanad/protocol/http/files';
import type { Limits } from '@sanad/protocol/limit';

import { bind, type BoundRoute } from '../../../http/route-binding.ts';
import { hashRequestToken, openRequest, type RequestPorts } from './open-request.ts';
import type { RequestRepo } from './request-repo.ts';

interface RequestRoutePorts extends RequestPorts {
  readonly limits: Limits;
  readonly debts: { pay(workspaceId: WorkspaceId): Promise<void> };
}

const dayMs = 24 * 60 * 60_000;

/** Asking somebody outside, and what they see of it. */
export function requestRoutes(repo: RequestRepo, ports: RequestRoutePorts): readonly BoundRoute[] {
  const { rooms, limits, debts, now } = ports;
  return [
    bind(createFileRequest, async ({ params: { workspaceId }, body, principal, standing }) => {
      const { taskId, stepId, what, days } = body;
      const room = await rooms.open('workspace', workspaceId);
      const task = room.get('task', taskId);
      refuseUnless(task, 'not_found');
      refuseUnless(task.archivedAt === null, 'task_archived');
      if (stepId !== null)
        refuseUnless(room.get('checklistItem', stepId)?.taskId === taskId, 'not_found');
      const limit = filesLimits.requestsPerTask;
      const there = [...room.all('fileRequest')].filter((each) => each.taskId === taskId).length;
      if (there >= limit) throw new Refusal('limit_reached', { limit });
      const token = randomBytes(32).toString('base64url');
      const id = randomUUID() as FileRequestId;
      await repo.make({
        ...{ workspaceId, id, tokenHash: hashRequestToken(token), taskId, stepId, what },
        ...{ askedBy: principal.userId, stay: standing.stay, until: now() + days * dayMs },
      });
      await debts.pay(workspaceId);
      return { id, token };
    }),
    bind(previewFileRequest, async ({ params: { token } }) => {
      const { workspaceId, record, askedBy } = await openRequest(token, repo, ports);
      const room = await rooms.open('workspace', workspaceId);
      const [facts] = room.all('facts');
      const asker = [...room.all('member')].find(({ userId }) => userId === askedBy);
      return {
        what: record.what,
        workspaceName: facts?.name ?? '…',
        askedBy: shownName(asker?.name ?? ''),
        until: record.until as Instant,
        mostBytes: limits.requestedFileBytes,
        mostFiles: Math.max(0, filesLimits.filesPerRequest - record.arrived),
      };
    }),
  ];
}
