import { once } from 'node:events';
import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';

import type { OutsideNetwork } from './outside-network.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Posts to an address that somebody gave us. It reaches public addresses only, those that were checked for
 * this very connection; follows no redirect, uses no proxy, reads a status and nothing of what is said
 * beside it, and ends in its time.
 */
export interface OutsideMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type OutsideOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | undefined }
  /** Nothing was sent any more. */
  | { readonly kind: 'unwanted' }
  /** Its name has no address, or one that is not public. */
  | { readonly kind: 'no_public_address' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface OutsidePost {
  readonly network: OutsideNetwork;
  /** From the first look-up to the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends it sooner. */
  readonly signal?: AbortSignal;
}

const answerHeaderBytes = 8 * 1_024;

/** Undefined where one of them is not public: such a name has no business with us. */
export async function publicAddressesOf(
  name: string,
  { resolve }: Pick<OutsideNetwork, 'resolve'>,
): Promise<readonly string[] | undefined> {
  const addresses = await resolve(name);
  return addresses.length > 0 && addresses.every(isPublicAddress) ? addresses : undefined;
}

/** `compose` is asked when the line is open, so that nothing goes out that was taken back meanwhile. */
export async function postOutside(
  { network, timeoutMs, signal }: OutsidePost,
  url: URL,
  compose: () => Promise<OutsideMessage | undefined>,
): Promise<OutsideOutcome> {
  const over = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  let socket: TLSSocket | undefined;
  try {
    const addresses = await until(over, publicAddressesOf(url.hostname, network));
    if (addresses === undefined) return { kind: 'no_public_address' };
    socket = network.connect(url.hostname, addresses);
    // Whatever the other end does between two steps, the next one finds the line gone.
    socket.on('error', () => undefined);
    await once(socket, 'secureConnect', { signal: over });
    const message = await until(over, compose());
    if (message === undefined) return { kind: 'unwanted' };
    if (socket.destroyed) throw new Error('The line was cut');
    return await until(over, send(socket, url, message, over));
  } catch (error) {
    return { kind: 'failed', error };
  } finally {
    socket?.destroy();
  }
}

function until<T>(over: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    over.throwIfAborted();
    over.addEventListener('abort', () => reject(over.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

function send(
  socket: TLSSocket,
  url: URL,
  { headers, body }: OutsideMessage,
  signal: AbortSignal,
): Promise<OutsideOutcome> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': `${body.byteLength}` },
      // The line that was checked, and no agent: none that a proxy was set for.
      createConnection: () => socket,
      // Without an agent Node takes 80 for it, and says so in `Host`.
      defaultPort: 443,
      maxHeaderSize: answerHeaderBytes,
      signal,
    });
    asked.on('error', reject);
    // A change of protocol is neither an error nor an answer to who asked for none.
    asked.on('close', () => reject(new Error('The line was cut')));
    asked.on('response', ({ statusCode = 0, headers: said }) => {
      resolve({ kind: 'answered', status: statusCode, retryAfter: said['retry-after'] });
      asked.destroy();
    });
    asked.end(body);
  });
}
