import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { mayReadAnswers } from '@sanad/domain/review/may-read';
import type { Reviews } from '@sanad/protocol/http/review';

import { inWorkspace } from '../../db/transaction.ts';
import * as agreements from '../agreement/agreement-repo.ts';
import type { EngagementPlace } from '../agreement/agreement-repo.ts';
import { dayIn, findBegan, type EngagementSteps } from './engagement-step.ts';
import * as repo from './review-repo.ts';
import type { StoredPart, StoredReview } from './review-repo.ts';
import { listTrials, type StoredTrial } from './trial-repo.ts';

/** What somebody finds of one engagement's reviews and trials. */
export function createReviewReading(ports: { now(): number }, { db }: EngagementSteps) {
  return {
    read: (place: EngagementPlace, part: Reviews['part'], userId: UserId): Promise<Reviews> =>
      inWorkspace(db, place.workspaceId, async (tx) => {
        const isReader = part === 'reader';
        await repo.lookAs(tx, isReader ? null : part, isReader ? null : userId);
        const assistant = await agreements.findAssistant(tx, place);
        if (!assistant) throw new Refusal('not_found');
        const found = await agreements.findEngagement(tx, place);
        const where = found && { workspaceId: place.workspaceId, engagementId: found.id };
        const today = dayIn(assistant.zone, ports.now()) as Reviews['today'];
        const began = where ? await findBegan(tx, where, assistant.zone) : today;
        return {
          ...{ assistant, part, today },
          began: began as Reviews['began'],
          workspaceName: await agreements.findWorkspaceName(tx, place.workspaceId),
          reviews: where
            ? (await repo.listReviews(tx, where)).map((each) => factsOf(each, part))
            : [],
          trials: where ? (await listTrials(tx, where)).map(trialFactsOf) : [],
        };
      }),
  };
}

function factsOf(review: StoredReview, part: Reviews['part']): Reviews['reviews'][number] {
  const { number, kind, state, openedAt, draft, proposed, seal } = review;
  // PostgreSQL gives no other; this is the second lock on the same door.
  const shown = (side: 'client' | 'assistant') =>
    mayReadAnswers(side, part, state) ? partFacts(review.parts[side]) : null;
  return {
    ...{ number, kind, state, openedAt, draft, seal },
    parts: { client: shown('client'), assistant: shown('assistant') },
    proposed: proposed && {
      ...{ outcome: proposed.outcome, by: proposed.by, agreed: proposed.agreed },
    },
  };
}

function partFacts(part: StoredPart | null) {
  return part && { by: part.by, answers: part.answers };
}

function trialFactsOf({ number, terms, started, ended, tasks }: StoredTrial) {
  return {
    ...{ number, terms, started, ended },
    tasks: tasks.map(({ taskId, title }) => ({ taskId, title })),
  };
}
