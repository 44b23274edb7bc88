import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Limits } from '@sanad/protocol/limit';
import type { Request, Response } from 'express';

import { answerRefusal } from './route-binding.ts';

/**
 * Who keeps us waiting is judged by progress, never by the whole time: a slow line that still moves
 * lives, silence does not. Only our own turn (a whole request, no answer yet) is not held against them.
 */
type Patience = Pick<Limits, 'silenceMs' | 'bodyBytesPerSilence'>;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function isOurTurn({ request, response }: Exchange): boolean {
  return request.complete && !response.headersSent;
}

/** Fires when nothing moved in either direction; what the kernel takes of an answer counts as movement. */
export function endSilent(http: Server, { silenceMs }: Patience): void {
  const underWay = new WeakMap<Socket, Set<Exchange>>();
  http.setTimeout(silenceMs, (socket) => {
    // Only the first: one that was sent behind an answer that nobody reads does not keep it.
    const [first] = underWay.get(socket) ?? [];
    if (first && isOurTurn(first)) socket.setTimeout(silenceMs);
    else socket.destroy();
  });
  http.on('request', (request, response) => {
    const exchange = { request, response };
    const own = underWay.get(request.socket) ?? new Set();
    underWay.set(request.socket, own.add(exchange));
    response.once('close', () => own.delete(exchange));
  });
}

/** Whether the sender could go on: we read, and are not behind with reading. */
function waitsForSender(request: IncomingMessage): boolean {
  return request.readableLength < request.readableHighWaterMark;
}

/** Also after the answer: what somebody goes on sending then is thrown away, and not for long. */
export function watchBody(request: Request, response: Response, patience: Patience): void {
  const { socket } = request;
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    if (response.writableFinished) return void socket.destroy();
    const gained = socket.bytesRead - seen;
    seen = socket.bytesRead;
    if (gained >= patience.bodyBytesPerSilence || !waitsForSender(request)) return;
    if (response.headersSent) return void socket.destroy();
    response.setHeader('connection', 'close');
    answerRefusal(response, new Refusal('too_slow'));
  }, patience.silenceMs).unref();
  request.once('close', () => clearInterval(timer));
}
