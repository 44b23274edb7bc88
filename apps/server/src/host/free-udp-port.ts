import { createSocket } from 'node:dgram';

/** `preferred` when nobody receives there, else a port the system picks. */
export async function findFreeUdpPort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createSocket('udp4');
    probe.once('error', () => {
      probe.close();
      resolve(null);
    });
    probe.bind({ port, exclusive: true }, () => {
      const got = probe.address().port;
      probe.close(() => resolve(got));
    });
  });
}
