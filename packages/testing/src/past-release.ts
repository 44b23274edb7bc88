/** What a build of before left behind: the rows of its database and what one browser kept, by its own code. */
export interface PastRelease {
  /** Its commit. */
  readonly name: string;
  readonly madeAt: string;
  /** The migrations that it had applied, each with the hash of its file. */
  readonly migrations: Readonly<Record<string, string>>;
  /** The rows of each table, tables in the order in which they were made. */
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** The device of Layla, closed in the tunnel. */
  readonly device: PastDevice;
  readonly story: PastStory;
}

export interface PastStory {
  readonly layla: { readonly id: string; readonly email: string; readonly password: string };
  readonly workspaceId: string;
  /** Of an invitation that nobody answered. */
  readonly invitationToken: string;
  /** What the server answered to each of these GETs of hers. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Titles of tasks that the device had not sent. */
  readonly queued: readonly string[];
  readonly documents: readonly {
    readonly id: string;
    readonly stored: readonly string[];
    /** Words that were on the device only. */
    readonly unsent: readonly string[];
  }[];
}

export interface PastDevice {
  readonly local: Readonly<Record<string, string>>;
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: readonly PastStore[];
  }[];
}

export interface PastStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly keys: readonly unknown[];
  /** Bytes are `{ base64 }`. */
  readonly values: readonly unknown[];
}

/** Where they are, each a file of JSON; the tests of today open all of them. */
export const pastReleases = new URL('../releases/', import.meta.url);

/** Of a value as `PastStore` has it. */
export function bytesIn(value: unknown): Uint8Array {
  return Buffer.from((value as { base64: string }).base64, 'base64');
}

/** Puts its rows into a database; what a table has got since is as for a row that does not say. */
export async function layDown(
  tables: PastRelease['tables'],
  query: (statement: string, values: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    if (rows[0] === undefined) continue;
    const columns = Object.keys(rows[0]).map((column) => `"${column}"`);
    await query(
      `insert into "${table}" (${columns.join(', ')}) select ${columns.join(', ')}
       from json_populate_recordset(null::"${table}", $1) on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }
}
