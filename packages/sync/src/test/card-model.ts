import { always, defineKind } from '@sanad/domain/kernel/kind';
import { mutationsOf } from '@sanad/domain/kernel/mutation';
import { definePart } from '@sanad/domain/kernel/part';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import { composeRoom } from '@sanad/domain/kernel/room-model';
import { z } from 'zod';

import { remarkPart, type Remark } from './remark-part.ts';
import type { Tally } from './tally.ts';

/** A board of cards, as small as the rules of the engines allow. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly list: string;
  readonly at: number;
  readonly shut: boolean;
}

export type CardCollections = { card: Card; tally: Tally; remark: Remark };

export const cards = defineKind<Card>()({
  name: 'card',
  fields: { title: always, list: always, at: always, shut: always },
  closedAt: (card) => (card.shut ? card.at : null),
  told: { fields: ['title', 'list'] },
});
export const tallies = defineKind<Tally>()({ name: 'tally', fields: { count: always } });

const define = mutationsOf<{ card: Card; tally: Tally }>();

export const addCard = define({
  name: 'addCard',
  args: z.strictObject({ id: z.string(), title: z.string() }),
  needs: 'board.edit',
  apply(tx, { id, title }, { now }) {
    refuseUnless(!tx.get('card', id), 'bad_request');
    tx.put('card', { id, title, list: 'todo', at: now, shut: false });
    tx.put('tally', { id: 'cards', count: (tx.get('tally', 'cards')?.count ?? 0) + 1 });
  },
  inverse: (_before, { id }) => ({ name: 'dropCard', args: { id } }),
});

export const moveCard = define({
  name: 'moveCard',
  args: z.strictObject({ id: z.string(), list: z.string() }),
  needs: 'board.edit',
  apply: (tx, { id, list }, { now }) => tx.patch('card', id, { list, at: now }),
  inverse(before, { id }) {
    const card = before.get('card', id);
    return card && { name: 'moveCard', args: { id, list: card.list } };
  },
});

export const nameCard = define({
  name: 'nameCard',
  args: z.strictObject({ id: z.string(), title: z.string() }),
  needs: 'board.edit',
  apply: (tx, { id, title }) => tx.patch('card', id, { title }),
  inverse(before, { id }) {
    const card = before.get('card', id);
    return card && { name: 'nameCard', args: { id, title: card.title } };
  },
});

export const shutCard = define({
  name: 'shutCard',
  args: z.strictObject({ id: z.string(), shut: z.boolean() }),
  needs: 'board.edit',
  apply(tx, { id, shut }) {
    const card = tx.get('card', id);
    refuseUnless(card, 'not_found');
    // Whole, because who came after it was shut has never seen it.
    tx.put('card', { ...card, shut });
  },
});

export const dropCard = define({
  name: 'dropCard',
  args: z.strictObject({ id: z.string() }),
  needs: 'board.edit',
  apply: (tx, { id }) => tx.remove('card', id),
  inverse(before, { id }) {
    const card = before.get('card', id);
    return card && { name: 'addCard', args: { id, title: card.title } };
  },
});

export const gatherCards = define({
  name: 'gatherCards',
  args: z.strictObject({ list: z.string() }),
  needs: 'board.edit',
  apply(tx, { list }) {
    for (const card of tx.all('card')) tx.patch('card', card.id, { list });
  },
});

/** Writes first and then says no, or breaks. */
export const stumble = define({
  name: 'stumble',
  args: z.strictObject({ id: z.string(), how: z.enum(['refusal', 'bug']) }),
  needs: 'board.edit',
  apply(tx, { id, how }) {
    tx.patch('card', id, { title: 'half-written' });
    refuseUnless(how === 'bug', 'limit_reached', { limit: 3 });
    throw new TypeError('a bug');
  },
});

export const tidy = define({
  name: 'tidy',
  args: z.strictObject({ id: z.string() }),
  needs: 'members.remove',
  apply: (tx, { id }) => tx.patch('card', id, { list: 'tidied' }),
});

export const stampCard = define({
  name: 'stampCard',
  args: z.strictObject({ id: z.string(), title: z.string() }),
  needs: 'server',
  apply: (tx, { id, title }, { now }) =>
    tx.put('card', { id, title, list: 'stamped', at: now, shut: false }),
});

export const markCard = define({
  name: 'markCard',
  args: z.strictObject({ id: z.string() }),
  needs: 'place',
  apply: (tx, { id }) => tx.patch('card', id, { list: 'marked' }),
});

export const cardPart = definePart({
  kinds: [cards, tallies],
  mutations: [
    addCard,
    moveCard,
    nameCard,
    shutCard,
    dropCard,
    gatherCards,
    stumble,
    tidy,
    stampCard,
    markCard,
  ],
});

export const cardModel = composeRoom('workspace', [cardPart, remarkPart]);
