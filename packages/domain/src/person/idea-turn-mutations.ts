import { z } from 'zod';

import { elsewhereId, formerRef, ref } from '../kernel/id-argument.ts';
import type { DocumentId, TaskId, WorkspaceId } from '../kernel/ids.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { refusalCodes, refuseUnless } from '../kernel/refusal.ts';
import { ideas } from './kinds.ts';
import { ideaAims, type IdeaRecord, type PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/**
 * An idea that becomes a task or a document, in three steps, for two rooms cannot commit together: the wish here, with
 * the id of what comes; the making there, which may be tried again (`turnIdeaIntoTask`); and one of two ends here.
 */
const becomes = elsewhereId<TaskId | DocumentId>('subject');

/** The first device that says so is heard: the idea goes to one place. */
export const turnIdea = define({
  name: 'turnIdea',
  args: z.strictObject({
    ideaId: ref(ideas),
    into: z.literal(ideaAims),
    workspaceId: elsewhereId<WorkspaceId>('workspace'),
    becomes,
  }),
  needs: 'place',
  apply(tx, { ideaId, ...turning }) {
    const known = tx.get('idea', ideaId)?.turning;
    if (known?.becomes === turning.becomes) return;
    refuseUnless(!known, 'changed_since');
    tx.patch('idea', ideaId, { turning, refusal: null });
  },
  sample(from) {
    const known = from.one('idea', ({ turning }) => turning === null);
    const wish = { into: from.pick(ideaAims), workspaceId: from.newId(), becomes: from.newId() };
    // One that is turning already is only wished the same again.
    return known && { ideaId: known.id, ...(known.turning ?? wish) };
  },
});

const isTurning = (idea: IdeaRecord | undefined, into: string): idea is IdeaRecord =>
  idea?.turning?.becomes === into;

/** It stays an idea: its person thought better of it, or the workspace did not take it (`refusal`). */
export const keepIdea = define({
  name: 'keepIdea',
  args: z.strictObject({
    ideaId: formerRef(ideas),
    becomes,
    refusal: z.literal(refusalCodes).nullable(),
  }),
  needs: 'place',
  apply(tx, { ideaId, becomes: into, refusal }) {
    if (isTurning(tx.get('idea', ideaId), into))
      tx.patch('idea', ideaId, { turning: null, refusal });
  },
  sample(from) {
    const known = from.one('idea', ({ turning }) => turning !== null);
    const refusal = from.pick([null, 'forbidden', 'limit_reached']);
    return known && { ideaId: known.id, becomes: known.turning?.becomes ?? from.newId(), refusal };
  },
});

/** The workspace has it: here it is no more. */
export const settleIdea = define({
  name: 'settleIdea',
  args: z.strictObject({ ideaId: formerRef(ideas), becomes }),
  needs: 'place',
  apply(tx, { ideaId, becomes: into }) {
    if (isTurning(tx.get('idea', ideaId), into)) tx.remove('idea', ideaId);
  },
  sample(from) {
    const known = from.one('idea', ({ turning }) => turning !== null);
    return known && { ideaId: known.id, becomes: known.turning?.becomes ?? from.newId() };
  },
});
