import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';

import type { Db } from '../db/database.ts';
import type { Logger } from '../log.ts';
import type { Access, AccessChange, Claim, EngagementClaim, Standing, Verdict } from './access.ts';
import { engagementVerdict, verdictOf } from './verdict-of.ts';

/**
 * Hears PostgreSQL's `access` channel on a connection of its own and is the `Access` port of this
 * process. Owns the heartbeat: when the database has not answered for a second, or the connection was
 * lost, nobody's standing can be known, so `hears()` is false, writes are refused and sockets close. A
 * change that was missed while deaf cannot matter: whoever comes back is asked again.
 */
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('membership'), userId: z.string(), workspaceId: z.string() }),
  z.object({ kind: z.literal('login'), userId: z.string(), loginId: z.string().nullable() }),
  z.object({ kind: z.literal('docToken'), tokenId: z.string() }),
]);

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

export interface AccessListener extends Access {
  open(): Promise<void>;
  close(): Promise<void>;
}

const beatEveryMs = 250;
const deafAfterMs = 1_000;
/** A database that was made a moment ago may be slow to answer where the disk is. */
const patienceMs = 20_000;

export function createAccessListener(options: {
  readonly databaseUrl: string;
  readonly db: Db;
  readonly log: Logger;
  now?(): number;
}): AccessListener {
  const { db, log, now = Date.now } = options;
  const changed = new Set<(change: AccessChange) => void>();
  const hearing = new Set<(hears: boolean) => void>();
  let client: pg.Client | undefined;
  let hears = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  function setHears(now: boolean): void {
    if (now === hears) return;
    hears = now;
    log[now ? 'info' : 'error']({ hears: now }, 'access channel');
    for (const listener of hearing) listener(now);
  }

  function heard(): void {
    setHears(true);
  }

  function onNotification(message: pg.Notification): void {
    const parsed = change.safeParse(parseJson(message.payload));
    if (!parsed.success)
      return log.error({ payload: message.payload }, 'access change not understood');
    for (const listener of changed) listener(parsed.data as AccessChange);
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: 'sanad-access',
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    });
    next.on('error', () => drop(next));
    next.on('end', () => drop(next));
    next.on('notification', onNotification);
    try {
      await next.connect();
      await next.query('listen access');
    } catch (error) {
      hangUp(next);
      throw error;
    }
    if (closed) return void next.end();
    client = next;
    heard();
  }

  /** A peer that no longer answers would keep a polite goodbye waiting for ever. */
  function hangUp(which: pg.Client): void {
    (which as unknown as { connection: { stream: Duplex } }).connection.stream.destroy();
  }

  /** What was said while this connection was gone was not heard, however short: sessions must be asked again. */
  function drop(which: pg.Client): void {
    if (client !== which) return;
    client = undefined;
    setHears(false);
    hangUp(which);
  }

  /** One question in flight at a time: how long it goes unanswered is how long we are deaf. */
  let asking = false;
  let askedAt = 0;
  function checkBeat(): void {
    if (asking && performance.now() - askedAt > deafAfterMs) setHears(false);
  }

  async function beat(): Promise<void> {
    // After what has arrived was read: a long turn of this process is not the database's silence.
    setImmediate(checkBeat);
    if (asking || closed) return;
    asking = true;
    askedAt = performance.now();
    try {
      if (client) {
        await client.query('select 1');
        heard();
      } else await connect();
    } catch (error) {
      log.debug({ err: error }, 'access channel down');
      if (client) drop(client);
    } finally {
      asking = false;
    }
  }

  const liveLogins = () =>
    db.selectFrom('login').select('id').where('expires_at', '>', new Date(now()));

  async function standing(userId: UserId, workspaceId: WorkspaceId): Promise<Standing | undefined> {
    const row = await db
      .selectFrom('membership')
      .select(['id', 'role', 'epoch', 'stay'])
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return (
      row && {
        membershipId: row.id,
        role: row.role,
        epoch: row.epoch,
        stay: row.stay,
      }
    );
  }

  async function judge(claim: Claim): Promise<Verdict> {
    const { userId, workspaceId, loginId, tokenId } = claim;
    const time = new Date(now());
    const row = await db
      .selectFrom(sql`(select 1)`.as('one'))
      .leftJoin('login', (join) =>
        join
          .on('login.id', '=', loginId)
          .on('login.user_id', '=', userId)
          .on('login.expires_at', '>', time),
      )
      .leftJoin('membership', (join) =>
        join
          .on('membership.workspace_id', '=', workspaceId)
          .on('membership.user_id', '=', userId)
          .on('membership.ended_at', 'is', null),
      )
      .select(['login.expires_at', 'membership.id', 'role', 'epoch', 'membership.stay'])
      .$if(tokenId !== undefined, (query) =>
        query
          .leftJoin('doc_token', (join) =>
            join
              .on('doc_token.workspace_id', '=', workspaceId)
              .on('doc_token.id', '=', tokenId ?? null)
              .on('doc_token.user_id', '=', userId)
              .on('doc_token.login_id', '=', loginId)
              .on('doc_token.revoked_at', 'is', null)
              .on('doc_token.expires_at', '>', time),
          )
          .select(['may_write', 'doc_token.expires_at as token_expires_at']),
      )
      .executeTakeFirstOrThrow();
    return verdictOf(claim, row);
  }

  /** An unknown engagement and a foreign one are the same question to the database, with the same answer. */
  async function judgeEngagement(claim: EngagementClaim): Promise<Verdict> {
    const { userId, loginId, engagementId } = claim;
    const row = await db
      .selectFrom(sql`(select 1)`.as('one'))
      .leftJoin('login', (join) =>
        join
          .on('login.id', '=', loginId)
          .on('login.user_id', '=', userId)
          .on('login.expires_at', '>', new Date(now())),
      )
      .leftJoin('engagement', (join) => join.on('engagement.id', '=', engagementId))
      .leftJoin('membership', (join) =>
        join
          .onRef('membership.workspace_id', '=', 'engagement.workspace_id')
          .on('membership.user_id', '=', userId)
          .on('membership.ended_at', 'is', null),
      )
      .select(['login.expires_at', 'membership.id', 'role', 'epoch', 'membership.stay'])
      .select('engagement.assistant')
      .executeTakeFirstOrThrow();
    return engagementVerdict(claim, row);
  }

  async function standings(
    workspaceId: WorkspaceId,
    loginIds: readonly string[],
  ): Promise<ReadonlyMap<string, Standing>> {
    const rows = await db
      .selectFrom('login')
      .innerJoin('membership', 'membership.user_id', 'login.user_id')
      .select(['login.id as loginId', 'membership.id as membershipId', 'role', 'epoch', 'stay'])
      .where('login.id', 'in', [...loginIds])
      .where('login.expires_at', '>', new Date(now()))
      .where('membership.workspace_id', '=', workspaceId)
      .where('membership.ended_at', 'is', null)
      .execute();
    return new Map(rows.map(({ loginId, ...standing }) => [loginId, standing]));
  }

  async function loginStands(loginId: string): Promise<boolean> {
    return (await liveLogins().where('id', '=', loginId).executeTakeFirst()) !== undefined;
  }

  async function loginsOf(userId: UserId): Promise<string[]> {
    const rows = await liveLogins().where('user_id', '=', userId).execute();
    return rows.map((row) => row.id);
  }

  return {
    standings,
    standing,
    judge,
    judgeEngagement,
    loginStands,
    loginsOf,
    hears: () => hears,
    onChange(listener) {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onHearing(listener) {
      hearing.add(listener);
      return () => hearing.delete(listener);
    },
    async open() {
      const lastTry = performance.now() + patienceMs;
      for (;;) {
        try {
          await connect();
          break;
        } catch (error) {
          if (performance.now() > lastTry) throw error;
          await delay(beatEveryMs);
        }
      }
      timer = setInterval(() => void beat(), beatEveryMs);
    },
    async close() {
      closed = true;
      clearInterval(timer);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}
