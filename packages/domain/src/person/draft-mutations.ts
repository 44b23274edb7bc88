import { z } from 'zod';

import { elsewhereId, formerRef, givenId } from '../kernel/id-argument.ts';
import type { TaskId, WorkspaceId } from '../kernel/ids.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { stay, storableText } from './argument.ts';
import { drafts } from './kinds.ts';
import { personLimits } from './limit.ts';
import type { PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

const draftText = z.string().min(1).max(personLimits.draftLength).overwrite(storableText);

const ofNothingSent = { refusal: null, asks: null, answers: null } as const;

/** The last writing holds: two devices of one person do not dispute. One that was dropped meanwhile is made anew. */
export const writeDraft = define({
  name: 'writeDraft',
  args: z.strictObject({
    draftId: formerRef(drafts),
    workspaceId: elsewhereId<WorkspaceId>('workspace'),
    stay,
    taskId: elsewhereId<TaskId>('task'),
    text: draftText,
  }),
  needs: 'place',
  apply(tx, { draftId: id, workspaceId, taskId, ...written }) {
    const known = tx.get('draft', id);
    if (!known) {
      const limit = personLimits.drafts;
      if (tx.count('draft') >= limit) throw new Refusal('limit_reached', { limit });
      tx.put('draft', { id, workspaceId, taskId, ...written, ...ofNothingSent });
      return;
    }
    // Words never wander from one workspace, or one task, to another.
    const isSame = known.workspaceId === workspaceId && known.taskId === taskId;
    refuseUnless(isSame, 'bad_request');
    // Whoever writes on has seen why it came back.
    tx.patch('draft', id, { ...written, ...ofNothingSent });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('draft') : undefined;
    return {
      draftId: known?.id ?? from.newId(),
      workspaceId: known?.workspaceId ?? from.newId(),
      stay: known?.stay ?? 1 + from.below(2),
      taskId: known?.taskId ?? from.newId(),
      text: from.words(),
    };
  },
});

/** Sent, or thrown away; also where another device has done so already. */
export const dropDraft = define({
  name: 'dropDraft',
  args: z.strictObject({ draftId: formerRef(drafts) }),
  needs: 'place',
  apply(tx, { draftId }) {
    if (tx.get('draft', draftId)) tx.remove('draft', draftId);
  },
  sample(from) {
    const known = from.one('draft');
    return known && { draftId: known.id };
  },
});

/** The person's stay in a workspace ended: what they drafted and sent in it goes, as far as nobody has it yet, and their filters of it. `standing`: the stay that they are in now. */
export const purgeDrafts = define({
  name: 'purgeDrafts',
  args: z.strictObject({
    workspaceId: givenId<WorkspaceId>('workspace'),
    standing: stay.nullable(),
  }),
  needs: 'server',
  apply(tx, { workspaceId, standing }) {
    for (const kind of ['draft', 'held', 'savedFilter'] as const) {
      for (const each of [...tx.all(kind)]) {
        const isOver = each.workspaceId === workspaceId && each.stay !== standing;
        if (isOver) tx.remove(kind, each.id);
      }
    }
  },
  sample(from) {
    const known = from.one('draft');
    return known && { workspaceId: known.workspaceId, standing: from.pick([null, 1, 2]) };
  },
});
