import type { Role } from '@sanad/domain/access/role';
import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  agreeToOutcome,
  endTrial,
  getReviews,
  handInReview,
  keepReviewDraft,
  listTrials,
  markTrialTask,
  openReview,
  proposeOutcome,
  startTrial,
  unmarkTrialTask,
  type Reviews,
} from '@sanad/protocol/http/review';

import { inWorkspace } from '../../db/transaction.ts';
import type { ServerFeature } from '../../feature.ts';
import type { Actor } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { findDue } from './due-repo.ts';
import { createEngagementSteps, type ReviewPorts } from './engagement-step.ts';
import { createReviewDesk } from './review-desk.ts';
import { createReviewReading } from './review-reading.ts';
import { createTrialDesk } from './trial-desk.ts';
import { listRunning } from './trial-repo.ts';

const readers: readonly Actor[] = ['owner', 'approver', 'assistant'];
const ofOne = '/api/workspaces/:workspaceId/reviews/:assistantId';
const ofTrial = '/api/workspaces/:workspaceId/trials/:assistantId';
const noAnswers = { answers: { scale: {}, words: {} } };

/**
 * What the two sides of an engagement say of it, sealed until both have, and the trial that it may begin with. To
 * whoever does not read its agreement it is as if it were not.
 */
export function createReviewFeature(ports: ReviewPorts): ServerFeature {
  const steps = createEngagementSteps(ports);
  const reading = createReviewReading(ports, steps);
  const reviews = createReviewDesk(ports, steps);
  const trials = createTrialDesk(ports, steps);

  /** Each engagement for itself: one that fails holds up none. */
  async function passDays(signal: AbortSignal): Promise<void> {
    const failed: unknown[] = [];
    for (const place of await findDue(ports.db, ports.now())) {
      if (signal.aborted) return;
      try {
        await trials.passDays(place);
      } catch (error) {
        // Their assistant left between the two looks.
        if (!(error instanceof Refusal)) failed.push(error);
      }
    }
    if (failed.length > 0) throw new AggregateError(failed, 'reviews did not open');
  }

  return {
    name: 'review',
    routes: [
      bind(getReviews, ({ params, principal, standing }) => {
        const part = assertReads(standing.role, params.assistantId === principal.userId);
        return reading.read(params, part, principal.userId);
      }),
      bind(listTrials, async ({ params: { workspaceId }, principal, standing: { role } }) => {
        const all = await inWorkspace(steps.db, workspaceId, (tx) => listRunning(tx, workspaceId));
        return {
          trials: all.filter(
            ({ assistantId }) => agreementPart(role, assistantId === principal.userId) !== 'nobody',
          ),
        };
      }),
      bind(openReview, async ({ params, principal, body: { kind } }) => ({
        number: await reviews.open(params, principal.userId, kind),
      })),
      bind(keepReviewDraft, async ({ params, principal, body: { answers } }) => {
        await reviews.keepDraft(params, principal.userId, params.number, answers);
        return {};
      }),
      bind(handInReview, async ({ params, principal, body: { answers } }) => {
        await reviews.handIn(params, principal.userId, { number: params.number, answers });
        return {};
      }),
      bind(proposeOutcome, async ({ params, principal, body: { outcome } }) => {
        await reviews.propose(params, principal.userId, { number: params.number, outcome });
        return {};
      }),
      bind(agreeToOutcome, async ({ params, principal, body: { outcome } }) => {
        await reviews.agree(params, principal.userId, { number: params.number, outcome });
        return {};
      }),
      bind(startTrial, async ({ params, principal, body }) => ({
        number: await trials.start(params, principal.userId, body),
      })),
      bind(markTrialTask, async ({ params, principal }) => {
        await trials.mark(params, principal.userId, params.taskId);
        return {};
      }),
      bind(unmarkTrialTask, async ({ params, principal }) => {
        await trials.unmark(params, principal.userId, params.taskId);
        return {};
      }),
      bind(endTrial, async ({ params, principal }) => {
        await trials.end(params, principal.userId);
        return {};
      }),
    ],
    authorization: [
      { name: `GET ${ofOne}`, allowed: readers },
      { name: `POST ${ofOne}`, allowed: readers, body: { kind: 'day30' } },
      { name: `PUT ${ofOne}/:number/draft`, allowed: readers, body: noAnswers },
      { name: `POST ${ofOne}/:number/part`, allowed: readers, body: noAnswers },
      { name: `POST ${ofOne}/:number/outcome`, allowed: readers, body: { outcome: 'continue' } },
      { name: `POST ${ofOne}/:number/agree`, allowed: readers, body: { outcome: 'continue' } },
      { name: 'GET /api/workspaces/:workspaceId/trials', allowed: readers },
      {
        name: `POST ${ofTrial}`,
        allowed: readers,
        body: { cap: { of: 'hours', minutes: 60 }, endsOn: '2026-12-10' },
      },
      { name: `PUT ${ofTrial}/tasks/:taskId`, allowed: readers, body: {} },
      { name: `DELETE ${ofTrial}/tasks/:taskId`, allowed: readers },
      { name: `POST ${ofTrial}/end`, allowed: readers, body: {} },
    ],
    jobs: [defineJob({ name: 'review.days', every: 10 * 60_000, atStart: true, run: passDays })],
  };
}

/** To whoever may not read it, it is as one that never was. */
function assertReads(role: Role, isOwn: boolean): Reviews['part'] {
  const part = agreementPart(role, isOwn);
  if (part === 'nobody') throw new Refusal('not_found');
  return part;
}
