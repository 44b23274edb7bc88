import { expect, it } from 'vitest';
import { z } from 'zod';

import { carryOut } from './carry-out.ts';
import { formerRef, givenId, inUse, newId, ref } from './id-argument.ts';
import { taskId, userId, type UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import { always, defineKind } from './kind.ts';
import { modelProblems, undeclaredIds } from './model-problems.ts';
import { mutationsOf, type Tx } from './mutation.ts';
import { definePart } from './part.ts';
import { PlainRoom } from './plain-room.ts';
import type { AsideRecord } from './record.ts';
import { composeRoom } from './room-model.ts';

interface Note {
  readonly id: string;
  readonly by: UserId;
  readonly text: string;
  readonly stars: number;
  readonly pinned?: boolean;
}
interface Shelf {
  readonly id: string;
  readonly keeper: string | null;
}

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const mona = uuidOf(901) as UserId;
const layla = uuidOf(902) as UserId;
const now = 1_700_000_000_000 as Instant;

const notes = defineKind<Note>()({
  name: 'note',
  fields: { by: always, text: always, stars: 0, pinned: undefined },
});
const shelves = defineKind<Shelf>()({
  name: 'shelf',
  fields: { keeper: null },
  under: (shelf) => shelf.keeper,
});

const define = mutationsOf<{ note: Note; shelf: Shelf }>();
const addNote = define({
  name: 'addNote',
  args: z.strictObject({ noteId: newId(notes), text: z.string() }),
  needs: 'board.edit',
  apply: (tx, { noteId, text }, { actor }) =>
    tx.put('note', { id: noteId, by: actor, text, stars: 0 }),
  sample: (from) => ({ noteId: from.newId(), text: from.words() }),
});
const editNote = define({
  name: 'editNote',
  args: z.strictObject({ noteId: ref(notes), text: z.string() }),
  needs: 'board.edit',
  owner: (tx, { noteId }) => tx.get('note', noteId)?.by,
  apply: (tx, { noteId, text }) => tx.patch('note', noteId, { text }),
  sample(from) {
    const note = from.one('note');
    return note && { noteId: note.id, text: from.words() };
  },
});
const shelve = define({
  name: 'shelve',
  args: z.strictObject({
    notes: z.array(ref(notes)).max(3),
    was: formerRef(shelves).optional(),
    keeper: inUse<UserId>('shelf').nullable(),
  }),
  needs: 'board.edit',
  apply: () => undefined,
  sample: () => ({ notes: [], keeper: null }),
});

const notesPart = definePart({ kinds: [notes], mutations: [addNote, editNote, shelve] });
const shelfPart = definePart({ kinds: [shelves], mutations: [] });
const model = composeRoom('workspace', [notesPart, shelfPart]);

function refusal(room: PlainRoom<any>, name: string, args: unknown, actor = mona): string {
  try {
    room.run({ name, args }, actor, now);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it('a kind that a mutation touches and no part brings is a type error', () => {
  // @ts-expect-error 'shelf'
  composeRoom('workspace', [notesPart]);
  const thinner = defineKind<{ readonly id: string }>()({ name: 'shelf', fields: {} });
  // @ts-expect-error 'shelf' is there, and without what the mutations read of it
  composeRoom('workspace', [notesPart, definePart({ kinds: [thinner], mutations: [] })]);
  expect(model.collections).toEqual(['note', 'shelf']);
});

it('a kind without a word on one of its fields is a type error', () => {
  // @ts-expect-error `stars`
  defineKind<Note>()({ name: 'note', fields: { by: always, text: always, pinned: undefined } });
  // @ts-expect-error no default of that type
  defineKind<Shelf>()({ name: 'shelf', fields: { keeper: 3 } });
});

it('a kind that is kept aside says so, what it stands under and where; walking or counting it is a type error', () => {
  type Page = AsideRecord & { readonly shelf: string; readonly at: number };
  const pages = defineKind<Page>()({
    name: 'page',
    fields: { shelf: always, at: always },
    aside: true,
    under: ({ shelf }) => shelf,
    place: ({ at }) => at,
  });
  expect(pages.aside).toBe(true);
  const fields = { shelf: always, at: always } as const;
  // @ts-expect-error its records are aside, and it is not
  defineKind<Page>()({ name: 'page', fields, under: () => '', place: () => 0 });
  // @ts-expect-error it says nothing of a place
  defineKind<Page>()({ name: 'page', fields, aside: true, under: () => '' });
  // @ts-expect-error its records are not aside
  defineKind<Shelf>()({ name: 'shelf', fields: { keeper: null }, aside: true });
  const walk = (tx: Tx<{ page: Page; shelf: Shelf }>) => {
    tx.all('shelf');
    // @ts-expect-error aside
    tx.all('page');
    // @ts-expect-error aside
    tx.count('page');
    // @ts-expect-error aside
    tx.countUnder('page', 's');
    return tx.get('page', 'p')?.at;
  };
  expect(walk).toBeDefined();
});

it('a name that is used twice throws, of a kind or of a mutation', () => {
  expect(() => composeRoom('workspace', [notesPart, shelfPart, shelfPart])).toThrow('shelf');
  const again = definePart({ kinds: [], mutations: [addNote] });
  expect(() => composeRoom('workspace', [notesPart, shelfPart, again])).toThrow('addNote');
});

it('a record of before a field is completed; one that lacks nothing is the same object', () => {
  const old = { id: 'n', by: mona, text: 'T' };
  expect(model.complete('note', old)).toEqual({ ...old, stars: 0 });
  const whole = { ...old, stars: 3 };
  expect(model.complete('note', whole)).toBe(whole);
  expect(model.complete('unheard', old)).toBe(old);
});

it('the fingerprint follows kinds and fields, and nothing else', () => {
  const sameOtherwise = composeRoom('workspace', [shelfPart, notesPart]);
  expect(sameOtherwise.fingerprint).toBe(model.fingerprint);
  const starred = defineKind<Note & { readonly colour: string }>()({
    name: 'note',
    fields: { ...notes.fields, colour: '' },
  });
  const richer = composeRoom('workspace', [
    definePart({ kinds: [starred], mutations: [addNote, editNote, shelve] }),
    shelfPart,
  ]);
  expect(richer.fingerprint).not.toBe(model.fingerprint);
  const aside = defineKind<Shelf & AsideRecord>()({
    name: 'shelf',
    fields: { keeper: null },
    aside: true,
    under: ({ keeper }) => keeper ?? '',
    place: () => 0,
  });
  const elsewhere = composeRoom('workspace', [
    notesPart,
    definePart({ kinds: [aside], mutations: [] }),
  ]);
  expect(elsewhere.fingerprint).not.toBe(model.fingerprint);
  expect(elsewhere.collections).toEqual(['note']);
});

it('ids are asked what they are declared as', () => {
  const room = new PlainRoom(model);
  const noteId = uuidOf(1);
  expect(refusal(room, 'editNote', { noteId, text: 'T' })).toBe('not_found');
  expect(refusal(room, 'addNote', { noteId, text: 'T' })).toBe('taken');
  expect(refusal(room, 'addNote', { noteId, text: 'T' })).toBe('bad_request');
  expect(refusal(room, 'addNote', { noteId: 'n', text: 'T' })).toBe('bad_request');
  const none = { notes: [], keeper: null };
  expect(refusal(room, 'shelve', { ...none, was: uuidOf(5) })).toBe('taken');
  expect(refusal(room, 'shelve', { ...none, notes: [noteId, uuidOf(2)] })).toBe('not_found');
  expect(refusal(room, 'shelve', { ...none, keeper: mona })).toBe('not_found');
  room.put('shelf', { id: uuidOf(9), keeper: mona });
  expect(refusal(room, 'shelve', { ...none, notes: [noteId], keeper: mona })).toBe('taken');
});

it('what is somebody’s own is changed by nobody else', () => {
  const room = new PlainRoom(model);
  room.run({ name: 'addNote', args: { noteId: uuidOf(1), text: 'T' } }, mona, now);
  const edit = { noteId: uuidOf(1), text: 'U' };
  expect(refusal(room, 'editNote', edit, layla)).toBe('not_yours');
  expect(room.get('note', uuidOf(1))?.text).toBe('T');
  expect(refusal(room, 'editNote', edit, mona)).toBe('taken');
  // What is not there is nobody's: no id tells whether somebody has it.
  expect(refusal(room, 'editNote', { noteId: uuidOf(2), text: 'U' }, layla)).toBe('not_found');
});

it('an id that nobody declared, a kind that is not here and a missing sample are told by name', () => {
  expect(modelProblems(model)).toEqual([]);
  const bare = define({
    name: 'bare',
    args: z.strictObject({
      taskId,
      to: z.array(z.strictObject({ who: userId.nullable() })).default([]),
      given: givenId('person'),
    }),
    needs: 'board.edit',
    apply: () => undefined,
  });
  expect(undeclaredIds(bare.args)).toEqual(['taskId', 'to.*.who']);
  const part = definePart({ kinds: [], mutations: [bare] });
  const problems = modelProblems(composeRoom('workspace', [notesPart, shelfPart, part]));
  expect(problems).toHaveLength(4);
  const lonely = mutationsOf<{ note: Note }>()({
    name: 'lonely',
    args: z.strictObject({ shelfId: ref(shelves) }),
    needs: 'board.edit',
    apply: () => undefined,
    sample: () => undefined,
  });
  const alone = composeRoom('workspace', [definePart({ kinds: [notes], mutations: [lonely] })]);
  expect(modelProblems(alone)).toEqual(['lonely: the id shelfId is of no kind here: shelf']);
});

it('nothing that is asked before leaves a trace', () => {
  const touched: string[] = [];
  const tx = {
    get: () => ({ id: 'n', by: layla }),
    put: () => void touched.push('put'),
    patch: () => void touched.push('patch'),
  };
  const ask = () =>
    carryOut(tx as never, editNote, { noteId: uuidOf(1), text: 'U' }, { actor: mona, now });
  expect(ask).toThrow('not_yours');
  expect(touched).toEqual([]);
});
