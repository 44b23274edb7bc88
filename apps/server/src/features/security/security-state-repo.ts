import type { UserId } from '@sanad/domain/kernel/ids';
import type { Generated } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { Tables } from '../../db/tables.ts';

/** The tables of 043-safe-sign-in.sql, as far as they are shown. */
interface SecurityTables extends Tables {
  passkey: { id: Generated<string>; user_id: UserId; name: string | null; created_at: Date };
  security_event: {
    id: Generated<string>;
    user_id: UserId;
    at: Date;
    kind: string;
    done_by: 'person' | 'operator';
  };
}

const mostEvents = 20;

export function createSecurityStateRepo(all: Db) {
  const db = all.withTables<Pick<SecurityTables, 'passkey' | 'security_event'>>();
  return {
    passkeysOf: (userId: UserId) =>
      db
        .selectFrom('passkey')
        .select(['id', 'name', 'created_at'])
        .where('user_id', '=', userId)
        .orderBy('created_at')
        .execute(),
    /** The latest first. */
    eventsOf: (userId: UserId) =>
      db
        .selectFrom('security_event')
        .select(['id', 'at', 'kind', 'done_by'])
        .where('user_id', '=', userId)
        .orderBy('id', 'desc')
        .limit(mostEvents)
        .execute(),
  };
}
