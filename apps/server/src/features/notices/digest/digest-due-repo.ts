import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { nextDigest, type DigestTime } from '@sanad/domain/notices/next-digest';
import {
  choicesOf,
  defaultNoticeChoices,
  type ChosenNotices,
  type NoticeChoices,
} from '@sanad/domain/notices/notice-choices';
import { mailedAlone, noticeKinds } from '@sanad/domain/notices/notice-kind';
import { sql, type Kysely, type Transaction } from 'kysely';

import type { Db } from '../../../db/database.ts';
import type { Tables } from '../../../db/tables.ts';
import { own } from '../notice-repo.ts';

/** When each person's digest is due, and the moment in which it is written. */

export interface DigestPorts {
  readonly db: Db;
  now(): number;
  /** Days of rest where a zone is. */
  weekendIn(zone: string): readonly number[];
}

/** Nobody gets at night what was due in the morning: it waits for the next time. */
const lateMs = 6 * 60 * 60_000;

const { at: usualTime, days: usualDays } = defaultNoticeChoices.mail;
/** What a digest's time is counted from has changed since, or it was never counted. */
const counted = sql`d.zone = p.zone
  and d.at = coalesce(c.chosen #>> '{mail,at}', ${usualTime})
  and d.days = coalesce(c.chosen #>> '{mail,days}', ${usualDays})`;

interface Person {
  readonly userId: UserId;
  readonly zone: string;
  readonly chosen: ChosenNotices | null;
  readonly writtenDay: string | null;
}

interface Due extends Person {
  readonly dueAt: string;
  readonly dueDay: string;
  readonly isCounted: boolean;
  readonly mayGet: boolean;
}

/** Whoever may get a digest, and whose due time is not counted from the zone, time and days that they have now. */
export async function findUncounted(db: Db): Promise<readonly Person[]> {
  const { rows } = await sql<Person>`
    select p.id as "userId", p.zone, c.chosen, d.written_day as "writtenDay"
    from person p left join digest d on d.user_id = p.id left join notice_choice c on c.user_id = p.id
    where p.email_verified and not p.demo and (d.user_id is null or not (${counted}))`.execute(db);
  return rows;
}

/** Where one was written meanwhile, the next look counts from that. */
export async function countDue(ports: DigestPorts, person: Person): Promise<void> {
  const { db, now, weekendIn } = ports;
  const { userId, zone, chosen, writtenDay } = person;
  const { at, days } = choicesOf(chosen ?? {}).mail;
  const weekend = weekendIn(zone);
  const next = nextDigest({ zone, at, days, weekend }, now(), writtenDay ?? undefined);
  await sql`
    insert into digest (user_id, due_at, due_day, zone, at, days)
    values (${userId}, ${next.at}, ${next.day}, ${zone}, ${at}, ${days})
    on conflict (user_id) do update set due_at = excluded.due_at, due_day = excluded.due_day,
      zone = excluded.zone, at = excluded.at, days = excluded.days
    where digest.written_day is not distinct from ${writtenDay}`.execute(db);
}

export async function findDue(db: Db, now: number): Promise<readonly UserId[]> {
  const { rows } = await sql<{ userId: UserId }>`
    select user_id as "userId" from digest where due_at <= ${now} order by due_at`.execute(db);
  return rows.map(({ userId }) => userId);
}

/**
 * Writes what is due to one person and counts their next time, in one transaction: whoever is cut off has done
 * nothing, and of two processes one finds the other at it. What is new is marked as told by the mail that is
 * written; the words come when it is sent.
 */
export async function writeDue(ports: DigestPorts, userId: UserId): Promise<void> {
  const now = ports.now();
  await ports.db.transaction().execute(async (tx) => {
    const { rows } = await sql<Due>`
      select d.user_id as "userId", d.due_at as "dueAt", d.due_day as "dueDay", d.written_day as "writtenDay",
        p.zone, c.chosen, (${counted}) as "isCounted", p.email_verified and not p.demo as "mayGet"
      from digest d join person p on p.id = d.user_id left join notice_choice c on c.user_id = d.user_id
      where d.user_id = ${userId} and d.due_at <= ${now} for update of d skip locked`.execute(tx);
    const [due] = rows;
    if (!due) return;
    const choices = choicesOf(due.chosen ?? {});
    const isTime =
      due.isCounted &&
      due.mayGet &&
      now - Number(due.dueAt) < lateMs &&
      (due.writtenDay === null || due.writtenDay < due.dueDay);
    const isWritten = isTime && choices.mail.on && (await writeMails(tx, userId, choices, now));
    const writtenDay = isWritten ? due.dueDay : due.writtenDay;
    await countNext(tx, ports, { ...due, writtenDay }, choices.mail);
  });
}

async function countNext(
  tx: Transaction<Tables>,
  { now, weekendIn }: DigestPorts,
  { userId, zone, writtenDay }: Person,
  { at, days }: NoticeChoices['mail'],
): Promise<DigestTime> {
  const weekend = weekendIn(zone);
  const next = nextDigest({ zone, at, days, weekend }, now(), writtenDay ?? undefined);
  await sql`update digest set due_at = ${next.at}, due_day = ${next.day}, written_day = ${writtenDay},
    zone = ${zone}, at = ${at}, days = ${days} where user_id = ${userId}`.execute(tx);
  return next;
}

/** False where nothing is new since the last one. */
async function writeMails(
  tx: Transaction<Tables>,
  userId: UserId,
  choices: NoticeChoices,
  now: number,
): Promise<boolean> {
  const isNew = sql`${unseen(userId, choices, now)} and n.told_at is distinct from n.shown_at`;
  const { rows } = await sql<{ workspaceId: WorkspaceId }>`
    select distinct n.workspace_id as "workspaceId" from ${isNew}`.execute(tx);
  const mails = choices.mail.apart ? rows.map(({ workspaceId }) => workspaceId) : [null];
  if (rows.length === 0) return false;
  for (const workspaceId of mails) {
    const only = workspaceId === null ? sql`` : sql`and n.workspace_id = ${workspaceId}`;
    await sql`
      with mail as (
        insert into digest_mail (user_id, workspace_id, written_at, try_at)
        values (${userId}, ${workspaceId}, ${now}, ${now}) returning id
      )
      update notice told set told_at = told.shown_at, digest_id = (select id from mail)
      where (told.workspace_id, told.id) in (select n.workspace_id, n.id from ${isNew} ${only})`.execute(
      tx,
    );
  }
  return true;
}

/** Of `notice n`: what this person has before them, has not seen, and wants to have by mail. */
export function unseen(userId: UserId, { kinds }: NoticeChoices, now: number) {
  const wanted = noticeKinds.filter((kind) => kinds[kind].mail && !mailedAlone.has(kind));
  return sql`${own(userId)} and n.read_at is null and n.done_at is null
    and coalesce(n.later_until, 0) <= ${now} and n.kind = any(${wanted})`;
}

/** The due time of somebody who could not be written to goes on, so that it holds up nobody. */
export async function putOffDue(db: Kysely<Tables>, userId: UserId, until: number): Promise<void> {
  await sql`update digest set due_at = ${until} where user_id = ${userId}`.execute(db);
}
