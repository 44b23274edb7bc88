import { feedDates, feedTitles } from '@sanad/domain/feeds/feed-choices';
import { workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const choices = { titles: z.enum(feedTitles), dates: z.enum(feedDates) };

const feedFacts = z.object({
  /** Null: the one over all of a person's workspaces. */
  workspaceId: workspaceId.nullable(),
  ...choices,
  madeAt: instant,
  /** When a calendar last asked; null: none has yet. */
  fetchedAt: instant.nullable(),
});
export type FeedFacts = z.infer<typeof feedFacts>;

const putFeedBody = z.strictObject({
  ...choices,
  /** Another link, in place of the one that is there. */
  anew: z.boolean().optional(),
});
export type FeedWish = z.infer<typeof putFeedBody>;

/** The token of a link that was made: told here and never again. Null: only the choices changed. */
const putFeedAnswer = z.object({ token: z.string().nullable() });

/** The person's own calendar links that are good now, none of which is told again. */
export const listFeeds = defineRoute({
  method: 'GET',
  path: '/api/me/calendar-links',
  access: 'signed-in',
  params: none,
  body: none,
  answer: z.object({ feeds: z.array(feedFacts) }),
});

/** One's own link to the dates of one workspace: made where there is none, else chosen anew. */
export const putFeed = defineRoute({
  method: 'PUT',
  path: '/api/workspaces/:workspaceId/calendar-link',
  access: 'board.view',
  params: z.object({ workspaceId }),
  body: putFeedBody,
  answer: putFeedAnswer,
});

export const endFeed = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/calendar-link',
  access: 'board.view',
  params: z.object({ workspaceId }),
  body: none,
  answer: none,
});

/** The same over all workspaces that one is in whenever a calendar asks. */
export const putJoinedFeed = defineRoute({
  method: 'PUT',
  path: '/api/me/calendar-link',
  access: 'signed-in',
  params: none,
  body: putFeedBody,
  answer: putFeedAnswer,
});

export const endJoinedFeed = defineRoute({
  method: 'DELETE',
  path: '/api/me/calendar-link',
  access: 'signed-in',
  params: none,
  body: none,
  answer: none,
});

/** What calendars ask: text/calendar, never JSON. Whoever has the token is let in, with no sign-in and by nothing else. */
export const fetchCalendar = defineRoute({
  method: 'GET',
  path: '/api/calendars/:token.ics',
  access: 'public',
  params: z.object({ token: z.string().max(64) }),
  body: none,
  answer: z.unknown(),
});
