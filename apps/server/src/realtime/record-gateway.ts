import { createServer, type IncomingHttpHeaders } from 'node:http';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Down } from '@sanad/protocol/down';
import type { Limits } from '@sanad/protocol/limit';

import type { Access, AccessChange } from '../auth/access.ts';
import type { Principal } from '../auth/principal.ts';
import type { UpgradeMount } from '../http/upgrade-mount.ts';
import type { Logger } from '../log.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import { RecordConnection } from './record-connection.ts';
import type { EngineSocket, RecordServer, RecordServerSocket } from './record-server.ts';
import { watchSlowReader } from './slow-reader.ts';
import { watchIntake, webSocketOf } from './socket-intake.ts';
import { pauseReading, readToTheEnd, resumeReading } from './socket-reading.ts';
import type { WorkBudgets } from './work-budgets.ts';

/**
 * The record socket's door: who is it, how much may it say and leave unread, and when must it go.
 * Rooms decide what is true; this decides who hears it. Every end of a membership or a sign-in ends
 * here within two seconds; while the database is silent nobody is let in and everybody is sent away.
 */
export interface RecordGatewayPorts {
  readonly io: RecordServer;
  readonly access: Access;
  readonly rooms: RoomRegistry;
  readonly limits: Limits;
  readonly budgets: WorkBudgets;
  readonly log: Logger;
  authenticate(headers: IncomingHttpHeaders): Promise<Principal | undefined>;
}

export interface Hearer {
  readonly connection: RecordConnection;
  readonly stay: number;
}

export interface RecordGateway extends UpgradeMount {
  readonly connections: number;
  /** Who hears `changed` of a workspace, in which stay. */
  hearers(workspaceId: WorkspaceId): readonly Hearer[];
  /** This person's pages that know `changed`. */
  connectionsOf(userId: UserId): readonly RecordConnection[];
  close(): Promise<void>;
}

/** Sign-ins also end by growing old, which nobody announces. */
const loginSweepMs = 60_000;
/** Those of a shared computer end within minutes, and what is open there with them. */
const sharedSweepMs = 2_000;

export function createRecordGateway(ports: RecordGatewayPorts): RecordGateway {
  const { io, access, limits, budgets, log } = ports;
  const byUser = new Map<UserId, Map<RecordConnection, RecordServerSocket>>();
  const throttled = new WeakMap<EngineSocket, () => void>();
  const connectionPorts = {
    ...ports,
    onError: (error: unknown) => log.error({ err: error }, 'a place in a room could not be opened'),
  };

  io.use((socket, next) => {
    greet(socket).then(
      (code) => next(code && refusedHandshake(code)),
      (error: unknown) => {
        log.error({ err: error }, 'a socket could not be authenticated');
        // A refusal would be final to the client; from a lost connection it comes back by itself.
        socket.conn.close();
      },
    );
  });

  async function greet(socket: RecordServerSocket): Promise<RefusalCode | undefined> {
    // Absent on a connection that already signed in once: it may not do so again under another id.
    const headers = (socket.request as { headers: IncomingHttpHeaders } | null)?.headers;
    const principal = headers && (await ports.authenticate(headers));
    if (!principal) return 'unauthenticated';
    if ((byUser.get(principal.userId)?.size ?? 0) >= limits.socketsPerPerson)
      return 'limit_reached';
    socket.data.principal = principal;
    return undefined;
  }

  io.on('connection', (socket) => {
    const { principal } = socket.data as { principal: Principal };
    forgetRequest(socket);
    const { conn } = socket;
    const ws = webSocketOf(conn);
    const connection = new RecordConnection(
      principal,
      {
        send: (messages: readonly Down[]) => void socket.emit('down', messages),
        enter: (room) => void socket.join(room),
        exit: (room) => void socket.leave(room),
        dismiss: (code) => dismiss(connection, code),
        read: (on) => (on ? resumeReading : pauseReading)(ws, 'work'),
      },
      connectionPorts,
      budgets.of(principal.userId),
    );
    watchSlowReader(conn, limits.socketBufferedBytes, (bytes) =>
      log.info({ userId: principal.userId, bytes }, 'a socket that does not read was dropped'),
    );
    throttled.set(conn, () => connection.fault('too_fast'));
    const own = byUser.get(principal.userId) ?? new Map();
    byUser.set(principal.userId, own.set(connection, socket));
    socket.on('up', (message) => connection.hear(message));
    socket.on('disconnect', () => {
      connection.close();
      // A client may leave the namespace and keep the line: nobody is on it any more.
      conn.close();
      own.delete(connection);
      if (own.size === 0 && byUser.get(principal.userId) === own) byUser.delete(principal.userId);
    });
    // A sign-in that ended between the handshake and here was told to nobody: ask once more.
    void checkLogins([connection]);
  });

  /** Watched from its first packet, before any sign-in: that is where floods begin. */
  function watch(conn: EngineSocket): void {
    watchIntake(conn, limits, {
      throttled: () => throttled.get(conn)?.(),
      closed: (reason) => log.info({ reason }, 'a socket was closed'),
    });
  }

  function dismiss(connection: RecordConnection, code: RefusalCode): void {
    connection.fault(code);
    const socket = byUser.get(connection.principal.userId)?.get(connection);
    if (!socket) return;
    readToTheEnd(webSocketOf(socket.conn));
    socket.disconnect(true);
  }

  function closeAll(): void {
    for (const own of byUser.values()) {
      for (const { conn } of own.values()) {
        readToTheEnd(webSocketOf(conn));
        conn.close();
      }
    }
  }

  async function checkLogins(connections: Iterable<RecordConnection>): Promise<void> {
    const byLogin = new Map<string, RecordConnection[]>();
    for (const connection of connections) {
      const { loginId } = connection.principal;
      byLogin.set(loginId, [...(byLogin.get(loginId) ?? []), connection]);
    }
    for (const [loginId, those] of byLogin) {
      const stands = await access.loginStands(loginId).catch(() => undefined);
      if (stands === false) for (const each of those) dismiss(each, 'unauthenticated');
    }
  }

  function onChange(change: AccessChange): void {
    if (change.kind === 'docToken') return;
    const own = [...(byUser.get(change.userId)?.keys() ?? [])];
    if (change.kind === 'login') {
      const { loginId } = change;
      const those = own.filter((each) => loginId === null || each.principal.loginId === loginId);
      return void checkLogins(those);
    }
    for (const connection of own) {
      connection.reconsider(change.workspaceId).catch((error: unknown) => {
        // Whoever's standing cannot be known may not stay.
        log.error({ err: error }, 'a membership could not be asked for');
        dismiss(connection, 'unavailable');
      });
    }
  }

  function* all(): Generator<RecordConnection> {
    for (const own of byUser.values()) yield* own.keys();
  }

  const stops = [
    access.onChange(onChange),
    access.onHearing((hears) => {
      if (hears) return;
      // Closing the transport, not the session: clients come back by themselves, with back-off.
      closeAll();
    }),
  ];
  const sweeping = setInterval(() => {
    void checkLogins(all());
    budgets.sweep((userId) => byUser.has(userId));
  }, loginSweepMs).unref();
  const sweepingShared = setInterval(() => {
    const shared = [...all()].filter(({ principal }) => principal.shared === true);
    if (shared.length > 0) void checkLogins(shared);
  }, sharedSweepMs).unref();

  // A server that never listens: Socket.IO would put listeners of its own on ours, and read paths its own way.
  io.attach(createServer());
  io.engine.on('connection', watch);
  const engine = io.engine as { handleUpgrade: UpgradeMount['handle'] };

  return {
    name: 'UPGRADE /socket.io/',
    matches: (path) => path === '/socket.io/',
    handle: (request, socket, head) => engine.handleUpgrade(request, socket, head),
    get connections() {
      return io.of('/').sockets.size;
    },
    hearers: (workspaceId) =>
      [...all()].flatMap((connection) => {
        const stay = connection.hearsChanged(workspaceId);
        return stay === undefined ? [] : [{ connection, stay }];
      }),
    connectionsOf: (userId) =>
      [...(byUser.get(userId)?.keys() ?? [])].filter(({ knowsChanged }) => knowsChanged),
    async close() {
      for (const stop of stops) stop();
      clearInterval(sweeping);
      clearInterval(sweepingShared);
      // Rooms first: they commit what is in flight, tell it, and say goodbye.
      await ports.rooms.close();
      closeAll();
      io.engine?.close();
    },
  };
}

/** The upgrade request and its cookie are not kept for the life of the socket. */
function forgetRequest(socket: RecordServerSocket): void {
  (socket.conn as unknown as { request: unknown }).request = null;
  socket.handshake.headers = {};
}

function refusedHandshake(code: RefusalCode): Error {
  return Object.assign(new Error(code), { data: { code, params: {} } });
}
