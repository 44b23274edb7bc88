import { z } from 'zod';

import { givenId } from '../kernel/id-argument.ts';
import type {
  ChecklistItemId,
  FileId,
  FileRequestId,
  FileVersionId,
  TaskId,
} from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { nameOf } from '../kernel/name.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { changeWork } from '../task/life/changed-work.ts';
import type { TaskScope } from '../task/task-scope.ts';
import { fileName } from './file-name.ts';
import { filesLimits } from './limit.ts';
import type { FileRequestRecord, FilesCollections } from './record.ts';

const define = mutationsOf<FilesCollections & TaskScope>();

export const whatArgument = nameOf(filesLimits.whatLength);

/** Whether something may still come by it. */
export function isOpenRequest(request: FileRequestRecord, now: number): boolean {
  const { endedAt, until, arrived } = request;
  return endedAt === null && now < until && arrived < filesLimits.filesPerRequest;
}

/** The server's: it alone has the link that belongs to it. */
export const askForFile = define({
  name: 'askForFile',
  args: z.strictObject({
    requestId: givenId<FileRequestId>('fileRequest'),
    taskId: givenId<TaskId>('task'),
    stepId: givenId<ChecklistItemId>('checklistItem').nullable(),
    what: whatArgument,
    until: instant,
  }),
  needs: 'server',
  apply(tx, { requestId: id, taskId, stepId, what, until }, { actor, now }) {
    refuseUnless(tx.get('task', taskId), 'not_found');
    const limit = filesLimits.requestsPerTask;
    if (tx.countUnder('fileRequest', taskId) >= limit)
      throw new Refusal('limit_reached', { limit });
    const asked = { askedBy: actor, askedAt: now, until, arrived: 0, endedAt: null };
    tx.put('fileRequest', { id, taskId, stepId, what, ...asked });
  },
  sample(from) {
    const task = from.one('task');
    const step = from.one('checklistItem', (each) => each.taskId === task?.id);
    return (
      task && {
        requestId: from.newId(),
        taskId: task.id,
        stepId: step?.taskId === task.id ? step.id : null,
        what: from.words(),
        until: from.now + 86_400_000,
      }
    );
  },
});

/** What was asked for is here: a file of the task, and its step is done. In the name of whoever asked. Twice is once. */
export const bringRequestedFile = define({
  name: 'bringRequestedFile',
  args: z.strictObject({
    fileId: givenId<FileId>('file'),
    versionId: givenId<FileVersionId>('fileVersion'),
    requestId: givenId<FileRequestId>('fileRequest'),
    name: fileName,
    bytes: z.int().min(0),
    type: z.string().max(100),
  }),
  needs: 'server',
  apply(tx, { fileId: id, versionId, requestId, name, bytes, type }, context) {
    const { actor, now } = context;
    const request = tx.get('fileRequest', requestId);
    refuseUnless(request, 'not_found');
    if (tx.get('file', id)) return;
    const limit = filesLimits.filesPerWorkspace;
    if (tx.count('file') >= limit) throw new Refusal('limit_reached', { limit });
    const { taskId, stepId, arrived } = request;
    tx.put('file', {
      id,
      name,
      taskId,
      documentId: null,
      current: versionId,
      versions: [{ id: versionId, bytes, type, at: now, by: actor, requestId }],
      confidential: false,
      taken: null,
      createdAt: now,
      createdBy: actor,
      archivedAt: null,
    });
    tx.patch('fileRequest', requestId, { arrived: arrived + 1 });
    const step = stepId === null ? undefined : tx.get('checklistItem', stepId);
    if (step && !step.done)
      changeWork(tx, taskId, 'steps', context, () =>
        tx.patch('checklistItem', step.id, { done: true }),
      );
  },
  sample(from) {
    const request = from.one('fileRequest');
    return (
      request && {
        ...{ fileId: from.newId(), versionId: from.newId(), requestId: request.id },
        ...{ name: `${from.words()}.pdf`, bytes: from.below(1_000), type: 'application/pdf' },
      }
    );
  },
});
