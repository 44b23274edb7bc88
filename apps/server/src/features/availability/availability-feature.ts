import { availabilityPart } from '@sanad/domain/availability/availability-part';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { hoursSeen, listHolidays, listHours } from '@sanad/protocol/http/availability';
import { topics } from '@sanad/protocol/topic';
import type { Committed } from '@sanad/sync/room/room-options';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everyMember, everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import type { ChangedDesk } from '../../realtime/changed-desk.ts';
import type { RoomAddress } from '../../rooms/room-address.ts';
import { findWorkspaces, listMemberHours } from './free-hours-repo.ts';
import { holidayCountries, holidaysOf } from './holidays.ts';
import { createHoursDesk } from './work-out-hours.ts';

export interface AvailabilityPorts {
  readonly db: Db;
  readonly log: Logger;
  readonly changed: Pick<ChangedDesk, 'tell'>;
  now(): number;
  onCommitted(listener: (address: RoomAddress, committed: Committed) => void): void;
  /** What waits for their hours waits for others now: number and devices. */
  tellInboxes(people: readonly UserId[]): void;
}

const dayMs = 86_400_000;
const saying: ReadonlySet<string> = new Set(availabilityPart.mutations.map(({ name }) => name));

/**
 * When people may be called. They say it in rooms of their own; members of a workspace see of each other only the
 * stretches that come of it, and nobody writes them.
 */
export function createAvailabilityFeature(ports: AvailabilityPorts): ServerFeature {
  const { db, log, now, changed, tellInboxes } = ports;
  const desk = createHoursDesk({
    db,
    now,
    async onChanged(userId) {
      tellInboxes([userId]);
      for (const id of await findWorkspaces(db, userId))
        changed.tell(id, [{ topic: topics.hours, id, needs: 'board.view' }]);
    },
    onError: (error) => log.warn({ err: error }, 'hours were not worked out'),
  });
  ports.onCommitted(({ kind, scopeId }, { activity }) => {
    if (kind === 'person' && activity.some(({ mutation }) => saying.has(mutation)))
      desk.heard(scopeId as UserId);
  });

  async function hoursIn(workspaceId: WorkspaceId) {
    const from = (now() - hoursSeen.daysBack * dayMs) as Instant;
    const until = (now() + hoursSeen.daysAhead * dayMs) as Instant;
    const people = await listMemberHours(db, workspaceId, from, until);
    return {
      from,
      until,
      people: people.map(({ userId, free }) => ({
        userId,
        free: free.map(([start, end]): [Instant, Instant] => [start as Instant, end as Instant]),
      })),
    };
  }

  return {
    name: 'availability',
    routes: [
      bind(listHours, ({ params: { workspaceId } }) => hoursIn(workspaceId)),
      bind(listHolidays, async ({ body: { country } }) => {
        const [from, to] = [now() - 45 * dayMs, now() + 400 * dayMs].map((at) =>
          writeDay(dayOf(at, 'UTC')),
        );
        return {
          countries: [...(await holidayCountries())],
          holidays: country === undefined ? [] : [...(await holidaysOf(country, from!, to!))],
        };
      }),
    ],
    authorization: [
      { name: 'GET /api/workspaces/:workspaceId/hours', allowed: everyMember },
      { name: 'GET /api/me/holidays', allowed: everySignedIn },
    ],
    jobs: [
      defineJob({ name: 'availability.hours', every: 30_000, atStart: true, run: desk.sweep }),
    ],
    stop: () => desk.close(),
  };
}
