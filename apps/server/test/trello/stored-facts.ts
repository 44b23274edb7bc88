import type { ColumnRecord, LabelRecord } from '@sanad/domain/board/record';
import type { MessageRecord } from '@sanad/domain/comments/record';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ChecklistItemRecord, TaskRecord } from '@sanad/domain/task/record';

import type { TestApp } from '../test-app.ts';
import type { CardFacts } from './card-facts.ts';

/** What the tables hold of a workspace's tasks, open and archived; and their titles as they stand, column by column. */
export async function storedFacts(
  { database: { pool } }: Pick<TestApp, 'database'>,
  workspaceId: WorkspaceId,
): Promise<{ readonly facts: readonly CardFacts[]; readonly places: readonly string[][] }> {
  const stored = async <R>(collection: string): Promise<R[]> => {
    const { rows } = await pool.query<{ data: R }>(
      'select data from room_record where scope_id = $1 and collection = $2',
      [workspaceId, collection],
    );
    return rows.map(({ data }) => data);
  };
  const named = <R extends { readonly id: string; readonly name: string }>(all: readonly R[]) =>
    new Map<string, string>(all.map(({ id, name }) => [id, name]));
  const stands = (await stored<ColumnRecord>('column')).sort(inOrder);
  const columns = named(stands);
  const labels = named(await stored<LabelRecord>('label'));
  const items = (await stored<ChecklistItemRecord>('checklistItem')).sort(inOrder);
  const messages = (await stored<MessageRecord>('message')).sort((a, b) => a.number - b.number);
  const tasks = (await stored<TaskRecord>('task')).sort(inOrder);
  const facts = tasks.map((task) => ({
    title: task.title.text,
    column: columns.get(task.columnId)!,
    archived: task.archivedAt !== null,
    brief: task.brief.text,
    people: task.namedPeople,
    labels: task.labelIds.map((id) => labels.get(id)!),
    due: task.due && new Date(task.due.at).toISOString(),
    dueMet: task.dueMet,
    links: task.links.map(({ name, url }) => [name, url] as const),
    steps: items
      .filter(({ taskId }) => taskId === task.id)
      .map(({ checklist, text, done }) => [checklist, text, done] as const),
    said: messages
      .filter(({ taskId }) => taskId === task.id)
      .map(
        ({ writtenBy, sentAt, text }) =>
          [writtenBy!.name, new Date(sentAt).toISOString(), text] as const,
      ),
  }));
  const places = stands.map(({ id }) =>
    tasks.filter(({ columnId }) => columnId === id).map(({ title }) => title.text),
  );
  return { facts, places };
}

const inOrder = (a: { readonly orderKey: string }, b: { readonly orderKey: string }): number =>
  a.orderKey < b.orderKey ? -1 : 1;
