import type { IncomingMessage } from 'node:http';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import type { Limits } from '@sanad/protocol/limit';
import type { RoomBroadcast } from '@sanad/sync/port/room-session';
import { Server } from 'socket.io';

import type { Principal } from '../auth/principal.ts';
import type { GuardedTopic } from './guarded-topic.ts';

/** The whole wire of the record socket: one event each way, no acknowledgements. */
interface ClientSays {
  up(message: unknown): void;
}
interface ServerSays {
  down(messages: readonly Down[]): void;
}
/** What the processes of one product say to each other, beside the packets of rooms. */
interface ServersSay {
  changed(workspaceId: WorkspaceId, topics: readonly GuardedTopic[]): void;
  changedFor(people: readonly UserId[], topic: string): void;
}
export interface SocketFacts {
  principal: Principal;
}

export type RecordServer = Server<ClientSays, ServerSays, ServersSay, SocketFacts>;
export type RecordServerSocket = Parameters<Parameters<RecordServer['use']>[0]>[0];
/** The connection under a socket. */
export type EngineSocket = RecordServerSocket['conn'];

/**
 * Socket.IO, bounded: WebSocket only, no compression (it costs more than it saves here), no recovery
 * of lost connections (the room's log does that, and a recovered one would outlive a removal).
 * `admit` decides before the handshake is answered.
 */
export function createRecordServer(
  limits: Limits,
  admit: (request: IncomingMessage) => boolean,
): RecordServer {
  return new Server({
    serveClient: false,
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: limits.socketMessageBytes,
    connectTimeout: 5_000,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    allowRequest: (request, answer) => answer(null, admit(request)),
  });
}

/** One packet for all of a room, encoded and framed once; the adapter carries it to other processes. */
export function broadcastOf(io: RecordServer, room: string): RoomBroadcast {
  return (messages, reach) => {
    (reach === 'here' ? io.local.to(room) : io.to(room)).emit('down', messages);
  };
}
