import { dayText } from '@sanad/domain/kernel/dates/day-text';
import { taskId, userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant, zoneName } from '@sanad/domain/kernel/instant';
import { reviewAnswers } from '@sanad/domain/review/answers';
import { dayKinds, reviewKinds } from '@sanad/domain/review/kind';
import { outcomes } from '@sanad/domain/review/outcome';
import { reviewStates } from '@sanad/domain/review/review-table';
import { trialTerms } from '@sanad/domain/review/trial/trial';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const side = z.enum(['client', 'assistant']);
const signature = z.object({ side, userId, name: z.string(), at: instant });
const dayKind = z.enum(dayKinds);

const handedIn = z.object({ by: signature, answers: reviewAnswers });

const review = z.object({
  number: z.int(),
  kind: z.enum(reviewKinds),
  state: z.enum(reviewStates),
  openedAt: instant,
  /** What each side handed in, where the caller may read it: of the other one, nothing before both are in. */
  parts: z.object({ client: handedIn.nullable(), assistant: handedIn.nullable() }),
  /** What the caller has answered so far; null: nothing. */
  draft: reviewAnswers.nullable(),
  /** What was proposed last; null: nothing yet. */
  proposed: z
    .object({ outcome: z.enum(outcomes), by: signature, agreed: signature.nullable() })
    .nullable(),
  /** The hash of both parts' seal; null while it is sealed. */
  seal: z.string().nullable(),
});
export type ReviewFacts = z.infer<typeof review>;

const trial = z.object({
  number: z.int(),
  terms: trialTerms,
  started: signature,
  /** Null: it runs. `by` is null where its last day was over. */
  ended: z.object({ at: instant, side: side.nullable(), name: z.string().nullable() }).nullable(),
  tasks: z.array(z.object({ taskId, title: z.string() })),
});
export type TrialFacts = z.infer<typeof trial>;

const reviewsOfOne = z.object({
  assistant: z.object({
    userId,
    name: z.string(),
    otherName: z.string().optional(),
    zone: zoneName,
    /** False once they are no assistant here: then it can only be read. */
    here: z.boolean(),
  }),
  workspaceName: z.string(),
  /** What the caller may do: answer for a side, or read. */
  part: z.enum(['client', 'assistant', 'reader']),
  /** Today in the assistant's zone. */
  today: dayText,
  /** The day from which the reviews are counted. */
  began: dayText,
  /** All of them, the first one first. */
  reviews: z.array(review),
  trials: z.array(trial),
});
export type Reviews = z.infer<typeof reviewsOfOne>;

const params = z.object({ workspaceId, assistantId: userId });
const numbered = params.extend({ number: z.coerce.number().pipe(z.int().min(1).max(100_000)) });

/** The reviews and trials of one engagement, for its two sides and whoever approves for the client. */
export const getReviews = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/reviews/:assistantId',
  access: 'agreement.view',
  params,
  body: none,
  answer: reviewsOfOne,
});

/** Which engagements that the caller reads are on trial, and until when. */
export const listTrials = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/trials',
  access: 'agreement.view',
  params: z.object({ workspaceId }),
  body: none,
  answer: z.object({ trials: z.array(z.object({ assistantId: userId, endsOn: dayText })) }),
});

/** Opens a review before its day, or one whose day was missed. */
export const openReview = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/reviews/:assistantId',
  access: 'agreement.view',
  params,
  body: z.strictObject({ kind: dayKind }),
  answer: z.object({ number: z.int() }),
});

/** Keeps what the caller has answered so far, for themselves. */
export const keepReviewDraft = defineRoute({
  method: 'PUT',
  path: '/api/workspaces/:workspaceId/reviews/:assistantId/:number/draft',
  access: 'agreement.view',
  params: numbered,
  body: z.strictObject({ answers: reviewAnswers }),
  answer: none,
});

/** Hands a side's answers in, once and for good. With the second side's, both are open. */
export const handInReview = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/reviews/:assistantId/:number/part',
  access: 'agreement.view',
  params: numbered,
  body: z.strictObject({ answers: reviewAnswers }),
  answer: none,
});

export const proposeOutcome = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/reviews/:assistantId/:number/outcome',
  access: 'agreement.view',
  params: numbered,
  body: z.strictObject({ outcome: z.enum(outcomes) }),
  answer: none,
});

/** Agrees to what was read: exactly this outcome. */
export const agreeToOutcome = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/reviews/:assistantId/:number/agree',
  access: 'agreement.view',
  params: numbered,
  body: z.strictObject({ outcome: z.enum(outcomes) }),
  answer: none,
});

export const startTrial = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/trials/:assistantId',
  access: 'agreement.view',
  params,
  body: trialTerms,
  answer: z.object({ number: z.int() }),
});

/** Marks a task of this assistant's as one of the trial that runs: three at most. */
export const markTrialTask = defineRoute({
  method: 'PUT',
  path: '/api/workspaces/:workspaceId/trials/:assistantId/tasks/:taskId',
  access: 'agreement.view',
  params: params.extend({ taskId }),
  body: none,
  answer: none,
});

export const unmarkTrialTask = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/trials/:assistantId/tasks/:taskId',
  access: 'agreement.view',
  params: params.extend({ taskId }),
  body: none,
  answer: none,
});

/** Ends the trial that runs, before its last day; its review opens. */
export const endTrial = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/trials/:assistantId/end',
  access: 'agreement.view',
  params,
  body: none,
  answer: none,
});
