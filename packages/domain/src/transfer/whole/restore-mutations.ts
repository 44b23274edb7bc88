import { z } from 'zod';

import type { AreaCollections } from '../../area/record.ts';
import { columns } from '../../board/kinds.ts';
import { boardLimits } from '../../board/limit.ts';
import type { BoardCollections } from '../../board/record.ts';
import type { BusinessCollections } from '../../business/record.ts';
import type { CallsCollections } from '../../calls/record.ts';
import type { CommentsCollections } from '../../comments/record.ts';
import type { DocsCollections } from '../../docs/record.ts';
import { files } from '../../files/kinds.ts';
import type { FilesCollections } from '../../files/record.ts';
import type { HandOffCollections } from '../../handoff/record.ts';
import { broughtId, formerRef } from '../../kernel/id-argument.ts';
import type { AnyKind } from '../../kernel/kind.ts';
import { mutationsOf, type Tx } from '../../kernel/mutation.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import type { TaskCollections } from '../../task/record.ts';
import type { TemplateCollections } from '../../template/record.ts';
import type { WorkspaceCollections } from '../../workspace/record.ts';
import { wholeKinds as kinds } from './whole-kinds.ts';

type WholeScope = BoardCollections &
  TaskCollections &
  DocsCollections &
  CallsCollections &
  CommentsCollections &
  HandOffCollections &
  FilesCollections &
  TemplateCollections &
  BusinessCollections &
  AreaCollections &
  WorkspaceCollections;

const define = mutationsOf<WholeScope>();

/** What somebody made: where one of these is, nothing comes whole. Columns and people are in every workspace. */
const somebodys = [
  ...(['task', 'label', 'document', 'file', 'template', 'event', 'handOff', 'call'] as const),
  'plannedCheckIn',
  'businessText',
  'area',
] as const;

/** As a room and a mutation in it see them. */
interface Holding {
  all(kind: (typeof somebodys)[number]): Iterable<unknown>;
}

/** Nobody has put anything into it yet. */
export function isUntouched(room: Holding): boolean {
  for (const kind of somebodys) for (const _ of room.all(kind)) return false;
  return true;
}

const numbers = { task: z.int().min(1), message: z.int().min(1) };

/**
 * A workspace is brought in whole, into one in which there is nothing yet: its numbers go on where they were, so that
 * whatever is made meanwhile has another. `seen` is where they stood when the server saw that there is nothing; are they
 * elsewhere now, somebody made something: `import_not_empty`.
 */
export const beginRestore = define({
  name: 'beginRestore',
  args: z.strictObject({ seen: z.strictObject(numbers), next: z.strictObject(numbers) }),
  needs: 'server',
  apply(tx, { seen, next }) {
    const { task, message } = numbersOf(tx);
    refuseUnless(seen.task === task && seen.message === message, 'import_not_empty');
    if (next.task > task) tx.put('counter', { id: 'board', nextNumber: next.task });
    if (next.message > message) tx.put('talkCounter', { id: 'talk', nextNumber: next.message });
  },
  sample(from) {
    const seen = {
      task: from.one('counter')?.nextNumber ?? 1,
      message: from.one('talkCounter')?.nextNumber ?? 1,
    };
    return { seen, next: { ...seen, message: seen.message + 1 } };
  },
});

/** Which numbers the next task and the next message get. */
export const numbersOf = (room: NumberReader) => ({
  task: room.get('counter', 'board')?.nextNumber ?? 1,
  message: room.get('talkCounter', 'talk')?.nextNumber ?? 1,
});

interface NumberReader {
  get(kind: 'counter' | 'talkCounter', id: string): { readonly nextNumber: number } | undefined;
}

/** Of one kind in one part. */
export const restoredAtOnce = 500;

const brought = (kind: AnyKind) =>
  z
    .array(z.looseObject({ id: broughtId(kind) }))
    .max(restoredAtOnce)
    .default([]);

/**
 * One part of it, as the server has read and checked it. What is here already is left as it is: a part may come twice.
 */
export const restoreRecords = define({
  name: 'restoreRecords',
  args: z.strictObject({
    part: z.int().min(0),
    ...Object.fromEntries(kinds.map((kind) => [kind.name, brought(kind)])),
  }),
  needs: 'server',
  apply(tx, { part: _, ...records }) {
    const given = records as Readonly<Record<string, readonly { readonly id: string }[]>>;
    for (const { name } of kinds) {
      for (const record of given[name] ?? [])
        if (!tx.get(name, record.id)) tx.put(name, record as never);
    }
  },
  sample: (from) => ({ part: 1, label: [{ id: from.newId(), name: from.words() }] }),
});

/** All of it is here: the columns that the workspace was opened with give way, as far as nobody put anything under them. */
export const endRestore = define({
  name: 'endRestore',
  args: z.strictObject({ columns: z.array(formerRef(columns)).max(boardLimits.columns) }),
  needs: 'server',
  apply(tx, args) {
    removeColumns(tx, args.columns);
  },
  sample(from) {
    const used = new Set<string>(from.all('task').map(({ columnId }) => columnId));
    const empty = from.one('column', ({ id }) => !used.has(id));
    return empty && !used.has(empty.id) ? { columns: [empty.id] } : undefined;
  },
});

/**
 * One that could not come to its end goes again, part by part, from the last kind to the first: what stands under it goes
 * with it, as the server has found it; a column that somebody put a task under stays. `freed` are files that somebody
 * added meanwhile: they stay, and are on nothing.
 */
export const takeAwayRestore = define({
  name: 'takeAwayRestore',
  args: z.strictObject({
    part: z.int().min(0),
    freed: z.array(formerRef(files)).max(restoredAtOnce).default([]),
    ...Object.fromEntries(
      kinds.map((kind) => [kind.name, z.array(formerRef(kind)).max(restoredAtOnce).default([])]),
    ),
  }),
  needs: 'server',
  apply(tx, { part: _, freed, ...records }) {
    for (const id of freed)
      if (tx.get('file', id)) tx.patch('file', id, { taskId: null, documentId: null });
    const given = records as Readonly<Record<string, readonly string[]>>;
    for (const { name } of kinds.toReversed()) {
      if (name === 'column') removeColumns(tx, given[name] ?? []);
      else for (const id of given[name] ?? []) if (tx.get(name, id)) tx.remove(name, id);
    }
  },
  sample(from) {
    const label = from.one('label');
    return label && { part: 1, label: [label.id] };
  },
});

/** But for those under which a task stands, be it in the archive: walked once, where columns are asked about. */
function removeColumns(tx: Tx<WholeScope>, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const used = new Set<string>();
  for (const { columnId } of tx.all('task')) used.add(columnId);
  for (const id of ids) if (tx.get('column', id) && !used.has(id)) tx.remove('column', id);
}
