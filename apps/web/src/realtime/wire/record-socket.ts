import type { Down } from '@sanad/protocol/down';
import { readDown } from '@sanad/protocol/read-down';
import type { Up } from '@sanad/protocol/up';
import { io, type Socket } from 'socket.io-client';

/**
 * The one record socket of the app: Socket.IO over WebSocket only, opened with the first workspace
 * and shared by every room. It owns connecting and reconnecting, and reads `down` packets into
 * messages. It refuses what it cannot read: an unreadable message is dropped here, and the room's
 * beat heals what it said. It knows nothing of rooms, queues or acks.
 */
export interface RecordSocket {
  readonly connected: boolean;
  send(message: Up): void;
  onDown(listener: (messages: readonly Down[]) => void): () => void;
  onConnection(listener: (connected: boolean) => void): () => void;
  /** The server refused the handshake: the sign-in has ended. */
  onRefused(listener: (code: string) => void): () => void;
  /** Tries at once instead of at the next back-off step: the device says that it is online again. */
  retry(): void;
  close(): void;
}

/** A server that says "not now" is asked again; Socket.IO itself gives up on a refused handshake. */
const refusedDelayMs = 3_000;

/** Nothing is sent, and no sign-in used, before `allowed`. */
export function openRecordSocket(
  allowed: Promise<void>,
  origin: string = globalThis.location.origin,
): RecordSocket {
  const socket: Socket = io(origin, {
    autoConnect: false,
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 8_000,
    forceNew: true,
  });
  let mayConnect = false;
  let closed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const downListeners = new Set<(messages: readonly Down[]) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const refusedListeners = new Set<(code: string) => void>();

  socket.on('down', (packet: unknown) => {
    const messages = readPacket(packet);
    if (messages.length > 0) for (const listener of downListeners) listener(messages);
  });
  socket.on('connect', () => tell(true));
  socket.on('disconnect', (reason) => {
    tell(false);
    // Socket.IO does not come back by itself when the server ended the session.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error) => {
    // Not active means: the server answered and refused. A dead network stays active and retries.
    if (socket.active) return;
    const code = codeOf(error);
    if (code === 'unauthenticated') for (const listener of refusedListeners) listener(code);
    else again = setTimeout(() => socket.connect(), refusedDelayMs);
  });

  function tell(connected: boolean): void {
    for (const listener of connectionListeners) listener(connected);
  }

  const connectAnew = (): void => {
    if (!mayConnect) return;
    // In the middle of a back-off `connect` alone does nothing; this ends the waiting.
    socket.disconnect();
    socket.connect();
  };
  const retry = (): void => {
    if (!socket.connected) connectAnew();
  };
  const onSeen = (): void => {
    if (document.visibilityState === 'visible') retry();
  };
  // A line that is gone is silent for half a minute; the device knows at once. It may be wrong, where the
  // server is on this machine: so the line is tried, not given up.
  void allowed.then(() => {
    if (closed) return;
    mayConnect = true;
    socket.connect();
  });
  addEventListener('offline', connectAnew);
  addEventListener('online', retry);
  document.addEventListener('visibilitychange', onSeen);

  return {
    get connected() {
      return socket.connected;
    },
    send: (message) => {
      // Socket.IO would buffer while away and send stale messages later: queues are ours to keep.
      if (socket.connected) socket.emit('up', message);
    },
    onDown: (listener) => added(downListeners, listener),
    onConnection: (listener) => added(connectionListeners, listener),
    onRefused: (listener) => added(refusedListeners, listener),
    retry,
    close: () => {
      closed = true;
      mayConnect = false;
      removeEventListener('offline', connectAnew);
      removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', onSeen);
      clearTimeout(again);
      socket.disconnect();
    },
  };
}

function added<T>(set: Set<T>, one: T): () => void {
  set.add(one);
  return () => {
    set.delete(one);
  };
}

function readPacket(packet: unknown): readonly Down[] {
  return Array.isArray(packet) ? (packet as unknown[]).flatMap(readDown) : [];
}

function codeOf(error: Error): string | undefined {
  const data = (error as Error & { data?: { code?: unknown } }).data;
  return typeof data?.code === 'string' ? data.code : undefined;
}
