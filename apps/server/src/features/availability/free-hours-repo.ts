import type { AvailabilityRecord, DatedHoursRecord } from '@sanad/domain/availability/record';
import type { Stretch } from '@sanad/domain/availability/stretch';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';

/** What somebody said in their own room; undefined where they never did. */
export interface Said {
  readonly said: AvailabilityRecord;
  readonly dated: readonly DatedHoursRecord[];
}

export async function loadSaid(db: Db, userId: UserId): Promise<Said | undefined> {
  const { rows } = await sql<{ collection: string; data: unknown }>`
    select collection, data from room_record
    where scope_id = ${userId} and room_id = ${userId}
      and collection in ('availability', 'datedHours')`.execute(db);
  const said = rows.find(({ collection }) => collection === 'availability');
  if (!said) return undefined;
  const dated = rows.filter(({ collection }) => collection === 'datedHours');
  return {
    said: said.data as AvailabilityRecord,
    dated: dated.map(({ data }) => data as DatedHoursRecord),
  };
}

/** Whose hours are not worked out of what they said last, or not as far as this. Over all people. */
export async function findStale(db: Db, knownUntil: number): Promise<readonly UserId[]> {
  const { rows } = await sql<{ userId: UserId }>`
    select r.scope_id as "userId" from room_record r left join free_hours f on f.user_id = r.scope_id
    where r.collection = 'availability' and (f.user_id is null or f.known_until < ${knownUntil}
      or f.said_at <> (r.data ->> 'changedAt')::bigint
      or f.agreed_at < (select coalesce(max(v.answered_at), 0) from engagement e
        join agreement_version v on v.workspace_id = e.workspace_id and v.engagement_id = e.id
          and v.state = 'accepted' where e.assistant = r.scope_id))`.execute(db);
  return rows.map(({ userId }) => userId);
}

export interface WorkedOut {
  readonly saidAt: number;
  readonly knownUntil: number;
  readonly free: readonly Stretch[];
  /** Of each client the hours that are fixed by agreement, and up to which yes. */
  readonly agreed: readonly AgreedStretches[];
  readonly agreedAt: number;
}

export interface AgreedStretches {
  readonly workspaceId: WorkspaceId;
  readonly free: readonly Stretch[];
}

/**
 * Keeps what was worked out, and what waits for this person's hours waits for these. False where another process
 * has kept a later saying meanwhile.
 */
export async function keepFree(
  db: Db,
  userId: UserId,
  { saidAt, knownUntil, free, agreed, agreedAt }: WorkedOut,
  now: number,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      insert into free_hours as h (user_id, said_at, known_until, agreed_at)
      values (${userId}, ${saidAt}, ${knownUntil}, ${agreedAt})
      on conflict (user_id) do update set said_at = excluded.said_at,
        known_until = excluded.known_until, agreed_at = excluded.agreed_at
      where h.said_at <= excluded.said_at returning user_id`.execute(tx);
    if (rows.length === 0) return false;
    await sql`delete from free_stretch where user_id = ${userId}`.execute(tx);
    await sql`
      insert into free_stretch (user_id, from_at, to_at)
      select ${userId}, each.from_at, each.to_at
      from unnest(${free.map(({ from }) => from)}::bigint[], ${free.map(({ to }) => to)}::bigint[])
        as each (from_at, to_at)`.execute(tx);
    await sql`delete from agreed_stretch where user_id = ${userId}`.execute(tx);
    for (const each of agreed)
      await sql`
        insert into agreed_stretch (workspace_id, user_id, from_at, to_at)
        select ${each.workspaceId}, ${userId}, one.from_at, one.to_at
        from unnest(${each.free.map(({ from }) => from)}::bigint[], ${each.free.map(({ to }) => to)}::bigint[])
          as one (from_at, to_at)`.execute(tx);
    await sql`
      update notice n set heard_at = h.at,
        push_at = case when n.push_at is null or n.later_until is not null then n.push_at else h.at end
      from (select w.id, heard_in(w.id, ${userId}, ${now}) as at from (
        select distinct workspace_id as id from notice
        where user_id = ${userId} and heard_at > ${now} and read_at is null and done_at is null) w) h
      where n.workspace_id = h.id and n.user_id = ${userId} and n.heard_at > ${now} and n.read_at is null and n.done_at is null`.execute(
      tx,
    );
    return true;
  });
}

/** The workspaces that somebody is in. */
export async function findWorkspaces(db: Db, userId: UserId): Promise<readonly WorkspaceId[]> {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select workspace_id as id from membership
    where user_id = ${userId} and ended_at is null`.execute(db);
  return rows.map(({ id }) => id);
}

export interface MemberHours {
  readonly userId: UserId;
  readonly free: readonly (readonly [from: number, to: number])[];
}

/** Of one workspace the hours that are fixed by agreement, of all its assistants of today or one of them. */
export function listAgreedHours(
  db: Db,
  workspaceId: WorkspaceId,
  whose: UserId | null,
  from: number,
  until: number,
): Promise<readonly MemberHours[]> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const { rows } = await sql<{ userId: UserId; free: MemberHours['free'] }>`
      select s.user_id as "userId", json_agg(json_build_array(greatest(s.from_at, ${from}::bigint),
        least(s.to_at, ${until}::bigint)) order by s.from_at) as free
      from agreed_stretch s
      join membership m on m.workspace_id = s.workspace_id and m.user_id = s.user_id
        and m.role = 'assistant' and m.ended_at is null
      where s.workspace_id = ${workspaceId} and s.to_at > ${from} and s.from_at < ${until}
        and (${whose}::uuid is null or s.user_id = ${whose}::uuid)
      group by s.user_id`.execute(tx);
    return rows;
  });
}

/** Of the members of one workspace who said anything: behind its wall, so of nobody else. */
export function listMemberHours(
  db: Db,
  workspaceId: WorkspaceId,
  from: number,
  until: number,
): Promise<readonly MemberHours[]> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const { rows } = await sql<{ userId: UserId; free: MemberHours['free'] }>`
      select h.user_id as "userId", coalesce((
          select json_agg(json_build_array(greatest(s.from_at, ${from}::bigint), least(s.to_at, ${until}::bigint))
            order by s.from_at)
          from free_stretch s
          where s.user_id = h.user_id and s.to_at > ${from} and s.from_at < ${until}), '[]') as free
      from membership m join free_hours h on h.user_id = m.user_id
      where m.workspace_id = ${workspaceId} and m.ended_at is null order by h.user_id`.execute(tx);
    return rows;
  });
}
