import { z } from 'zod';

import { formerRef } from '../kernel/id-argument.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { refusalCodes, refuseUnless } from '../kernel/refusal.ts';
import { helds } from './kinds.ts';
import { draftIdOf, type PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** The server's part of a hold: a claim, then one of two ends. Each may be made again by whoever does not know that it was. */

/** From here on it is not taken back. Whoever took it back just before has: then there is nothing to release. */
export const claimHeld = define({
  name: 'claimHeld',
  args: z.strictObject({ messageId: formerRef(helds) }),
  needs: 'server',
  apply(tx, { messageId }) {
    const held = tx.get('held', messageId);
    refuseUnless(held, 'hold_over');
    if (!held.going) tx.patch('held', messageId, { going: true });
  },
  sample(from) {
    const held = from.one('held', ({ going }) => !going);
    return held && { messageId: held.id };
  },
});

/** It stands in its task's talk now. */
export const releaseHeld = define({
  name: 'releaseHeld',
  args: z.strictObject({ messageId: formerRef(helds) }),
  needs: 'server',
  apply(tx, { messageId }) {
    if (tx.get('held', messageId)) tx.remove('held', messageId);
  },
  sample(from) {
    const held = from.one('held');
    return held && { messageId: held.id };
  },
});

/** It may not go out: its words are a draft again, with why. What was written there meanwhile stays. */
export const returnHeld = define({
  name: 'returnHeld',
  args: z.strictObject({ messageId: formerRef(helds), refusal: z.literal(refusalCodes) }),
  needs: 'server',
  apply(tx, { messageId, refusal }) {
    const held = tx.get('held', messageId);
    if (!held) return undefined;
    tx.remove('held', messageId);
    const { workspaceId, stay, taskId, text, asks, answers } = held;
    const id = draftIdOf(taskId);
    const draft = tx.get('draft', id);
    const isBeside = draft?.workspaceId === workspaceId && draft.stay === stay;
    if (!isBeside) {
      return tx.put('draft', { id, workspaceId, stay, taskId, text, refusal, asks, answers });
    }
    // Before what was written since; behind what came back before it.
    const both = draft.refusal ? [draft.text, text] : [text, draft.text];
    return tx.patch('draft', id, {
      text: both.join('\n'),
      refusal,
      asks: asks ?? draft.asks,
      answers: answers ?? draft.answers,
    });
  },
  sample(from) {
    const held = from.one('held');
    return held && { messageId: held.id, refusal: from.pick(['forbidden', 'task_archived']) };
  },
});
