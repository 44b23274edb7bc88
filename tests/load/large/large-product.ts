import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { getSnapshot } from '@sanad/protocol/http/board';
import { createWorkspace } from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import type { Entrance } from '../first-look/look-at-board.ts';
import { startWatched, type WatchedServer } from '../goal/memory-load.ts';
import { startBenchDatabase, type BenchDatabase } from '../server/bench-database.ts';
import { scratchFolder } from '../server/child-server.ts';
import { runSanad, type RunningSanad } from '../server/sanad.ts';
import { fillWorkspaces } from './fill-workspaces.ts';
import type { LargeSize } from './large-workspace.ts';

/** One person and the large workspaces that are theirs. */
interface Home {
  readonly cookie: string;
  readonly workspaceIds: readonly string[];
}

/** A server that has just started, over a database with large workspaces, none of them open yet. */
export interface LargeProduct {
  readonly server: WatchedServer;
  readonly home: Home;
  /** The board of one of the workspaces, by its place among them. */
  entrance(at?: number): Entrance;
  /** Another process on the same database, where whoever is signed in is so too. */
  beside(nodeArguments: readonly string[]): Promise<RunningSanad>;
  stop(): Promise<void>;
}

export interface LargeProductWish {
  readonly size: LargeSize;
  readonly workspaces: number;
  readonly checkout?: string | undefined;
  /** On which side the one person is; the client's unless told otherwise. */
  readonly side?: 'client' | 'assistant';
  /** Where it is kept, and found filled the next time; else it is gone with the run. */
  readonly folder?: string | undefined;
}

export async function openLargeProduct(wish: LargeProductWish): Promise<LargeProduct> {
  const folder = wish.folder === undefined ? scratchFolder() : keptFolder(wish.folder);
  const [data, own] = [join(folder.path, 'database'), { path: join(folder.path, 'server') }];
  for (const path of [data, own.path]) mkdirSync(path, { recursive: true });
  const serverFolder = { ...own, remove: () => undefined };
  const database = await startBenchDatabase(data);
  const start = () => startWatched({ DATABASE_URL: database.url }, serverFolder, wish.checkout);
  const file = join(folder.path, 'home.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await fill(start, database, wish)));
  const home = JSON.parse(readFileSync(file, 'utf8')) as Home;
  const server = await start();
  return {
    server,
    home,
    entrance:
      (at = 0) =>
      async (context, origin) => {
        const cookies = home.cookie.split('; ').map((pair) => {
          const cut = pair.indexOf('=');
          return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: origin };
        });
        await context.addCookies(cookies);
        return `${origin}/w/${home.workspaceIds[at]}/board`;
      },
    beside(nodeArguments) {
      const path = join(folder.path, 'beside');
      mkdirSync(path, { recursive: true });
      copyFileSync(join(own.path, 'auth-secret'), join(path, 'auth-secret'));
      return runSanad(path, { nodeArguments, env: { DATABASE_URL: database.url } });
    },
    async stop() {
      await server.stop();
      await database.stop();
      folder.remove();
    },
  };
}

function keptFolder(path: string) {
  return { path, remove: () => undefined };
}

async function fill(
  start: () => Promise<WatchedServer>,
  database: BenchDatabase,
  { workspaces, size, side = 'client' }: LargeProductWish,
): Promise<Home> {
  const server = await start();
  const member = await Member.signUp(server.running.origin, 'Bench');
  const workspaceIds: string[] = [];
  for (let count = 0; count < workspaces; count += 1) {
    const body = { name: `Clinic ${count + 1}`, side };
    const { workspace } = await member.call(createWorkspace, { body });
    workspaceIds.push(workspace.id);
  }
  let person = '';
  for (const workspaceId of workspaceIds) person = await isFurnished(member, workspaceId);
  await server.stop();
  await fillWorkspaces(database.url, workspaceIds, person, size);
  return { cookie: member.cookie, workspaceIds };
}

/** The room has its columns and knows its owner; says who that is. */
async function isFurnished(member: Member, workspaceId: string): Promise<string> {
  const params = { workspaceId: workspaceId as never };
  for (let tries = 0; tries < 500; tries += 1) {
    const { collections } = await member.call(getSnapshot, { params });
    const [owner] = (collections['member'] ?? []) as unknown as { readonly userId: string }[];
    if (owner && (collections['column'] ?? []).length > 0) return owner.userId;
    await wait(20);
  }
  throw new Error('a new workspace got no columns');
}
