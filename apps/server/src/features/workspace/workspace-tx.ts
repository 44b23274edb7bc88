import type { Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

/** A transaction of the ledger of workspaces and their members. */
export type Tx = Transaction<Tables>;
