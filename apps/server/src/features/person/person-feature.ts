import { getPersonSnapshot } from '@sanad/protocol/http/person';

import type { Access } from '../../auth/access.ts';
import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import { nodeTimers } from '../../rooms/node-timers.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { sendSnapshot } from '../../rooms/send-snapshot.ts';
import type { SnapshotCache } from '../../rooms/snapshot-cache.ts';
import { purgeEndedDrafts } from './purge-ended-drafts.ts';
import { createReleaseDesk, type ReleaseDesk } from './release-held.ts';

export interface PersonPorts {
  readonly db: Db;
  readonly access: Pick<Access, 'onChange' | 'judge'>;
  readonly rooms: RoomRegistry;
  readonly snapshots: SnapshotCache;
  readonly log: Logger;
  now(): number;
  onCommitted(listener: ReleaseDesk['heard']): void;
}

const sweepEveryMs = 10 * 60_000;
const releaseEveryMs = 30_000;

/** A person's own room over HTTP, and what has to leave it. No id is asked for: there is no way to name another's. */
export function createPersonFeature(ports: PersonPorts): ServerFeature {
  const { rooms, snapshots } = ports;
  const purge = purgeEndedDrafts(ports);
  const desk = createReleaseDesk({ ...ports, timers: nodeTimers, purge: purge.of });
  ports.onCommitted(desk.heard);
  return {
    name: 'person',
    routes: [
      bind(getPersonSnapshot, async ({ principal, ...exchange }) =>
        sendSnapshot(snapshots, await rooms.open('person', principal.userId), exchange),
      ),
    ],
    authorization: [{ name: 'GET /api/me/snapshot', allowed: everySignedIn }],
    jobs: [
      defineJob({ name: 'person.drafts', every: sweepEveryMs, atStart: true, run: purge.sweep }),
      defineJob({ name: 'person.held', every: releaseEveryMs, atStart: true, run: desk.sweep }),
    ],
    async stop() {
      purge.close();
      await desk.close();
    },
  };
}
