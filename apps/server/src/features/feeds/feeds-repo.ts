import { createHash, randomBytes } from 'node:crypto';

import type { Role } from '@sanad/domain/access/role';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { FeedFacts, FeedWish } from '@sanad/protocol/http/feeds';
import type { Language } from '@sanad/protocol/http/profile';
import { type Transaction } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { Tables } from '../../db/tables.ts';
import { inPerson, inWorkspace } from '../../db/transaction.ts';
import type { FeedTables } from './feed-tables.ts';
import type { Told } from './stamp-events.ts';

export type FeedsRepo = ReturnType<typeof createFeedsRepo>;

/** Whose, and of which stay in which workspace; null: over all of theirs. */
export interface FeedPlace {
  readonly userId: UserId;
  readonly workspace: { readonly id: WorkspaceId; readonly stay: number } | null;
}

export interface StoredFeed extends FeedPlace, Pick<FeedWish, 'titles' | 'dates'> {
  readonly language: Language;
  readonly madeAt: number;
  readonly told: Told;
}

/** A workspace that a calendar shows, and what its person is there. */
export interface FeedWorkspace {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly role: Role;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The links by which calendars ask. Of a token there is only its hash. */
export function createFeedsRepo(base: Db) {
  const db = base.withTables<FeedTables>();
  type Tx = Transaction<Tables & FeedTables>;

  function inScope<R>({ userId, workspace }: FeedPlace, work: (tx: Tx) => Promise<R>): Promise<R> {
    return workspace ? inWorkspace(db, workspace.id, work) : inPerson(db, userId, work);
  }

  const ownIn = (from: Tx | typeof db, { userId, workspace }: FeedPlace) =>
    from
      .deleteFrom('calendar_feed')
      .where('scope_id', '=', workspace?.id ?? userId)
      .where('user_id', '=', userId);

  /** Whatever stands of a person, or of everybody; a link of a stay that ended does not. */
  const standing = (userId?: UserId) => {
    const all = db
      .selectFrom('calendar_feed as f')
      .leftJoin('membership as m', (join) =>
        join
          .onRef('m.workspace_id', '=', 'f.workspace_id')
          .onRef('m.user_id', '=', 'f.user_id')
          .onRef('m.stay', '=', 'f.stay')
          .on('m.ended_at', 'is', null),
      )
      .where((eb) => eb.or([eb('f.workspace_id', 'is', null), eb('m.id', 'is not', null)]));
    return userId === undefined ? all : all.where('f.user_id', '=', userId);
  };

  return {
    /** Makes a link where there is none of this stay, or another is wanted: its token. Else only chooses: null. */
    put: (place: FeedPlace, wish: FeedWish, now: number): Promise<string | null> =>
      inScope(place, async (tx) => {
        const { userId, workspace } = place;
        const { titles, dates, anew = false } = wish;
        const before = ownIn(tx, place);
        const stay = workspace?.stay ?? null;
        await (anew ? before : before.where('stay', 'is distinct from', stay)).execute();
        const token = randomBytes(32).toString('base64url');
        const row = await tx
          .insertInto('calendar_feed')
          .values({
            ...{ workspace_id: workspace?.id ?? null, user_id: userId, stay, titles, dates },
            ...{ token_hash: hashOf(token), made_at: now },
          })
          .onConflict((conflict) =>
            conflict.columns(['scope_id', 'user_id']).doUpdateSet({ titles, dates }),
          )
          .returning('token_hash')
          .executeTakeFirstOrThrow();
        return row.token_hash.equals(hashOf(token)) ? token : null;
      }),

    end: (place: FeedPlace): Promise<void> =>
      inScope(place, async (tx) => void (await ownIn(tx, place).execute())),

    /** One person's, of all their workspaces: spans them on purpose, as all that follows. */
    listOf: async (userId: UserId): Promise<FeedFacts[]> => {
      const rows = await standing(userId)
        .select(['f.workspace_id', 'f.titles', 'f.dates', 'f.made_at', 'f.fetched_at'])
        .orderBy('f.made_at')
        .execute();
      return rows.map((row) => ({
        ...{ workspaceId: row.workspace_id, titles: row.titles, dates: row.dates },
        madeAt: Number(row.made_at) as Instant,
        fetchedAt: row.fetched_at === null ? null : (Number(row.fetched_at) as Instant),
      }));
    },

    /** Found by nothing but its hash, which nobody can guess a part of. */
    find: async (token: string): Promise<StoredFeed | undefined> => {
      const row = await db
        .selectFrom('calendar_feed as f')
        .innerJoin('person as p', 'p.id', 'f.user_id')
        .select(['f.workspace_id', 'f.user_id', 'f.stay', 'f.titles', 'f.dates'])
        .select(['f.made_at', 'f.told', 'p.language'])
        .where('f.token_hash', '=', hashOf(token))
        .executeTakeFirst();
      if (!row) return undefined;
      const { workspace_id: id, user_id: userId, titles, dates, told, language } = row;
      const workspace = id === null ? null : { id, stay: row.stay ?? 0 };
      return { userId, workspace, titles, dates, told, language, madeAt: Number(row.made_at) };
    },

    /** Where its person is now; of a link of one workspace only that one, and only in the stay in which it was made. */
    workspacesOf: ({ userId, workspace }: FeedPlace): Promise<FeedWorkspace[]> => {
      const own = db
        .selectFrom('membership as m')
        .innerJoin('workspace as w', 'w.id', 'm.workspace_id')
        .select(['w.id', 'w.name', 'm.role'])
        .where('m.user_id', '=', userId)
        .where('m.ended_at', 'is', null)
        .orderBy('m.joined_at');
      if (workspace === null) return own.execute();
      return own.where('w.id', '=', workspace.id).where('m.stay', '=', workspace.stay).execute();
    },

    /** A calendar has asked, and was told this. Of a link that ended meanwhile nothing is kept. */
    asked: async (token: string, told: Told, now: number): Promise<void> => {
      await db
        .updateTable('calendar_feed')
        .set({ fetched_at: now, told: JSON.stringify(told) })
        .where('token_hash', '=', hashOf(token))
        .execute();
    },

    /** Forgets links of stays that ended: they open nothing already. */
    sweep: async (): Promise<void> => {
      await db
        .deleteFrom('calendar_feed')
        .where('token_hash', 'not in', standing().select('f.token_hash'))
        .execute();
    },
  };
}
