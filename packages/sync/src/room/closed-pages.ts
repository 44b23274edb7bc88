import { newestFirst, type ClosedPlace } from '@sanad/domain/kernel/closed-place';
import type { LiveRecord } from '@sanad/domain/kernel/record';

import type { ClosedAsk, ClosedPage } from '../port/closed-page.ts';
import type { RecordTable } from '../records/record-table.ts';

interface Closed extends ClosedPlace {
  readonly record: LiveRecord;
}

/** What was closed of each kind, in order; kept until the table changes: whoever pages asks for the same again. */
export class ClosedPages {
  readonly #closedAt: (collection: string, record: LiveRecord) => number | null;
  readonly #sorted = new Map<
    string,
    { readonly of: RecordTable; changes: number; all: Closed[] }
  >();

  constructor(closedAt: (collection: string, record: LiveRecord) => number | null) {
    this.#closedAt = closedAt;
  }

  page(
    table: RecordTable,
    collection: string,
    { after, limit }: ClosedAsk,
  ): Omit<ClosedPage<LiveRecord>, 'version'> {
    const all = this.#sortedOf(table, collection);
    const from = after ? all.findIndex((each) => newestFirst(after, each) < 0) : 0;
    const rest = from < 0 ? [] : all.slice(from, from + limit);
    const last = rest.at(-1);
    const hasMore = last !== undefined && last !== all.at(-1);
    return {
      records: rest.map(({ record }) => record),
      next: hasMore ? { at: last.at, id: last.id } : null,
    };
  }

  #sortedOf(table: RecordTable, collection: string): readonly Closed[] {
    const known = this.#sorted.get(collection);
    if (known?.of === table && known.changes === table.changes) return known.all;
    const all: Closed[] = [];
    for (const record of table.of(collection).values()) {
      const at = this.#closedAt(collection, record);
      if (at !== null) all.push({ at, id: record.id, record });
    }
    all.sort(newestFirst);
    this.#sorted.set(collection, { of: table, changes: table.changes, all });
    return all;
  }
}
