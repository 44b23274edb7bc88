import { always, defineKind } from '@sanad/domain/kernel/kind';
import { mutationsOf, type Tx } from '@sanad/domain/kernel/mutation';
import { definePart } from '@sanad/domain/kernel/part';
import { refuseUnless } from '@sanad/domain/kernel/refusal';
import { composeRoom } from '@sanad/domain/kernel/room-model';
import { z } from 'zod';

/**
 * The smallest model with every kind of trouble: reads that decide writes, scans, refusals, a bug, a
 * mutation that nobody may make. Each mutation that takes effect enters one line in a journal with the
 * next number, so that "once", "never twice" and "in one order" can be read off the records.
 */
export type JournalCollections = {
  item: {
    readonly id: string;
    readonly list: string;
    readonly text: string;
    readonly rank: number;
  };
  list: { readonly id: string; readonly closed: boolean };
  line: { readonly id: string; readonly number: number };
  counter: { readonly id: string; readonly next: number };
};

const define = mutationsOf<JournalCollections>();
const token = z.string();

function enter(tx: Tx<JournalCollections>, id: string): number {
  const number = tx.get('counter', 'lines')?.next ?? 1;
  tx.put('counter', { id: 'lines', next: number + 1 });
  tx.put('line', { id, number });
  return number;
}

export const addItem = define({
  name: 'addItem',
  args: z.strictObject({ token, id: z.string(), list: z.string() }),
  needs: 'board.edit',
  apply(tx, args) {
    refuseUnless(!tx.get('list', args.list)?.closed, 'column_archived');
    const rank = enter(tx, args.token);
    tx.put('item', { id: args.id, list: args.list, text: '', rank });
  },
  inverse: (_before, { id, token: of }) => ({ name: 'dropItem', args: { token: `${of}!`, id } }),
});

export const moveItem = define({
  name: 'moveItem',
  args: z.strictObject({ token, id: z.string(), list: z.string() }),
  needs: 'board.edit',
  apply(tx, args) {
    refuseUnless(!tx.get('list', args.list)?.closed, 'column_archived');
    tx.patch('item', args.id, { list: args.list, rank: enter(tx, args.token) });
  },
});

export const renameItem = define({
  name: 'renameItem',
  args: z.strictObject({ token, id: z.string(), text: z.string() }),
  needs: 'board.edit',
  apply(tx, args) {
    // The counter is left alone here: not every pending mutation hangs on every other.
    const before = tx.get('item', args.id)?.text ?? '';
    tx.patch('item', args.id, { text: `${before.slice(-12)}${args.text}` });
    tx.put('line', { id: args.token, number: -1 });
  },
});

export const dropItem = define({
  name: 'dropItem',
  args: z.strictObject({ token, id: z.string() }),
  needs: 'board.edit',
  apply(tx, args) {
    refuseUnless(tx.get('item', args.id), 'not_found');
    tx.remove('item', args.id);
    enter(tx, args.token);
  },
});

export const sweepList = define({
  name: 'sweepList',
  args: z.strictObject({ token, list: z.string() }),
  needs: 'board.edit',
  apply(tx, args) {
    let rank = 0;
    for (const item of tx.all('item')) {
      if (item.list === args.list) tx.patch('item', item.id, { rank: (rank += 1) });
    }
    enter(tx, args.token);
  },
});

export const closeList = define({
  name: 'closeList',
  args: z.strictObject({ token, list: z.string(), closed: z.boolean() }),
  needs: 'board.edit',
  apply(tx, args) {
    tx.put('list', { id: args.list, closed: args.closed });
    enter(tx, args.token);
  },
});

/** Writes half of its work, then breaks as a bug would. */
export const breakHalfWay = define({
  name: 'breakHalfWay',
  args: z.strictObject({ token, inRoomOnly: z.number() }),
  needs: 'board.edit',
  apply(tx, args, { now }) {
    enter(tx, args.token);
    if (now !== args.inRoomOnly) throw new TypeError('a bug that only shows in the room');
  },
});

export const ownersOnly = define({
  name: 'ownersOnly',
  args: z.strictObject({ token }),
  needs: 'members.remove',
  apply: (tx, args) => void enter(tx, args.token),
});

export const stamp = define({
  name: 'stamp',
  args: z.strictObject({ token }),
  needs: 'server',
  apply: (tx, args) => void enter(tx, args.token),
});

const journalPart = definePart({
  kinds: [
    defineKind<JournalCollections['item']>()({
      name: 'item',
      fields: { list: always, text: always, rank: always },
    }),
    defineKind<JournalCollections['list']>()({ name: 'list', fields: { closed: always } }),
    defineKind<JournalCollections['line']>()({ name: 'line', fields: { number: always } }),
    defineKind<JournalCollections['counter']>()({ name: 'counter', fields: { next: always } }),
  ],
  mutations: [
    addItem,
    moveItem,
    renameItem,
    dropItem,
    sweepList,
    closeList,
    breakHalfWay,
    ownersOnly,
    stamp,
  ],
});

export const journalModel = composeRoom('workspace', [journalPart]);
