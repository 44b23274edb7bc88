import { createHash } from 'node:crypto';

import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { problemOf, reviewLimits, type ReviewAnswers } from '@sanad/domain/review/answers';
import type { DayKind } from '@sanad/domain/review/kind';
import type { Outcome } from '@sanad/domain/review/outcome';
import { isSealed, reviewStep, type ReviewStep } from '@sanad/domain/review/review-table';
import { partText, reviewSealText } from '@sanad/domain/review/seal';

import type { EngagementPlace } from '../agreement/agreement-repo.ts';
import type { EngagementSteps, Held, HeldBySide, ReviewPorts } from './engagement-step.ts';
import * as outcomes from './outcome-repo.ts';
import * as parts from './part-repo.ts';
import * as repo from './review-repo.ts';
import type { StoredReview } from './review-repo.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the two sides do about reviews. */
export function createReviewDesk(
  ports: Pick<ReviewPorts, 'assertMayTell'>,
  { bySide, alone }: EngagementSteps,
) {
  return {
    /** Before its day, or after one that was missed. */
    open: (place: EngagementPlace, userId: UserId, kind: DayKind): Promise<number> =>
      bySide(place, userId, async (held) => {
        refuseUnless(!held.reviews.some((each) => each.kind === kind), 'review_over');
        ports.assertMayTell(userId);
        const number = await insertNext(held, { kind, trial: null });
        return { result: number, tells: { kind: 'reviewDue', to: 'other' }, about: null };
      }),

    /** Only while they are not handed in: afterwards there is nothing that they could become. */
    keepDraft: (place: EngagementPlace, userId: UserId, number: number, answers: ReviewAnswers) =>
      alone(place, userId, async ({ tx, side, at, reviews, ...where }) => {
        stateAfter(findReview(reviews, number), 'handIn', side);
        await parts.keepDraft(tx, where, { review: number, userId, answers }, at);
      }),

    handIn: (
      place: EngagementPlace,
      userId: UserId,
      wish: { readonly number: number; readonly answers: ReviewAnswers },
    ): Promise<void> =>
      bySide(place, userId, async (held) => {
        const { tx, by, reviews } = held;
        const review = findReview(reviews, wish.number);
        const state = stateAfter(review, 'handIn', by.side);
        const problem = problemOf(review.kind, wish.answers);
        if (problem !== null) throw new Refusal('bad_request', { problem });
        ports.assertMayTell(userId);
        const { number, kind } = review;
        const { workspaceId: workspace, assistantId: assistant } = place;
        const ground = { workspace, assistant, number, kind };
        const content = partText(ground, by, wish.answers);
        await parts.insertPart(tx, held, { review: number, by, content, hash: digest(content) });
        await parts.dropDraft(tx, held, number, userId);
        if (isSealed(state))
          return { result: undefined, tells: { kind: 'reviewWaits', to: 'other' }, about: number };
        await seal(held, ground);
        return { result: undefined, tells: { kind: 'reviewOpened', to: 'both' }, about: number };
      }),

    propose: (
      place: EngagementPlace,
      userId: UserId,
      wish: { readonly number: number; readonly outcome: Outcome },
    ): Promise<void> =>
      bySide(place, userId, async (held) => {
        const { tx, by, reviews } = held;
        const { outcome } = wish;
        const review = findReview(reviews, wish.number);
        stateAfter(review, 'propose', by.side);
        const number = 1 + (review.proposed?.number ?? 0);
        const limit = reviewLimits.outcomes;
        refuseUnless(number <= limit, 'limit_reached', { limit });
        ports.assertMayTell(userId);
        await outcomes.insertOutcome(tx, held, { review: review.number, number, outcome, by });
        return {
          ...{ result: undefined, tells: { kind: 'outcomeProposed', to: 'other' } },
          about: review.number,
        };
      }),

    /** To what was read: where something else was proposed meanwhile, this is no yes. */
    agree: (
      place: EngagementPlace,
      userId: UserId,
      wish: { readonly number: number; readonly outcome: Outcome },
    ): Promise<void> =>
      bySide(place, userId, async (held) => {
        const { tx, by, reviews } = held;
        const review = findReview(reviews, wish.number);
        stateAfter(review, 'agree', by.side);
        const proposed = review.proposed;
        if (proposed?.outcome !== wish.outcome) throw new Refusal('review_over');
        ports.assertMayTell(userId);
        await outcomes.agreeTo(tx, held, { review: review.number, number: proposed.number }, by);
        return {
          ...{ result: undefined, tells: { kind: 'outcomeAgreed', to: 'both' } },
          about: review.number,
        };
      }),
  };
}

/** Both parts are in: from here on each side reads the other's. */
async function seal(
  { tx, at, ...where }: HeldBySide,
  ground: Parameters<typeof reviewSealText>[0],
): Promise<void> {
  const hashes = await parts.findHashes(tx, where, ground.number);
  if (!hashes) throw new Error('a review opens with one part only');
  const content = reviewSealText(ground, hashes, at);
  await parts.setSeal(tx, where, ground.number, { at, content, hash: digest(content) });
}

/** Gives its number. */
export async function insertNext(
  { tx, at, reviews, ...where }: Held,
  review: Pick<StoredReview, 'kind' | 'trial'>,
  ahead = 0,
): Promise<number> {
  const limit = reviewLimits.reviews;
  const number = reviews.length + 1 + ahead;
  refuseUnless(number <= limit, 'limit_reached', { limit });
  await repo.insertReview(tx, where, { number, ...review }, at);
  return number;
}

function findReview(reviews: readonly StoredReview[], number: number): StoredReview {
  const found = reviews.find((each) => each.number === number);
  if (!found) throw new Refusal('not_found');
  return found;
}

function stateAfter({ state }: StoredReview, step: ReviewStep, side: 'client' | 'assistant') {
  const outcome = reviewStep(state, step, side);
  if ('refused' in outcome) throw new Refusal(outcome.refused);
  return outcome.state;
}

export type ReviewDesk = ReturnType<typeof createReviewDesk>;
