import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { InboxView, Notice, NoticeCounts, NoticeId } from '@sanad/protocol/http/notices';
import { sql, type RawBuilder } from 'kysely';

import type { Db } from '../../db/database.ts';
import { invitedTo } from './invited-repo.ts';
import { lifeOf, type StoredTask } from './life-of.ts';

/**
 * Somebody's inbox, over all their workspaces: every statement is bound to the person, and to the
 * memberships and stays that they have at that moment. What was told in a stay that is over is in no answer.
 */

/** Of `notice n` joined with what this person is now in its workspace, `membership m`. */
export const own = (userId: UserId) => sql`notice n
  join membership m on m.workspace_id = n.workspace_id and m.user_id = n.user_id
    and m.ended_at is null and m.stay = n.stay
  where n.user_id = ${userId}`;

/** The same, found entry by entry in their order: of many, only the first are looked at. */
const ownInOrder = (userId: UserId) => sql`notice n
  cross join lateral (select m.role from membership m where m.workspace_id = n.workspace_id
    and m.user_id = n.user_id and m.ended_at is null and m.stay = n.stay offset 0) m
  where n.user_id = ${userId}`;

const viewOf = (view: InboxView, now: number): RawBuilder<unknown> =>
  ({
    waiting: sql`n.done_at is null and n.waits and coalesce(n.later_until, 0) <= ${now}`,
    news: sql`n.done_at is null and not n.waits and coalesce(n.later_until, 0) <= ${now}`,
    later: sql`n.done_at is null and n.later_until > ${now}`,
    done: sql`n.done_at is not null`,
  })[view];

/** Of entries that wait: what one is invited to comes behind what stops work. */
const beforeInvitations = 1e14;

const entryColumns = sql`n.workspace_id, n.id, n.kind, n.about_kind, n.about_id, n.task_id, n.actor, n.count,
  n.first_at, n.last_at, n.waits, n.read_at, n.done_at, n.later_until`;

interface Row {
  readonly id: NoticeId;
  readonly workspaceId: WorkspaceId;
  /** Null where they are only invited. */
  readonly role: Role | null;
  readonly kind: Notice['kind'];
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly actor: UserId;
  readonly actorName: string;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly waits: boolean;
  readonly readAt: string | null;
  readonly doneAt: string | null;
  readonly laterUntil: string | null;
  readonly place: string;
  readonly task: StoredTask | null;
  readonly message: MessageData | null;
  readonly invitation: Notice['invitation'];
}

interface MessageData {
  readonly id: string;
  readonly text: string;
  readonly author: UserId;
}

/** The place of an entry in its view. */
export interface NoticePlace {
  readonly at: number;
  readonly id: string;
}

export interface FoundNotice {
  readonly notice: Notice;
  readonly place: NoticePlace;
}

/** Newest first. Titles and words are read as they stand now, from the same workspace as the entry. */
export async function findNotices(
  db: Db,
  userId: UserId,
  ask: {
    readonly view: InboxView;
    readonly before?: NoticePlace;
    readonly limit: number;
    readonly kinds: readonly NoticeKind[];
  },
  now: number,
): Promise<readonly FoundNotice[]> {
  const { view, before, limit, kinds } = ask;
  const at = view === 'done' ? sql`n.done_at` : sql`n.shown_at`;
  const rise = view === 'waiting' ? beforeInvitations : 0;
  const older = (from: number) =>
    before ? sql`and (${at}, n.id) < (${before.at - from}, ${before.id}::uuid)` : sql``;
  const { rows } = await sql<Row>`
    with entry as (
      (select ${entryColumns}, m.role, null::json as invitation, ${at} + ${rise}::bigint as place
        from ${ownInOrder(userId)} and ${viewOf(view, now)} ${older(rise)} and n.kind = any(${[...kinds]}::text[])
        order by ${at} desc, n.id desc limit ${limit})
      union all
      (select ${entryColumns}, null, n.invitation, ${at} from ${invitedTo(userId, now)} n
        where ${viewOf(view, now)} ${older(0)})
    ), page as (select * from entry order by place desc, id desc limit ${limit})
    select n.id, n.workspace_id as "workspaceId", n.role, n.kind, n.about_kind as "aboutKind",
      n.about_id as "aboutId", n.actor, coalesce(p.name, '') as "actorName", n.count,
      n.first_at as "firstAt", n.last_at as "lastAt", n.waits, n.read_at as "readAt",
      n.done_at as "doneAt", n.later_until as "laterUntil", n.place,
      task.data as task, message.data as message, n.invitation
    from page n
    left join person p on p.id = n.actor
    left join room_record task on task.scope_id = n.workspace_id and task.room_id = n.workspace_id
      and task.collection = 'task' and task.id = n.task_id::text
    left join room_record message on message.scope_id = n.workspace_id and message.room_id = n.workspace_id
      and message.collection = 'message' and message.id = n.about_id::text
    order by n.place desc, n.id desc`.execute(db);
  return rows.map((row) => ({
    notice: noticeOf(row),
    place: { at: Number(row.place), id: row.id },
  }));
}

function noticeOf(row: Row): Notice {
  const maySee = row.role !== null && can(row.role, 'board.view');
  const { task, message } = row;
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    kind: row.kind,
    about: { kind: row.aboutKind, id: row.aboutId },
    task:
      maySee && task
        ? {
            id: task.id,
            title: task.title.text,
            number: task.number,
            archived: task.archivedAt !== null,
            life: lifeOf(task),
          }
        : null,
    message:
      maySee && message
        ? { id: message.id as never, text: message.text, author: message.author }
        : null,
    invitation: row.invitation,
    actor: { userId: row.actor, name: row.actorName },
    count: row.count,
    firstAt: Number(row.firstAt) as Instant,
    lastAt: Number(row.lastAt) as Instant,
    waits: row.waits,
    readAt: instantOf(row.readAt),
    doneAt: instantOf(row.doneAt),
    laterUntil: instantOf(row.laterUntil),
  };
}

function instantOf(value: string | null): Instant | null {
  return value === null ? null : (Number(value) as Instant);
}

/** The number calls whoever sees it: what came outside somebody's hours is counted from their next ones on. */
export async function countOwn(db: Db, userId: UserId, now: number): Promise<NoticeCounts> {
  const heard = sql`(n.heard_at <= ${now})`;
  const { rows } = await sql<{
    workspaceId: WorkspaceId | null;
    unread: string;
    later: string;
    back: string | null;
  }>`
    select n.workspace_id as "workspaceId",
      count(*) filter (where n.read_at is null and coalesce(n.later_until, 0) <= ${now} and ${heard}) as unread,
      count(*) filter (where n.later_until > ${now}) as later,
      least(min(n.later_until) filter (where n.later_until > ${now}),
        min(n.heard_at) filter (where n.read_at is null and not ${heard})) as back
    from ${own(userId)} and n.done_at is null and (n.read_at is null or n.later_until > ${now})
    group by n.workspace_id
    union all
    select null, count(*) filter (where n.read_at is null and coalesce(n.later_until, 0) <= ${now}),
      count(*) filter (where n.later_until > ${now}),
      -- It goes by itself when its time is over.
      min(case when n.later_until > ${now} then least(n.later_until, n.ends_at) else n.ends_at end)
    from ${invitedTo(userId, now)} n where n.done_at is null`.execute(db);
  const byWorkspace = rows.flatMap(({ workspaceId, unread }) =>
    workspaceId === null || Number(unread) === 0 ? [] : [{ workspaceId, unread: Number(unread) }],
  );
  const backs = rows.flatMap(({ back }) => (back === null ? [] : [Number(back)]));
  return {
    unread: rows.reduce((sum, { unread }) => sum + Number(unread), 0),
    later: rows.reduce((sum, { later }) => sum + Number(later), 0),
    byWorkspace,
    nextBack: backs.length === 0 ? null : (Math.min(...backs) as Instant),
  };
}

export interface Marks {
  readonly read?: boolean | undefined;
  readonly done?: boolean | undefined;
  readonly laterUntil?: number | null | undefined;
}

/** Of this person's own entries, and of nobody else's. */
export async function markOwn(
  db: Db,
  userId: UserId,
  which: { readonly ids: readonly string[] } | { readonly until: number },
  marks: Marks,
  now: number,
): Promise<void> {
  const chosen =
    'ids' in which
      ? sql`n.id = any(${[...which.ids]}::uuid[])`
      : sql`n.done_at is null and n.last_at <= ${which.until} and coalesce(n.later_until, 0) <= ${now}`;
  const { read, done, laterUntil } = marks;
  if (read === undefined && done === undefined && laterUntil === undefined) return;
  const readAt =
    read === undefined ? sql`n.read_at` : read ? sql`coalesce(n.read_at, ${now})` : sql`null`;
  const doneAt = done === undefined ? sql`n.done_at` : sql`${done ? now : null}::bigint`;
  const later = laterUntil === undefined ? sql`n.later_until` : sql`${laterUntil}::bigint`;
  // What was put off is told to the person's devices when it comes back.
  const push = laterUntil === undefined ? sql`` : sql`, push_at = ${laterUntil}`;
  await sql`
    with marked as (
      update notice n set read_at = ${readAt}, done_at = ${doneAt}, later_until = ${later}${push}
      where n.user_id = ${userId} and ${chosen}
    )
    insert into invitation_mark (workspace_id, invitation_id, user_id, read_at, done_at, later_until)
    select n.workspace_id, n.id, n.user_id, ${readAt}, ${doneAt}, ${later}
    from ${invitedTo(userId, now)} n where ${chosen}
    on conflict (workspace_id, invitation_id, user_id) do update set
      read_at = excluded.read_at, done_at = excluded.done_at, later_until = excluded.later_until`.execute(
    db,
  );
}

/** What was told in stays that are over: of one person, or of everybody. */
export async function dropEnded(db: Db, userId?: UserId): Promise<void> {
  await sql`
    delete from notice n
    where (${userId ?? null}::uuid is null or n.user_id = ${userId ?? null})
      and not exists (select from membership m where m.workspace_id = n.workspace_id
        and m.user_id = n.user_id and m.ended_at is null and m.stay = n.stay)`.execute(db);
}

/** Of each inbox and workspace what is beyond so many: what is done first, then the oldest; what waits last. */
export async function dropSurplus(db: Db, most: number): Promise<void> {
  await sql`
    delete from notice n using (
      select workspace_id, id, row_number() over (partition by user_id, workspace_id
        order by done_at is null desc, waits desc, shown_at desc, id desc) as place
      from notice where (user_id, workspace_id) in (
        select user_id, workspace_id from notice group by 1, 2 having count(*) > ${most})
    ) surplus
    where surplus.place > ${most} and n.workspace_id = surplus.workspace_id and n.id = surplus.id`.execute(
    db,
  );
}
