import { z } from 'zod';

import { elsewhereId } from '../kernel/id-argument.ts';
import type { TaskId, WorkspaceId } from '../kernel/ids.ts';
import { instant, type Instant } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { personLimits } from './limit.ts';
import type { PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** Only forward, whichever device says so last; and never past now, which would hide what is yet to come. */
export const setReadMark = define({
  name: 'setReadMark',
  args: z.strictObject({
    taskId: elsewhereId<TaskId>('task'),
    workspaceId: elsewhereId<WorkspaceId>('workspace'),
    upTo: instant,
  }),
  needs: 'place',
  apply(tx, { taskId, workspaceId, upTo: asked }, { now }) {
    const upTo = Math.min(asked, now) as Instant;
    const known = tx.get('readMark', taskId);
    if (known) {
      if (upTo > known.upTo) tx.patch('readMark', taskId, { upTo });
      return;
    }
    const limit = personLimits.readMarks;
    if (tx.count('readMark') >= limit) throw new Refusal('limit_reached', { limit });
    tx.put('readMark', { id: taskId, workspaceId, upTo });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('readMark') : undefined;
    return {
      taskId: known?.id ?? from.newId(),
      workspaceId: known?.workspaceId ?? from.newId(),
      upTo: from.now - from.below(1_000_000),
    };
  },
});
