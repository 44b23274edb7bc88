import { join } from 'node:path';

import { scratchFolder, startChildServer } from './child-server.ts';

export interface BenchDatabase {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** In a folder that is given, what lies there stays. */
export async function startBenchDatabase(kept?: string): Promise<BenchDatabase> {
  const folder = kept === undefined ? scratchFolder() : { path: kept, remove: () => undefined };
  const child = await startChildServer({
    script: join(import.meta.dirname, 'postgres-main.ts'),
    arguments: [folder.path],
  });
  return {
    url: await (await fetch(`http://127.0.0.1:${child.port}/`)).text(),
    pid: child.pid,
    stop: async () => {
      await child.stop();
      folder.remove();
    },
  };
}
