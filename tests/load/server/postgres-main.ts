import { createServer } from 'node:http';

import { startEmbeddedPostgres } from '@sanad/server/db/embedded/embedded-postgres';

/** The embedded PostgreSQL alone, fsync on, for the probes: a child process like every server under test. */
const postgres = await startEmbeddedPostgres({
  dataDir: process.argv[2]!,
  fsync: true,
  onNotice: (sentence) => process.stderr.write(`${sentence}\n`),
});
const server = createServer((_request, response) => response.end(postgres.url));
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
