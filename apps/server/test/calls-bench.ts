import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Role } from '@sanad/domain/access/role';
import type { CallRecord } from '@sanad/domain/calls/record';
import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { limits } from '@sanad/protocol/limit';
import express from 'express';

import { createAccessListener } from '../src/auth/access-listener.ts';
import type { Principal } from '../src/auth/principal.ts';
import { createCallsFeature } from '../src/features/calls/calls-feature.ts';
import { registerRoutes } from '../src/http/route-binding.ts';
import { listenForUpgrades } from '../src/http/upgrade.ts';
import { createLog } from '../src/log.ts';
import type { MediaEndpoint, MediaServer } from '../src/media/media-server.ts';
import { startOwnLivekit } from '../src/media/own-livekit.ts';
import { createTestDatabase } from './test-database.ts';
import { callAs, type Answer } from './test-person.ts';
import { untilReady } from './until-ready.ts';

/** Somebody signed in, without the ceremony: these tests are about calls. */
export interface Caller {
  readonly userId: UserId;
  readonly loginId: string;
  readonly cookie: string;
  call(method: string, path: string, body?: unknown): Promise<Answer>;
}

export type CallsBench = Awaited<ReturnType<typeof createCallsBench>>;

/** The calls feature on a real database, behind a real port, beside a real LiveKit (or the one that is given). */
export async function createCallsBench(given?: { media?: MediaServer; now?(): number }) {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-calls-'));
  const log = createLog(process.env['TEST_LOG'] ?? 'silent');
  const { db, url: databaseUrl } = database;
  const access = createAccessListener({ databaseUrl, db, log });
  await access.open();

  const principals = new Map<string, Principal>();
  const authenticate = (request: Pick<IncomingMessage, 'headers'>) =>
    Promise.resolve(principals.get(request.headers.cookie ?? ''));

  const app = express();
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const port = (http.address() as { port: number }).port;
  const origin = `http://localhost:${port}`;

  const cacheDir = join(
    process.env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad'),
    'livekit',
  );
  // Benches that start beside each other look for free ports from places of their own.
  const port0 = 4_880 + 20 * Number(process.env['VITEST_POOL_ID'] ?? 0);
  const settings = { kind: 'own', port: port0, cacheDir, nodeIp: '127.0.0.1' } as const;
  const media = given?.media ?? startOwnLivekit({ dataDir, httpPort: port, settings });
  if (!given?.media) await untilReady(media);

  /** What the workspace's room would hold. */
  const shown = new Map<string, CallRecord>();
  const notes: { title: string; by: UserId }[] = [];
  /** Pays as the room would, in order, and keeps what it was told. */
  async function pay(workspaceId: WorkspaceId): Promise<void> {
    const { rows } = await database.pool.query<{
      number: string;
      mutation: string;
      args: unknown;
      actor: UserId;
    }>(
      `update debt set paid_at = now() where workspace_id = $1 and paid_at is null
       returning number, mutation, args, actor`,
      [workspaceId],
    );
    rows.sort((a, b) => Number(a.number) - Number(b.number));
    for (const { mutation, args, actor } of rows) {
      if (mutation === 'setCall') shown.set((args as CallRecord).id, args as CallRecord);
      else notes.push({ title: (args as { title: string }).title, by: actor });
    }
  }
  const now = given?.now ?? Date.now;
  const feature = createCallsFeature({
    ...{ db, access, media, debts: { pay }, log, authenticate, now },
    assertMayTell: () => undefined,
  });
  for (const mount of feature.mounts ?? []) app[mount.method](mount.path, mount.handler);
  registerRoutes(app, feature.routes ?? [], { access, log, limits, authenticate });
  const origins = {
    trusts: (one: string) => one === origin,
    list: () => [origin],
    base: origin,
    listensOn: () => {},
  };
  listenForUpgrades(http, feature.upgrades ?? [], origins);
  await feature.start?.();

  async function signUp(name: string): Promise<Caller> {
    const email = `${randomUUID()}@example.test`;
    const values = {
      name,
      email,
      zone: 'Africa/Cairo',
      language: 'en',
      email_verified: true,
    } as never;
    const row = await db
      .insertInto('person')
      .values(values)
      .returning('id')
      .executeTakeFirstOrThrow();
    return signIn(row.id, name);
  }

  /** Another sign-in of the same person. */
  async function signIn(userId: UserId, name = 'Somebody'): Promise<Caller> {
    const loginId = randomUUID();
    const expires_at = new Date(Date.now() + 3_600_000);
    const login = { id: loginId, user_id: userId, token: loginId, expires_at };
    await db
      .insertInto('login')
      .values(login as never)
      .execute();
    const cookie = `login=${loginId}`;
    principals.set(cookie, { userId, name, emailVerified: true, loginId, demo: false });
    const call = (method: string, path: string, body?: unknown) =>
      callAs(origin, cookie, method, path, body);
    return { userId, loginId, cookie, call };
  }

  async function workspace(...members: readonly (readonly [Caller, Role])[]): Promise<WorkspaceId> {
    const id = randomUUID() as WorkspaceId;
    const opened_by = members[0]?.[0].userId as UserId;
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('workspace').values({ id, name: 'Clinic', opened_by }).execute();
      for (const [member, role] of members) {
        const row = { workspace_id: id, id: randomUUID() as MembershipId, user_id: member.userId };
        await tx
          .insertInto('membership')
          .values({ ...row, role, hue: 'sea' })
          .execute();
      }
    });
    return id;
  }

  async function remove(workspaceId: WorkspaceId, person: Caller): Promise<void> {
    await db
      .updateTable('membership')
      .set((row) => ({ ended_at: new Date(), epoch: row('epoch', '+', 1) }))
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', person.userId)
      .execute();
  }

  /** As a sign-out does it. */
  async function endLogin(person: Caller): Promise<void> {
    await db.deleteFrom('login').where('id', '=', person.loginId).execute();
  }

  /** Takes somebody in again: a new stay. */
  async function readmit(workspaceId: WorkspaceId, person: Caller): Promise<void> {
    await db
      .updateTable('membership')
      .set((row) => ({ ended_at: null, epoch: row('epoch', '+', 1) }))
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', person.userId)
      .execute();
  }

  /** Starts the workspace's check-in and says which LiveKit room it got. */
  async function startCall(workspaceId: WorkspaceId, by: Caller) {
    const answer = await by.call('POST', `/api/workspaces/${workspaceId}/calls`, {
      notesTitle: 'Notes',
    });
    const { callId } = answer.body as { callId: string };
    const row = await database.pool.query<{ media_room: string }>(
      'select media_room from call where id = $1',
      [callId],
    );
    const path = `/api/workspaces/${workspaceId}/calls/${callId}`;
    return { callId, path, mediaRoom: row.rows[0]?.media_room ?? '' };
  }

  async function token(
    path: string,
    by: Caller,
    device = 'device-1',
    move = false,
  ): Promise<string> {
    const answer = await by.call('POST', `${path}/join`, { device, move });
    return (answer.body as { token: string }).token;
  }

  /** LiveKit's address and keys. Where it is away for a moment, once it is back. */
  async function endpoint(): Promise<MediaEndpoint> {
    await untilReady(media);
    const known = media.endpoint();
    if (!known) throw new Error('LiveKit is ready and has no address');
    return known;
  }

  async function close(): Promise<void> {
    await feature.stop?.();
    if (!given?.media) await media.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await access.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }

  return {
    ...{ access, close, database, endpoint, feature, media, notes, origin, port, remove, shown },
    reconcile: () => feature.reconcile(),
    ...{ endLogin, readmit, signIn, signUp, startCall, token, workspace },
  };
}
