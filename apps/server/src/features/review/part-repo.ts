import type { Side } from '@sanad/domain/access/side';
import type { Signature } from '@sanad/domain/agreement/version';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { ReviewAnswers } from '@sanad/domain/review/answers';
import { sql } from 'kysely';

import type { ReviewPlace, ReviewTx } from './review-tables.ts';

/** The SQL of what is handed in, and of what is drafted before; all of it runs inside the workspace's wall. */
export async function insertPart(
  tx: ReviewTx,
  place: ReviewPlace,
  part: {
    readonly review: number;
    readonly by: Signature;
    readonly content: string;
    readonly hash: string;
  },
): Promise<void> {
  const { review, by, content, hash } = part;
  await tx
    .insertInto('review_part')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId },
      ...{ review, side: by.side, content, hash, by_id: by.userId, at: by.at },
    })
    .execute();
}

/** Both parts' hashes; undefined while one is missing: one alone is given to nobody. */
export async function findHashes(
  tx: ReviewTx,
  { workspaceId, engagementId }: ReviewPlace,
  number: number,
): Promise<Readonly<Record<Side, string>> | undefined> {
  const { rows } = await sql<Record<Side, string>>`
    select client, assistant from review_hashes(${workspaceId}, ${engagementId}, ${number})`.execute(
    tx,
  );
  return rows[0];
}

export async function setSeal(
  tx: ReviewTx,
  place: ReviewPlace,
  number: number,
  { at, content, hash }: { readonly at: number; readonly content: string; readonly hash: string },
): Promise<void> {
  await tx
    .updateTable('review')
    .set({ sealed_at: at, sealed: content, seal: hash })
    .where('workspace_id', '=', place.workspaceId)
    .where('engagement_id', '=', place.engagementId)
    .where('number', '=', number)
    .execute();
}

export async function keepDraft(
  tx: ReviewTx,
  place: ReviewPlace,
  draft: { readonly review: number; readonly userId: UserId; readonly answers: ReviewAnswers },
  at: number,
): Promise<void> {
  const answers = JSON.stringify(draft.answers);
  await tx
    .insertInto('review_draft')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId },
      ...{ review: draft.review, user_id: draft.userId, answers, saved_at: at },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'engagement_id', 'review', 'user_id'])
        .doUpdateSet({ answers, saved_at: at }),
    )
    .execute();
}

export async function dropDraft(
  tx: ReviewTx,
  place: ReviewPlace,
  review: number,
  userId: UserId,
): Promise<void> {
  await tx
    .deleteFrom('review_draft')
    .where('workspace_id', '=', place.workspaceId)
    .where('engagement_id', '=', place.engagementId)
    .where('review', '=', review)
    .where('user_id', '=', userId)
    .execute();
}
