import { WebSocket } from 'ws';

/** How a try to signal ended: the first bytes that LiveKit sent, or the status that refused it. */
export type SignalTry =
  | { readonly kind: 'open'; readonly socket: WebSocket; readonly closed: Promise<number> }
  | { readonly kind: 'refused'; readonly status: number };

/** Signals as a page of ours would, as far as LiveKit's first message (its join answer). */
export function trySignal(
  url: string,
  headers: Record<string, string | undefined>,
): Promise<SignalTry> {
  const sent = Object.fromEntries(
    Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: sent });
    const closed = new Promise<number>((done) => socket.once('close', () => done(Date.now())));
    socket.once('unexpected-response', (_request, answer) => {
      resolve({ kind: 'refused', status: answer.statusCode ?? 0 });
      socket.terminate();
    });
    socket.once('message', () => resolve({ kind: 'open', socket, closed }));
    socket.on('error', (error) => reject(error));
  });
}
