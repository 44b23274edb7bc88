import { join } from 'node:path';

import type { DocTarget } from '../client/doc-client.ts';
import { startChildServer, scratchFolder } from './child-server.ts';
import type { DocServer } from './doc-server.ts';
import { startSanad } from './sanad.ts';

const here = import.meta.dirname;
const peers = join(here, '../peers');
let docCount = 0;

interface PeerRecipe {
  readonly script: string;
  readonly arguments?: (folder: string) => readonly string[];
  readonly env?: (folder: string) => Record<string, string>;
  readonly dialect: DocTarget['dialect'];
  readonly answersSync: boolean;
}

const recipes: Record<string, PeerRecipe> = {
  relay: {
    script: join(here, '../probe/raw-relay.ts'),
    dialect: 'y-websocket',
    answersSync: false,
  },
  'y-websocket+leveldb': {
    script: join(peers, 'node_modules/@y/websocket-server/src/server.js'),
    env: (folder) => ({ YPERSISTENCE: join(folder, 'level') }),
    dialect: 'y-websocket',
    answersSync: true,
  },
  'hocuspocus+sqlite': {
    script: join(peers, 'hocuspocus.ts'),
    arguments: (folder) => [join(folder, 'documents.sqlite')],
    dialect: 'hocuspocus',
    answersSync: true,
  },
};

async function startPeer(name: string, folder = scratchFolder()): Promise<DocServer> {
  const recipe = recipes[name]!;
  const child = await startChildServer({
    script: recipe.script,
    arguments: recipe.arguments?.(folder.path) ?? [],
    env: recipe.env?.(folder.path) ?? {},
  });
  return {
    name,
    target: {
      url: `ws://127.0.0.1:${child.port}/{doc}`,
      dialect: recipe.dialect,
      headers: {},
      answersSync: recipe.answersSync,
    },
    pids: [child.pid],
    createDocs: async (count) =>
      Array.from({ length: count }, () => `bench-${process.pid}-${(docCount += 1)}`),
    restart: async (how) => {
      await (how === 'kill' ? child.kill() : child.stop());
      return startPeer(name, folder);
    },
    close: async () => {
      await child.stop();
      folder.remove();
    },
  };
}

export const docServerNames = [
  'relay',
  'y-websocket+leveldb',
  'hocuspocus+sqlite',
  'sanad',
] as const;
export type DocServerName = (typeof docServerNames)[number];

export function startDocServer(name: DocServerName): Promise<DocServer> {
  return name === 'sanad' ? startSanad() : startPeer(name);
}
