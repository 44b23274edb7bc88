import { newId, ref } from '@sanad/domain/kernel/id-argument';
import { always, defineKind } from '@sanad/domain/kernel/kind';
import { mutationsOf } from '@sanad/domain/kernel/mutation';
import { definePart } from '@sanad/domain/kernel/part';
import type { AsideRecord } from '@sanad/domain/kernel/record';
import { z } from 'zod';

import type { Tally } from './tally.ts';

/** A remark on a card: what is kept aside, as small as the rules of the engines allow. */
export interface Remark extends AsideRecord {
  readonly id: string;
  readonly cardId: string;
  readonly at: number;
  readonly text: string;
  readonly starred: boolean;
}

export const remarks = defineKind<Remark>()({
  name: 'remark',
  fields: { cardId: always, at: always, text: always, starred: always },
  aside: true,
  under: ({ cardId }) => cardId,
  place: ({ at }) => at,
});

const define = mutationsOf<{ remark: Remark; tally: Tally }>();
const needs = 'board.edit';

export const addRemark = define({
  name: 'addRemark',
  args: z.strictObject({ remarkId: newId(remarks), cardId: z.string(), text: z.string() }),
  needs,
  apply(tx, { remarkId: id, cardId, text }) {
    const at = (tx.get('tally', 'remarks')?.count ?? 0) + 1;
    tx.put('tally', { id: 'remarks', count: at });
    tx.put('remark', { id, cardId, at, text, starred: false });
  },
});

export const editRemark = define({
  name: 'editRemark',
  args: z.strictObject({ remarkId: ref(remarks), text: z.string() }),
  needs,
  apply: (tx, { remarkId, text }) => tx.patch('remark', remarkId, { text }),
  inverse(before, { remarkId }) {
    const text = before.get('remark', remarkId)?.text;
    return text === undefined ? undefined : { name: 'editRemark', args: { remarkId, text } };
  },
});

export const starRemark = define({
  name: 'starRemark',
  args: z.strictObject({ remarkId: ref(remarks) }),
  needs,
  apply(tx, { remarkId }) {
    const { starred } = tx.get('remark', remarkId)!;
    tx.patch('remark', remarkId, { starred: !starred });
  },
});

export const dropRemark = define({
  name: 'dropRemark',
  args: z.strictObject({ remarkId: ref(remarks) }),
  needs,
  apply: (tx, { remarkId }) => tx.remove('remark', remarkId),
});

/** Reads what no argument declares, or walks: what the types refuse too. */
export const peekRemark = define({
  name: 'peekRemark',
  args: z.strictObject({ id: z.string(), how: z.enum(['get', 'all', 'count']) }),
  needs,
  apply(tx, { id, how }) {
    if (how === 'get') tx.get('remark', id);
    else tx[how]('remark' as never);
  },
});

export const remarkPart = definePart({
  kinds: [remarks],
  mutations: [addRemark, editRemark, starRemark, dropRemark, peekRemark],
});
