import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { ReviewState } from '@sanad/domain/review/review-table';

/** In which states of a review an inbox says that it waits. */
const waitsIn: Readonly<Record<string, readonly ReviewState[]>> = {
  reviewDue: ['empty'],
  reviewWaits: ['clientIn', 'assistantIn'],
  outcomeProposed: ['clientProposed', 'assistantProposed'],
} satisfies Partial<Record<NoticeKind, readonly ReviewState[]>>;

/**
 * What waits for nobody any more once one review has moved on. An inbox has one entry of a kind for all reviews of an
 * engagement, so it stays where another one still waits in the same way.
 */
export function settledBy(
  reviews: readonly { readonly number: number; readonly state: ReviewState }[],
  about: number | null,
): readonly NoticeKind[] {
  if (about === null) return [];
  const others = reviews.filter(({ number }) => number !== about);
  return (Object.keys(waitsIn) as NoticeKind[]).filter(
    (kind) => !others.some(({ state }) => waitsIn[kind]!.includes(state)),
  );
}
