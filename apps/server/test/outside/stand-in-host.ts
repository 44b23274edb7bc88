import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';

import type { OutsideNetwork } from '../../src/outside/outside-network.ts';

/** Made once, for these names alone and for no machine but this one. */
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cert = read('stand-in-cert.pem');
const key = read('stand-in-key.pem');

export interface Received {
  /** As the sender called this host, and the path. */
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface StandInHost {
  /** The internet as the server sees it: every name of `*.push.test` is this host. */
  readonly network: OutsideNetwork;
  readonly received: Received[];
  /** What a name means, where it is not one public address; asked anew at each look-up. */
  readonly names: Map<string, () => readonly string[] | Promise<readonly string[]>>;
  /** To which addresses lines were opened. */
  readonly reached: string[];
  /** What is said to who posts; 201 where nobody says otherwise. */
  answer: (response: ServerResponse, received: Received) => void;
  close(): Promise<void>;
}

const anyPublicAddress = ['93.184.215.14'];

/** A host outside that is really here: https, with a certificate of its own that only this network trusts. */
export async function openStandInHost(): Promise<StandInHost> {
  const server = createServer({ cert, key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { host = '' } = request.headers;
      const { method = '', url: path = '', headers } = request;
      const received = { host, method, path, headers, body: Buffer.concat(chunks) };
      own.received.push(received);
      own.answer(response, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const own: StandInHost = {
    received: [],
    names: new Map(),
    reached: [],
    answer: (response) => void response.writeHead(201).end(),
    network: {
      resolve: async (name) => (await own.names.get(name)?.()) ?? anyPublicAddress,
      connect(name, addresses) {
        own.reached.push(...addresses);
        return connect({ host: '127.0.0.1', port, servername: name, ca: cert });
      },
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return own;
}
