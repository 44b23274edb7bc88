import { z } from 'zod';

import { callId, documentId, userId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { callsLimits } from './limit.ts';
import type { CallsCollections } from './record.ts';

const define = mutationsOf<CallsCollections>();

/** Writes a call as the server knows it: started, who came and went, ended. Never a client's to make. */
export const setCall = define({
  name: 'setCall',
  args: z.strictObject({
    id: callId,
    startedAt: instant,
    startedBy: userId,
    notesDocumentId: documentId,
    endedAt: instant.nullable(),
    people: z
      .array(z.strictObject({ userId, joinedAt: instant, leftAt: instant.nullable() }))
      .max(callsLimits.peoplePerCall),
  }),
  needs: 'server',
  apply: (tx, call) => tx.put('call', call),
});
