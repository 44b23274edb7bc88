import { fileURLToPath } from 'node:url';

import { build, type Plugin, type Rolldown } from 'vite';

/** Kept for nobody: pages of development. */
const development = /\/(?:gallery-page|room-inspector)-/;

/** Builds the worker into one file, with the release written into it: the first script's name, and all files. */
export function offlineWorker(): Plugin {
  return {
    name: 'sanad:offline-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const names = Object.keys(bundle);
      const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry)!;
      const files = names
        .filter(
          (name) => /^assets\/.*\.(?:js|css|woff2|svg)$/.test(name) && !development.test(name),
        )
        .sort()
        .map((name) => `/${name}`);
      const release = { entry: `/${entry.fileName}`, files };
      this.emitFile({
        type: 'asset',
        fileName: 'worker.js',
        source: `const sanadRelease = ${JSON.stringify(release)};\n${await workerCode()}`,
      });
    },
  };
}

async function workerCode(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome125', 'firefox128', 'safari17.5'],
      rolldownOptions: {
        input: fileURLToPath(new URL('./src/worker/worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
