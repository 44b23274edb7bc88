import type { WebSocket } from 'ws';

/** Whoever has a reason not to read a socket says so; it is read again when nobody has one. */
const reasons = new WeakMap<WebSocket, Set<string>>();
const ending = new WeakSet<WebSocket>();

export function pauseReading(ws: WebSocket, reason: string): void {
  if (ending.has(ws)) return;
  const own = reasons.get(ws) ?? new Set();
  reasons.set(ws, own.add(reason));
  ws.pause();
}

export function resumeReading(ws: WebSocket, reason: string): void {
  const own = reasons.get(ws);
  own?.delete(reason);
  if (own?.size === 0) ws.resume();
}

/** It is about to be closed: the other side's goodbye has to be read, or it would be waited for. */
export function readToTheEnd(ws: WebSocket): void {
  ending.add(ws);
  ws.resume();
}
