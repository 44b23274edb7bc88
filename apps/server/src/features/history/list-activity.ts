import { historyKinds } from '@sanad/domain/history/history-kinds';
import type { Thing } from '@sanad/domain/history/sentence';
import { thingsIn } from '@sanad/domain/history/things-in';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { WorkspaceMutationName } from '@sanad/domain/workspace/room-model';
import { historyPage, type HistoryPage, type listActivity } from '@sanad/protocol/http/history';
import type { StoredActivity } from '@sanad/sync/port/room-store';
import type { z } from 'zod';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';
import { findLines, findRemovals, searchEnd, type LinePlace } from './history-repo.ts';
import { nameGone, nameThings } from './name-things.ts';

type Ask = z.output<typeof listActivity.body>;

/** What leaves a room for good, and so has its name in its last line only. */
const removing: readonly WorkspaceMutationName[] = ['removeLabel', 'removeChecklistItem'];

/** One page of a workspace's history, with the names that its words need. */
export async function pageOfHistory(
  db: Db,
  room: WorkspaceRoom,
  workspaceId: WorkspaceId,
  ask: Ask,
): Promise<HistoryPage> {
  const { about, actor, from, to, limit = historyPage.usual } = ask;
  const filter = { about, actor, kinds: ask.kind && historyKinds[ask.kind], from, to };
  const before = ask.before === undefined ? undefined : readPlace(ask.before);
  const isSearched = [about, actor, ask.kind, from, to].some((each) => each !== undefined);
  return inWorkspace(db, workspaceId, async (tx) => {
    const found = await findLines(tx, workspaceId, filter, before, limit + 1);
    const lines = found.slice(0, limit);
    const last = lines.at(-1);
    let next = found.length > limit && last ? writePlace(last) : null;
    if (next === null && isSearched) {
      const end = await searchEnd(tx, workspaceId, filter, before);
      next = end ? writePlace(end) : null;
    }
    const things = thingsIn(lines);
    const names = nameThings(room, things);
    const gone = whereGoneIsTold(lines, things, names);
    if (gone.length > 0) {
      nameGone(names, things, await findRemovals(tx, workspaceId, gone, removing));
    }
    return { lines: lines.map(wire), next, names };
  });
}

/** A label's own lines tell its end; a step's is told at its task. */
function whereGoneIsTold(
  lines: readonly StoredActivity[],
  things: readonly Thing[],
  names: HistoryPage['names'],
): readonly string[] {
  const gone = things.filter(({ kind, id }) => names[kind]?.[id] === undefined);
  const labels = gone.filter(({ kind }) => kind === 'label').map(({ id }) => id);
  const steps = new Set(gone.filter(({ kind }) => kind === 'checklistItem').map(({ id }) => id));
  const tasks = lines
    .filter(({ changes }) => changes.some(({ id }) => steps.has(id)))
    .flatMap(({ about }) => (about ? [about.id] : []));
  return [...new Set([...labels, ...tasks])];
}

/** Schemas have arrays that may be written; nobody writes these. */
function wire(line: StoredActivity): HistoryPage['lines'][number] {
  return line as unknown as HistoryPage['lines'][number];
}

function readPlace(text: string): LinePlace {
  const [version = 0, line = 0] = text.split('.').map(Number);
  return { version, line };
}

function writePlace({ version, line }: LinePlace): string {
  return `${version}.${line}`;
}
