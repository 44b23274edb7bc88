import type { ClientRecord } from '../yjs/client-owners.ts';
import type { DocKey, DocLog, DocLogEntry, DocSnapshot, StoredDoc } from '../yjs/doc-log.ts';

/** The log of a test: kept in memory, able to fail and to hold commits back. Passes the contract of DocLog. */
export class MemoryDocLog implements DocLog {
  readonly #rows = new Map<DocKey, { seq: number; updates: Uint8Array }[]>();
  readonly #clients = new Map<DocKey, Map<number, ClientRecord>>();
  readonly #snapshots = new Map<DocKey, DocSnapshot>();
  readonly commits: (readonly DocLogEntry[])[] = [];
  failing = false;

  append(entries: readonly DocLogEntry[]): Promise<readonly number[]> {
    if (this.failing) return Promise.reject(new Error('the log fails'));
    this.commits.push(entries);
    return Promise.resolve(
      entries.map(({ doc, updates, clients = [] }) => {
        const known = this.#clients.get(doc) ?? new Map<number, ClientRecord>();
        this.#clients.set(doc, known);
        for (const record of clients) known.set(record.client, record);
        const rows = this.#rows.get(doc) ?? [];
        this.#rows.set(doc, rows);
        const seq = (rows.at(-1)?.seq ?? this.#snapshots.get(doc)?.seq ?? 0) + 1;
        rows.push({ seq, updates: updates.slice() });
        return seq;
      }),
    );
  }

  load(doc: DocKey): Promise<StoredDoc> {
    if (this.failing) return Promise.reject(new Error('the log fails'));
    return Promise.resolve({
      snapshot: this.#snapshots.get(doc),
      tail: [...(this.#rows.get(doc) ?? [])],
      clients: [...(this.#clients.get(doc)?.values() ?? [])],
    });
  }

  putSnapshot(doc: DocKey, snapshot: DocSnapshot): void {
    this.#snapshots.set(doc, snapshot);
    this.#rows.set(
      doc,
      (this.#rows.get(doc) ?? []).filter((row) => row.seq > snapshot.seq),
    );
  }
}
