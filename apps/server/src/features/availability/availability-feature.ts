import { sideOf, type Side } from '@sanad/domain/access/side';
import { availabilityPart } from '@sanad/domain/availability/availability-part';
import { joined } from '@sanad/domain/availability/stretch';
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
import { findWorkspaces, listAgreedHours, listMemberHours } from './free-hours-repo.ts';
import { holidayCountries, holidaysOf } from './holidays.ts';
import { createHoursDesk, type AgreedWindows } from './work-out-hours.ts';

export interface AvailabilityPorts {
  readonly db: Db;
  readonly log: Logger;
  readonly changed: Pick<ChangedDesk, 'tell'>;
  now(): number;
  onCommitted(listener: (address: RoomAddress, committed: Committed) => void): void;
  agreedWindows(userId: UserId): Promise<AgreedWindows>;
  /** What waits for their hours waits for others now: number and devices. */
  tellInboxes(people: readonly UserId[]): void;
}

const dayMs = 86_400_000;
const saying: ReadonlySet<string> = new Set(availabilityPart.mutations.map(({ name }) => name));

/**
 * When people may be called. They say it in rooms of their own; members of a workspace see of each other only the
 * stretches that come of it, and nobody writes them.
 */
export function createAvailabilityFeature(
  ports: AvailabilityPorts,
): ServerFeature & { heard(userId: UserId): void } {
  const { db, log, now, changed, tellInboxes } = ports;
  const desk = createHoursDesk({
    db,
    now,
    agreedWindows: ports.agreedWindows,
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

  /** What is fixed by an agreement its two sides see; to another assistant it is as if it were not. */
  async function hoursIn(workspaceId: WorkspaceId, userId: UserId, side: Side) {
    const from = (now() - hoursSeen.daysBack * dayMs) as Instant;
    const until = (now() + hoursSeen.daysAhead * dayMs) as Instant;
    const people = await listMemberHours(db, workspaceId, from, until);
    const whose = side === 'assistant' ? userId : null;
    const fixed = await listAgreedHours(db, workspaceId, whose, from, until);
    const agreedOf = new Map(fixed.map((each) => [each.userId, each.free]));
    return {
      from,
      until,
      people: people.map(({ userId: whom, free }) => ({
        userId: whom,
        free: joined(
          [...free, ...(agreedOf.get(whom) ?? [])].map(([start, end]) => ({
            from: start,
            to: end,
          })),
        ).map(({ from: start, to: end }): [Instant, Instant] => [start as Instant, end as Instant]),
      })),
    };
  }

  return {
    name: 'availability',
    routes: [
      bind(listHours, ({ params: { workspaceId }, principal, standing }) =>
        hoursIn(workspaceId, principal.userId, sideOf(standing.role)),
      ),
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
    heard: desk.heard,
  };
}
