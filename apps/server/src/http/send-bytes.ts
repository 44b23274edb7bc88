import { pipeline } from 'node:stream/promises';

import type { Request, Response } from 'express';

import type { ByteRange, ByteStore } from '../storage/byte-store.ts';

/**
 * What goes with every byte of a file: it is saved and never shown by itself, is what it says it is, and may run,
 * load and embed nothing should something show it all the same. Nobody on the way keeps it.
 */
export function setFileHeaders(response: Response, name: string, type: string): void {
  response.attachment(name);
  response.set({
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
  });
}

/** Undefined: all of it. `null`: nothing that there is, or more than one piece. */
function rangeOf(request: Request, tag: string, bytes: number): ByteRange | undefined | null {
  const condition = request.headers['if-range'];
  if (request.headers.range === undefined || (condition !== undefined && condition !== tag))
    return undefined;
  const ranges = request.range(bytes);
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0];
}

export interface SentBytes {
  readonly key: string;
  /** What they are called by whoever saves them. */
  readonly name: string;
  readonly type: string;
  /** How many. */
  readonly bytes: number;
  /** Another one for other bytes. */
  readonly tag: string;
}

/**
 * Begins to send; whoever reads slowly is followed by the route's own rule (`lasting-answers.ts`), which ends it
 * with their place.
 */
export async function sendBytes(
  { request, response }: { readonly request: Request; readonly response: Response },
  store: Pick<ByteStore, 'read'>,
  sent: SentBytes,
): Promise<void> {
  const { key, name, bytes, type } = sent;
  const tag = `"${sent.tag}"`;
  const range = rangeOf(request, tag, bytes);
  setFileHeaders(response, name, type);
  response.set('etag', tag);
  if (range === null) {
    response.set({ 'content-range': `bytes */${bytes}`, 'content-disposition': 'attachment' });
    return void response.status(416).end();
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  response.status(range === undefined ? 200 : 206);
  response.set('content-length', `${end - start + 1}`);
  if (range) response.set('content-range', `bytes ${start}-${end}/${bytes}`);
  if (request.method === 'HEAD' || bytes === 0) return void response.end();
  const stream = await store.read(key, { start, end });
  response.flushHeaders();
  // They left, or were ended: nothing to say to anybody.
  pipeline(stream, response).catch(() => undefined);
}
