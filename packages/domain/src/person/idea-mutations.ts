import { z } from 'zod';

import { formerRef, newId } from '../kernel/id-argument.ts';
import { instant, type Instant } from '../kernel/instant.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { showsSomething, type NamedIssue } from '../kernel/name.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import { revision } from '../kernel/text-field.ts';
import { storableText } from './argument.ts';
import { ideas } from './kinds.ts';
import { personLimits } from './limit.ts';
import type { IdeaRecord, PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

const refusedAs = (refusal: RefusalCode) => ({ params: { refusal } satisfies NamedIssue });

const ideaText = z
  .string()
  .refine((text) => text.length <= personLimits.ideaLength, refusedAs('too_large'))
  .refine(showsSomething, refusedAs('idea_blank'))
  .overwrite(storableText);

type Written = Pick<IdeaRecord, 'id' | 'text' | 'at' | 'rev'>;

/** @throws Refusal `limit_reached` */
function putIdea(tx: Tx<PersonCollections>, written: Written): void {
  const limit = personLimits.ideas;
  if (tx.count('idea') >= limit) throw new Refusal('limit_reached', { limit });
  tx.put('idea', { ...written, turning: null, refusal: null });
}

/** Also what takes back that one was let go: it stands where it stood. */
export const captureIdea = define({
  name: 'captureIdea',
  args: z.strictObject({ ideaId: newId(ideas), text: ideaText, at: instant, rev: revision }),
  needs: 'place',
  apply(tx, { ideaId: id, text, at, rev }, { now }) {
    // A device without a network says when it came; one whose clock is ahead does not push others down.
    putIdea(tx, { id, text, at: Math.min(at, now) as Instant, rev });
  },
  sample: (from) => ({
    ideaId: from.newId(),
    text: from.words(),
    at: from.now - from.below(10_000_000),
    rev: from.newId(),
  }),
});

/**
 * Written over the writing that its author saw (`over`). Where another device wrote it anew meanwhile, let it go or began
 * to turn it into something, these words are an idea of their own (`besideId`): no device takes away another's.
 */
export const rewriteIdea = define({
  name: 'rewriteIdea',
  args: z.strictObject({
    ideaId: formerRef(ideas),
    over: revision,
    text: ideaText,
    rev: revision,
    besideId: newId(ideas),
  }),
  needs: 'place',
  apply(tx, { ideaId, over, text, rev, besideId }, { now }) {
    const known = tx.get('idea', ideaId);
    if (known?.rev === over && known.turning === null)
      return tx.patch('idea', ideaId, { text, rev, refusal: null });
    if (known?.text === text) return undefined;
    return putIdea(tx, { id: besideId, text, at: known?.at ?? now, rev });
  },
  sample(from) {
    const known = from.one('idea');
    if (!known) return undefined;
    const over = from.chance(0.7) ? known.rev : from.newId();
    const written = { text: from.words(), rev: from.newId(), besideId: from.newId() };
    return { ideaId: known.id, over, ...written };
  },
});

/** Let go, and gone; also where another device has done so already. */
export const letGoIdea = define({
  name: 'letGoIdea',
  args: z.strictObject({ ideaId: formerRef(ideas) }),
  needs: 'place',
  apply(tx, { ideaId }) {
    if (tx.get('idea', ideaId)) tx.remove('idea', ideaId);
  },
  sample(from) {
    const known = from.one('idea');
    return known && { ideaId: known.id };
  },
});
