import { createServer, type RequestListener, type Server } from 'node:http';

import type { Limits } from '@sanad/protocol/limit';

import type { Logger } from '../log.ts';
import { boundConnections, type BoundedConnections } from './bounded-connections.ts';
import { endSilent } from './progress.ts';

export interface HttpServer {
  readonly http: Server;
  readonly connections: BoundedConnections;
}

/** A dead peer on a silent network is found by the system itself after a few minutes. */
const keepAliveAfterMs = 30_000;

/** Node's server with every wait of it bounded; the handlers come later. */
export function createHttpServer(
  handle: RequestListener,
  ports: { readonly limits: Limits; readonly log: Logger; readonly behindProxy: boolean },
): HttpServer {
  const { limits } = ports;
  // Node looks this often for headers that are overdue, so it is part of their time.
  const connectionsCheckingInterval = Math.max(10, Math.min(1_000, limits.headersMs / 10));
  const http = createServer({
    connectionsCheckingInterval,
    headersTimeout: Math.max(1, limits.headersMs - connectionsCheckingInterval),
    // Bodies are judged by progress.
    requestTimeout: 0,
    keepAlive: true,
    keepAliveInitialDelay: keepAliveAfterMs,
  });
  const connections = boundConnections(http, ports);
  endSilent(http, limits);
  http.on('request', handle);
  return { http, connections };
}
