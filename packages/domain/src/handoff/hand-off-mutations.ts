import { z } from 'zod';

import { isDay } from '../kernel/dates/calendar-day.ts';
import { newId, ref } from '../kernel/id-argument.ts';
import { zoneName } from '../kernel/instant.ts';
import { mutationsOf } from '../kernel/mutation.ts';
import { showsSomething, type NamedIssue } from '../kernel/name.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import { handOffs } from './kinds.ts';
import { handOffLimits } from './limit.ts';
import type { HandOffCollections } from './record.ts';

/** None of these has an inverse: what was said is changed and taken back in sight of all, by whoever said it. */
const define = mutationsOf<HandOffCollections>();

const refusedAs = (refusal: RefusalCode) => ({ params: { refusal } satisfies NamedIssue });

/** Written in paragraphs, as it was typed: each has its own direction. */
const textArgument = z
  .string()
  .refine((text) => text.length <= handOffLimits.textLength, refusedAs('too_large'))
  .refine(showsSomething, refusedAs('message_blank'));

const dayArgument = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => {
    const [year, month, day] = text.split('-').map(Number) as [number, number, number];
    return isDay({ year, month, day });
  });

export const sendHandOff = define({
  name: 'sendHandOff',
  args: z.strictObject({
    handOffId: newId(handOffs),
    text: textArgument,
    day: dayArgument,
    zone: zoneName,
  }),
  needs: 'board.edit',
  apply(tx, { handOffId: id, text, day, zone }, { actor, now }) {
    const before = [...tx.all('handOff')].sort(
      (a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1),
    );
    const tooMany = before.slice(0, Math.max(0, before.length + 1 - handOffLimits.kept));
    for (const oldest of tooMany) tx.remove('handOff', oldest.id);
    tx.put('handOff', { id, author: actor, text, day, zone, sentAt: now, editedAt: null });
  },
  sample: (from) => ({
    handOffId: from.newId(),
    text: `${from.words()}\n${from.words()}`,
    day: new Date(from.now - from.below(1_000_000_000)).toISOString().slice(0, 10),
    zone: from.pick(['Africa/Cairo', 'Asia/Dubai']),
  }),
});

/** One's own. */
export const editHandOff = define({
  name: 'editHandOff',
  args: z.strictObject({ handOffId: ref(handOffs), text: textArgument }),
  needs: 'board.edit',
  owner: (tx, { handOffId }) => tx.get('handOff', handOffId)?.author,
  apply(tx, { handOffId, text }, { now }) {
    if (tx.get('handOff', handOffId)?.text === text) return;
    tx.patch('handOff', handOffId, { text, editedAt: now });
  },
  sample(from) {
    const own = from.one('handOff', ({ author }) => author === from.actor);
    return own && { handOffId: own.id, text: from.words() };
  },
});

/** One's own: nothing of it stays. */
export const takeBackHandOff = define({
  name: 'takeBackHandOff',
  args: z.strictObject({ handOffId: ref(handOffs) }),
  needs: 'board.edit',
  owner: (tx, { handOffId }) => tx.get('handOff', handOffId)?.author,
  apply: (tx, { handOffId }) => tx.remove('handOff', handOffId),
  sample(from) {
    const own = from.one('handOff', ({ author }) => author === from.actor);
    return own && { handOffId: own.id };
  },
});
