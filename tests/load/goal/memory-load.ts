import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';

import { BoardClient, type BoardTarget } from '../client/board-client.ts';
import { RawSocket } from '../client/raw-socket.ts';
import { scratchFolder } from '../server/child-server.ts';
import { runSanad, type RunningSanad, type SanadHome } from '../server/sanad.ts';

const mebibyte = 1024 * 1024;
const lot = 50;

/** After a forced collection, in MiB. */
export interface MemoryReading {
  readonly live: number;
  readonly resident: number;
}

export interface WatchedServer {
  readonly running: RunningSanad;
  read(): Promise<MemoryReading>;
  stop(): Promise<void>;
}

/** Our server with a probe inside that collects and says what is left. */
export async function startWatched(
  env: Record<string, string> = {},
  folder = scratchFolder(),
  checkout?: string,
): Promise<WatchedServer> {
  const report = join(folder.path, 'memory.json');
  const probe = join(import.meta.dirname, '../probe/memory-probe.ts');
  const running = await runSanad(folder.path, {
    nodeArguments: ['--expose-gc', '--import', probe],
    env: { MEMORY_REPORT: report, ...env },
    checkout,
  });
  return {
    running,
    async read() {
      rmSync(report, { force: true });
      process.kill(running.child.pid, 'SIGUSR2');
      for (let tries = 0; !existsSync(report); tries += 1) {
        if (tries > 1_000) throw new Error('the server did not say what it holds');
        await wait(20);
      }
      const { heapUsed, external, rss } = JSON.parse(readFileSync(report, 'utf8'));
      return { live: (heapUsed + external) / mebibyte, resident: rss / mebibyte };
    },
    async stop() {
      await running.child.stop();
      folder.remove();
    },
  };
}

/** One round: so many board sockets in one room and as many document sockets in one document, all open at once, then gone. */
export async function openAndClose(
  { running }: WatchedServer,
  home: SanadHome,
  documentId: string,
  sockets: number,
): Promise<void> {
  const target: BoardTarget = {
    url: `ws://localhost:${running.child.port}/socket.io/?EIO=4&transport=websocket`,
    dialect: 'sanad',
    headers: home.member.headers,
    room: workspaceRoom(home.workspaceId as Parameters<typeof workspaceRoom>[0]),
    tasks: [],
    columns: [],
    protocol: protocolVersion,
  };
  const url = `ws://localhost:${running.child.port}/docs/${home.workspaceId}/${documentId}`;
  const opened: { close(): void }[] = [];
  // In lots: whoever waits longer than ten seconds at the door is sent away, also on a busy machine.
  for (let count = 0; count < sockets; count += lot) {
    const size = Math.min(lot, sockets - count);
    const boards = Array.from(
      { length: size },
      () => new BoardClient(target, { onMark() {}, onAck() {}, onClose() {} }),
    );
    await Promise.all(boards.map((board) => board.ready));
    const docs = Array.from({ length: size }, () => openDoc(url, home.member.headers));
    opened.push(...boards, ...(await Promise.all(docs)));
  }
  for (const each of opened) each.close();
  await nobodyIsLeft(running);
}

function openDoc(url: string, headers: Record<string, string>): Promise<RawSocket> {
  return new Promise((resolve, reject) => {
    const socket = new RawSocket(
      url,
      {
        onMessage: () => resolve(socket),
        onClose: (why) => reject(new Error(`a document closed: ${why}`)),
      },
      headers,
    );
  });
}

/** The server says itself how many sockets it has; the next round begins when it has none. */
async function nobodyIsLeft({ origin }: RunningSanad): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const health = (await (await fetch(`${origin}/healthz`)).json()) as Record<
      string,
      { sockets?: number; connections?: number }
    >;
    const left = Object.values(health).reduce(
      (sum, part) => sum + (part.sockets ?? 0) + (part.connections ?? 0),
      0,
    );
    if (left === 0) return;
    await wait(20);
  }
  throw new Error('sockets were left');
}
