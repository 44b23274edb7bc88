import type { WebSocket } from 'ws';

/** Whoever has a reason not to read a socket says so; it is read again when nobody has one. */
const reasons = new WeakMap<WebSocket, Set<string>>();

export function pauseReading(ws: WebSocket, reason: string): void {
  const own = reasons.get(ws) ?? new Set();
  reasons.set(ws, own.add(reason));
  ws.pause();
}

export function resumeReading(ws: WebSocket, reason: string): void {
  const own = reasons.get(ws);
  own?.delete(reason);
  if (own?.size === 0) ws.resume();
}
