import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { topics } from '@sanad/protocol/topic';

import { createAccessListener } from './auth/access-listener.ts';
import { createIdentity } from './auth/identity.ts';
import { createThrottle } from './auth/throttle.ts';
import { createDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import type { Env } from './env.ts';
import type { ServerFeature } from './feature.ts';
import { createAgreementFeature } from './features/agreement/agreement-feature.ts';
import { createAgreedSource } from './features/agreement/in-force/agreed-source.ts';
import { loadAgreedWindows } from './features/agreement/in-force/agreed-windows-repo.ts';
import { windowEntries } from './features/agreement/in-force/window-entries.ts';
import { createAvailabilityFeature } from './features/availability/availability-feature.ts';
import { createBoardFeature } from './features/board/board-feature.ts';
import { seedBoard } from './features/board/seed-board.ts';
import { createWorkspaceRooms } from './features/board/workspace-rooms.ts';
import { createCallsFeature } from './features/calls/calls-feature.ts';
import { createCommentsFeature } from './features/comments/comments-feature.ts';
import { fillSampleData } from './features/demo/fill-sample-data.ts';
import { createDocsFeature } from './features/docs/docs-feature.ts';
import { createDocumentTexts } from './features/docs/document-texts.ts';
import { createDocumentWriter } from './features/docs/document-writer.ts';
import { createEngagementFeature } from './features/engagement/engagement-feature.ts';
import { createExpectationsFeature } from './features/expectations/expectations-feature.ts';
import { createFeedsFeature } from './features/feeds/feeds-feature.ts';
import { createFilesFeature } from './features/files/files-feature.ts';
import { createHistoryFeature } from './features/history/history-feature.ts';
import { writeLedgerNews, writeTaskNews } from './features/notices/ledger-news.ts';
import { NoticeBudgets } from './features/notices/notice-budgets.ts';
import { createNoticesFeature } from './features/notices/notices-feature.ts';
import { createPushFeature } from './features/notices/push/push-feature.ts';
import { createPersonFeature } from './features/person/person-feature.ts';
import { createProfilesFeature } from './features/profiles/profiles-feature.ts';
import { createReviewFeature } from './features/review/review-feature.ts';
import { createSearchFeature } from './features/search/search-feature.ts';
import { createSecurityFeature } from './features/security/security-feature.ts';
import { createTaskFeature } from './features/task/task-feature.ts';
import { createTransferFeature } from './features/transfer/transfer-feature.ts';
import { createStayEnding } from './features/workspace/end-stay.ts';
import { weekendIn } from './features/workspace/first-day-of-week.ts';
import { createWorkspaceFeature } from './features/workspace/workspace-feature.ts';
import type { Ground } from './ground.ts';
import { within } from './host/within.ts';
import type { BoundedConnections } from './http/bounded-connections.ts';
import { createDoors } from './http/doors.ts';
import { createHttpServer } from './http/http-server.ts';
import { createHttp } from './http/http.ts';
import { createOrigins } from './http/origins.ts';
import { listenForUpgrades } from './http/upgrade.ts';
import { createJobs, type Jobs } from './jobs/create-jobs.ts';
import type { Logger } from './log.ts';
import { createIdentityMails } from './mail/create-identity-mails.ts';
import { createMailer } from './mail/create-mailer.ts';
import type { MediaServer } from './media/media-server.ts';
import { noMedia } from './media/no-media.ts';
import { outsideNetwork, type OutsideNetwork } from './outside/outside-network.ts';
import { createLiveRooms } from './realtime/live-rooms.ts';
import { createDebts } from './rooms/debts.ts';
import { roomModels } from './rooms/room-kinds.ts';
import { claimRoomModel } from './rooms/room-model-repo.ts';
import { SnapshotCache } from './rooms/snapshot-cache.ts';
import { openStore, type StoreSettings } from './storage/open-store.ts';

export interface App {
  readonly ground: Ground;
  readonly features: readonly ServerFeature[];
  readonly jobs: Pick<Jobs, 'runDue'>;
  readonly http: Server;
  readonly connections: BoundedConnections;
  /** The address that opens captured mail, where there is any and anybody may read it. */
  mailLink(): string | undefined;
  /** Begins to listen; gives the port. */
  listen(): Promise<number>;
  /** Stops taking, lets features flush, ends every connection. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Absent: no video, as with `LIVEKIT=off`. */
  readonly media?: MediaServer;
  /** Another way to hosts outside than the internet: a stand-in of tests. */
  readonly outside?: OutsideNetwork;
  /** Seconds between two looks at what is due, 10; null: who holds the clock asks `jobs.runDue`. */
  readonly tickSeconds?: number | null;
  now?(): number;
}

const storeSettingsOf = ({ s3, SANAD_DATA }: Env): StoreSettings => ({
  s3,
  folder: join(SANAD_DATA, 'files'),
});

/** The composition root: the only place that knows every feature. */
function createFeatures(ground: Ground): readonly ServerFeature[] {
  const budgets = new NoticeBudgets(ground.env.limits, ground.now);
  const live = createLiveRooms(ground, {
    telling: budgets,
    agreedIn: (workspaceId) => createAgreedSource(ground.db, workspaceId, ground.now),
  });
  const push = createPushFeature({
    ...ground,
    ...ground.env,
    throttle: createThrottle(ground.pool),
    isOn: ground.env.WORKER === 'on',
  });
  function tellInboxes(people: readonly UserId[]): void {
    live.changed.tellPeople(people, topics.inbox);
    push.wake();
  }
  const room = createWorkspaceRooms(live.rooms);
  const snapshots = new SnapshotCache();
  // Every room that is owed something is a workspace's own.
  const openRoom = (workspaceId: WorkspaceId) => live.rooms.open('workspace', workspaceId);
  const debts = createDebts({ ...ground, openRoom });
  const transfer = createTransferFeature({
    ...{ ...ground, ...live, limits: ground.env.limits },
    ...{ store: ground.bytes, storeSettings: storeSettingsOf(ground.env) },
  });
  const availability = createAvailabilityFeature({
    ...ground,
    changed: live.changed,
    onCommitted: live.onCommitted,
    agreedWindows: (userId) => loadAgreedWindows(ground.db, userId),
    tellInboxes,
  });
  const features: readonly ServerFeature[] = [
    live.feature,
    debts.feature,
    createWorkspaceFeature({
      ...ground,
      tellInboxes,
      debts,
      defaultRecords: seedBoard,
      limits: ground.env.limits,
      demo: ground.env.DEMO === 'on',
      sample: {
        fillSampleData: (sample) =>
          fillSampleData(
            {
              now: ground.now,
              mutate: room.mutate,
              columns: async (workspaceId) =>
                (await live.rooms.open('workspace', workspaceId)).all('column'),
              writeDocument: createDocumentWriter({
                ...ground,
                onError: (error) => ground.log.warn({ err: error }, 'sample document connection'),
              }),
            },
            sample,
          ),
      },
    }),
    createSecurityFeature(ground),
    createPersonFeature({
      ...ground,
      rooms: live.rooms,
      snapshots,
      onCommitted: live.onCommitted,
    }),
    createEngagementFeature({ ...ground, rooms: live.rooms, snapshots }),
    availability,
    createBoardFeature({ ...live, snapshots }),
    transfer,
    createCommentsFeature(live),
    createTaskFeature({
      ...ground,
      rooms: live.rooms,
      onError: (error, workspaceId) =>
        ground.log.error({ err: error, workspaceId }, 'a task did not come again'),
    }),
    createCallsFeature({
      ...ground,
      debts,
      assertMayTell: (userId) => budgets.assertMayTell(userId),
      authenticate: (request) => ground.identity.authenticate(request.headers),
    }),
    createAgreementFeature({
      ...ground,
      rooms: live.rooms,
      tellInboxes,
      assertMayTell: (userId) => budgets.assertMayTell(userId),
      writeNews: writeLedgerNews,
      onAgreed: availability.heard,
      ...createStayEnding({ ...ground, tellInboxes, debts }),
      writeTaskNews,
      onError: (error, workspaceId) =>
        ground.log.error({ err: error, workspaceId }, 'a delivery was not accepted by silence'),
      tellReaders: (people) => live.changed.tellPeople(people, topics.agreements),
    }),
    createExpectationsFeature({
      ...ground,
      rooms: live.rooms,
      tellReaders: (people) => live.changed.tellPeople(people, topics.acknowledgements),
    }),
    createReviewFeature({
      ...ground,
      tellInboxes,
      assertMayTell: (userId) => budgets.assertMayTell(userId),
      writeNews: writeLedgerNews,
      tellReaders: (people) => live.changed.tellPeople(people, topics.reviews),
      findTask: async (workspaceId, taskId) => {
        const task = (await openRoom(workspaceId)).get('task', taskId);
        return task && { title: task.title.text, assigneeId: task.assigneeId };
      },
    }),
    createProfilesFeature({ ...ground, changed: live.changed }),
    createDocsFeature({
      ...ground,
      limits: ground.env.limits,
      documentTitle: async (workspace, document) =>
        (await live.rooms.open('workspace', workspace)).get('document', document)?.title,
    }),
    createFilesFeature({
      ...ground,
      knownElsewhere: transfer.keysAmong,
      store: ground.bytes,
      rooms: live.rooms,
      debts,
      limits: ground.env.limits,
      authenticate: (request) => ground.identity.authenticate(request.headers),
    }),
    createFeedsFeature({
      ...ground,
      windowEntries: (userId, workspaceId) =>
        windowEntries(ground.db, { userId, workspaceId }, ground.now()),
      rooms: live.rooms,
      throttle: createThrottle(ground.pool),
      limits: ground.env.limits,
    }),
    createHistoryFeature({ db: ground.db, rooms: live.rooms, work: live.work }),
    createSearchFeature({
      ...ground,
      ...createDocumentTexts(ground.databaseUrl),
      work: live.work,
    }),
    createNoticesFeature({
      ...ground,
      budgets,
      limits: ground.env.limits,
      tellInboxes,
      weekendIn,
    }),
    push.feature,
  ];
  live.follow(features.flatMap((feature) => feature.readers ?? []));
  return features;
}

export async function createApp(options: AppOptions): Promise<App> {
  const { env, log, databaseUrl, media = noMedia(), outside = outsideNetwork } = options;
  const { tickSeconds = 10, now = Date.now } = options;
  await migrate(databaseUrl);
  for (const model of roomModels) await claimRoomModel(databaseUrl, model);
  const {
    pool,
    db,
    close: closeDatabase,
  } = createDatabase(databaseUrl, {
    onError: (error) => log.warn({ err: error }, 'idle database connection lost'),
  });
  const origins = createOrigins(env);
  const mailer = createMailer({ env, db, log });
  const mails = createIdentityMails({ mailer, origins });
  const identity = await createIdentity({ env, pool, origins, mails, log, now });
  const access = createAccessListener({ databaseUrl, db, log, now });
  await access.open();
  const mailKey = env.MAIL_KEY ?? randomBytes(24).toString('base64url');
  const ground: Ground = {
    env,
    log,
    databaseUrl,
    pool,
    db,
    access,
    identity,
    origins,
    mailer,
    media,
    outside,
    bytes: await openStore(storeSettingsOf(env)),
    doors: createDoors(env, mailKey),
    mailKey,
    now,
  };
  const parts = createFeatures(ground);
  const jobs = createJobs({
    jobs: [...identity.jobs, ...parts.flatMap((feature) => feature.jobs ?? [])],
    ...{ pool, log, tickSeconds, now },
  });
  const features = [...parts, jobs.feature];
  const { http, connections } = createHttpServer(createHttp(ground, features), {
    limits: env.limits,
    log,
    behindProxy: env.TRUST_PROXY > 0,
  });
  listenForUpgrades(
    http,
    features.flatMap((feature) => feature.upgrades ?? []),
    origins,
    env.limits.upgradeMs,
  );
  for (const feature of features) await feature.start?.();
  // The first person asks several things at once, and should not wait for connections and code.
  await Promise.all([identity.warmUp(), ...[1, 2, 3].map(() => pool.query('select 1'))]);

  async function listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(
        { port: env.PORT, host: env.HOST ?? (env.publicOrigin ? undefined : '127.0.0.1') },
        () => {
          http.off('error', reject);
          resolve();
        },
      );
    });
    const { port } = http.address() as AddressInfo;
    origins.listensOn(port);
    jobs.begin();
    return port;
  }

  /** Each step gets its time and no more: what hangs must not keep the next one from its turn. */
  async function step(what: string, work: Promise<unknown>, ms: number): Promise<void> {
    try {
      if (!(await within(work, ms))) log.warn({ what }, 'did not end in its time');
    } catch (error) {
      log.error({ err: error, what }, 'did not end well');
    }
  }

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeIdleConnections();
    await step('jobs', jobs.stop(), 2_000);
    await Promise.all(
      features.map((feature) => step(feature.name, Promise.resolve(feature.stop?.()), 4_000)),
    );
    connections.endAll();
    await step('connections', closed, 500);
    await step('mails', identity.settled(), 1_000);
    await step('access', access.close(), 500);
    await step('database', closeDatabase(), 1_000);
  }

  return {
    ground,
    features,
    jobs,
    http,
    connections,
    mailLink: () =>
      ground.doors.keepsMail ? `${origins.base}/dev/mail?key=${mailKey}` : undefined,
    listen,
    close,
  };
}
