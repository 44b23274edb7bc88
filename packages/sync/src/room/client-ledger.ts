import type { ClientId, UserId } from '@sanad/domain/kernel/ids';

import type { ClientRow, StoredRefusal } from '../port/room-store.ts';

/**
 * Refusals are kept for this many ids back. A client never has more than one push of 200 ids without
 * an answer, so an older one has been heard.
 */
const keptRefusals = 200;

/** What the room has of every client id: who owns it, how far it is, what was refused. */
export class ClientLedger {
  readonly #rows = new Map<string, ClientRow>();

  get(clientId: ClientId): ClientRow | undefined {
    return this.#rows.get(clientId);
  }

  adopt(rows: Iterable<ClientRow>): void {
    for (const row of rows) this.#rows.set(row.clientId, row);
  }

  draft(): LedgerDraft {
    return new LedgerDraft(this);
  }
}

interface DraftRow {
  readonly clientId: ClientId;
  readonly userId: UserId | null;
  lastMutationId: number;
  refusals: Readonly<Record<string, StoredRefusal>>;
}

/** The ledger as it will be when the group that is being computed is committed. */
export class LedgerDraft {
  readonly #ledger: ClientLedger;
  readonly #changed = new Map<ClientId, DraftRow>();

  constructor(ledger: ClientLedger) {
    this.#ledger = ledger;
  }

  get(clientId: ClientId): ClientRow | undefined {
    return this.#changed.get(clientId) ?? this.#ledger.get(clientId);
  }

  /** Uses up the next id; the first use binds the client id to its principal for good. */
  consume(clientId: ClientId, userId: UserId | null, refusal?: StoredRefusal): void {
    let row = this.#changed.get(clientId);
    if (!row) {
      const known = this.#ledger.get(clientId);
      row = known ? { ...known } : { clientId, userId, lastMutationId: 0, refusals: {} };
      this.#changed.set(clientId, row);
    }
    row.lastMutationId += 1;
    if (refusal) row.refusals = withRefusal(row, refusal);
  }

  changed(): readonly ClientRow[] {
    return [...this.#changed.values()];
  }

  acks(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.changed().map((row) => [row.clientId, row.lastMutationId]));
  }
}

function withRefusal(row: DraftRow, refusal: StoredRefusal): DraftRow['refusals'] {
  const oldest = row.lastMutationId - keptRefusals;
  const kept = Object.entries(row.refusals).filter(([id]) => Number(id) > oldest);
  return Object.fromEntries([...kept, [String(row.lastMutationId), refusal]]);
}
