import pg from 'pg';

/**
 * The dedicated connections on which rooms commit. Statements of several rooms are pipelined: each is
 * its own transaction, sent without waiting for the one before. A room always uses the same connection.
 * A broken connection fails what was under way (its outcome is unknown to the caller) and the next
 * statement opens a new one.
 */
export interface CommitConnection {
  query<R extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<R>>;
}

export interface CommitConnections {
  of(roomId: string): CommitConnection;
  close(): Promise<void>;
}

/** A commit that takes longer has lost its disk; the connection is given up and the room asks what happened. */
const longestCommitMs = 10_000;

export function createCommitConnections(
  url: string,
  options: { readonly count?: number; onError?(error: Error): void } = {},
): CommitConnections {
  const connections = Array.from({ length: options.count ?? 2 }, () =>
    createCommitConnection(url, options.onError),
  );
  return {
    of(roomId) {
      const at = Number.parseInt(roomId.slice(-6), 16) % connections.length;
      return connections[Number.isNaN(at) ? 0 : at]!;
    },
    close: async () => void (await Promise.all(connections.map((each) => each.close()))),
  };
}

function createCommitConnection(url: string, onError?: (error: Error) => void) {
  let current: Promise<pg.Client> | undefined;
  let closed = false;

  function open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'sanad-rooms',
      connectionTimeoutMillis: 5_000,
      query_timeout: longestCommitMs,
      keepAlive: true,
      pipeline: true,
      // Else every commit is planned anew: the planner thinks better of arrays whose length it knows.
      options: '-c plan_cache_mode=force_generic_plan',
    });
    const opening = client.connect().then(() => client);
    const forget = () => {
      if (current === opening) current = undefined;
    };
    client.on('error', (error) => {
      forget();
      onError?.(error);
    });
    client.on('end', forget);
    opening.catch(forget);
    return opening;
  }

  return {
    async query<R extends pg.QueryResultRow>(statement: pg.QueryConfig) {
      if (closed) throw new Error('the commit connection is closed');
      const client = await (current ??= open());
      return client.query<R>(statement);
    },
    async close() {
      closed = true;
      const client = await current?.catch(() => undefined);
      await client?.end();
    },
  };
}
