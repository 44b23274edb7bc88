import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { nameOf } from '../kernel/name.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { documents } from './kinds.ts';
import { docsLimits } from './limit.ts';
import type { DocsCollections, DocumentRecord } from './record.ts';

const define = mutationsOf<DocsCollections>();
export const documentTitle = nameOf(docsLimits.titleLength);

function documentOf(tx: Pick<Tx<DocsCollections>, 'get'>, id: string): DocumentRecord {
  const document = tx.get('document', id);
  refuseUnless(document, 'not_found');
  return document;
}

export const createDocument = define({
  name: 'createDocument',
  args: z.strictObject({ documentId: newId(documents), title: documentTitle }),
  needs: 'docs.edit',
  apply(tx, args, { now, actor }) {
    const limit = docsLimits.documentsPerWorkspace;
    if (tx.count('document') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('document', {
      id: args.documentId,
      title: args.title,
      createdAt: now,
      createdBy: actor,
      archivedAt: null,
    });
  },
  inverse: (_before, args) => ({ name: 'archiveDocument', args: { documentId: args.documentId } }),
  sample: (from) => ({ documentId: from.newId(), title: from.words() }),
});

export const renameDocument = patchesOf<DocsCollections>()({
  name: 'renameDocument',
  needs: 'docs.edit',
  kind: documents,
  id: 'documentId',
  fields: { title: documentTitle },
  sample(from) {
    const document = from.one('document');
    return document && { documentId: document.id, title: from.words() };
  },
});

/** Archived documents stay listed as such: their text can still be read. */
export const archiveDocument = define({
  name: 'archiveDocument',
  args: z.strictObject({ documentId: ref(documents) }),
  needs: 'docs.edit',
  apply(tx, args, { now }) {
    const document = documentOf(tx, args.documentId);
    if (document.archivedAt === null) tx.patch('document', document.id, { archivedAt: now });
  },
  inverse(before, args) {
    const document = before.get('document', args.documentId);
    if (!document || document.archivedAt !== null) return undefined;
    return { name: 'restoreDocument', args: { documentId: document.id } };
  },
  sample(from) {
    const document = from.one('document', (each) => each.archivedAt === null);
    return document && { documentId: document.id };
  },
});

export const restoreDocument = define({
  name: 'restoreDocument',
  args: z.strictObject({ documentId: ref(documents) }),
  needs: 'docs.edit',
  apply(tx, args) {
    const document = documentOf(tx, args.documentId);
    // Whole, not a patch: as with tasks, a client may have seen it in a page only.
    if (document.archivedAt !== null) tx.put('document', { ...document, archivedAt: null });
  },
  inverse(before, args) {
    const document = before.get('document', args.documentId);
    if (!document || document.archivedAt === null) return undefined;
    return { name: 'archiveDocument', args: { documentId: document.id } };
  },
  sample(from) {
    const document = from.one('document', (each) => each.archivedAt !== null);
    return document && { documentId: document.id };
  },
});
