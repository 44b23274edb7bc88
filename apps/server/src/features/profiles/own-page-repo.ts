import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { BodyOfPage, OwnPage, Rate } from '@sanad/protocol/http/profiles';
import { sql, type Kysely, type Transaction } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { Tables } from '../../db/tables.ts';

/** The SQL of somebody's own page. It spans workspaces: to which clients a rate is shown is theirs to see and say. */

type Asks = Kysely<Tables> | Transaction<Tables>;

interface PageRow {
  readonly otherName: string;
  readonly businessName: string;
  readonly services: readonly string[];
  readonly languages: readonly string[];
  readonly introduction: string;
  readonly written: string;
  readonly sent: string;
  readonly when: string;
  readonly never: string;
}

export const pageColumns = sql`p.other_name as "otherName", p.business_name as "businessName", p.services, p.languages,
  p.introduction, p.way_written as written, p.way_sent as sent, p.way_when as "when", p.way_never as never`;

/** Of whoever never wrote one it is empty. */
export function pageOf(row: PageRow | undefined): Omit<OwnPage, 'rates'> {
  return {
    otherName: row?.otherName ?? '',
    business: {
      name: row?.businessName ?? '',
      services: [...(row?.services ?? [])],
      languages: [...(row?.languages ?? [])],
      introduction: row?.introduction ?? '',
    },
    ways: {
      written: row?.written ?? '',
      sent: row?.sent ?? '',
      when: row?.when ?? '',
      never: row?.never ?? '',
    },
  };
}

export const rateColumns = sql`r.id, r.service, r.amount::float8 as amount, r.currency, r.per`;

export async function loadOwnPage(db: Asks, userId: UserId): Promise<OwnPage> {
  const { rows } = await sql<PageRow>`
    select ${pageColumns} from person_page p where p.user_id = ${userId}`.execute(db);
  const rates = await sql<Rate & { shownTo: WorkspaceId[] }>`
    select ${rateColumns}, coalesce((
        select json_agg(s.workspace_id order by s.workspace_id)
        from rate_shown s join membership m on m.workspace_id = s.workspace_id and m.user_id = s.user_id
        where s.rate_id = r.id and m.role = 'assistant' and m.ended_at is null and m.stay = s.stay), '[]') as "shownTo"
    from person_rate r where r.user_id = ${userId} order by r.position`.execute(db);
  return { ...pageOf(rows[0]), rates: rates.rows };
}

/** What is named is written, and nothing else. */
export function writeOwnPage(
  db: Db,
  userId: UserId,
  { otherName, business, ways, rates }: BodyOfPage,
  now: number,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    // Two devices write one after the other.
    await sql`
      insert into person_page (user_id, changed_at) values (${userId}, ${now})
      on conflict (user_id) do update set changed_at = ${now}`.execute(tx);
    await sql`
      update person_page set
        other_name = coalesce(${otherName ?? null}, other_name),
        business_name = coalesce(${business?.name ?? null}, business_name),
        services = coalesce(${business?.services ?? null}::text[], services),
        languages = coalesce(${business?.languages ?? null}::text[], languages),
        introduction = coalesce(${business?.introduction ?? null}, introduction),
        way_written = coalesce(${ways?.written ?? null}, way_written),
        way_sent = coalesce(${ways?.sent ?? null}, way_sent),
        way_when = coalesce(${ways?.when ?? null}, way_when),
        way_never = coalesce(${ways?.never ?? null}, way_never)
      where user_id = ${userId}`.execute(tx);
    if (rates) await writeRates(tx, userId, rates);
  });
}

async function writeRates(
  tx: Transaction<Tables>,
  userId: UserId,
  rates: NonNullable<BodyOfPage['rates']>,
): Promise<void> {
  await sql`delete from person_rate where user_id = ${userId}`.execute(tx);
  for (const [position, { service, amount, currency, per, shownTo }] of rates.entries()) {
    // Where the caller does not assist now there is nobody to show it to, and nothing says so.
    await sql`
      with rate as (
        insert into person_rate (user_id, position, service, amount, currency, per)
        values (${userId}, ${position}, ${service}, ${amount}, ${currency}, ${per}) returning id)
      insert into rate_shown (workspace_id, rate_id, user_id, stay)
      select m.workspace_id, rate.id, m.user_id, m.stay from rate, membership m
      where m.user_id = ${userId} and m.role = 'assistant' and m.ended_at is null
        and m.workspace_id = any(${[...new Set(shownTo)]}::uuid[])`.execute(tx);
  }
}

/** Who reads one's rates: the owners and approvers of these workspaces. */
export async function findRateReaders(
  db: Db,
  workspaces: readonly WorkspaceId[],
): Promise<readonly UserId[]> {
  const { rows } = await sql<{ userId: UserId }>`
    select distinct user_id as "userId" from membership
    where workspace_id = any(${[...workspaces]}::uuid[]) and ended_at is null
      and role in ('owner', 'approver')`.execute(db);
  return rows.map(({ userId }) => userId);
}

/** The workspaces that somebody is in. */
export async function findWorkspaces(db: Db, userId: UserId): Promise<readonly WorkspaceId[]> {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select workspace_id as id from membership
    where user_id = ${userId} and ended_at is null`.execute(db);
  return rows.map(({ id }) => id);
}
