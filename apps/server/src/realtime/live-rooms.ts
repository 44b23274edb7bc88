import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { topics } from '@sanad/protocol/topic';
import type { Committed } from '@sanad/sync/room/room-options';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';

import type { ServerFeature } from '../feature.ts';
import type { Ground } from '../ground.ts';
import { everyMember, everySignedIn, type Actor } from '../http/authorization-row.ts';
import { defineJob } from '../jobs/define-job.ts';
import { createCommitConnections } from '../rooms/commit-connection.ts';
import { mendDates } from '../rooms/mend-dates.ts';
import { createPostgresRoomStore } from '../rooms/postgres-room-store.ts';
import type { Reader, RoomPlace } from '../rooms/readers/reader.ts';
import { createRoomReaders } from '../rooms/readers/room-readers.ts';
import type { RoomAddress } from '../rooms/room-address.ts';
import { roomModels } from '../rooms/room-kinds.ts';
import {
  createRoomRegistry,
  type RoomRegistry,
  type RoomRegistryOptions,
} from '../rooms/room-registry.ts';
import { watchRoomModels } from '../rooms/watch-room-models.ts';
import { createChangedDesk, type ChangedDesk } from './changed-desk.ts';
import { historyTopics } from './history-topics.ts';
import { createRecordGateway } from './record-gateway.ts';
import { broadcastOf, createRecordServer } from './record-server.ts';
import { WorkBudgets } from './work-budgets.ts';

export interface LiveRooms {
  readonly rooms: RoomRegistry;
  /** What people make the process do, by socket or by HTTP. */
  readonly work: WorkBudgets;
  readonly feature: ServerFeature;
  /** For what no room shows. */
  readonly changed: Pick<ChangedDesk, 'tell' | 'tellPeople'>;
  /** Lets these follow the activity of all rooms, from `start` on. */
  follow(readers: readonly Reader[]): void;
  /** Tells of every commit of this process, after it. */
  onCommitted(listener: CommitListener): void;
}

type CommitListener = (address: RoomAddress, committed: Committed) => void;

const events = ['up join', 'up leave', 'up push', 'up tail', 'up presence'];
const inEngagementRoom = (name: string): string => `${name} in an engagement’s room`;
const inPersonRoom = (name: string): string => `${name} in a person’s room`;

/** Joins the record socket, the rooms and their store: what `app.ts` lists as one part of the product. */
export function createLiveRooms(
  ground: Ground,
  { telling, agreedIn }: Pick<RoomRegistryOptions, 'telling' | 'agreedIn'>,
): LiveRooms {
  const { env, log, access, origins, identity, pool } = ground;
  const { limits, REDIS_URL: redisUrl } = env;
  const io = createRecordServer(limits, ({ headers: { origin } }) => {
    // A browser always names its Origin; while the database is silent nobody's rights can be known.
    return access.hears() && (origin === undefined || origins.trusts(origin));
  });
  const committers: CommitListener[] = [];
  const commits = createCommitConnections(ground.databaseUrl, {
    onError: (error) => log.warn({ err: error }, 'a commit connection was lost'),
  });
  const watch = watchRoomModels(pool, roomModels, (lacking) =>
    log.error({ lacking }, 'a newer version serves these rooms; this one writes no more'),
  );
  const rooms = createRoomRegistry({
    createStore: (address) =>
      createPostgresRoomStore(address, pool, commits.of(address.roomId), (error) =>
        log.warn({ err: error, room: address.name }, 'the log of a room could not be pruned'),
      ),
    broadcast: (room) => broadcastOf(io, room),
    now: ground.now,
    limits,
    ...(telling && { telling }),
    ...(agreedIn && { agreedIn }),
    shared: redisUrl !== undefined,
    isReadOnly: () => watch.isOlder(),
    onCommitted(address, committed) {
      const { activity } = committed;
      readers.wake(address);
      for (const listener of committers) listener(address, committed);
      if (address.kind !== 'workspace') return;
      const workspaceId = address.scopeId as WorkspaceId;
      changed.tell(workspaceId, historyTopics(workspaceId, activity));
    },
    onError: (error, what) => log.error({ err: error, what }, 'room'),
  });
  const work = new WorkBudgets(limits);
  const gateway = createRecordGateway({
    budgets: work,
    io,
    access,
    rooms,
    limits,
    log,
    authenticate: identity.authenticate,
  });
  const changed = createChangedDesk({
    access,
    hearers: gateway.hearers,
    ...(redisUrl === undefined
      ? {}
      : {
          carry: (workspaceId, guarded) => io.serverSideEmit('changed', workspaceId, guarded),
          carryToPeople: (people, topic) => io.serverSideEmit('changedFor', people, topic),
        }),
    connectionsOf: gateway.connectionsOf,
    onError: (error) => log.warn({ err: error }, 'nobody was told what changed'),
  });
  // Every process hears of it by itself.
  const stopTelling = access.onChange((change) => {
    if (change.kind === 'membership') changed.tellPeopleHere([change.userId], topics.standing);
  });
  io.on('changed', (workspaceId, guarded) => void changed.tellHere(workspaceId, guarded));
  io.on('changedFor', changed.tellPeopleHere);
  const reading = {
    db: ground.db,
    now: ground.now,
    onParked: (reader: string, room: RoomPlace, line: object) =>
      log.error({ reader, ...room, ...line }, 'a line of activity was parked'),
    onError: (error: unknown, reader?: string, room?: RoomPlace) =>
      log.warn({ err: error, reader, ...room }, 'activity was not read'),
  };
  let readers = createRoomReaders(reading, []);
  const redis = redisUrl === undefined ? undefined : createClient({ url: redisUrl });
  redis?.on('error', (error: unknown) => log.error({ err: error }, 'redis'));

  const mend = async () => {
    await mendDates({
      pool,
      edition: process.versions['tz'] ?? '',
      mutate: async (id, name, args, actor) =>
        (await rooms.open('workspace', id)).mutate(name, args, actor),
    });
  };

  const feature: ServerFeature = {
    name: 'live-rooms',
    says: ['down changed'],
    hears: [...events, ...events.map(inPersonRoom), ...events.map(inEngagementRoom)],
    authorization: [
      {
        name: 'UPGRADE /socket.io/',
        allowed: everySignedIn,
        provenBy:
          'upgrade-door.test.ts: lets in who is signed in, and tells everybody else why not',
      },
      {
        name: 'down changed',
        allowed: everyMember,
        provenBy: 'changed.db.test.ts: is said to members by themselves, and to nobody else',
      },
      ...events.map((name) => ({
        name,
        allowed: everyMember,
        provenBy: 'record-gateway-access.db.test.ts: only members are let into a room',
      })),
      ...events.map((name) => ({
        name: inEngagementRoom(name),
        // An assistant in their own alone.
        allowed: ['owner', 'approver', 'assistant'] satisfies readonly Actor[],
        provenBy:
          'engagement-room.db.test.ts: only its two sides, and everybody else hears what a stranger hears',
      })),
      ...events.map((name) => ({
        name: inPersonRoom(name),
        // Each in their own; in another's nobody.
        allowed: everySignedIn,
        provenBy: 'person-room.db.test.ts: only that person, whatever others are',
      })),
    ],
    upgrades: [gateway],
    jobs: [
      // Not on the way of the start: where a date was set it is read rightly all the same.
      defineJob({ name: 'rooms.dates', every: 24 * 60 * 60_000, atStart: true, run: mend }),
    ],
    async start() {
      readers.start();
      if (!redis) return;
      await redis.connect();
      io.adapter(createAdapter(redis));
    },
    async stop() {
      watch.close();
      stopTelling();
      changed.close();
      await gateway.close();
      await readers.stop();
      await commits.close();
      await redis?.close();
    },
    health: () => ({
      ok: !watch.isOlder() && (redis === undefined || redis.isReady),
      parts: {
        rooms: {
          state: watch.isOlder() ? 'read_only' : 'ready',
          open: rooms.size,
          sockets: gateway.connections,
        },
        ...readers.health().parts,
        ...(redis ? { redis: { state: redis.isReady ? 'ready' : 'down' } } : {}),
      },
    }),
  };
  return {
    rooms,
    work,
    feature,
    changed,
    onCommitted: (listener) => void committers.push(listener),
    follow: (list) => (readers = createRoomReaders(reading, list)),
  };
}
