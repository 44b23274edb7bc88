import { deedKinds, leavingItems } from '@sanad/domain/agreement/leaving/deed';
import { dayText } from '@sanad/domain/kernel/dates/day-text';
import { userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const side = z.enum(['client', 'assistant']);

/** A line of the engagement's record: who did what about its end, in the order in which it was done. */
const deed = z.object({
  number: z.int(),
  kind: z.enum(deedKinds),
  stay: z.int(),
  /** Null: a day brought it. */
  by: z.object({ side, userId, name: z.string() }).nullable(),
  at: instant,
  endsOn: z.string().nullable(),
  item: z.enum(leavingItems).nullable(),
  hash,
});

export const leavingState = z.object({
  part: z.enum(['client', 'assistant', 'reader']),
  assistant: z.object({ userId, name: z.string(), zone: z.string(), here: z.boolean() }),
  workspaceName: z.string(),
  /** Today in the assistant's zone. */
  today: z.string(),
  /** Of this stay of the assistant, or their last. */
  stay: z.int(),
  /** Days of notice, and whether they are agreed or the usual ones. */
  noticeDays: z.object({ days: z.int(), isAgreed: z.boolean() }),
  /** The first last day of a notice that is given today. */
  earliest: z.string(),
  /** When access ends by the notice that stands: as its last day is over where the assistant is. */
  endsAt: instant.nullable(),
  /** The first one first. */
  deeds: z.array(deed),
});
export type LeavingState = z.infer<typeof leavingState>;

const params = z.object({ workspaceId, assistantId: userId });
const ofOne = '/api/workspaces/:workspaceId/agreements/:assistantId';

/** How the end of an engagement stands, for its two sides and whoever approves for the client. */
export const getLeaving = defineRoute({
  method: 'GET',
  path: `${ofOne}/leaving`,
  access: 'agreement.view',
  params,
  body: none,
  answer: leavingState,
});

/** An owner, or the assistant, gives notice of a last day: not before the days of notice are over. */
export const giveNotice = defineRoute({
  method: 'POST',
  path: `${ofOne}/notice`,
  access: 'agreement.view',
  params,
  body: z.strictObject({ endsOn: dayText }),
  answer: none,
});

/** The side that gave it takes it back, until it is over. */
export const takeNoticeBack = defineRoute({
  method: 'POST',
  path: `${ofOne}/notice/withdraw`,
  access: 'agreement.view',
  params,
  body: none,
  answer: none,
});

/** An owner ends the assistant's access at once, on every way in: the emergency stop. */
export const stopAccess = defineRoute({
  method: 'POST',
  path: `${ofOne}/stop`,
  access: 'members.remove',
  params,
  body: none,
  answer: none,
});

/** Ticks a point of the list, or takes that back. */
export const tickLeaving = defineRoute({
  method: 'POST',
  path: `${ofOne}/leaving/items`,
  access: 'agreement.view',
  params,
  body: z.strictObject({ item: z.enum(leavingItems), done: z.boolean() }),
  answer: none,
});
