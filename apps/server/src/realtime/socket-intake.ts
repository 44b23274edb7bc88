import type { Limits } from '@sanad/protocol/limit';
import { TokenBucket } from '@sanad/sync/yjs/token-bucket';
import type { WebSocket } from 'ws';

import type { EngineSocket } from './record-server.ts';
import { pauseReading, resumeReading } from './socket-reading.ts';

/**
 * What one connection may send. Over the rate its socket is not read (the sender feels it as a slow
 * network); what keeps flooding, or sends bytes where text is spoken, is closed. It counts packets
 * before anything is parsed, also those of a connection that never signs in.
 */
export interface IntakeOutcome {
  throttled(): void;
  closed(reason: 'flood' | 'binary'): void;
}

/** A debt that would take longer to wait off than this is no burst. */
const longestWaitMs = 5_000;
/** Throttled this often without a calm moment in between: it does not listen. */
const patience = 5;
const calmMs = 2_000;

export function watchIntake(conn: EngineSocket, limits: Limits, outcome: IntakeOutcome): void {
  const bucket = new TokenBucket(
    limits.socketMessagesPerSecond,
    limits.socketMessageBurst,
    performance.now(),
  );
  const bytes = new TokenBucket(
    limits.socketBytesPerSecond,
    limits.socketByteBurst,
    performance.now(),
  );
  const ws = webSocketOf(conn);
  let resume: NodeJS.Timeout | undefined;
  let throttles = 0;
  let calmSince = 0;
  let closing = false;

  function close(reason: 'flood' | 'binary'): void {
    closing = true;
    outcome.closed(reason);
    // What was read already and waits to be parsed is dropped with it.
    conn.close(true);
    ws.terminate();
  }

  conn.on('packet', (packet: { type: string; data?: unknown }) => {
    if (closing) return;
    // Socket.IO's own binary packets begin with 5 and 6 and announce attachments; nothing here has any.
    const { type, data } = packet;
    if (type === 'message' && (typeof data !== 'string' || /^[56]/.test(data))) {
      return close('binary');
    }
    const now = performance.now();
    const size = typeof data === 'string' ? data.length : 0;
    const tooMany = bucket.take(1, now);
    const wait = Math.max(tooMany, bytes.take(size, now));
    if (wait === 0) return;
    if (tooMany > longestWaitMs) return close('flood');
    if (resume !== undefined) {
      // More of the same read: the pause grows, it is no new offence.
      clearTimeout(resume);
    } else {
      // Long texts after a time offline are no offence: they only come slower.
      if (tooMany > 0) throttles = now - calmSince > calmMs ? 1 : throttles + 1;
      if (throttles > patience) return close('flood');
      pauseReading(ws, 'rate');
      outcome.throttled();
    }
    resume = setTimeout(() => {
      resume = undefined;
      calmSince = performance.now();
      resumeReading(ws, 'rate');
    }, wait);
  });
  conn.once('close', () => clearTimeout(resume));
}

/** The WebSocket under an Engine.IO connection; there is no other transport here. */
export function webSocketOf(conn: EngineSocket): WebSocket {
  return (conn.transport as unknown as { socket: WebSocket }).socket;
}
