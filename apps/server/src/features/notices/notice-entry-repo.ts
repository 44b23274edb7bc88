import type { UserId } from '@sanad/domain/kernel/ids';
import type { NoticeDraft } from '@sanad/domain/notices/notices-of';
import { sql } from 'kysely';

import type { ReaderTx } from '../../rooms/readers/reader.ts';

/** What the reader writes, inside the workspace that it reads. */
export interface NoticeEntry extends NoticeDraft {
  readonly stay: number;
  readonly actor: UserId;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly waits: boolean;
}

/** Who is in the workspace now, and in which stay. */
export async function loadStays(
  tx: ReaderTx,
  workspaceId: string,
): Promise<ReadonlyMap<UserId, number>> {
  const { rows } = await sql<{ userId: UserId; stay: number }>`
    select user_id as "userId", stay from membership
    where workspace_id = ${workspaceId} and ended_at is null`.execute(tx);
  return new Map(rows.map(({ userId, stay }) => [userId, stay]));
}

/** Who asked for each of these tasks and who does it. */
export async function loadConcerned(
  tx: ReaderTx,
  workspaceId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly UserId[]>> {
  if (taskIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; data: Concerned }>`
    select id, data from room_record
    where scope_id = ${workspaceId} and room_id = ${workspaceId} and collection = 'task'
      and id = any(${[...taskIds]})`.execute(tx);
  return new Map(
    rows.map(({ id, data: { createdBy, assigneeId } }) => [
      id,
      [...new Set(assigneeId === null ? [createdBy] : [createdBy, assigneeId])],
    ]),
  );
}

interface Concerned {
  readonly createdBy: UserId;
  readonly assigneeId: UserId | null;
}

/** Gives whose inboxes changed. What was read or done begins to count anew; what was put off comes back. */
export async function writeNotices(
  tx: ReaderTx,
  workspaceId: string,
  entries: readonly NoticeEntry[],
): Promise<readonly UserId[]> {
  if (entries.length === 0) return [];
  const rows = entries.map(
    ({ to, stay, kind, about, taskId, actor, count, firstAt, lastAt, waits }) =>
      sql`(${workspaceId}::uuid, ${to}::uuid, ${stay}::integer, ${kind}, ${about.kind}, ${about.id}::uuid,
        ${taskId}::uuid, ${actor}::uuid, ${count}::integer, ${firstAt}::bigint, ${lastAt}::bigint, ${waits}::boolean)`,
  );
  await sql`
    insert into notice as n (workspace_id, user_id, stay, kind, about_kind, about_id,
      task_id, actor, count, first_at, last_at, waits)
    values ${sql.join(rows)}
    on conflict (user_id, workspace_id, kind, about_id) do update set
      stay = excluded.stay, task_id = excluded.task_id, actor = excluded.actor,
      count = case when n.read_at is null and n.done_at is null then n.count + excluded.count else excluded.count end,
      first_at = case when n.read_at is null and n.done_at is null then n.first_at else excluded.first_at end,
      last_at = excluded.last_at, waits = excluded.waits,
      read_at = null, done_at = null, later_until = null`.execute(tx);
  return entries.map(({ to }) => to);
}

/** These questions wait for nobody any more: their entries are done. */
export async function settleNotices(
  tx: ReaderTx,
  workspaceId: string,
  questions: readonly string[],
  now: number,
): Promise<readonly UserId[]> {
  if (questions.length === 0) return [];
  const { rows } = await sql<{ userId: UserId }>`
    update notice set waits = false, done_at = ${now}, read_at = coalesce(read_at, ${now}), later_until = null
    where workspace_id = ${workspaceId} and kind = 'asked' and about_id = any(${[...questions]}::uuid[])
      and done_at is null
    returning user_id as "userId"`.execute(tx);
  return rows.map(({ userId }) => userId);
}
