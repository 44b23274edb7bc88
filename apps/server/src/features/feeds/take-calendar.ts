import { can } from '@sanad/domain/access/capability';
import { entriesOf, nearest } from '@sanad/domain/feeds/entries-of';
import type { CalendarEntry } from '@sanad/domain/feeds/entry';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { meantMoment } from '@sanad/domain/kernel/wall-time';
import type { Limits } from '@sanad/protocol/limit';
import type { Response } from 'express';

import type { Access } from '../../auth/access.ts';
import type { Throttle } from '../../auth/throttle.ts';
import type { Origins } from '../../http/origins.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import type { FeedsRepo, FeedWorkspace, StoredFeed } from './feeds-repo.ts';
import { sayCalendar, sayEntry } from './say-entry.ts';
import { stampEvents } from './stamp-events.ts';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

export interface TakeCalendarPorts {
  readonly access: Pick<Access, 'hears'>;
  readonly rooms: RoomRegistry;
  readonly throttle: Throttle;
  readonly limits: Pick<Limits, 'calendarEntries' | 'calendarFetchesPerHour'>;
  readonly origins: Pick<Origins, 'base'>;
  /** Of the feed's own person in one workspace: the hours that their agreement there fixes, in the next days. */
  windowEntries(userId: UserId, workspaceId: WorkspaceId): Promise<readonly CalendarEntry[]>;
  now(): number;
}

const hourMs = 60 * 60_000;

/**
 * What a calendar gets that comes with a token, and with nothing else that counts. Who its person is in each workspace
 * is asked anew each time: a link that was ended, one of a place that was left and one that never was are the same.
 */
export async function takeCalendar(
  token: string,
  response: Response,
  repo: FeedsRepo,
  ports: TakeCalendarPorts,
): Promise<void> {
  refuseUnless(ports.access.hears(), 'unavailable');
  const feed = await repo.find(token);
  refuseUnless(feed, 'not_found');
  const workspaces = (await repo.workspacesOf(feed)).filter(({ role }) => can(role, 'board.view'));
  refuseUnless(feed.workspace === null || workspaces.length > 0, 'not_found');
  const { userId, workspace, language, madeAt } = feed;
  const rule = { max: ports.limits.calendarFetchesPerHour, windowMs: hourMs };
  if (!(await ports.throttle.take(`calendar ${workspace?.id ?? 'all'} ${userId}`, rule)))
    throw new Refusal('too_fast');
  const events = await eventsOf(feed, workspaces, ports);
  const now = ports.now();
  const told = stampEvents(events, feed.told, now);
  await repo.asked(token, told, now);
  const name = sayCalendar(workspace ? workspaces[0]!.name : null, language);
  response.set('cache-control', 'private, no-store');
  response.type('text/calendar; charset=utf-8');
  response.send(writeCalendar({ name, events, madeAt, told }));
}

async function eventsOf(
  feed: StoredFeed,
  workspaces: readonly FeedWorkspace[],
  { rooms, limits, origins, windowEntries, now }: TakeCalendarPorts,
): Promise<readonly CalendarEvent[]> {
  const found: (CalendarEntry & { readonly workspace: FeedWorkspace })[] = [];
  for (const workspace of workspaces) {
    const room = await rooms.open('workspace', workspace.id);
    // Calendars come rarely, and other processes may have written since it was opened here.
    await room.refresh();
    const fixed = await windowEntries(feed.userId, workspace.id);
    for (const entry of [...entriesOf(room, feed), ...fixed]) found.push({ ...entry, workspace });
  }
  const isJoined = feed.workspace === null;
  return nearest(found, now(), limits.calendarEntries).map(({ workspace, ...entry }) => ({
    uid: entry.uid,
    at: meantMoment(entry.moment).at,
    summary: sayEntry(entry, { ...feed, name: workspace.name, isJoined }),
    isTentative: entry.isProposed,
    url: `${origins.base}/w/${workspace.id}/${entry.path}`,
  }));
}
