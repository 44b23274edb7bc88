import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { excerptOf } from '@sanad/domain/search/excerpt';
import type { Question } from '@sanad/domain/search/question';
import { seenRecord, type SearchWorld, type SeenRecord } from '@sanad/domain/search/searchable';
import type { SearchHit } from '@sanad/protocol/http/search';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { textsOfDocuments } from './search-document-repo.ts';
import type { SearchTx } from './search-index-repo.ts';
import { findEntries, isWhole, type MetEntry } from './search-repo.ts';
import { loadNames, recordsNamed, type NamedRecord } from './search-room-repo.ts';

/** Of each kind, from one workspace. */
const mostOfKind = 8;

export interface FoundThere {
  readonly hits: readonly SearchHit[];
  readonly isWhole: boolean;
}

/** What one workspace has of what is asked. What is shown is read from the records as they are now, never from the index. */
export function searchIn(
  db: Db,
  workspaceId: WorkspaceId,
  question: Question,
): Promise<FoundThere> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const met = await findEntries(tx, workspaceId, question, mostOfKind);
    const whole = await isWhole(tx, workspaceId);
    if (met.length === 0) return { hits: [], isWhole: whole };
    const records = await recordsNamed(tx, workspaceId, met);
    const tasks = await tasksOf(tx, workspaceId, records);
    const names = await loadNames(tx, workspaceId);
    const documents = met.filter(({ kind }) => kind === 'document').map(({ id }) => id);
    const texts = await textsOfDocuments(tx, workspaceId, documents);
    const world: SearchWorld = { nameOf: (userId) => names.get(userId) };
    const byName = new Map(records.map((record) => [`${record.kind}/${record.id}`, record.data]));
    const hits = met.flatMap((entry): SearchHit[] => {
      const data = byName.get(`${entry.kind}/${entry.id}`);
      const seen = data && seenRecord(entry.kind, data as never, world);
      if (!seen) return [];
      const body = entry.kind === 'document' ? (texts.get(entry.id) ?? '') : seen.body;
      return [hitOf(entry, seen, body)];
    });
    return { hits, isWhole: whole };

    function hitOf(
      { kind, id, score }: MetEntry,
      { title, taskId, documentId, at, by, isClosed, number }: SeenRecord,
      body: string,
    ): SearchHit {
      const { text, marks } = excerptOf(body, question);
      const task = taskId === null ? undefined : tasks.get(taskId);
      return {
        ...{ workspaceId, kind, id, score, title, documentId, at, isClosed, number },
        by: by === null ? null : (names.get(by) ?? null),
        // Of what has a title, words below it are shown where they are what was met.
        excerpt: title === '' || marks.length > 0 ? text : '',
        task: task ? { id: taskId!, title: task.title, number: task.number } : null,
      };
    }
  });
}

interface TaskName {
  readonly title: string;
  readonly number: number;
}

/** The tasks that these records hang on. */
async function tasksOf(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  records: readonly NamedRecord[],
): Promise<ReadonlyMap<string, TaskName>> {
  const ids = records.flatMap(({ data }) => {
    const { taskId } = data as { readonly taskId?: string | null };
    return taskId ? [taskId] : [];
  });
  const names = [...new Set(ids)].map((id) => ({ kind: 'task', id }));
  const tasks = await recordsNamed(tx, workspaceId, names);
  return new Map(
    tasks.map(({ id, data }) => {
      const { title, number } = data as unknown as { title: { text: string }; number: number };
      return [id, { title: title.text, number }];
    }),
  );
}
