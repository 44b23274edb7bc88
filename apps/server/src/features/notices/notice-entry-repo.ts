import type { UserId } from '@sanad/domain/kernel/ids';
import type { NoticeDraft, Settled } from '@sanad/domain/notices/notices-of';
import type { TaskState } from '@sanad/domain/task/life/task-state';
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

/** Who asked for each of these tasks and who does it; where whoever asked has left, the owners ask. */
export async function loadConcerned(
  tx: ReaderTx,
  workspaceId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, Concerned>> {
  if (taskIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; data: Parties; askers: readonly UserId[] }>`
    select id, data, array(
        select m.user_id from membership m
        where m.workspace_id = ${workspaceId} and m.ended_at is null
          and (m.user_id = (data ->> 'createdBy')::uuid or (m.role = 'owner' and not exists (
            select from membership a where a.workspace_id = ${workspaceId} and a.ended_at is null
              and a.user_id = (data ->> 'createdBy')::uuid)))
      ) as askers
    from room_record
    where scope_id = ${workspaceId} and room_id = ${workspaceId} and collection = 'task'
      and id = any(${[...taskIds]})`.execute(tx);
  return new Map(
    rows.map(({ id, data: { createdBy, assigneeId, state }, askers }) => {
      const doers = assigneeId === null ? [] : [assigneeId];
      const isRequest = state === 'requested' && assigneeId !== createdBy;
      return [id, { people: [...new Set([...askers, ...doers])], doer: assigneeId, isRequest }];
    }),
  );
}

export interface Concerned {
  readonly people: readonly UserId[];
  readonly doer: UserId | null;
  readonly isRequest: boolean;
}

interface Parties {
  readonly createdBy: UserId;
  readonly assigneeId: UserId | null;
  readonly state?: TaskState | null;
}

/** A statement has 65,535 parameters at most, sixteen for each. */
const atOnce = 1_000;

/** Who comes to a check-in an hour late has no use of having been called. */
const tooLateMs = 60 * 60_000;

/**
 * Gives whose inboxes changed. Each stands there at once, and calls its person from their next free moment on. What was read or done, or told in another stay, begins to count anew; what was put
 * off comes back. Of what begins so, whoever has a device is told there too: once, until they have read it.
 */
export async function writeNotices(
  tx: ReaderTx,
  workspaceId: string,
  entries: readonly NoticeEntry[],
  now: number,
): Promise<readonly UserId[]> {
  const withDevice = await loadWithDevice(tx, entries);
  const heardAt = await loadHeardAt(tx, workspaceId, entries, now);
  const calls = ({ to, urgent }: NoticeEntry): number => (urgent ? now : (heardAt.get(to) ?? now));
  for (let at = 0; at < entries.length; at += atOnce)
    await writeSome(tx, workspaceId, entries.slice(at, at + atOnce), { withDevice, calls, now });
  return entries.map(({ to }) => to);
}

async function loadHeardAt(
  tx: ReaderTx,
  workspaceId: string,
  entries: readonly NoticeEntry[],
  now: number,
): Promise<ReadonlyMap<UserId, number>> {
  if (entries.length === 0) return new Map();
  const people = [...new Set(entries.map(({ to }) => to))];
  const { rows } = await sql<{ userId: UserId; at: string }>`
    select each as "userId", heard_in(${workspaceId}::uuid, each, ${now}) as at from unnest(${people}::uuid[]) each`.execute(
    tx,
  );
  return new Map(rows.map(({ userId, at }) => [userId, Number(at)]));
}

interface Calling {
  readonly withDevice: ReadonlySet<UserId>;
  /** From when on an entry calls its person; `now` or before: at once. */
  calls(entry: NoticeEntry): number;
  readonly now: number;
}

async function loadWithDevice(
  tx: ReaderTx,
  entries: readonly NoticeEntry[],
): Promise<ReadonlySet<UserId>> {
  if (entries.length === 0) return new Set();
  const people = [...new Set(entries.map(({ to }) => to))];
  const { rows } = await sql<{ userId: UserId }>`
    select distinct user_id as "userId" from push_device where user_id = any(${people}::uuid[])`.execute(
    tx,
  );
  return new Set(rows.map(({ userId }) => userId));
}

async function writeSome(
  tx: ReaderTx,
  workspaceId: string,
  entries: readonly NoticeEntry[],
  { withDevice, calls, now }: Calling,
): Promise<void> {
  const rows = entries.map((entry) => {
    const { to, stay, kind, about, taskId, actor, count, firstAt, lastAt, waits, urgent } = entry;
    const heardAt = calls(entry);
    const isHeld = heardAt > now;
    const isTooLate = kind === 'checkInBegun' && heardAt - lastAt > tooLateMs;
    const pushAt = !withDevice.has(to) || isTooLate ? null : isHeld ? heardAt : lastAt;
    return sql`(${workspaceId}::uuid, ${to}::uuid, ${stay}::integer, ${kind}, ${about.kind}, ${about.id}::uuid,
        ${taskId}::uuid, ${actor}::uuid, ${count}::integer, ${firstAt}::bigint, ${lastAt}::bigint, ${waits}::boolean,
        ${pushAt}::bigint, ${isHeld ? heardAt : 0}::bigint, ${urgent}::boolean)`;
  });
  const goesOn = sql`n.stay = excluded.stay and n.read_at is null and n.done_at is null`;
  await sql`
    insert into notice as n (workspace_id, user_id, stay, kind, about_kind, about_id,
      task_id, actor, count, first_at, last_at, waits, push_at, heard_at, urgent)
    values ${sql.join(rows)}
    on conflict (user_id, workspace_id, kind, about_id) do update set
      stay = excluded.stay, task_id = excluded.task_id, actor = excluded.actor,
      count = case when ${goesOn} then n.count + excluded.count else excluded.count end,
      first_at = case when ${goesOn} then n.first_at else excluded.first_at end,
      -- What waits for its person's hours and is urgent now calls them now; what called them has done so.
      push_at = case when ${goesOn} and coalesce(n.later_until, 0) <= excluded.last_at
        then least(n.push_at, case when n.push_at is null and n.heard_at <= ${now} then null else excluded.push_at end)
        else excluded.push_at end,
      heard_at = case when ${goesOn} then least(n.heard_at, excluded.heard_at) else excluded.heard_at end,
      urgent = case when ${goesOn} then n.urgent or excluded.urgent else excluded.urgent end,
      last_at = excluded.last_at, waits = excluded.waits,
      read_at = null, done_at = null, later_until = null`.execute(tx);
}

/** These wait for nobody any more: their entries are done. */
export async function settleNotices(
  tx: ReaderTx,
  workspaceId: string,
  settled: readonly Settled[],
  now: number,
): Promise<readonly UserId[]> {
  if (settled.length === 0) return [];
  const each = settled.flatMap(({ kinds, aboutId }) => kinds.map((kind) => ({ kind, aboutId })));
  const { rows } = await sql<{ userId: UserId }>`
    update notice n set waits = false, done_at = ${now}, read_at = coalesce(read_at, ${now}), later_until = null
    from (select distinct * from unnest(${each.map(({ kind }) => kind)}::text[],
      ${each.map(({ aboutId }) => aboutId)}::uuid[]) as over (kind, about_id)) over
    where n.workspace_id = ${workspaceId} and n.kind = over.kind and n.about_id = over.about_id
      and n.done_at is null
    returning n.user_id as "userId"`.execute(tx);
  return rows.map(({ userId }) => userId);
}
