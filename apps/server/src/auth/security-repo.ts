import type { SecurityKind } from '@sanad/protocol/http/security';
import type pg from 'pg';

import type { MailedPerson } from '../mail/identity-mails.ts';

/** How long a password that was given once more opens what changes how somebody signs in. */
export const confirmedForMs = 10 * 60_000;

/** The SQL of second factors and of what is written down about them. */
export function createSecurityRepo(pool: pg.Pool) {
  return {
    /** Written once; a trigger keeps it. */
    async note(
      userId: string,
      kind: SecurityKind,
      by: { readonly operatorReason?: string } = {},
    ): Promise<void> {
      const reason = by.operatorReason ?? null;
      await pool.query(
        `insert into security_event (user_id, kind, done_by, reason) values ($1, $2, $3, $4)`,
        [userId, kind, reason === null ? 'person' : 'operator', reason],
      );
    },

    /** Who signs in afterwards does so with the password alone. How many factors there were. */
    async removeFactors(userId: string): Promise<number> {
      const { rows } = await pool.query<{ gone: string }>(
        `with steps as (delete from two_factor where user_id = $1 returning 1),
              keys as (delete from passkey where user_id = $1 returning 1),
              off as (update person set two_factor_enabled = false where id = $1),
              -- A sign-in that is half-way, and a device that would be trusted.
              begun as (delete from verification where value = $1::text)
         select (select count(*) from steps) + (select count(*) from keys) as gone`,
        [userId],
      );
      return Number(rows[0]?.gone ?? 0);
    },

    /** Whoever had given the old password and not yet the code begins anew. */
    async forgetBegun(userId: string): Promise<void> {
      await pool.query('delete from verification where value = $1', [userId]);
    },

    async mailedPerson(userId: string): Promise<MailedPerson | undefined> {
      const { rows } = await pool.query<MailedPerson>(
        `select email, name, email_verified as "emailVerified", language from person where id = $1`,
        [userId],
      );
      return rows[0];
    },

    async isTwoStep(userId: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        'select from person where id = $1 and two_factor_enabled',
        [userId],
      );
      return rowCount === 1;
    },

    async confirm(loginId: string, at: number): Promise<void> {
      await pool.query('update login set confirmed_at = $2 where id = $1', [loginId, new Date(at)]);
    },

    /** Signed in, or the password given once more, within the last ten minutes. */
    async isFresh(loginId: string, now: number): Promise<boolean> {
      const { rowCount } = await pool.query(
        `select from login where id = $1 and greatest(created_at, confirmed_at) > $2`,
        [loginId, new Date(now - confirmedForMs)],
      );
      return rowCount === 1;
    },

    /** The sign-in goes on with the token of another that was begun in its place. */
    async keepLogin(
      loginId: string,
      begun: { readonly id: string; readonly token: string },
    ): Promise<void> {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('delete from login where id = $1', [begun.id]);
        await client.query('update login set token = $2 where id = $1', [loginId, begun.token]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },

    /** Moves the end of a sign-in on a shared computer; undefined where it is none, or over. */
    async moveEnd(loginId: string, now: number, ends: number): Promise<Date | undefined> {
      const { rows } = await pool.query<{ expires_at: Date }>(
        `update login set expires_at = $3, updated_at = $2
         where id = $1 and shared and expires_at > $2 returning expires_at`,
        [loginId, new Date(now), new Date(ends)],
      );
      return rows[0]?.expires_at;
    },
  };
}

export type SecurityRepo = ReturnType<typeof createSecurityRepo>;
