import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

import { workerAddress } from '@sanad/protocol/kept-shell';

/** A server's door of the test's own: it can be shut as a network is, and show the page as another release has it. */
export interface ReleaseDoor {
  readonly origin: string;
  shut(): Promise<void>;
  open(): Promise<void>;
  /** From now on every built file has another name, and the names of before are gone. */
  release(): void;
  /** From now on this stands at the worker's address. */
  serveWorker(code: string): void;
  /** What was asked since the last call, in order. */
  asked(): string[];
  close(): Promise<void>;
}

const hashed = /([\w.]+-[\w-]{8})\.(js|css|woff2)\b/g;
const renamed = '~2';

export async function openReleaseDoor(upstream: string): Promise<ReleaseDoor> {
  const { hostname, port, host } = new URL(upstream);
  const sockets = new Set<Socket>();
  let isNew = false;
  let place = 0;
  let log: string[] = [];
  let worker: string | undefined;

  function headersOf(incoming: IncomingMessage): Record<string, string | string[] | undefined> {
    const { origin, ...rest } = incoming.headers;
    return { ...rest, host, 'accept-encoding': 'identity', ...(origin && { origin: upstream }) };
  }

  const server: Server = createServer((incoming, outgoing) => {
    const asked = incoming.url ?? '/';
    log.push(`${incoming.method} ${asked}`);
    if (asked === workerAddress && worker !== undefined) {
      outgoing.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
      outgoing.end(worker);
      return;
    }
    const isRenamed = asked.includes(renamed);
    if (asked.startsWith('/assets/') && isRenamed !== isNew) {
      outgoing.writeHead(404).end();
      return;
    }
    const path = asked.replace(renamed, '');
    const sent = request(
      { hostname, port, path, method: incoming.method, headers: headersOf(incoming) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const { 'content-length': _, etag: __, ...headers } = answer.headers;
          const isText = /javascript|html|css/.test(headers['content-type'] ?? '');
          let body = Buffer.concat(chunks);
          // Such a server's pages want no worker either.
          if (isText && worker !== undefined)
            body = Buffer.from(body.toString().replace('"worker":true', '"worker":false'));
          // Only the worker keeps files: the browser's own cache would hide what it lacks.
          outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'cache-control': 'no-store' });
          outgoing.end(isNew && isText ? body.toString().replace(hashed, `$1${renamed}.$2`) : body);
        });
      },
    );
    sent.on('error', () => outgoing.destroy());
    incoming.pipe(sent);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (incoming, socket, head) => {
    const inner = connect(Number(port), hostname, () => {
      const lines = Object.entries(headersOf(incoming)).map(([name, value]) => `${name}: ${value}`);
      inner.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      inner.write(head);
      socket.pipe(inner).pipe(socket);
    });
    socket.on('error', () => inner.destroy()).on('close', () => inner.destroy());
    inner.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  });

  const listen = () =>
    new Promise<void>((resolve) =>
      server.listen(place, 'localhost', () => {
        place = (server.address() as AddressInfo).port;
        resolve();
      }),
    );
  const shut = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen();
  return {
    origin: `http://localhost:${place}`,
    shut,
    open: listen,
    release() {
      isNew = true;
    },
    serveWorker(code) {
      worker = code;
    },
    asked() {
      const before = log;
      log = [];
      return before;
    },
    close: shut,
  };
}
