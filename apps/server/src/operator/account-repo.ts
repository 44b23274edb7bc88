import type { Language } from '@sanad/protocol/http/profile';
import type pg from 'pg';

/** What whoever runs the installation sees of an account before they change it. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly emailVerified: boolean;
  readonly language: Language;
  readonly createdAt: Date;
  readonly twoStep: boolean;
  readonly passkeys: number;
  readonly logins: number;
  readonly workspaces: readonly string[];
}

export async function findAccount(pool: pg.Pool, email: string): Promise<Account | undefined> {
  const { rows } = await pool.query<Account>(
    `select id, email, name, email_verified as "emailVerified", language, created_at as "createdAt",
       two_factor_enabled as "twoStep",
       (select count(*)::integer from passkey where user_id = person.id) as passkeys,
       (select count(*)::integer from login where user_id = person.id and expires_at > now()) as logins,
       array(select workspace.name from membership join workspace on workspace.id = membership.workspace_id
             where membership.user_id = person.id and ended_at is null order by workspace.name) as workspaces
     from person where email = $1 and not demo`,
    [email.trim().toLowerCase()],
  );
  return rows[0];
}

/** How many there were. */
export async function endLogins(pool: pg.Pool, userId: string): Promise<number> {
  const { rowCount } = await pool.query('delete from login where user_id = $1', [userId]);
  return rowCount ?? 0;
}
