import { z } from 'zod';

import { givenId } from '../kernel/id-argument.ts';
import type { DocumentId, FileId, FileVersionId, TaskId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { TaskCollections } from '../task/record.ts';
import { unknownType } from './content-type.ts';
import { fileName } from './file-name.ts';
import { filesLimits } from './limit.ts';
import type { FilesCollections, FileVersion } from './record.ts';

/** What only the server makes of files: it alone knows what came, what was downloaded, and whose time is over. */
const define = mutationsOf<FilesCollections & Pick<TaskCollections, 'task'>>();

/** All bytes of an upload are here: a new file, or another version of one. Twice is once. */
export const addFileVersion = define({
  name: 'addFileVersion',
  args: z.strictObject({
    fileId: givenId<FileId>('file'),
    versionId: givenId<FileVersionId>('fileVersion'),
    /** Of a file that is here already its own name stays. */
    name: fileName,
    taskId: givenId<TaskId>('task').nullable(),
    documentId: givenId<DocumentId>('document').nullable(),
    confidential: z.boolean(),
    bytes: z.int().min(0),
    type: z.string().max(100),
  }),
  needs: 'server',
  apply(tx, args, { actor, now }) {
    const { fileId: id, versionId, bytes, type, ...fields } = args;
    const from = { at: now, by: actor, requestId: null };
    const version: FileVersion = { id: versionId, bytes, type, ...from };
    const file = tx.get('file', id);
    if (file?.versions.some((each) => each.id === versionId)) return;
    if (file) {
      const limit = filesLimits.versionsPerFile;
      if (file.versions.length >= limit) throw new Refusal('limit_reached', { limit });
      tx.put('file', { ...file, current: versionId, versions: [...file.versions, version] });
      return;
    }
    const limit = filesLimits.filesPerWorkspace;
    if (tx.count('file') >= limit) throw new Refusal('limit_reached', { limit });
    const made = { createdAt: now, createdBy: actor, archivedAt: null } as const;
    const bytesOf = { current: versionId, versions: [version], taken: null };
    // Its task may have gone meanwhile, with the import that brought it.
    const isThere = fields.taskId !== null && tx.get('task', fields.taskId);
    tx.put('file', {
      ...{ id, ...fields, ...bytesOf, ...made },
      taskId: isThere ? fields.taskId : null,
    });
  },
  sample(from) {
    const known = from.chance(0.3) ? from.one('file') : undefined;
    return {
      fileId: known?.id ?? from.newId(),
      versionId: from.newId(),
      name: known?.name ?? `${from.words()}.pdf`,
      taskId: known ? known.taskId : (from.one('task')?.id ?? null),
      documentId: known?.documentId ?? null,
      confidential: from.chance(0.3),
      bytes: from.below(100_000),
      type: from.pick(['application/pdf', unknownType]),
    };
  },
});

/** Before the bytes of a confidential file go out: whoever takes them stands in the history. */
export const takeFile = define({
  name: 'takeFile',
  args: z.strictObject({
    fileId: givenId<FileId>('file'),
    versionId: givenId<FileVersionId>('fileVersion'),
  }),
  needs: 'server',
  apply: (tx, { fileId, versionId }, { actor, now }) =>
    tx.patch('file', fileId, { taken: { by: actor, at: now, versionId } }),
  sample(from) {
    const file = from.one('file');
    return file && { fileId: file.id, versionId: file.versions.at(-1)!.id };
  },
});

/** Its time in the archive is over. Of one that was restored meanwhile, or archived anew, it takes nothing. */
export const purgeFile = define({
  name: 'purgeFile',
  args: z.strictObject({ fileId: givenId<FileId>('file'), archivedAt: instant }),
  needs: 'server',
  apply(tx, { fileId, archivedAt }) {
    if (tx.get('file', fileId)?.archivedAt === archivedAt) tx.remove('file', fileId);
  },
  sample(from) {
    const file = from.one('file', (each) => each.archivedAt !== null);
    return file && { fileId: file.id, archivedAt: file.archivedAt ?? from.now };
  },
});
