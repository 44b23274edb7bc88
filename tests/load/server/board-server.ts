import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { getSnapshot } from '@sanad/protocol/http/board';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';

import { RecordSocket } from '../../harness/record-socket.ts';
import type { BoardDialect, BoardTarget } from '../client/board-client.ts';
import { startBenchDatabase } from './bench-database.ts';
import { scratchFolder, startChildServer } from './child-server.ts';
import { openHome, runSanad, type SanadHome } from './sanad.ts';

export type BoardServerName =
  | 'ws+cork'
  | 'socket.io'
  | 'socket.io+transaction'
  | 'socket.io+statement'
  | 'sanad in memory'
  | 'sanad'
  | 'sanad earlier'
  | 'sanad earlier again'
  | 'sanad without readers'
  | 'sanad without readers again';

export interface BoardServer {
  readonly name: BoardServerName;
  readonly target: BoardTarget;
  readonly pids: readonly number[];
  close(): Promise<void>;
}

const cardCount = 2000;
const probe = (name: string): string => join(import.meta.dirname, '../probe', name);
const socketIoPath = '/socket.io/?EIO=4&transport=websocket';

function plainTarget(port: number, path: string, dialect: BoardDialect): BoardTarget {
  return {
    url: `ws://127.0.0.1:${port}${path}`,
    dialect,
    headers: {},
    room: 'bench',
    tasks: Array.from({ length: cardCount }, (_, card) => `c${card}`),
    columns: [],
    protocol: 0,
  };
}

/** `earlier` is the root of the checkout that the earlier ones are of. */
export async function startBoardServer(
  name: BoardServerName,
  earlier?: string,
): Promise<BoardServer> {
  switch (name) {
    case 'ws+cork': {
      const child = await startChildServer({ script: probe('corked-board.ts') });
      const target = plainTarget(child.port, '/', 'corked-ws');
      return { name, target, pids: [child.pid], close: () => child.stop() };
    }
    case 'socket.io': {
      const child = await startChildServer({ script: probe('plain-socketio-board.ts') });
      const target = plainTarget(child.port, socketIoPath, 'plain-socketio');
      return { name, target, pids: [child.pid], close: () => child.stop() };
    }
    case 'socket.io+transaction':
    case 'socket.io+statement':
      return startDurableProbe(name);
    case 'sanad in memory':
      return startInMemory(name);
    case 'sanad':
      return startDurableSanad(name);
    case 'sanad earlier':
    case 'sanad earlier again':
      return startDurableSanad(name, { checkout: earlier });
    case 'sanad without readers':
    case 'sanad without readers again':
      return startDurableSanad(name, {
        nodeArguments: ['--import', join(import.meta.dirname, 'no-readers.ts')],
      });
  }
}

async function startDurableProbe(name: BoardServerName): Promise<BoardServer> {
  const database = await startBenchDatabase();
  const child = await startChildServer({
    script: probe('plain-socketio-board.ts'),
    env: { STORE: name.split('+')[1]!, DATABASE_URL: database.url },
  });
  return {
    name,
    target: plainTarget(child.port, socketIoPath, 'plain-socketio'),
    pids: [child.pid, database.pid],
    close: async () => {
      await child.stop();
      await database.stop();
    },
  };
}

function sanadTarget(
  port: number,
  room: string,
  headers: Record<string, string>,
  board: { tasks: readonly string[]; columns: readonly string[] },
): BoardTarget {
  return {
    url: `ws://localhost:${port}${socketIoPath}`,
    dialect: 'sanad',
    headers,
    room,
    protocol: protocolVersion,
    ...board,
  };
}

/** The real gateway and room, their store port bound to the engine's in-memory store. */
async function startInMemory(name: BoardServerName): Promise<BoardServer> {
  const workspaceId = randomUUID();
  const child = await startChildServer({
    script: join(import.meta.dirname, 'memory-sanad.ts'),
    env: { WORKSPACE: workspaceId, CARDS: String(cardCount) },
  });
  const board = await (await fetch(`http://127.0.0.1:${child.port}/board`)).json();
  const room = workspaceRoom(workspaceId as Parameters<typeof workspaceRoom>[0]);
  const headers = { Origin: `http://localhost:${child.port}` };
  const target = sanadTarget(
    child.port,
    room,
    headers,
    board as Pick<BoardTarget, 'tasks' | 'columns'>,
  );
  return { name, target, pids: [child.pid], close: () => child.stop() };
}

async function startDurableSanad(
  name: BoardServerName,
  how: Parameters<typeof runSanad>[1] = {},
): Promise<BoardServer> {
  const folder = scratchFolder();
  const { child, origin } = await runSanad(folder.path, how);
  const home = await openHome(origin);
  const board = await fillBoard(home);
  const room = workspaceRoom(home.workspaceId as Parameters<typeof workspaceRoom>[0]);
  return {
    name,
    target: sanadTarget(child.port, room, home.member.headers, board),
    pids: [child.pid],
    close: async () => {
      await child.stop();
      folder.remove();
    },
  };
}

async function fillBoard(home: SanadHome): Promise<{ tasks: string[]; columns: string[] }> {
  const params = { workspaceId: home.workspaceId as never };
  const { collections } = await home.member.call(getSnapshot, { params });
  const columns = (collections['column'] ?? []).map((column) => column.id);
  const socket = new RecordSocket(home.member, home.workspaceId);
  const tasks = Array.from({ length: cardCount }, () => randomUUID());
  await Promise.all(
    tasks.map((taskId, card) =>
      socket.mutate('createTask', {
        taskId,
        columnId: columns[card % columns.length],
        orderKey: 'V',
        title: `Card ${card}`,
        rev: randomUUID(),
      }),
    ),
  );
  socket.close();
  return { tasks, columns };
}
