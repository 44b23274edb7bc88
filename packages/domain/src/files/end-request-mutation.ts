import { z } from 'zod';

import { ref } from '../kernel/id-argument.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { fileRequests } from './kinds.ts';
import type { FilesCollections } from './record.ts';

const define = mutationsOf<FilesCollections>();

/** From then on nothing comes by it. Its link is never good again. */
export const endFileRequest = define({
  name: 'endFileRequest',
  args: z.strictObject({ requestId: ref(fileRequests) }),
  needs: 'files.edit',
  apply(tx, { requestId }, { now }) {
    if (tx.get('fileRequest', requestId)?.endedAt === null)
      tx.patch('fileRequest', requestId, { endedAt: now });
  },
  sample(from) {
    const request = from.one('fileRequest', ({ endedAt }) => endedAt === null);
    return request && { requestId: request.id };
  },
});
