import { createServer } from 'node:net';

import { StartFailure } from './start-failure.ts';

/** Asked before anything heavy is started, so that a taken port is told within a second. */
export function assertPortFree(port: number, address: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(portFailure(port, address, error)),
    );
    probe.listen({ port, host: address, exclusive: true }, () => probe.close(() => resolve()));
  });
}

export function portFailure(
  port: number,
  address: string | undefined,
  error: NodeJS.ErrnoException,
): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Port ${port} is taken by another program: stop that one, or start with another port, as in PORT=${port + 1} npm start.`,
      );
    case 'EACCES':
      return new StartFailure(
        `This user may not open port ${port}: take one above 1023, as in PORT=3000 npm start.`,
      );
    case 'EADDRNOTAVAIL':
      return new StartFailure(
        `This machine has no address ${address ?? ''}: correct HOST, or leave it out.`,
      );
    default:
      return error;
  }
}
