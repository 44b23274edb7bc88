import { z } from 'zod';

import { mutationsOf } from '../../kernel/mutation.ts';
import type { WorkspaceCollections } from '../../workspace/record.ts';

/** Somebody takes a copy of everything along: whoever works there can read that in the history. */
export const noteExport = mutationsOf<WorkspaceCollections>()({
  name: 'noteExport',
  args: z.strictObject({}),
  needs: 'server',
  apply(tx, _args, { actor, now }) {
    if (tx.get('facts', 'workspace'))
      tx.patch('facts', 'workspace', { taken: { by: actor, at: now } });
  },
  sample: (from) => (from.one('facts') ? {} : undefined),
});
