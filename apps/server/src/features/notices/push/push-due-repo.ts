import { setTimeout as wait } from 'node:timers/promises';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { Digits, Language } from '@sanad/protocol/http/profile';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';

/** Over all workspaces and people, so not inside one: what is told and to whom, device by device. */

const spreadAtOnce = 100;
/** Between one such and the next, for those who work meanwhile: ten thousand are spread within some three seconds. */
const spreadRestMs = 20;

/**
 * What is due outside its person's hours waits for the next of them: they are asked for now, whatever was
 * reckoned before. What is urgent does not, nor what its person put off to this very time. A check-in that has
 * begun is over by then.
 */
export async function holdDue(db: Db, now: number): Promise<void> {
  await sql`
    with waiting as (
      select p.workspace_id, p.user_id, heard_in(p.workspace_id, p.user_id, ${now}) as at from (
        select distinct workspace_id, user_id from notice
        where push_at <= ${now} and not urgent and later_until is null) p
    ), held as (
      select n.workspace_id, n.id, w.at from notice n
      join waiting w on w.user_id = n.user_id and w.workspace_id = n.workspace_id
      where w.at > ${now} and n.push_at <= ${now} and not n.urgent and n.later_until is null
      for update of n skip locked
    )
    update notice n set heard_at = held.at,
      push_at = case when n.kind = 'checkInBegun' then null else held.at end
    from held where n.workspace_id = held.workspace_id and n.id = held.id`.execute(db);
}

/** Entries whose time has come, to each device of their person, in the order in which they happened. Each is taken by one process. */
export async function spreadDue(db: Db, now: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ taken: string }>`
      with due as (
        select workspace_id, id, user_id, push_at from notice
        where push_at <= ${now} order by push_at, last_at, id limit ${spreadAtOnce} for update skip locked
      ), taken as (
        update notice n set push_at = null from due
        where n.workspace_id = due.workspace_id and n.id = due.id returning n.id
      ), told as (
        insert into push_due (device_id, workspace_id, notice_id, at)
        select d.id, due.workspace_id, due.id, due.push_at
        from due join push_device d on d.user_id = due.user_id
        for key share of d
        on conflict (device_id, notice_id) do update set at = excluded.at
      )
      select count(*) as taken from taken`.execute(db);
    if (Number(rows[0]?.taken) < spreadAtOnce) return;
    await wait(spreadRestMs);
  }
}

/** Whom something waits for. */
export interface DueDevice {
  readonly id: string;
  readonly host: string;
  readonly userId: UserId;
}

/** The longest due first, and nobody of these hosts and people. */
export async function findDueDevices(
  db: Db,
  now: number,
  but: { readonly hosts: readonly string[]; readonly people: readonly string[] },
  limit: number,
): Promise<readonly DueDevice[]> {
  const { rows } = await sql<DueDevice>`
    select d.id, host, d.user_id as "userId" from push_device d
    join login l on l.id = d.login_id and l.expires_at > ${new Date(now)}
    where due_at <= ${now} and d.id in (select device_id from push_due where at <= ${now})
      and host <> all(${[...but.hosts]}) and d.user_id <> all(${[...but.people]}::uuid[])
    order by due_at, d.id limit ${limit}`.execute(db);
  return rows;
}

/** When the next rest is over, where something waits behind one, or somebody's hours begin. */
export async function nextDue(db: Db, now: number): Promise<number | undefined> {
  const { rows } = await sql<{ at: string | null }>`
    select least((select min(due_at) from push_device
        where due_at > ${now} and id in (select device_id from push_due)),
      (select min(push_at) from notice where push_at > ${now})) as at`.execute(db);
  const at = rows[0]?.at ?? null;
  return at === null ? undefined : Number(at);
}

export interface ClaimedDevice {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly tries: number;
  readonly failingSince: number | null;
}

/** Undefined where another process was first, or the device is told no more. It is this one's until then. */
export async function claimDevice(
  db: Db,
  id: string,
  now: number,
  until: number,
): Promise<ClaimedDevice | undefined> {
  const { rows } = await sql<Omit<ClaimedDevice, 'failingSince'> & { failingSince: string | null }>`
    update push_device set due_at = ${until} where id = ${id} and due_at <= ${now}
    returning id, endpoint, p256dh, auth, tries, failing_since as "failingSince"`.execute(db);
  const [row] = rows;
  return (
    row && { ...row, failingSince: row.failingSince === null ? null : Number(row.failingSince) }
  );
}

/** One entry that a device waits for, as it stands at this moment. */
export interface WaitingNotice {
  readonly noticeId: string;
  readonly workspaceId: WorkspaceId;
  readonly userId: UserId;
  readonly kind: NoticeKind;
  readonly at: number;
  readonly language: Language;
  readonly digits: Digits;
  /** Nobody has read or settled it, it is not put off, and the stay that it was told in is on. */
  readonly stands: boolean;
  /** From when on it may be said; later than now: outside its person's hours. */
  readonly heardAt: number;
}

/** Nothing where the sign-in is over. */
export async function findWaiting(
  db: Db,
  deviceId: string,
  now: number,
): Promise<readonly WaitingNotice[]> {
  const { rows } = await sql<
    Omit<WaitingNotice, 'at' | 'heardAt'> & { at: string; heardAt: string }
  >`
    select q.notice_id as "noticeId", q.workspace_id as "workspaceId", n.user_id as "userId", n.kind, q.at,
      p.language, p.digits,
      n.user_id = d.user_id and n.read_at is null and n.done_at is null
        and coalesce(n.later_until, 0) <= ${now} and m.id is not null as stands,
      case when n.urgent or n.later_until is not null then ${now}::bigint else h.at end as "heardAt"
    from push_due q
    join push_device d on d.id = q.device_id
    join login l on l.id = d.login_id and l.expires_at > ${new Date(now)}
    join person p on p.id = d.user_id
    join notice n on n.workspace_id = q.workspace_id and n.id = q.notice_id
    left join membership m on m.workspace_id = n.workspace_id and m.user_id = n.user_id
      and m.stay = n.stay and m.ended_at is null
    cross join lateral (select heard_in(q.workspace_id, d.user_id, ${now}) as at offset 0) h
    where q.device_id = ${deviceId} and q.at <= ${now} order by q.at, n.last_at, q.notice_id`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, at: Number(row.at), heardAt: Number(row.heardAt) }));
}

type Told = Pick<WaitingNotice, 'noticeId' | 'at'>;

/** Its person's hours were over before it could be said: the device is told in their next ones. */
export async function holdOwed(
  db: Db,
  deviceId: string,
  held: readonly Pick<WaitingNotice, 'noticeId' | 'heardAt'>[],
): Promise<void> {
  await sql`
    update push_due q set at = held.at
    from unnest(${held.map(({ noticeId }) => noticeId)}::uuid[],
      ${held.map(({ heardAt }) => heardAt)}::bigint[]) as held (notice_id, at)
    where q.device_id = ${deviceId} and q.notice_id = held.notice_id`.execute(db);
}

/** What came again meanwhile stays. */
export async function dropTold(db: Db, deviceId: string, told: readonly Told[]): Promise<void> {
  await sql`
    delete from push_due q using unnest(${told.map(({ noticeId }) => noticeId)}::uuid[],
      ${told.map(({ at }) => at)}::bigint[]) as told (notice_id, at)
    where q.device_id = ${deviceId} and q.notice_id = told.notice_id and q.at = told.at`.execute(
    db,
  );
}

export async function noteUsed(db: Db, id: string, now: number, dueAt: number): Promise<void> {
  await sql`
    update push_device set used_at = ${now}, due_at = ${dueAt}, tries = 0, failing_since = null
    where id = ${id}`.execute(db);
}

export async function noteFailed(db: Db, id: string, now: number, dueAt: number): Promise<void> {
  await sql`
    update push_device set due_at = ${dueAt}, tries = least(tries + 1, 100),
      failing_since = coalesce(failing_since, ${now})
    where id = ${id}`.execute(db);
}

export async function freeDevice(db: Db, id: string): Promise<void> {
  await sql`update push_device set due_at = 0 where id = ${id}`.execute(db);
}

export async function forgetDevice(db: Db, id: string): Promise<void> {
  await sql`delete from push_device where id = ${id}`.execute(db);
}
