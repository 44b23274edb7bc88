import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Role } from '@sanad/domain/access/role';
import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Language } from '@sanad/protocol/http/profile';

import { createApp, type App } from '../src/app.ts';
import { createLoginCookie } from '../src/auth/enter-as.ts';
import { parseEnv } from '../src/env.ts';
import { seedBoard } from '../src/features/board/seed-board.ts';
import { oweNewWorkspace } from '../src/features/workspace/room-debts-repo.ts';
import { createLog, type Logger } from '../src/log.ts';
import type { MediaServer } from '../src/media/media-server.ts';
import type { OutsideNetwork } from '../src/outside/outside-network.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { callAs, cookiesOf, type TestPerson } from './test-person.ts';

export interface TestApp {
  readonly app: App;
  readonly database: TestDatabase;
  /** `http://localhost:<port>`: trusted as an Origin. */
  readonly url: string;
  /** As nobody in particular. */
  readonly call: TestPerson['call'];
  /** Signs somebody up and in over HTTP; verified unless told otherwise. */
  person(name: string, options?: { verified?: boolean; language?: Language }): Promise<TestPerson>;
  /** The same without sign-up and password, made by SQL: quick, for tests about other things. */
  quickPerson(name: string): Promise<TestPerson>;
  signIn(email: string, password: string): Promise<string>;
  /** One more sign-in of somebody, made by SQL: its cookie. */
  signInAgain(person: TestPerson): Promise<string>;
  /** A workspace with these people, made by SQL; the first is who opened it. Members reach the room as in production. */
  workspace(members: readonly (readonly [TestPerson, Role])[]): Promise<WorkspaceId>;
  /** Ends a membership as removal does: access listeners hear of it. */
  remove(workspaceId: WorkspaceId, person: TestPerson): Promise<void>;
  close(): Promise<void>;
}

const roomy = {
  signInsPerMinute: 10_000,
  signUpsPerMinute: 10_000,
  mailRequestsPerMinute: 10_000,
  invitationMailsPerPersonAndDay: 10_000,
  invitationMailsPerWorkspaceAndDay: 10_000,
  invitationMailsPerAddressAndDay: 10_000,
  accountMailsPerAddressAndHour: 10_000,
};

/** The whole server on a free port over its own database. Environment values can be given as in a shell. */
export async function createTestApp(
  environment: Record<string, string> = {},
  options: {
    limits?: Record<string, number>;
    now?(): number;
    media?: MediaServer;
    outside?: OutsideNetwork;
    log?: Logger;
    database?: TestDatabase;
    /** Absent: nobody ticks, and `app.jobs.runDue()` does what is due. */
    tickSeconds?: number;
  } = {},
): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-test-'));
  const env = parseEnv({
    PORT: '0',
    DATABASE_URL: database.url,
    SANAD_DATA: dataDir,
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    SANAD_LIMITS: JSON.stringify({ ...roomy, ...options.limits }),
    ...environment,
  });
  const app = await createApp({
    env,
    databaseUrl: database.url,
    log: options.log ?? createLog(env.LOG_LEVEL),
    tickSeconds: options.tickSeconds ?? null,
    ...(options.media ? { media: options.media } : {}),
    ...(options.outside ? { outside: options.outside } : {}),
    ...(options.now ? { now: options.now } : {}),
  });
  const port = await app.listen();
  const url = env.publicOrigin ?? `http://localhost:${port}`;
  const base = `http://localhost:${port}`;

  async function signIn(email: string, password: string): Promise<string> {
    const answer = await callAs(
      base,
      undefined,
      'POST',
      '/api/auth/sign-in/email',
      { email, password },
      { origin: url },
    );
    if (answer.status !== 200)
      throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
    return cookiesOf(answer.headers);
  }

  async function person(
    name: string,
    { verified = true, language = 'en' }: { verified?: boolean; language?: Language } = {},
  ): Promise<TestPerson> {
    const email = `${randomBytes(5).toString('hex')}@example.test`;
    const password = `pw-${randomBytes(8).toString('hex')}`;
    const body = { name, email, password, zone: 'Africa/Cairo', language };
    const answer = await callAs(base, undefined, 'POST', '/api/auth/sign-up/email', body, {
      origin: url,
    });
    if (answer.status !== 200)
      throw new Error(`sign-up: ${answer.status} ${JSON.stringify(answer.body)}`);
    const row = await database.db
      .updateTable('person')
      .set({ email_verified: verified })
      .where('email', '=', email)
      .returning('id')
      .executeTakeFirstOrThrow();
    const cookie = await signIn(email, password);
    return {
      name,
      email,
      password,
      userId: row.id,
      cookie,
      call: (method, path, sent, headers) =>
        callAs(base, cookie, method, path, sent, { origin: url, ...headers }),
    };
  }

  async function quickPerson(name: string): Promise<TestPerson> {
    const email = `${randomBytes(5).toString('hex')}@example.test`;
    const { id } = await database.db
      .insertInto('person')
      .values({ name, email, email_verified: true, zone: 'Africa/Cairo' as ZoneName })
      .returning('id')
      .executeTakeFirstOrThrow();
    const cookie = (await createLoginCookie(app.ground.identity.auth, id, '')).pair;
    return {
      name,
      email,
      password: '',
      userId: id,
      cookie,
      call: (method, path, sent, headers) =>
        callAs(base, cookie, method, path, sent, { origin: url, ...headers }),
    };
  }

  async function workspace(
    members: readonly (readonly [TestPerson, Role])[],
  ): Promise<WorkspaceId> {
    const id = randomUUID() as WorkspaceId;
    const opener = members[0]?.[0].userId as UserId;
    await database.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('workspace')
        .values({ id, name: 'Test business', opened_by: opener })
        .execute();
      for (const [member, role] of members) {
        await tx
          .insertInto('membership')
          .values({
            workspace_id: id,
            id: randomUUID() as MembershipId,
            user_id: member.userId,
            role,
            hue: 'olive',
          })
          .execute();
      }
      await oweNewWorkspace(tx, id, seedBoard);
    });
    return id;
  }

  async function remove(workspaceId: WorkspaceId, removed: TestPerson): Promise<void> {
    await database.db
      .updateTable('membership')
      .set((eb) => ({ ended_at: new Date(), epoch: eb('epoch', '+', 1) }))
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', removed.userId)
      .execute();
  }

  async function close(): Promise<void> {
    await app.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }

  return {
    app,
    database,
    url: base,
    call: (method, path, body, headers) =>
      callAs(base, undefined, method, path, body, { origin: url, ...headers }),
    person,
    quickPerson,
    signIn,
    signInAgain: async ({ userId }) =>
      (await createLoginCookie(app.ground.identity.auth, userId, '')).pair,
    workspace,
    remove,
    close,
  };
}
