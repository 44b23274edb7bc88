import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Systems take the ports of outgoing connections from here up (Linux: 32768). A port among those can be
 * gone again before it is used, and who asks it until somebody answers may be connected with themselves.
 */
const firstOutgoing = 32_768;
const lowest = 10_000;
const tries = 50;

/** `preferred` when nothing listens there, else one that outgoing connections never take. Loopback only. */
export async function findFreePort(preferred: number): Promise<number> {
  if (preferred !== 0 && (await isFree(preferred))) return preferred;
  for (let tried = 0; tried < tries; tried += 1) {
    const port = randomInt(lowest, firstOutgoing);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port in ${tries} tries between ${lowest} and ${firstOutgoing}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      probe.close(() => resolve(true));
    });
  });
}
