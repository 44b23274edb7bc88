import { request as askUpstream, STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import type { RequestHandler } from 'express';

import { refuseUpgrade } from '../../http/upgrade.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import type { OpenSignals } from './open-signals.ts';
import type { AdmittedSignal, SignalGate } from './signal-gate.ts';

/**
 * Carries LiveKit's signalling over the product's own port. Owns both halves of each socket and their
 * end; passes on what the WebSocket handshake needs and nothing else: no cookie, no authorization, no
 * forwarded address reaches LiveKit, and none of its other paths is reachable from here.
 */
const passedHeaders = [
  'upgrade',
  'connection',
  'sec-websocket-key',
  'sec-websocket-version',
  'sec-websocket-extensions',
  'sec-websocket-protocol',
  'user-agent',
] as const;

function headersFor(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of passedHeaders) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

const urlOf = (signal: AdmittedSignal): URL => {
  const base = new URL(signal.endpoint.httpUrl);
  return new URL(signal.target, base);
};

function writeHead(socket: Duplex, answer: IncomingMessage): void {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${STATUS_CODES[answer.statusCode ?? 101] ?? ''}`];
  for (let at = 0; at + 1 < answer.rawHeaders.length; at += 2) {
    lines.push(`${answer.rawHeaders[at]}: ${answer.rawHeaders[at + 1]}`);
  }
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
}

/** Joins two sockets: bytes both ways under backpressure, and the end of one, or of half of one, is the end of both. */
function join(near: Duplex, far: Duplex, onEnd: () => void): void {
  const end = () => {
    near.destroy();
    far.destroy();
    onEnd();
  };
  // What was said last still gets through; a side that then stays half open does not hold the other.
  const endSoon = () => setTimeout(end, callLimits.mediaTimeout).unref();
  near.on('error', end).on('close', end).on('end', endSoon);
  far.on('error', end).on('close', end).on('end', endSoon);
  near.pipe(far);
  far.pipe(near);
}

export interface SignalProxy {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly handleValidate: RequestHandler;
}

export function createSignalProxy(
  admit: SignalGate,
  open: OpenSignals,
  ports: Pick<CallPorts, 'log'>,
): SignalProxy {
  const connect = (
    request: IncomingMessage,
    near: Duplex,
    head: Buffer,
    signal: AdmittedSignal,
  ) => {
    let far: Duplex | undefined;
    const cut = () => {
      // Before there are two halves it is a refusal like any other, not a line that breaks.
      if (!far) return fail(403);
      near.destroy();
      far.destroy();
    };
    // From here on the whole question is asked again, now and at every change: see the access index.
    const remove = open.add(signal, cut);
    if (!remove) return refuseUpgrade(near, 429);
    near.once('close', remove);
    const upstream = askUpstream(urlOf(signal), { headers: headersFor(request), agent: false });
    const fail = (status: number) => {
      upstream.destroy();
      remove();
      refuseUpgrade(near, status);
    };
    const patience = setTimeout(() => fail(504), callLimits.mediaTimeout);
    near.once('close', () => (clearTimeout(patience), upstream.destroy()));
    upstream.once('error', () => (clearTimeout(patience), fail(502)));
    upstream.once('response', (answer) => {
      clearTimeout(patience);
      answer.resume();
      fail(answer.statusCode ?? 502);
    });
    upstream.once('upgrade', (answer, socket, farHead) => {
      clearTimeout(patience);
      upstream.removeAllListeners('error');
      far = socket;
      socket.setNoDelay(true);
      writeHead(near, answer);
      if (farHead.length > 0) near.write(farHead);
      if (head.length > 0) socket.write(head);
      join(near, socket, remove);
    });
    upstream.end();
  };

  const handleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A browser names its origin on every WebSocket; what names none is no page of ours.
    if (request.headers.origin === undefined) return refuseUpgrade(socket, 403);
    admit(request).then(
      (answer) => {
        if (socket.destroyed) return;
        if (answer.kind === 'refused') refuseUpgrade(socket, answer.status);
        else connect(request, socket, head, answer.signal);
      },
      (error: unknown) => {
        ports.log.error({ err: error }, 'signalling could not be judged');
        refuseUpgrade(socket, 503);
      },
    );
  };

  /** `/rtc/validate`: the browser asks in words why its socket was refused. */
  const handleValidate: RequestHandler = async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    const answer = await admit(request);
    if (answer.kind === 'refused') return void response.status(answer.status).end();
    try {
      const told = await fetch(urlOf(answer.signal), {
        signal: AbortSignal.timeout(callLimits.mediaTimeout),
      });
      const text = (await told.text()).slice(0, 500);
      response
        .status(told.status)
        .type('text/plain')
        .send(told.ok ? text : 'refused');
    } catch {
      response.status(503).end();
    }
  };

  return { handleUpgrade, handleValidate };
}
