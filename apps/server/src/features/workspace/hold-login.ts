import { Refusal } from '@sanad/domain/kernel/refusal';

import { beyondWorkspace } from '../../db/transaction.ts';
import type { Tx } from './workspace-tx.ts';

/**
 * Holds a sign-in until this transaction is over: whoever ends it meanwhile waits, and finds what was
 * written by it.
 * @throws Refusal `unauthenticated` where it has ended already.
 */
export async function holdLogin(tx: Tx, loginId: string): Promise<void> {
  const found = await beyondWorkspace(tx, () =>
    tx.selectFrom('login').select('id').where('id', '=', loginId).forKeyShare().executeTakeFirst(),
  );
  if (!found) throw new Refusal('unauthenticated');
}
