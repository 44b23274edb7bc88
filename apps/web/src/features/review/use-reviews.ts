import type { ReviewAnswers } from '@sanad/domain/review/answers';
import type { DayKind } from '@sanad/domain/review/kind';
import type { Outcome } from '@sanad/domain/review/outcome';
import type { TrialTerms } from '@sanad/domain/review/trial/trial';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { useWorkspace } from '../../http/me.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useChanged } from '../../realtime/wire/use-changed.ts';

/** The reviews and trials with one assistant, kept as they are on the server, and the steps that are made about them. */
export function useReviews(assistantId: string) {
  const { workspaceId, userId } = useSession();
  const queries = useQueryClient();
  // Whoever has another role now asks anew, and sees nothing of before meanwhile.
  const role = useWorkspace(workspaceId)?.role;
  const queryKey = ['workspace', workspaceId, 'reviews', assistantId, role];
  const params = { workspaceId, assistantId } as never as Parameters<
    typeof call<'getReviews'>
  >[1]['params'];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('getReviews', { params }, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  useChanged(userId, { topic: topics.reviews, id: userId }, () => void again());

  /** Whatever a step comes to, what stands on the server is shown after it. */
  async function step(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } finally {
      await again();
    }
  }
  const of = (number: number) => ({ ...params, number });
  const taskOf = (taskId: string) =>
    ({ ...params, taskId }) as never as Parameters<typeof call<'markTrialTask'>>[1]['params'];
  return {
    reviews: data,
    /** Why there is nothing to show. */
    failed: data === undefined ? error : null,
    refetch,
    open: (kind: DayKind) => step(() => call('openReview', { params, body: { kind } })),
    /** Only kept: nothing that is shown changes with it. */
    keepDraft: (number: number, answers: ReviewAnswers) =>
      call('keepReviewDraft', { params: of(number), body: { answers } }),
    handIn: (number: number, answers: ReviewAnswers) =>
      step(() => call('handInReview', { params: of(number), body: { answers } })),
    propose: (number: number, outcome: Outcome) =>
      step(() => call('proposeOutcome', { params: of(number), body: { outcome } })),
    agree: (number: number, outcome: Outcome) =>
      step(() => call('agreeToOutcome', { params: of(number), body: { outcome } })),
    start: (body: TrialTerms) => step(() => call('startTrial', { params, body })),
    mark: (taskId: string) => step(() => call('markTrialTask', { params: taskOf(taskId) })),
    unmark: (taskId: string) => step(() => call('unmarkTrialTask', { params: taskOf(taskId) })),
    end: () => step(() => call('endTrial', { params })),
  };
}

export type ReviewsAtHand = ReturnType<typeof useReviews>;
