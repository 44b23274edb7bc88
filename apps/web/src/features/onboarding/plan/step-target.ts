import type { PlanStepRecord } from '@sanad/domain/onboarding/record';
import { linkOptions } from '@tanstack/react-router';

/** The review that a ready step stands for. */
const reviewOf: Readonly<Record<string, 'day30' | 'day60' | 'day90' | 'trial'>> = {
  review30: 'day30',
  review60: 'day60',
  review90: 'day90',
  trialReview: 'trial',
};
const ofExpectations: ReadonlySet<string> = new Set(['expectations', 'doDont', 'doNotPost']);

/** Where the object is that a step stands for: its document or task, a page of its own, the agreement, the reviews, the calls. */
export function targetOf(
  { link, kind, ready }: Pick<PlanStepRecord, 'link' | 'kind' | 'ready'>,
  place: { readonly workspaceId: string; readonly assistantId: string },
) {
  const { workspaceId, assistantId } = place;
  const params = { workspaceId, assistantId };
  if (link?.to === 'document')
    return linkOptions({
      to: '/w/$workspaceId/docs/$documentId',
      params: { workspaceId, documentId: link.id },
    });
  if (link?.to === 'task')
    return linkOptions({
      to: '/w/$workspaceId/board/$taskId',
      params: { workspaceId, taskId: link.id },
    });
  if (ready === 'workingWithMe') return linkOptions({ to: '/about-me' });
  if (ready === 'brandVoice') return linkOptions({ to: '/w/$workspaceId/business', params });
  if (ready !== null && ofExpectations.has(ready))
    return linkOptions({ to: '/w/$workspaceId/people/$assistantId/expectations', params });
  if (kind === 'agreement')
    return linkOptions({ to: '/w/$workspaceId/people/$assistantId/agreement', params });
  if (kind === 'review')
    return linkOptions({
      to: '/w/$workspaceId/people/$assistantId/reviews',
      params,
      search: ready === null || reviewOf[ready] === undefined ? {} : { kind: reviewOf[ready] },
    });
  if (kind === 'call') return linkOptions({ to: '/w/$workspaceId/check-ins', params });
  if (kind === 'tasks') return linkOptions({ to: '/w/$workspaceId/board', params });
  return undefined;
}
