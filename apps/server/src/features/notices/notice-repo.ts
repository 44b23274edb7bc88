import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { InboxView, Notice, NoticeCounts, NoticeId } from '@sanad/protocol/http/notices';
import { sql, type RawBuilder } from 'kysely';

import type { Db } from '../../db/database.ts';

/**
 * Somebody's inbox, over all their workspaces: every statement is bound to the person, and to the
 * memberships and stays that they have at that moment. What was told in a stay that is over is in no answer.
 */

/** Of `notice n` joined with what this person is now in its workspace, `membership m`. */
const own = (userId: UserId) => sql`notice n
  join membership m on m.workspace_id = n.workspace_id and m.user_id = n.user_id
    and m.ended_at is null and m.stay = n.stay
  where n.user_id = ${userId}`;

const viewOf = (view: InboxView, now: number): RawBuilder<unknown> =>
  ({
    waiting: sql`n.done_at is null and n.waits and coalesce(n.later_until, 0) <= ${now}`,
    news: sql`n.done_at is null and not n.waits and coalesce(n.later_until, 0) <= ${now}`,
    later: sql`n.done_at is null and n.later_until > ${now}`,
    done: sql`n.done_at is not null`,
  })[view];

interface Row {
  readonly id: NoticeId;
  readonly workspaceId: WorkspaceId;
  readonly role: Role;
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
  readonly task: TaskData | null;
  readonly message: MessageData | null;
}

interface TaskData {
  readonly id: TaskId;
  readonly title: { readonly text: string };
  readonly number: number;
  readonly archivedAt: number | null;
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
  ask: { readonly view: InboxView; readonly before?: NoticePlace; readonly limit: number },
  now: number,
): Promise<readonly FoundNotice[]> {
  const { view, before, limit } = ask;
  const at = view === 'done' ? sql`n.done_at` : sql`n.shown_at`;
  const older = before ? sql`and (${at}, n.id) < (${before.at}, ${before.id}::uuid)` : sql``;
  const { rows } = await sql<Row>`
    with page as (
      select n.*, m.role, ${at} as place from ${own(userId)} and ${viewOf(view, now)} ${older}
      order by ${at} desc, n.id desc limit ${limit}
    )
    select n.id, n.workspace_id as "workspaceId", n.role, n.kind, n.about_kind as "aboutKind",
      n.about_id as "aboutId", n.actor, coalesce(p.name, '') as "actorName", n.count,
      n.first_at as "firstAt", n.last_at as "lastAt", n.waits, n.read_at as "readAt",
      n.done_at as "doneAt", n.later_until as "laterUntil", n.place,
      task.data as task, message.data as message
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
  const maySee = can(row.role, 'board.view');
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
          }
        : null,
    message:
      maySee && message
        ? { id: message.id as never, text: message.text, author: message.author }
        : null,
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

export async function countOwn(db: Db, userId: UserId, now: number): Promise<NoticeCounts> {
  const { rows } = await sql<{
    workspaceId: WorkspaceId;
    unread: string;
    later: string;
    back: string | null;
  }>`
    select n.workspace_id as "workspaceId",
      count(*) filter (where n.read_at is null and coalesce(n.later_until, 0) <= ${now}) as unread,
      count(*) filter (where n.later_until > ${now}) as later,
      min(n.later_until) filter (where n.later_until > ${now}) as back
    from ${own(userId)} and n.done_at is null and (n.read_at is null or n.later_until > ${now})
    group by n.workspace_id`.execute(db);
  const byWorkspace = rows
    .map(({ workspaceId, unread }) => ({ workspaceId, unread: Number(unread) }))
    .filter(({ unread }) => unread > 0);
  const backs = rows.flatMap(({ back }) => (back === null ? [] : [Number(back)]));
  return {
    unread: byWorkspace.reduce((sum, { unread }) => sum + unread, 0),
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
      ? sql`id = any(${[...which.ids]}::uuid[])`
      : sql`done_at is null and last_at <= ${which.until} and coalesce(later_until, 0) <= ${now}`;
  const { read, done, laterUntil } = marks;
  const set = [
    ...(read === undefined
      ? []
      : [sql`read_at = ${read ? sql`coalesce(read_at, ${now})` : sql`null`}`]),
    ...(done === undefined ? [] : [sql`done_at = ${done ? now : null}`]),
    ...(laterUntil === undefined ? [] : [sql`later_until = ${laterUntil}`]),
  ];
  if (set.length === 0) return;
  await sql`update notice set ${sql.join(set)} where user_id = ${userId} and ${chosen}`.execute(db);
}

/** What was told in stays that are over: of one person, or of everybody. */
export async function dropEnded(db: Db, userId?: UserId): Promise<void> {
  await sql`
    delete from notice n
    where (${userId ?? null}::uuid is null or n.user_id = ${userId ?? null})
      and not exists (select from membership m where m.workspace_id = n.workspace_id
        and m.user_id = n.user_id and m.ended_at is null and m.stay = n.stay)`.execute(db);
}
