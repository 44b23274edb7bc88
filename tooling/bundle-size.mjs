// Adds up all JavaScript that a browser asks for until sign-in is usable, from Vite's manifest, as gzip -9
// would send it. Fails above the limit, and when a library that belongs to a workspace has come into it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

export const limitBytes = 200 * 1000;
const signIn = 'src/features/identity/sign-in-page.tsx';
const entry = 'index.html';
/** Words of the page's language: the larger of the two counts. */
const words = /\/(?:messages|refusals)\.(en|ar)\.ts$/;
const shellWords = /^src\/(?:app|ui|i18n|features\/identity)\//;

export function measureSignIn(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizes = new Map();
  const size = (file) => {
    if (!sizes.has(file)) {
      sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
    }
    return sizes.get(file);
  };
  const wanted = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}`);
    if (wanted.has(chunk.file)) return;
    if (chunk.file.endsWith('.js')) wanted.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  visit(signIn);
  const spoken = { en: 0, ar: 0 };
  for (const [key, chunk] of Object.entries(manifest)) {
    const language = words.exec(key)?.[1];
    if (language === undefined || !shellWords.test(key)) continue;
    spoken[language] += size(chunk.file);
  }
  const files = [...wanted].map((file) => ({ file, bytes: size(file) }));
  const wordBytes = Math.max(spoken.en, spoken.ar);
  const code = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const strangers = files.flatMap(({ file }) =>
    foreignIn(readFileSync(join(dist, file), 'utf8')).map((name) => `${name} in ${file}`),
  );
  return { files, wordBytes, total: code + wordBytes, strangers };
}

/** Words that survive minifying and belong to libraries that load with a workspace. */
const marks = {
  'socket.io': 'EIO',
  livekit: 'livekit',
  prosemirror: 'ProseMirror',
  yjs: 'Yjs was already imported',
  'full zod': 'ZodObject',
};

function foreignIn(text) {
  return Object.entries(marks)
    .filter(([, mark]) => text.includes(mark))
    .map(([name]) => name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = process.argv[2] ?? join(import.meta.dirname, '../apps/web/dist');
  const { files, wordBytes, total, strangers } = measureSignIn(dist);
  for (const { file, bytes } of files.toSorted((a, b) => b.bytes - a.bytes)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  }
  console.log(`${(wordBytes / 1000).toFixed(1).padStart(8)} kB  words of one language`);
  const verdict = total <= limitBytes ? 'within' : 'above';
  console.log(
    `JavaScript until sign-in: ${(total / 1000).toFixed(1)} kB gzip, ${verdict} ${limitBytes / 1000} kB`,
  );
  for (const stranger of strangers) console.log(`Does not belong there: ${stranger}`);
  if (total > limitBytes || strangers.length > 0) process.exitCode = 1;
}
