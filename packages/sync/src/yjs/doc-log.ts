import type { ClientRecord } from './client-owners.ts';

/** Names one document everywhere: `<workspaceId>/<documentId>`. */
export type DocKey = `${string}/${string}`;

/** All updates of one document in one commit group, framed (see update-log.ts). */
export interface DocLogEntry {
  readonly doc: DocKey;
  readonly updates: Uint8Array;
  /** What was learned of client ids with them; each takes the place of what was kept of it. */
  readonly clients?: readonly ClientRecord[];
}

export interface DocSnapshot {
  /** Rows up to this number are merged in it. */
  readonly seq: number;
  /** A whole state as one update, ready to send. */
  readonly state: Uint8Array;
  /** Encoded state vector of `state`. */
  readonly vector: Uint8Array;
  /** Where `state` can be cut: `UpdateMarks` as JSON, read when first needed. */
  readonly marks: string;
}

export interface StoredDoc {
  readonly snapshot: DocSnapshot | undefined;
  /** The rows behind the snapshot, oldest first. */
  readonly tail: readonly { readonly seq: number; readonly updates: Uint8Array }[];
  /** Whose client ids are whose. Ids that were written before this was kept stand in none. */
  readonly clients: readonly ClientRecord[];
}

/** Where documents are kept. Its contract: what `append` resolved for is there after any crash. */
export interface DocLog {
  /** One commit for all entries; answers each document's row number. Rejects as a whole: nothing or all of it is there. */
  append(entries: readonly DocLogEntry[]): Promise<readonly number[]>;
  /** A document nobody wrote yet is an empty one. Rejects when it can't be read, and never guesses. */
  load(doc: DocKey): Promise<StoredDoc>;
}
