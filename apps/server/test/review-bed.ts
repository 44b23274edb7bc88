import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ReviewAnswers } from '@sanad/domain/review/answers';
import type { ReviewKind } from '@sanad/domain/review/kind';
import { scaleOf } from '@sanad/domain/review/questions';
import type { InboxPage } from '@sanad/protocol/http/notices';
import type { Reviews } from '@sanad/protocol/http/review';
import { expect } from 'vitest';

import type { TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/** A clinic with two owners, an approver, a requester and two assistants, and another client of the first one. */
export interface ReviewBed {
  readonly layla: TestPerson;
  readonly nour: TestPerson;
  readonly omar: TestPerson;
  readonly rana: TestPerson;
  readonly mona: TestPerson;
  readonly huda: TestPerson;
  readonly sami: TestPerson;
  readonly clinic: WorkspaceId;
  readonly bakery: WorkspaceId;
}

export async function openReviewBed(app: TestApp): Promise<ReviewBed> {
  const [layla, nour, omar, rana, mona, huda, sami] = await Promise.all([
    app.quickPerson('Layla'),
    app.quickPerson('Nour'),
    app.quickPerson('Omar'),
    app.quickPerson('Rana'),
    app.quickPerson('Mona'),
    app.quickPerson('Huda'),
    app.quickPerson('Sami'),
  ]);
  const clinic = await app.workspace([
    [layla, 'owner'],
    [nour, 'owner'],
    [omar, 'approver'],
    [rana, 'requester'],
    [mona, 'assistant'],
    [huda, 'assistant'],
  ]);
  const bakery = await app.workspace([
    [sami, 'owner'],
    [mona, 'assistant'],
  ]);
  return { layla, nour, omar, rana, mona, huda, sami, clinic, bakery };
}

export const reviewsAt = (where: WorkspaceId, assistant: TestPerson) =>
  `/api/workspaces/${where}/reviews/${assistant.userId}`;
export const trialsAt = (where: WorkspaceId, assistant: TestPerson) =>
  `/api/workspaces/${where}/trials/${assistant.userId}`;

/** Every question of a kind answered alike, and a word to look for. */
export function answersOf(kind: ReviewKind, value: 1 | 2 | 3 | 4, keep = ''): ReviewAnswers {
  const scale = Object.fromEntries(scaleOf[kind].map((each) => [each, value]));
  return { scale, words: keep === '' ? {} : { keep } };
}

export async function readReviews(
  person: TestPerson,
  where: WorkspaceId,
  assistant: TestPerson,
): Promise<Reviews> {
  const { status, body } = await person.call('GET', reviewsAt(where, assistant));
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Reviews;
}

export async function inboxOf(person: TestPerson): Promise<readonly string[]> {
  const views = await Promise.all(
    ['waiting', 'news', 'done'].map(async (view) => {
      const { body } = await person.call('GET', `/api/me/inbox?view=${view}&edition=5`);
      return (body as InboxPage).entries.map(({ kind }) => `${view} ${kind}`);
    }),
  );
  return views.flat();
}

export const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;
