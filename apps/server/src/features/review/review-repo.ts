import type { Side } from '@sanad/domain/access/side';
import type { Signature } from '@sanad/domain/agreement/version';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { ReviewAnswers } from '@sanad/domain/review/answers';
import type { ReviewKind } from '@sanad/domain/review/kind';
import type { ReviewState } from '@sanad/domain/review/review-table';
import { stateOf } from '@sanad/domain/review/state-of';
import { sql } from 'kysely';

import { listOutcomes, type StoredOutcome } from './outcome-repo.ts';
import type { ReviewPlace, ReviewTx } from './review-tables.ts';

/** The SQL of reviews; all of it runs inside the workspace's wall, and behind the seal. */

export interface StoredPart {
  readonly by: Signature;
  readonly answers: ReviewAnswers;
  readonly content: string;
  readonly hash: string;
}

export interface StoredReview {
  readonly number: number;
  readonly kind: ReviewKind;
  readonly trial: number | null;
  readonly openedAt: Instant;
  readonly state: ReviewState;
  /** Those that the wall lets through. */
  readonly parts: Readonly<Record<Side, StoredPart | null>>;
  readonly draft: ReviewAnswers | null;
  /** What was proposed last. */
  readonly proposed: StoredOutcome | null;
  readonly sealed: string | null;
  readonly seal: string | null;
}

/**
 * For whom this transaction looks. PostgreSQL itself lets through a side's answers to that side alone until both are
 * in, and a draft to whoever wrote it (044-reviews.sql): a query that forgets to ask finds nothing.
 */
export async function lookAs(tx: ReviewTx, side: Side | null, userId: UserId | null) {
  await sql`select set_config('sanad.review_side', ${side ?? ''}, true),
    set_config('sanad.review_person', ${userId ?? ''}, true)`.execute(tx);
}

/** All of one engagement, the first one first. */
export async function listReviews(
  tx: ReviewTx,
  { workspaceId, engagementId }: ReviewPlace,
): Promise<readonly StoredReview[]> {
  const rows = await tx
    .selectFrom('review')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .orderBy('number')
    .execute();
  if (rows.length === 0) return [];
  const parts = await tx
    .selectFrom('review_part')
    .select(['review', 'side', 'content', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .execute();
  const { rows: sides } = await sql<{ review: number; side: Side }>`
    select review, side from review_sides_in(${workspaceId}, ${engagementId})`.execute(tx);
  const drafts = await tx
    .selectFrom('review_draft')
    .select(['review', 'answers'])
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .execute();
  const outcomes = await listOutcomes(tx, { workspaceId, engagementId });
  return rows.map((row) => {
    const { number, kind, trial, sealed, seal } = row;
    const isIn = (side: Side) => sides.some((each) => each.review === number && each.side === side);
    const partOf = (side: Side) => {
      const found = parts.find((each) => each.review === number && each.side === side);
      return found ? readPart(found) : null;
    };
    const proposed = outcomes.get(number) ?? null;
    return {
      ...{ number, kind, trial, sealed, seal, proposed },
      openedAt: Number(row.opened_at) as Instant,
      state: stateOf({
        isIn: { client: isIn('client'), assistant: isIn('assistant') },
        proposed: proposed && { side: proposed.by.side, isAgreed: proposed.agreed !== null },
      }),
      parts: { client: partOf('client'), assistant: partOf('assistant') },
      draft: drafts.find((each) => each.review === number)?.answers ?? null,
    };
  });
}

/** What was handed in is read from the text that was hashed. */
function readPart({ content, hash }: { content: string; hash: string }): StoredPart {
  const { by, answers } = JSON.parse(content) as {
    readonly by: { side: Side; id: UserId; name: string; at: Instant };
    readonly answers: ReviewAnswers;
  };
  const { side, id: userId, name, at } = by;
  return { by: { side, userId, name, at }, answers, content, hash };
}

export async function insertReview(
  tx: ReviewTx,
  place: ReviewPlace,
  row: { readonly number: number; readonly kind: ReviewKind; readonly trial: number | null },
  at: number,
): Promise<void> {
  await tx
    .insertInto('review')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId },
      ...{ ...row, opened_at: at },
    })
    .execute();
}

/** As somebody is called now. */
export async function findName(tx: ReviewTx, userId: UserId): Promise<string> {
  const row = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.name ?? '';
}

/** When an engagement was opened, and the day from which the first version that was agreed on holds. */
export async function findBeginning(
  tx: ReviewTx,
  { workspaceId, engagementId }: ReviewPlace,
): Promise<{ readonly openedAt: number; readonly begins: string | null }> {
  const { rows } = await sql<{ openedAt: string; begins: string | null }>`
    select e.opened_at as "openedAt", (select min(v.begins)::text from agreement_version v
      where v.workspace_id = e.workspace_id and v.engagement_id = e.id and v.state = 'accepted') as begins
    from engagement e where e.workspace_id = ${workspaceId} and e.id = ${engagementId}`.execute(tx);
  return { openedAt: Number(rows[0]!.openedAt), begins: rows[0]!.begins };
}
