import type { CalendarEntry } from '@sanad/domain/feeds/entry';
import { addDays, weekdayOf } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { readTime, writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant, ZoneName } from '@sanad/domain/kernel/instant';
import { instantOf, writeWall } from '@sanad/domain/kernel/wall-time';

import type { Db } from '../../../db/database.ts';
import { loadAgreedWindows } from './agreed-windows-repo.ts';

/** So far ahead they stand in a calendar outside: it asks again long before. */
const daysAhead = 28;

/** The fixed hours of one agreement as entries of its assistant's own calendar, from the accepted version's day (domain S35). */
export async function windowEntries(
  db: Db,
  { userId, workspaceId }: { readonly userId: UserId; readonly workspaceId: WorkspaceId },
  now: number,
): Promise<readonly CalendarEntry[]> {
  const { clients } = await loadAgreedWindows(db, userId);
  const agreed = clients.find((each) => each.workspaceId === workspaceId);
  if (!agreed) return [];
  const zone: ZoneName = agreed.zone;
  const today = dayOf(now, zone);
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead)).flatMap((day) =>
    agreed
      .windowsOn(writeDay(day))
      .filter(({ days }) => days.includes(weekdayOf(day)))
      .map(({ what, from }) => {
        const wall = { ...day, ...readTime(from) };
        return {
          uid: `window-${workspaceId}-${writeDay(day)}-${from}`,
          kind: 'window',
          moment: { at: instantOf(wall, zone) as Instant, zone, wall: writeWall(wall) },
          isProposed: false,
          title: what,
          path: `people/${userId}/agreement`,
        } as const;
      }),
  );
}
