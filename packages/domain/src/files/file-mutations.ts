import { z } from 'zod';

import { ref } from '../kernel/id-argument.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { fileName } from './file-name.ts';
import { files } from './kinds.ts';
import type { FileRecord, FilesCollections } from './record.ts';

const define = mutationsOf<FilesCollections>();
const definePatch = patchesOf<FilesCollections>();

function fileOf(tx: Pick<Tx<FilesCollections>, 'get'>, id: string): FileRecord {
  const file = tx.get('file', id);
  refuseUnless(file, 'not_found');
  return file;
}

const isOpen = ({ archivedAt }: FileRecord): boolean => archivedAt === null;

function sampleFile(from: Sampler<FilesCollections>, fits?: (file: FileRecord) => boolean) {
  const file = from.one('file', fits);
  return file && { fileId: file.id };
}

export const renameFile = definePatch({
  name: 'renameFile',
  needs: 'files.edit',
  kind: files,
  id: 'fileId',
  fields: { name: fileName },
  sample(from) {
    const file = sampleFile(from, isOpen);
    return file && { ...file, name: `${from.words()}.txt` };
  },
});

/** From then on each download of it stands in the history. */
export const setFileConfidential = definePatch({
  name: 'setFileConfidential',
  needs: 'files.edit',
  kind: files,
  id: 'fileId',
  fields: { confidential: z.boolean() },
  sample(from) {
    const file = from.one('file', isOpen);
    return file && { fileId: file.id, confidential: !file.confidential };
  },
});

/** Out of sight, and gone for good `archivedDays` later. */
export const archiveFile = define({
  name: 'archiveFile',
  args: z.strictObject({ fileId: ref(files) }),
  needs: 'files.edit',
  apply(tx, { fileId }, { now }) {
    if (isOpen(fileOf(tx, fileId))) tx.patch('file', fileId, { archivedAt: now });
  },
  inverse(before, { fileId }) {
    const file = before.get('file', fileId);
    return file && isOpen(file) ? { name: 'restoreFile', args: { fileId } } : undefined;
  },
  sample: (from) => sampleFile(from, isOpen),
});

export const restoreFile = define({
  name: 'restoreFile',
  args: z.strictObject({ fileId: ref(files) }),
  needs: 'files.edit',
  apply(tx, { fileId }) {
    const file = fileOf(tx, fileId);
    // Whole, not a patch: a client may have seen it in a page only.
    if (!isOpen(file)) tx.put('file', { ...file, archivedAt: null });
  },
  inverse(before, { fileId }) {
    const file = before.get('file', fileId);
    return file && !isOpen(file) ? { name: 'archiveFile', args: { fileId } } : undefined;
  },
  sample: (from) => sampleFile(from, (file) => !isOpen(file)),
});

/** For good, before its time in the archive is over. Nothing brings it back. */
export const removeFile = define({
  name: 'removeFile',
  args: z.strictObject({ fileId: ref(files) }),
  needs: 'files.remove',
  apply(tx, { fileId }) {
    refuseUnless(!isOpen(fileOf(tx, fileId)), 'changed_since');
    tx.remove('file', fileId);
  },
  sample: (from) => sampleFile(from, (file) => !isOpen(file)),
});
