import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { factsIn } from '@sanad/protocol/page-script';
import { sharePath } from '@sanad/protocol/shared-words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from './test-app.ts';

const page =
  '<!doctype html><html lang="en" dir="ltr"><head><title>Sanad</title><script type="application/json" id="sanad-page">{}</script></head><body></body></html>';
const script = `export const words = '${'a piece of code that repeats itself, '.repeat(60)}';`;
/** What a build writes down about itself. */
const plan = {
  pages: [{ path: '^/w/[^/]+/board$', scripts: ['/assets/board-abc123.js'] }],
  words: { en: ['/assets/words-en-abc123.js'], ar: ['/assets/words-ar-abc123.js'] },
};

let app: TestApp;
let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'sanad-dist-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), page);
  await writeFile(join(dist, 'assets', 'index-abc123.js'), script);
  await writeFile(join(dist, 'worker.js'), 'self.addEventListener("fetch", () => undefined);');
  await mkdir(join(dist, '.vite'));
  await writeFile(join(dist, '.vite', 'page-plan.json'), JSON.stringify(plan));
  await writeFile(join(dist, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  app = await createTestApp({ WEB_DIST: dist, OPS_TOKEN: 'operations-token-of-the-test' });
});
afterAll(async () => {
  await app.close();
  await rm(dist, { recursive: true, force: true });
});

/** As `fetch` cannot: any Host, any path bytes. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  const { port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('what another app shares', () => {
  it('goes back into its own page, from whatever origin, and nowhere else', async () => {
    // As the manifest tells devices to.
    const manifest = new URL('../../web/public/app.webmanifest', import.meta.url);
    expect(JSON.parse(await readFile(manifest, 'utf8'))).toMatchObject({
      share_target: {
        action: sharePath,
        method: 'POST',
        enctype: 'application/x-www-form-urlencoded',
        params: { title: 'title', text: 'text', url: 'url' },
      },
    });
    const body = new URLSearchParams({ title: '</script>مرحبا', url: 'https://noor.test/' });
    const headers = { origin: 'null' };
    const answer = await fetch(`${app.url}/share`, { method: 'POST', body, headers });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const text = await answer.text();
    expect(text).not.toContain('</script>مرحبا');
    expect(factsIn(text)).toMatchObject({
      shared: { title: '</script>مرحبا', text: '', url: 'https://noor.test/' },
    });
    expect(factsIn(await (await fetch(`${app.url}/share`)).text())).not.toHaveProperty('shared');
    const long = 'a'.repeat(3_000_000);
    const tooLong = await fetch(`${app.url}/share`, { method: 'POST', body: long, headers });
    expect(tooLong.status).toBe(413);
    const elsewhere = await fetch(`${app.url}/inbox`, { method: 'POST', body, headers });
    expect(elsewhere.status).toBe(403);
  });
});

describe('the page', () => {
  it.each([
    [{ 'accept-language': 'ar-EG,ar;q=0.9' }, '<html lang="ar" dir="rtl" data-theme="device">'],
    [{ 'accept-language': 'en' }, '<html lang="en" dir="ltr" data-theme="device">'],
    [
      { 'accept-language': 'en', cookie: 'sanad_language=ar; sanad_theme=dark' },
      '<html lang="ar" dir="rtl" data-theme="dark">',
    ],
    [
      { cookie: 'sanad_language="><script>; sanad_theme=x' },
      '<html lang="en" dir="ltr" data-theme="device">',
    ],
  ])('is born in the right language, direction and theme: %j', async (headers, element) => {
    const answer = await app.call(
      'GET',
      '/w/abc/board',
      undefined,
      headers as Record<string, string>,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(element);
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-language');
  });

  it('carries its facts, and offers sample data only to who sits here', async () => {
    const facts = (body: unknown): unknown =>
      JSON.parse(/id="sanad-page">([^<]*)</.exec(String(body))?.[1] ?? '');
    expect(facts((await app.call('GET', '/')).body)).toMatchObject({
      demo: true,
      mailPage: null,
      mailKept: true,
      language: 'en',
    });
    const proxied = await app.call('GET', '/', undefined, { 'x-forwarded-for': '1.2.3.4' });
    expect(facts(proxied.body)).toMatchObject({
      demo: false,
      mailPage: null,
      mailKept: false,
    });
  });

  it('allows no script but ours', async () => {
    const { headers } = await app.call('GET', '/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says with its status which addresses are not there', async () => {
    for (const path of [
      '/',
      '/sign-in',
      '/invite/abc',
      '/w/1/home',
      '/w/1/docs/2',
      '/dev/gallery',
      '/try/client',
    ]) {
      expect([path, (await app.call('GET', path)).status]).toEqual([path, 200]);
    }
    for (const path of ['/nowhere', '/w/1/board/2/3', '/assets/gone.js', '/index.php', '/.env']) {
      expect([path, (await app.call('GET', path)).status]).toEqual([path, 404]);
    }
    expect((await app.call('GET', '/assets/gone.js')).body).not.toContain('<html');
    expect((await app.call('HEAD', '/')).status).toBe(200);
    expect((await app.call('POST', '/')).status).toBe(404);
  });

  it('sends assets compressed and for good, and the rest to be asked for again', async () => {
    const path = '/assets/index-abc123.js';
    for (const encoding of ['br', 'gzip']) {
      const answer = await app.call('GET', path, undefined, { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.body).toBe(script);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
    const plain = await app.call('GET', path, undefined, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const etag = plain.headers.get('etag') ?? '';
    expect((await app.call('GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
    expect((await app.call('GET', '/mark.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends a browser the smaller of the two encodings, whichever it names first', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    const answer = await app.call('GET', '/assets/index-abc123.js', undefined, headers);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.body).toBe(script);
  });

  it('sends scripts without the half kilobyte of headers that only pages obey', async () => {
    const { headers } = await app.call('GET', '/assets/index-abc123.js');
    expect(headers.get('content-security-policy')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const picture = await app.call('GET', '/mark.svg');
    expect(picture.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('names in its first bytes what the address and the language are going to need', async () => {
    const linksAt = async (path: string, language: string): Promise<string[]> => {
      const { body } = await app.call('GET', path, undefined, { 'accept-language': language });
      const links = String(body).matchAll(
        /<link rel="(?:modulepreload|preload)"[^>]*href="([^"]*)"/g,
      );
      return [...links].map(([, address]) => address ?? '');
    };
    expect(await linksAt('/w/abc/board', 'ar')).toEqual([
      '/assets/board-abc123.js',
      '/assets/words-ar-abc123.js',
      '/api/me',
    ]);
    expect(await linksAt('/sign-in', 'en')).toEqual(['/assets/words-en-abc123.js']);
  });

  it('says in its facts whose sign-in it was asked with, where a page asks that', async () => {
    const here = async (path: string, headers: Record<string, string> = {}): Promise<unknown> => {
      const { body } = await app.call('GET', path, undefined, headers);
      const facts = JSON.parse(/id="sanad-page">([^<]*)</.exec(String(body))?.[1] ?? '') as object;
      return (facts as { here?: unknown }).here;
    };
    const person = await app.quickPerson('Layla');
    expect(await here('/w/abc/board', { cookie: person.cookie })).toBe(person.userId);
    expect(await here('/w/abc/board')).toBeNull();
    expect(await here('/w/abc/board', { cookie: 'better-auth.session_token=nobody' })).toBeNull();
    expect(await here('/sign-in', { cookie: person.cookie })).toBeUndefined();
  });

  it('sends a shell for offline that is the same for everybody, and nobody’s', async () => {
    const person = await app.quickPerson('Layla');
    const { headers, body } = await app.call('GET', '/shell');
    const own = await app.call('GET', '/shell', undefined, {
      cookie: `${person.cookie}; sanad_language=ar; sanad_theme=dark`,
      'accept-language': 'ar',
    });
    expect(own.body).toBe(body);
    expect(headers.get('content-security-policy')).toContain("worker-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('set-cookie')).toBeNull();
    const facts = JSON.parse(/id="sanad-page">([^<]*)</.exec(String(body))?.[1] ?? '') as object;
    expect(facts).toEqual({ protocol: 1, demo: false, kept: true });
    expect(body).not.toContain('/api/');
  });

  it('serves the worker under its policy, asked for again each time', async () => {
    const { status, headers } = await app.call('GET', '/worker.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('javascript');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect((await app.call('GET', '/')).body).toContain('"worker":true');
  });

  it('takes the worker off every device where it is switched off', async () => {
    const without = await createTestApp({ WEB_DIST: dist, WORKER: 'off' });
    const worker = await without.call('GET', '/worker.js');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.body).toContain('unregister()');
    expect(worker.body).not.toContain('fetch');
    expect((await without.call('GET', '/')).body).toContain('"worker":false');
    await without.close();
  });

  it('answers nothing to a login whose person has left the device, and names nothing to ask for', async () => {
    const person = await app.quickPerson('Layla');
    const cookie = `${person.cookie}; sanad_leaving=1`;
    expect((await app.call('GET', '/api/me', undefined, { cookie })).status).toBe(401);
    expect((await app.call('GET', '/api/me', undefined, { cookie: person.cookie })).status).toBe(
      200,
    );
    const { body } = await app.call('GET', '/w/abc/board', undefined, { cookie });
    expect(body).toContain('"here":null');
    expect(body).not.toContain('/api/me');
  });

  it('climbs out of nothing and stays alive under odd paths', async () => {
    for (const path of [
      '/../../etc/passwd',
      '/assets/..%2f..%2f..%2fetc%2fpasswd',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/%00',
      '/%ff%fe',
      '/%',
      `/${'a'.repeat(10_000)}`,
      '//evil.test',
    ]) {
      const { status, body } = await raw(path);
      expect([path.slice(0, 40), status >= 400 && status < 500]).toEqual([path.slice(0, 40), true]);
      expect(body).not.toMatch(/root:|"dependencies"|at .*\.ts/);
    }
    expect((await raw('/')).status).toBe(200);
  });
});

describe('ids that are no ids', () => {
  it('answers them as unknown ones, without a word of SQL', async () => {
    const person = await app.quickPerson('Fuzz');
    const ids = [
      'null',
      '-1',
      '1e309',
      '%00',
      "'%20or%201=1--",
      'A'.repeat(10_000),
      '%F0%9F%92%A9',
      '..%2f..',
      '[object%20Object]',
      crypto.randomUUID().toUpperCase(),
    ];
    for (const id of ids) {
      for (const path of [`/api/workspaces/${id}/members`, `/api/workspaces/${id}/snapshot`]) {
        const answer = await person.call('GET', path);
        expect([id.slice(0, 30), answer.status, answer.body]).toEqual([
          id.slice(0, 30),
          404,
          { error: { code: 'not_found', params: {} } },
        ]);
      }
    }
    for (const path of ['/api/workspaces/%/members', '/api/workspaces/%E0%A4%A/members']) {
      expect((await raw(path)).status).toBe(400);
    }
  });

  it('refuses bodies that are not what a route takes', async () => {
    const person = await app.quickPerson('Fuzz');
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    for (const body of [
      '',
      'null',
      '5',
      '"x"',
      '[]',
      '{',
      deep,
      '{"name":null,"side":"client"}',
      '{"name":"x","side":"client","role":"owner"}',
      '{"name":"\\u0000","side":"client"}',
      '{"__proto__":{"name":"x","side":"client"}}',
    ]) {
      const answer = await person.call('POST', '/api/workspaces', body);
      expect([
        body.slice(0, 30),
        answer.status,
        (answer.body as { error: { code: string } }).error.code,
      ]).toEqual([
        body.slice(0, 30),
        400,
        // A name that shows nothing is told in words of its own.
        body.includes('u0000') ? 'name_blank' : 'bad_request',
      ]);
    }
    const text = await person.call('POST', '/api/workspaces', '{"name":"x","side":"client"}', {
      'content-type': 'text/plain',
    });
    expect(text.status).toBe(400);
    const long = await person.call('POST', '/api/workspaces', {
      name: 'x'.repeat(200_000),
      side: 'client',
    });
    expect(long).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
  });
});

describe('operations', () => {
  it('tells strangers no parts', async () => {
    const proxied = { 'x-forwarded-for': '1.2.3.4' };
    const stranger = await app.call('GET', '/healthz', undefined, proxied);
    expect(Object.keys(stranger.body as object)).toEqual(['status']);
    expect((await app.call('GET', '/metrics', undefined, proxied)).status).toBe(404);
    const token = { ...proxied, authorization: 'Bearer operations-token-of-the-test' };
    expect((await raw('/metrics', { host: 'rebound.test' })).status).toBe(404);
    expect((await raw('/healthz', { host: 'rebound.test' })).body).toBe('{"status":"ok"}');
    for (const headers of [{}, token]) {
      const answer = await app.call('GET', '/healthz', undefined, headers);
      expect(answer.body).toMatchObject({
        database: { state: 'ready' },
        access: { state: 'ready' },
      });
      const metrics = await app.call('GET', '/metrics', undefined, headers);
      expect(metrics.body).toContain('sanad_http_request_seconds_bucket');
    }
  });

  it('shows captured mail to whoever has the link of the start line, and at this machine only', async () => {
    await app.database.db
      .insertInto('captured_mail')
      .values({
        recipient: 'a@example.test',
        subject: '<b>Hi</b>',
        language: 'ar',
        text: 'See http://localhost/x <script>',
        html: '',
      })
      .execute();
    const { pathname, search } = new URL(app.app.mailLink() ?? '');
    const opened = await app.call('GET', pathname + search);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/dev/mail']);
    const set = opened.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly; SameSite=Strict/);
    const cookie = set.split(';')[0] ?? '';
    const answer = await app.call('GET', '/dev/mail', undefined, { cookie });
    expect(answer.body).toContain('&lt;b&gt;Hi&lt;/b&gt;');
    expect(answer.body).not.toContain('<script>');
    expect(answer.body).not.toContain(search.slice('?key='.length));
    expect((await app.call('GET', `/dev/mail.json${search}`)).body).toMatchObject({
      mails: [{ recipient: 'a@example.test' }],
    });
    expect((await app.call('GET', '/', undefined, { cookie })).body).toContain('/dev/mail');
    for (const given of [
      {},
      { cookie: 'sanad_mail=guessed' },
      { cookie, via: '1.1 proxy' },
      { cookie, host: 'rebound.test' },
    ]) {
      for (const path of ['/dev/mail', '/dev/mail.json', `/dev/mail.json?key=guessed`]) {
        const refused = await raw(path, given as Record<string, string>);
        expect([path, refused.status]).toEqual([path, 404]);
        expect(refused.body).not.toContain('a@example.test');
      }
    }
  });
});
