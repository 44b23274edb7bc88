import type { Signature } from '@sanad/domain/agreement/version';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Outcome } from '@sanad/domain/review/outcome';

import type { ReviewPlace, ReviewTx } from './review-tables.ts';

/** The SQL of what comes of reviews; all of it runs inside the workspace's wall. */
export interface StoredOutcome {
  readonly number: number;
  readonly outcome: Outcome;
  readonly by: Signature;
  readonly agreed: Signature | null;
}

/** Of each review what was proposed last. */
export async function listOutcomes(
  tx: ReviewTx,
  { workspaceId, engagementId }: ReviewPlace,
): Promise<ReadonlyMap<number, StoredOutcome>> {
  const rows = await tx
    .selectFrom('review_outcome')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('engagement_id', '=', engagementId)
    .orderBy('number')
    .execute();
  return new Map(
    rows.map((row) => {
      const { agreed_side: side, agreed_by: userId, agreed_name: name } = row;
      const by = { side: row.side, userId: row.by_id, name: row.name, at: instantOf(row.at) };
      const agreed =
        side === null || userId === null || name === null || row.agreed_at === null
          ? null
          : { side, userId, name, at: instantOf(row.agreed_at) };
      return [row.review, { number: row.number, outcome: row.outcome, by, agreed }];
    }),
  );
}

export async function insertOutcome(
  tx: ReviewTx,
  place: ReviewPlace,
  row: {
    readonly review: number;
    readonly number: number;
    readonly outcome: Outcome;
    readonly by: Signature;
  },
): Promise<void> {
  const { review, number, outcome, by } = row;
  await tx
    .insertInto('review_outcome')
    .values({
      ...{ workspace_id: place.workspaceId, engagement_id: place.engagementId },
      ...{ review, number, outcome },
      ...{ side: by.side, by_id: by.userId, name: by.name, at: by.at },
    })
    .execute();
}

export async function agreeTo(
  tx: ReviewTx,
  place: ReviewPlace,
  { review, number }: { readonly review: number; readonly number: number },
  by: Signature,
): Promise<void> {
  await tx
    .updateTable('review_outcome')
    .set({
      ...{ agreed_side: by.side, agreed_by: by.userId },
      ...{ agreed_name: by.name, agreed_at: by.at },
    })
    .where('workspace_id', '=', place.workspaceId)
    .where('engagement_id', '=', place.engagementId)
    .where('review', '=', review)
    .where('number', '=', number)
    .execute();
}

function instantOf(value: string | number): Instant {
  return Number(value) as Instant;
}
