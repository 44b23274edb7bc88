import type { Transport } from '@sanad/sync/port/transport';

import { whoIsHere } from '../../http/who-is-here.ts';
import { faultyTransport, readFaults } from './faulty-transport.ts';
import { openRecordSocket, type RecordSocket } from './record-socket.ts';
import { createSocketTransport } from './socket-transport.ts';

/** The one record socket of this tab, opened with the first workspace and closed when the person leaves. */
let socket: RecordSocket | undefined;
/** Whose sign-in it was opened under: nobody goes on over another person's connection. */
let owner: string | undefined;

export function appSocket(userId: string): RecordSocket {
  if (owner !== userId) closeAppSocket();
  owner = userId;
  socket ??= openRecordSocket(whoIsHere.until(userId));
  return socket;
}

/** The sign-in is over: the next workspace opens a socket under the next one. */
export function closeAppSocket(): void {
  socket?.close();
  socket = undefined;
}

export function roomTransport(userId: string, room: string): Transport {
  const transport = createSocketTransport(appSocket(userId), room);
  const faults = readFaults(location.search);
  return faults ? faultyTransport(transport, faults) : transport;
}
