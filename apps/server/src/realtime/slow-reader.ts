import type { EngineSocket } from './record-server.ts';
import { webSocketOf } from './socket-intake.ts';

interface EnginePacket {
  readonly data?: unknown;
  readonly options?: { readonly wsPreEncodedFrame?: readonly Buffer[] };
}

/**
 * Drops a reader that does not read: what waits for it is counted as it is queued, and over the limit
 * its connection is cut. Nothing is lost: it comes back and asks for the tail. Others never wait for it.
 */
export function watchSlowReader(
  conn: EngineSocket,
  maxBytes: number,
  dropped: (bytes: number) => void,
): void {
  const ws = webSocketOf(conn);
  let queued = 0;
  conn.on('packetCreate', (packet: EnginePacket) => {
    const { writeBuffer } = conn as unknown as { writeBuffer: readonly unknown[] };
    // An empty queue means that everything before this packet is with the kernel, or in the socket.
    if (writeBuffer.length === 0) queued = 0;
    queued += sizeOf(packet);
    if (writeBuffer.length === 0) return;
    const waiting = queued + ws.bufferedAmount;
    if (waiting <= maxBytes) return;
    dropped(waiting);
    ws.terminate();
  });
}

function sizeOf({ data, options }: EnginePacket): number {
  const frame = options?.wsPreEncodedFrame;
  if (frame) return frame.reduce((sum, part) => sum + part.length, 0);
  return typeof data === 'string' ? data.length : 0;
}
