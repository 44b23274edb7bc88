import { z } from 'zod';

import { filesOf, mentionsOf, saysSomething, textOrNone } from '../comments/argument.ts';
import { elsewhereId, formerRef, newId } from '../kernel/id-argument.ts';
import type { FileId, MessageId, TaskId, UserId, WorkspaceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { stay, storableText } from './argument.ts';
import { helds } from './kinds.ts';
import { personLimits } from './limit.ts';
import { draftIdOf, heldFor, type HeldRecord, type PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** Sent by a person, and not gone out yet: what they may still do about it. The server's part is in `release-mutations.ts`. */

/** What is held for one task, in the order in which it goes out. */
function queueOf(tx: Pick<Tx<PersonCollections>, 'all'>, taskId: TaskId): HeldRecord[] {
  const queue = [...tx.all('held')].filter((each) => each.taskId === taskId);
  return queue.sort((one, other) => one.turn - other.turn);
}

/** Each may come back, and is a draft then, which nobody refuses: so it is counted here as one. */
function assertRoomFor(
  tx: Tx<PersonCollections>,
  { taskId, text }: Pick<HeldRecord, 'taskId' | 'text'>,
  queue: readonly HeldRecord[],
): void {
  const { held: limit, drafts, heldLength } = personLimits;
  const held = tx.count('held');
  const isFull = held >= limit || held + tx.count('draft') >= limit + drafts;
  if (isFull) throw new Refusal('limit_reached', { limit });
  const draft = tx.get('draft', draftIdOf(taskId))?.text ?? '';
  const texts = [draft, text, ...queue.map((each) => each.text)];
  const length = texts.reduce((sum, each) => sum + each.length, 0);
  refuseUnless(length <= heldLength, 'too_large');
}

/** Its words are refused here as they would be where it goes: better now than when it is due. */
export const holdMessage = define({
  name: 'holdMessage',
  args: z
    .strictObject({
      messageId: newId(helds),
      workspaceId: elsewhereId<WorkspaceId>('workspace'),
      stay,
      taskId: elsewhereId<TaskId>('task'),
      text: textOrNone.overwrite(storableText),
      files: filesOf(elsewhereId<FileId>('file')).default([]),
      mentions: mentionsOf(elsewhereId<UserId>('member')).default([]),
      asks: elsewhereId<UserId>('member').nullable().default(null),
      answers: elsewhereId<MessageId>('message').nullable().default(null),
      urgent: z.boolean().default(false),
      seconds: z.literal(heldFor),
    })
    .refine(...saysSomething),
  needs: 'place',
  apply(tx, { messageId: id, seconds, ...sent }, { now, loginId = null }) {
    const queue = queueOf(tx, sent.taskId);
    assertRoomFor(tx, sent, queue);
    const last = queue.at(-1);
    // Whatever the setting was meanwhile, it does not overtake what was sent before it.
    const dueAt = Math.max(now + seconds * 1_000, last?.dueAt ?? 0) as Instant;
    const turn = (last?.turn ?? 0) + 1;
    tx.put('held', { id, ...sent, loginId, turn, dueAt, going: false });
  },
  sample(from) {
    const known = from.chance(0.5) ? from.one('held') : undefined;
    return {
      messageId: from.newId(),
      workspaceId: known?.workspaceId ?? from.newId(),
      stay: known?.stay ?? 1 + from.below(2),
      taskId: known?.taskId ?? from.newId(),
      text: from.words(),
      asks: from.chance(0.3) ? from.newId() : null,
      seconds: from.pick(heldFor),
    };
  },
});

/** Undo. Once its release has begun the answer is no: somebody may be reading it. */
export const takeBackHeld = define({
  name: 'takeBackHeld',
  args: z.strictObject({ messageId: formerRef(helds) }),
  needs: 'place',
  apply(tx, { messageId }) {
    const held = tx.get('held', messageId);
    refuseUnless(held && !held.going, 'hold_over');
    tx.remove('held', messageId);
  },
  sample(from) {
    const held = from.one('held', ({ going }) => !going);
    return held && { messageId: held.id };
  },
});

/** Not wait any longer, with it or with what was sent before it on the same task. */
export const sendHeldNow = define({
  name: 'sendHeldNow',
  args: z.strictObject({ messageId: formerRef(helds) }),
  needs: 'place',
  apply(tx, { messageId }, { now }) {
    const held = tx.get('held', messageId);
    // It has gone by itself.
    if (!held) return;
    for (const { id, turn, dueAt } of queueOf(tx, held.taskId)) {
      if (turn <= held.turn && dueAt > now) tx.patch('held', id, { dueAt: now });
    }
  },
  sample(from) {
    const held = from.one('held', ({ dueAt }) => dueAt > from.now);
    return held && { messageId: held.id };
  },
});
