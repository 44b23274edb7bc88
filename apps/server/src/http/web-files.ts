import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { workerAddress } from '@sanad/protocol/kept-shell';
import type { Request, Response } from 'express';

import { readPagePlan, type PagePlan } from './page-plan.ts';

/**
 * The built page's files, by address. A request is looked up in a map, never joined to a path, so
 * there is nothing to climb out of. The build has compressed them as small as they get; what it has
 * not is compressed once, when it is first asked for.
 */
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  wasm: 'application/wasm',
  mp3: 'audio/mpeg',
};
const incompressible = /\.(woff2|png|jpg|webp|ico|mp3)$/;
/** What only a document or a worker obeys: on a script, a sheet or a font it is half a kilobyte for nothing. */
const documentHeaders = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];
const isPart = /\.(js|css|woff2)$/;
const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

interface WebFile {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly hashed: boolean;
  readonly compressible: boolean;
  /** Fetched by a page, and never one itself. */
  readonly part: boolean;
  gzip?: Promise<Buffer>;
  brotli?: Promise<Buffer>;
}

export interface WebFiles {
  /** The page itself; undefined where it was not built. */
  template(): string | undefined;
  /** What the page at an address needs besides what the template names. */
  plan(): PagePlan;
  has(path: string): boolean;
  send(path: string, request: Request, response: Response): Promise<void>;
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${sep}.vite`))
    .map((entry) => join(entry.parentPath, entry.name));
}

function loadFile(path: string): WebFile | undefined {
  const type = types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''];
  if (type === undefined) return undefined;
  const body = readFileSync(path);
  return {
    type,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    hashed: path.includes(`${sep}assets${sep}`),
    compressible: body.length > 600 && !incompressible.test(path),
    part: isPart.test(path) && !path.endsWith(workerAddress),
    ...(existsSync(`${path}.br`) ? { brotli: Promise.resolve(readFileSync(`${path}.br`)) } : {}),
  };
}

async function bodyFor(file: WebFile, request: Request): Promise<[encoding: string, body: Buffer]> {
  if (!file.compressible) return ['', file.body];
  // Asked one by one: of several that a browser takes, it gets the first of its own list, which is gzip.
  if (request.acceptsEncodings('br') === 'br') {
    file.brotli ??= toBrotli(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    return ['br', await file.brotli];
  }
  if (request.acceptsEncodings('gzip') === 'gzip') {
    file.gzip ??= toGzip(file.body, { level: 9 });
    return ['gzip', await file.gzip];
  }
  return ['', file.body];
}

export function createWebFiles(folder: string): WebFiles {
  let stamp = 0;
  let template: string | undefined;
  let plan = readPagePlan(undefined);
  let files = new Map<string, WebFile>();

  /** A build beside the running server (watch mode, tests) is picked up; otherwise this is one `stat`. */
  function refresh(): void {
    const index = join(folder, 'index.html');
    const changed = statSync(index, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed === stamp) return;
    stamp = changed;
    template = changed === 0 ? undefined : readFileSync(index, 'utf8');
    plan = readPagePlan(join(folder, '.vite', 'page-plan.json'));
    files = new Map();
    if (changed === 0) return;
    for (const path of listFiles(folder)) {
      const file = loadFile(path);
      if (file) files.set(`/${relative(folder, path).split(sep).join('/')}`, file);
    }
  }

  return {
    template() {
      refresh();
      return template;
    },
    plan() {
      refresh();
      return plan;
    },
    has(path) {
      refresh();
      return files.has(path);
    },
    async send(path, request, response) {
      const file = files.get(path);
      if (!file) return;
      if (file.part) for (const name of documentHeaders) response.removeHeader(name);
      response.setHeader('etag', file.etag);
      response.setHeader('vary', 'accept-encoding');
      response.setHeader(
        'cache-control',
        file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (request.headers['if-none-match'] === file.etag) return void response.status(304).end();
      const [encoding, body] = await bodyFor(file, request);
      if (encoding !== '') response.setHeader('content-encoding', encoding);
      response.setHeader('content-type', file.type);
      response.setHeader('content-length', body.length);
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
}
