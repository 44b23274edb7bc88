import { z } from 'zod';

import { givenId } from '../kernel/id-argument.ts';
import type { CallId, DocumentId, UserId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { callsLimits } from './limit.ts';
import type { CallsCollections } from './record.ts';

const define = mutationsOf<CallsCollections>();

/** Writes a call as the server knows it: started, who came and went, ended. Never a client's to make. */
export const setCall = define({
  name: 'setCall',
  args: z.strictObject({
    id: givenId<CallId>('call'),
    startedAt: instant,
    startedBy: givenId<UserId>('person'),
    notesDocumentId: givenId<DocumentId>('document'),
    endedAt: instant.nullable(),
    people: z
      .array(
        z.strictObject({
          userId: givenId<UserId>('person'),
          joinedAt: instant,
          leftAt: instant.nullable(),
        }),
      )
      .max(callsLimits.peoplePerCall),
  }),
  needs: 'server',
  apply: (tx, call) => tx.put('call', call),
  sample: (from) => ({
    id: from.one('call')?.id ?? from.newId(),
    startedAt: from.now,
    startedBy: from.actor,
    notesDocumentId: from.newId(),
    endedAt: from.pick([null, from.now]),
    people: [{ userId: from.actor, joinedAt: from.now, leftAt: null }],
  }),
});
