import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { createWorkspace } from '@sanad/protocol/http/workspace';
import type { Limits } from '@sanad/protocol/limit';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { scratchFolder, startChildServer, type ChildServer } from './child-server.ts';
import type { DocServer } from './doc-server.ts';

/**
 * Our real server: sign-in, rights, limits and awareness on, the embedded PostgreSQL as its child on
 * the same CPU with fsync on. The limits that a load of one machine's worth would meet are raised, not removed.
 */
const raised = {
  docFramesPerSecond: 100_000,
  docFrameBurst: 200_000,
  docConnectionsPerPerson: 400,
  socketMessagesPerSecond: 20_000,
  socketMessageBurst: 40_000,
  workPerSecond: 1_000_000,
  workBurst: 1_000_000,
  socketsPerPerson: 400,
  signUpsPerMinute: 1_000,
  signInsPerMinute: 1_000,
  noticesPerPersonAtOnce: 1_000_000,
  noticesPerPersonAndHour: 1_000_000,
} satisfies Partial<Limits>;

export const limitsInForce = JSON.stringify(raised);

export const ourRoot = join(import.meta.dirname, '../../..');

/** An earlier build starts with no limit that it does not know. */
async function raisedFor(checkout: string): Promise<Partial<Limits>> {
  const file = pathToFileURL(join(checkout, 'packages/protocol/src/limit.ts')).href;
  const { limits } = (await import(file)) as { limits: Limits };
  return Object.fromEntries(Object.entries(raised).filter(([name]) => name in limits));
}

export interface RunningSanad {
  readonly child: ChildServer;
  readonly origin: string;
}

export async function runSanad(
  folder: string,
  more: {
    readonly port?: number;
    readonly nodeArguments?: readonly string[];
    readonly env?: Record<string, string>;
    /** The root of another checkout, whose server it is then. */
    readonly checkout?: string | undefined;
  } = {},
): Promise<RunningSanad> {
  const { env, checkout = ourRoot, ...rest } = more;
  const child = await startChildServer({
    script: join(checkout, 'apps/server/src/main.ts'),
    env: {
      SANAD_DATA: folder,
      SANAD_LIMITS: JSON.stringify(await raisedFor(checkout)),
      LOG_LEVEL: 'warn',
      HOST: '',
      // Calls are not measured: no provisioning of LiveKit beside the load.
      LIVEKIT: 'off',
      ...env,
    },
    ...rest,
  });
  const origin = `http://localhost:${child.port}`;
  await answers(origin);
  return { child, origin };
}

/** An open port is not yet the product: its start looks whether the port is free by listening for a moment. */
async function answers(origin: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const ok = await fetch(`${origin}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await wait(20);
  }
  throw new Error('the server did not answer');
}

export interface SanadHome {
  readonly member: Member;
  readonly workspaceId: string;
}

export async function openHome(origin: string): Promise<SanadHome> {
  const member = await Member.signUp(origin, 'Bench');
  const { workspace } = await member.call(createWorkspace, {
    body: { name: 'Bench', side: 'client' },
  });
  return { member, workspaceId: workspace.id };
}

export async function startSanad(): Promise<DocServer> {
  const folder = scratchFolder();
  const running = await runSanad(folder.path);
  return asDocServer(running, await openHome(running.origin), folder);
}

function asDocServer(
  { child }: RunningSanad,
  home: SanadHome,
  folder: ReturnType<typeof scratchFolder>,
): DocServer {
  return {
    name: 'sanad',
    target: {
      url: `ws://localhost:${child.port}/docs/${home.workspaceId}/{doc}?stored=1`,
      dialect: 'y-websocket',
      headers: home.member.headers,
      answersSync: true,
    },
    pids: [child.pid],
    createDocs: async (count) => {
      const socket = new RecordSocket(home.member, home.workspaceId);
      const ids = Array.from({ length: count }, () => randomUUID());
      await Promise.all(
        ids.map((documentId, n) =>
          socket.mutate('createDocument', { documentId, title: `Load ${n + 1}` }),
        ),
      );
      socket.close();
      return ids;
    },
    restart: async (how) => {
      await (how === 'kill' ? child.kill() : child.stop());
      return asDocServer(await runSanad(folder.path, { port: child.port }), home, folder);
    },
    close: async () => {
      await child.stop();
      folder.remove();
    },
  };
}
