import { createServer } from 'node:net';

/** `preferred` when nothing listens there, else a port the system picks. Loopback only. */
export async function findFreePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      const got = typeof address === 'object' && address !== null ? address.port : null;
      probe.close(() => resolve(got));
    });
  });
}
