import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * Sets agreements as PDF, away from the main thread. Its source is our own file and its words come as data; it has
 * two fonts in memory, an empty folder for a workspace, and no network.
 */
const { resolve } = createRequire(import.meta.url);
const font = (file: string) =>
  readFileSync(resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${file}.ttf`));
const source = readFileSync(new URL('./agreement.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [
    {
      fontBlobs: [
        font('400Regular/IBMPlexSansArabic_400Regular'),
        font('600SemiBold/IBMPlexSansArabic_600SemiBold'),
      ],
    },
  ],
});

parentPort?.on('message', ({ id, data }: { id: number; data: string }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
    const { result } = compiled;
    if (result === null) throw new Error('the agreement could not be set');
    const pdf = compiler.pdf(result);
    compiler.evictCache(0);
    parentPort?.postMessage({ id, pdf });
  } catch (error) {
    parentPort?.postMessage({ id, failed: String(error) });
  }
});
