import { z } from 'zod';

import { broughtId } from '../kernel/id-argument.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { createDocument, documentTitle } from './document-mutations.ts';
import { documents } from './kinds.ts';
import type { DocsCollections } from './record.ts';

const define = mutationsOf<DocsCollections>();

/**
 * A document out of somebody's idea; its words follow as those of any document do. Tried again by whoever does not know
 * whether it arrived: one that is here is left as it is.
 */
export const turnIdeaIntoDocument = define({
  name: 'turnIdeaIntoDocument',
  args: z.strictObject({ documentId: broughtId(documents), title: documentTitle }),
  needs: 'docs.edit',
  apply(tx, args, context) {
    if (!tx.get('document', args.documentId)) createDocument.apply(tx, args, context);
  },
  sample(from) {
    const known = from.chance(0.2) ? from.one('document') : undefined;
    return { documentId: known?.id ?? from.newId(), title: from.words() };
  },
});
