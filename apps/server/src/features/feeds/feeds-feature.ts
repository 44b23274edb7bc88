import {
  endFeed,
  endJoinedFeed,
  fetchCalendar,
  listFeeds,
  putFeed,
  putJoinedFeed,
} from '@sanad/protocol/http/feeds';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everyMember, everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { createFeedsRepo } from './feeds-repo.ts';
import { takeCalendar, type TakeCalendarPorts } from './take-calendar.ts';

export interface FeedsPorts extends TakeCalendarPorts {
  readonly db: Db;
}

const wish = { titles: 'neutral', dates: 'mine' };

/** The one way in which dates of the product stand in calendars outside. What has dates is said in `entries-of.ts`. */
export function createFeedsFeature({ db, ...ports }: FeedsPorts): ServerFeature {
  const repo = createFeedsRepo(db);
  return {
    name: 'feeds',
    routes: [
      bind(listFeeds, async ({ principal: { userId } }) => ({
        feeds: await repo.listOf(userId),
      })),
      bind(putFeed, async ({ params: { workspaceId: id }, body, principal, standing }) => {
        const place = { userId: principal.userId, workspace: { id, stay: standing.stay } };
        return { token: await repo.put(place, body, ports.now()) };
      }),
      bind(endFeed, async ({ params: { workspaceId: id }, principal, standing }) => {
        await repo.end({ userId: principal.userId, workspace: { id, stay: standing.stay } });
        return {};
      }),
      bind(putJoinedFeed, async ({ body, principal: { userId } }) => ({
        token: await repo.put({ userId, workspace: null }, body, ports.now()),
      })),
      bind(endJoinedFeed, async ({ principal: { userId } }) => {
        await repo.end({ userId, workspace: null });
        return {};
      }),
      bind(fetchCalendar, ({ params: { token }, response }) =>
        takeCalendar(token, response, repo, ports),
      ),
    ],
    authorization: [
      { name: 'GET /api/me/calendar-links', allowed: everySignedIn },
      {
        name: 'PUT /api/workspaces/:workspaceId/calendar-link',
        allowed: everyMember,
        body: wish,
      },
      { name: 'DELETE /api/workspaces/:workspaceId/calendar-link', allowed: everyMember },
      { name: 'PUT /api/me/calendar-link', allowed: everySignedIn, body: wish },
      { name: 'DELETE /api/me/calendar-link', allowed: everySignedIn },
      { name: 'GET /api/calendars/:token.ics', allowed: [...everySignedIn, 'anonymous'] },
    ],
    jobs: [defineJob({ name: 'feeds.ended', every: 24 * 60 * 60_000, run: () => repo.sweep() })],
  };
}
