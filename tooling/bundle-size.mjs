// Adds up what a browser asks for until a page is usable, from the built page and the build's own plan, as
// it goes over the wire. Fails above a page's limits, and when a library has come into it that belongs elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

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
    path: '/sign-in',
    limitBytes: 160_000,
    limitRequests: 20,
    answers: 0,
    strangers: Object.keys(marks),
  },
  {
    name: 'the board',
    path: '/w/0/board',
    limitBytes: 300_000,
    limitRequests: 20,
    // Who is here, the board, whether video is there, and the line to the room.
    answers: 4,
    strangers: ['livekit', 'prosemirror', 'yjs'],
  },
];
/** What an answer's headers take, as measured. */
const headerBytes = 400;

export function measurePage(dist, page) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const plan = JSON.parse(readFileSync(join(dist, '.vite/page-plan.json'), 'utf8'));
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="([^"]+)"/g)]
    // Of the other language, or asked for by nobody who waits for the page: what an installed app looks like.
    .filter(([tag]) => !/data-language|"(?:manifest|apple-touch-icon)"/.test(tag))
    .map(([, file]) => file);
  const own = plan.pages.find(({ path }) => new RegExp(path).test(page.path))?.scripts;
  if (own === undefined) throw new Error(`The build's plan has no page for ${page.path}`);
  const size = (file) => {
    const path = join(dist, file);
    if (!/\.(js|css)$/.test(file)) return readFileSync(path).length;
    return existsSync(`${path}.br`)
      ? readFileSync(`${path}.br`).length
      : brotliCompressSync(readFileSync(path)).length;
  };
  const sum = (files) => files.reduce((total, file) => total + size(file), 0);
  /** Words of the page's language: the larger of the two counts. */
  const words = Object.values(plan.words).toSorted((a, b) => sum(b) - sum(a))[0];
  const all = [...new Set([...named, ...own, ...words])];
  const files = all.map((file) => ({ file, bytes: size(file) + headerBytes }));
  const scripts = files.filter(({ file }) => file.endsWith('.js'));
  const total = scripts.reduce((bytes, one) => bytes + one.bytes, 0);
  const code = scripts.filter(({ file }) => !words.includes(file));
  const strangers = code.flatMap(({ file }) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return page.strangers
      .filter((name) => text.includes(marks[name]))
      .map((name) => `${name} in ${file}`);
  });
  // The page itself is one more.
  return { files, total, requests: files.length + page.answers + 1, strangers };
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function tell(dist, page) {
  const { files, total, requests, strangers } = measurePage(dist, page);
  for (const { file, bytes } of files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8))
    console.log(`${kilo(bytes).padStart(11)}  ${file}`);
  const small = total <= page.limitBytes;
  const few = requests <= page.limitRequests;
  console.log(
    `JavaScript until ${page.name}: ${kilo(total)} on the wire, ${small ? 'within' : 'above'} ${page.limitBytes / 1000} kB; ` +
      `${requests} requests, ${few ? 'within' : 'above'} ${page.limitRequests}`,
  );
  for (const stranger of strangers) console.log(`Does not belong there: ${stranger}`);
  return small && few && strangers.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = process.argv[2] ?? join(import.meta.dirname, '../apps/web/dist');
  const verdicts = pages.map((page) => tell(dist, page));
  if (verdicts.includes(false)) process.exitCode = 1;
}
