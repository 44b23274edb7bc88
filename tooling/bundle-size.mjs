// Adds up all JavaScript that a browser asks for until a page is usable, from Vite's manifest, as gzip -9
// would send it. Fails above a page's limit, and when a library has come into it that belongs elsewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Words that survive minifying and belong to libraries that not every page needs. */
const marks = {
  'socket.io': 'EIO',
  livekit: 'livekit',
  prosemirror: 'ProseMirror',
  yjs: 'Yjs was already imported',
  'full zod': 'ZodObject',
};

const pages = [
  {
    name: 'sign-in',
    limitBytes: 200_000,
    chunks: ['src/features/identity/sign-in-page.tsx'],
    words: /^src\/(?:app|ui|i18n|features\/identity)\//,
    strangers: Object.keys(marks),
  },
  {
    name: 'the board',
    limitBytes: 350_000,
    chunks: ['src/app/workspace-frame.tsx', 'src/app/board-place.tsx'],
    words: /^src\/(?:app|ui|i18n|realtime|features\/(?:board|calls))\//,
    strangers: ['livekit', 'prosemirror', 'yjs'],
  },
];
const entry = 'index.html';
/** Words of the page's language: the larger of the two counts. */
const words = /\/(?:messages|refusals)\.(en|ar)\.ts$/;

export function measurePage(dist, page) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const wanted = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}`);
    if (wanted.has(chunk.file)) return;
    if (chunk.file.endsWith('.js')) wanted.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of [entry, ...page.chunks]) visit(key);
  const spoken = { en: 0, ar: 0 };
  for (const [key, chunk] of Object.entries(manifest)) {
    const language = words.exec(key)?.[1];
    if (language !== undefined && page.words.test(key)) spoken[language] += size(chunk.file);
  }
  const files = [...wanted].map((file) => ({ file, bytes: size(file) }));
  const wordBytes = Math.max(spoken.en, spoken.ar);
  const code = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const strangers = files.flatMap(({ file }) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return page.strangers
      .filter((name) => text.includes(marks[name]))
      .map((name) => `${name} in ${file}`);
  });
  return { files, wordBytes, total: code + wordBytes, strangers };
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function tell(dist, page) {
  const { files, wordBytes, total, strangers } = measurePage(dist, page);
  const rows = [...files, { file: 'words of one language', bytes: wordBytes }];
  for (const { file, bytes } of rows.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8))
    console.log(`${kilo(bytes).padStart(11)}  ${file}`);
  const verdict = total <= page.limitBytes ? 'within' : 'above';
  console.log(
    `JavaScript until ${page.name}: ${kilo(total)} gzip, ${verdict} ${page.limitBytes / 1000} kB`,
  );
  for (const stranger of strangers) console.log(`Does not belong there: ${stranger}`);
  return total <= page.limitBytes && strangers.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = process.argv[2] ?? join(import.meta.dirname, '../apps/web/dist');
  const verdicts = pages.map((page) => tell(dist, page));
  if (verdicts.includes(false)) process.exitCode = 1;
}
