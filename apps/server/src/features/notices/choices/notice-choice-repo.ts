import type { UserId } from '@sanad/domain/kernel/ids';
import {
  chooseAlso,
  choicesOf,
  type ChosenNotices,
  type NoticeChoices,
} from '@sanad/domain/notices/notice-choices';
import { sql, type Kysely } from 'kysely';

import type { Tables } from '../../../db/tables.ts';

/** How each of these people is told; whoever chose nothing has the defaults. */
export async function loadChoices(
  db: Kysely<Tables>,
  people: readonly UserId[],
): Promise<ReadonlyMap<UserId, NoticeChoices>> {
  const { rows } = await sql<{ userId: UserId; chosen: ChosenNotices }>`
    select user_id as "userId", chosen from notice_choice
    where user_id = any(${[...people]}::uuid[])`.execute(db);
  const chosen = new Map(rows.map((row) => [row.userId, row.chosen]));
  return new Map(people.map((each) => [each, choicesOf(chosen.get(each) ?? {})]));
}

/** Two devices that choose at once keep both. */
export async function choose(
  db: Kysely<Tables>,
  userId: UserId,
  change: ChosenNotices,
): Promise<NoticeChoices> {
  return db.transaction().execute(async (tx) => {
    await sql`insert into notice_choice (user_id, chosen) values (${userId}, '{}')
      on conflict do nothing`.execute(tx);
    const { rows } = await sql<{ chosen: ChosenNotices }>`
      select chosen from notice_choice where user_id = ${userId} for update`.execute(tx);
    const chosen = chooseAlso(rows[0]?.chosen ?? {}, change);
    await sql`update notice_choice set chosen = ${JSON.stringify(chosen)}
      where user_id = ${userId}`.execute(tx);
    return choicesOf(chosen);
  });
}
