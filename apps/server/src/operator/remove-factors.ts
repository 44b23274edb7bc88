import type pg from 'pg';

import { createSecurityRepo } from '../auth/security-repo.ts';
import type { IdentityMails } from '../mail/identity-mails.ts';
import { findAccount, endLogins } from './account-repo.ts';

export interface FactorsRemoved {
  /** Authenticator apps and passkeys that were there. */
  readonly factors: number;
  readonly logins: number;
}

/**
 * Takes app, recovery codes and passkeys off an account and ends its sign-ins, writes down that the operator did so
 * and why, and tells its person by mail. The password stays as it is.
 *
 * @throws Error with a sentence for the operator where there is no such account
 */
export async function removeFactors(
  ports: { readonly pool: pg.Pool; readonly mails: Pick<IdentityMails, 'securityChanged'> },
  { email, because }: { readonly email: string; readonly because: string },
): Promise<FactorsRemoved> {
  const { pool, mails } = ports;
  const account = await findAccount(pool, email);
  if (account === undefined) throw new Error(`There is no account with the address ${email}.`);
  const security = createSecurityRepo(pool);
  // First written down: what happened and stands nowhere would be worse than the other way round.
  await security.note(account.id, 'factors_removed', { operatorReason: because });
  const factors = await security.removeFactors(account.id);
  const logins = await endLogins(pool, account.id);
  await mails.securityChanged(account, 'factors_removed');
  return { factors, logins };
}
