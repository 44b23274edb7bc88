import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  choicesOf,
  type ChosenNotices,
  type NoticeChoices,
} from '@sanad/domain/notices/notice-choices';
import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { Digits, Language } from '@sanad/protocol/http/profile';
import { sql, type Transaction } from 'kysely';

import type { Db } from '../../../db/database.ts';
import type { Tables } from '../../../db/tables.ts';
import { unseen } from './digest-due-repo.ts';
import type { DigestGroup, DigestLine, DigestNews } from './digest-news.ts';

/** Digests that were written and are on their way, and what they say when they go. */

/** Lines of one mail; what is more is counted. */
const mostLines = 40;

export interface WaitingMail {
  readonly id: string;
  readonly userId: UserId;
  readonly workspaceId: WorkspaceId | null;
  readonly choices: NoticeChoices;
  readonly email: string;
  readonly language: Language;
  readonly digits: Digits;
  readonly zone: string;
  /** Their address is theirs, and they are nobody of the sample data. */
  readonly mayGet: boolean;
}

export async function findWaiting(db: Db, now: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from digest_mail where try_at <= ${now} order by try_at, id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Held until the transaction ends; undefined where another process has it, or had it. */
export async function holdMail(
  tx: Transaction<Tables>,
  id: string,
  now: number,
): Promise<WaitingMail | undefined> {
  const { rows } = await sql<Omit<WaitingMail, 'choices'> & { chosen: ChosenNotices | null }>`
    select d.id, d.user_id as "userId", d.workspace_id as "workspaceId", c.chosen,
      p.email, p.language, p.digits, p.zone, p.email_verified and not p.demo as "mayGet"
    from digest_mail d join person p on p.id = d.user_id
    left join notice_choice c on c.user_id = d.user_id
    where d.id = ${id} and d.try_at <= ${now} for update of d skip locked`.execute(tx);
  return rows[0] && { ...rows[0], choices: choicesOf(rows[0].chosen ?? {}) };
}

interface CountRow {
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly place: number;
  readonly fresh: number;
  readonly older: number;
}

interface LineRow extends Omit<DigestLine, 'title' | 'lastAt'> {
  readonly workspaceId: WorkspaceId;
  readonly role: Role;
  readonly title: string | null;
  readonly lastAt: string;
}

/** What is still unseen of it, with the rights of this moment; undefined where nothing is left to tell. */
export async function readNews(
  tx: Transaction<Tables>,
  mail: WaitingMail,
  now: number,
): Promise<DigestNews | undefined> {
  const { id, userId, choices } = mail;
  const left = unseen(userId, choices, now);
  const { rows: counts } = await sql<CountRow>`
    with place as (
      select workspace_id, (row_number() over (order by joined_at, id) - 1)::integer as place
      from membership where user_id = ${userId} and ended_at is null
    ), told as (
      select n.workspace_id, count(*) filter (where n.digest_id = ${id})::integer as fresh,
        count(*) filter (where n.digest_id is distinct from ${id} and n.told_at = n.shown_at)::integer as older
      from ${left} group by n.workspace_id
    )
    select w.id as "workspaceId", w.name, place.place, told.fresh, told.older
    from told join place using (workspace_id) join workspace w on w.id = told.workspace_id
    where told.fresh > 0 order by place.place`.execute(tx);
  if (counts.length === 0) return undefined;
  const { rows: lines } = await sql<LineRow>`
    with page as (
      select n.*, m.role from ${left} and n.digest_id = ${id}
      order by n.waits desc, n.shown_at desc, n.id desc limit ${mostLines}
    )
    select n.workspace_id as "workspaceId", n.role, n.kind, coalesce(p.name, '') as actor, n.count,
      n.last_at as "lastAt", n.waits, task.data #>> '{title,text}' as title, task.id as "taskId"
    from page n left join person p on p.id = n.actor
    left join room_record task on task.scope_id = n.workspace_id and task.room_id = n.workspace_id
      and task.collection = 'task' and task.id = n.task_id::text
    order by n.waits desc, n.shown_at desc, n.id desc`.execute(tx);
  const groups = counts.map(({ fresh, ...group }): DigestGroup => {
    const shown = lines.filter(({ workspaceId }) => workspaceId === group.workspaceId).map(lineOf);
    return { ...group, lines: shown, more: fresh - shown.length };
  });
  return { reader: mail, groups };
}

function lineOf({ kind, actor, role, title, taskId, count, lastAt, waits }: LineRow): DigestLine {
  const maySee = can(role, 'board.view');
  return {
    ...{ kind: kind as NoticeKind, actor, count, waits },
    title: (maySee && title) || '',
    taskId: maySee ? taskId : null,
    lastAt: Number(lastAt),
  };
}

export async function dropMail(tx: Transaction<Tables>, id: string): Promise<void> {
  await sql`delete from digest_mail where id = ${id}`.execute(tx);
}

/** What could not be sent is tried again, later each time, but not for ever: then the next digest tells it. */
export async function putOffMail(db: Db, id: string, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ tries: number; writtenAt: string }>`
      update digest_mail set tries = tries + 1,
        try_at = ${now} + least(60, power(2, least(tries, 10)))::bigint * 60000
      where id = ${id} returning tries, written_at as "writtenAt"`.execute(tx);
    const [mail] = rows;
    if (!mail || now - Number(mail.writtenAt) < givenUpMs) return;
    await sql`update notice set told_at = null, digest_id = null where digest_id = ${id}`.execute(
      tx,
    );
    await dropMail(tx, id);
  });
}
/** Before the next one is due. */
const givenUpMs = 20 * 60 * 60_000;
