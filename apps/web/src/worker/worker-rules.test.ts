import { factsIn } from '@sanad/protocol/page-script';
import { describe, expect, it, vi } from 'vitest';

import { answerPage } from './answer-page.ts';
import { askedFor } from './asked-for.ts';
import { cacheNameOf, dropFormer, keepRelease, type Release } from './kept-releases.ts';
import { sharePage } from './share-page.ts';

const origin = 'https://sanad.test';
const release: Release = { entry: '/assets/index-b.js', files: ['/assets/index-b.js'] };
const shellOf = (entry: string) => new Response(`<script type="module" src="${entry}"></script>`);
const never = new Promise<never>(() => undefined);

/** As much of a browser's caches as the worker uses. */
function fakeCaches(...names: string[]) {
  const kept = new Map<string, Map<string, Response>>(names.map((name) => [name, new Map()]));
  const caches = {
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    open: async (name: string) => {
      const cache = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, cache);
      return {
        addAll: async (paths: string[]) => {
          for (const path of paths) {
            if (path.includes('gone')) throw new TypeError('404');
            cache.set(path, new Response(path));
          }
        },
        put: async (path: string, answer: Response) => void cache.set(path, answer),
        match: async (path: string) => cache.get(path),
      };
    },
  };
  return { kept, caches: caches as unknown as CacheStorage };
}

describe('the worker', () => {
  it.each([
    ['navigate', '/w/1/board', 'page'],
    ['navigate', '/', 'page'],
    ['navigate', '/w/1/docs/2', 'page'],
    ['cors', '/assets/board-a.js', 'file'],
    ['navigate', '/api/auth/verify-email?token=a', undefined],
    ['navigate', '/dev/mail', undefined],
    ['navigate', '/healthz', undefined],
    ['navigate', '/mark.svg', undefined],
    ['cors', '/api/me', undefined],
    ['cors', '/api/workspaces/1/snapshot', undefined],
    ['cors', '/worker.js', undefined],
    ['cors', 'https://elsewhere.test/assets/a.js', undefined],
  ])('answers pages and hashed files, never answers of the server: %s %s', (mode, path, what) => {
    const { href: url } = new URL(path, origin);
    expect(askedFor({ method: 'GET', mode, url }, origin)).toBe(what);
    expect(askedFor({ method: 'POST', mode, url }, origin)).toBeUndefined();
  });

  it('answers what another app shares with its own page, and writes the words into that alone', async () => {
    const shareTo = (url: string, mode = 'navigate', method = 'POST') =>
      askedFor({ method, mode, url }, origin);
    expect(shareTo(`${origin}/share`)).toBe('share');
    expect(shareTo(`${origin}/share`, 'navigate', 'GET')).toBe('page');
    expect(shareTo(`${origin}/share`, 'cors')).toBeUndefined();
    expect(shareTo('https://elsewhere.test/share')).toBeUndefined();

    const element = (facts: string) =>
      `<p></p><script type="application/json" id="sanad-page">${facts}</script>`;
    const page = new Response(element('{"kept":true}'), { headers: { etag: 'a', 'x-kept': 'b' } });
    const body = new URLSearchParams({ title: '</script><b>$&', text: 'مرحبا', secret: 'c' });
    const asked = new Request(`${origin}/share`, { method: 'POST', body });
    const answer = await sharePage(asked, Promise.resolve(page));
    const text = await answer.text();
    expect(text).not.toContain('</script><b>');
    expect(text.startsWith(element('').slice(0, -9))).toBe(true);
    expect(factsIn(text)).toEqual({
      kept: true,
      shared: { title: '</script><b>$&', text: 'مرحبا', url: '' },
    });
    expect([answer.headers.get('etag'), answer.headers.get('x-kept')]).toEqual([null, 'b']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('takes the server’s page, and the kept one where nobody answers or not in time', async () => {
    const shell = new Response('kept');
    const kept = vi.fn(async () => shell);
    const ask = (asked: Promise<Response>, patience: Promise<unknown> = never) =>
      answerPage({ asked, kept, patience });
    const page = new Response('page', { status: 404 });
    expect(await ask(Promise.resolve(page))).toBe(page);
    expect(kept).not.toHaveBeenCalled();
    expect(await ask(Promise.reject(new TypeError('no network')))).toBe(shell);
    expect(await ask(Promise.resolve(new Response('', { status: 502 })))).toBe(shell);
    expect(await ask(never, Promise.resolve())).toBe(shell);
    const none = answerPage({
      asked: Promise.reject(new TypeError('no network')),
      kept: async () => undefined,
      patience: never,
    });
    await expect(none).rejects.toThrow('no network');
  });

  it('keeps a release whole or not at all, asked for without cookies', async () => {
    const keep = (files: readonly string[], shell: string, isLeft = false) => {
      const { kept, caches } = fakeCaches();
      const fetch = vi.fn(async () => shellOf(shell));
      const keeping = keepRelease({ ...release, files }, { caches, fetch, isLeft: () => isLeft });
      return { kept, fetch, keeping };
    };
    const whole = keep(release.files, release.entry);
    await whole.keeping;
    expect([...whole.kept.get(cacheNameOf(release.entry))!.keys()]).toEqual([
      ...release.files,
      '/shell',
    ]);
    expect(whole.fetch).toHaveBeenCalledWith('/shell', { credentials: 'omit', cache: 'no-store' });
    for (const part of [
      keep(['/assets/gone.js'], release.entry),
      keep(release.files, '/assets/index-c.js'),
      keep(release.files, release.entry, true),
    ]) {
      await expect(part.keeping).rejects.toThrow();
      expect([...part.kept.keys()]).toEqual([]);
    }
  });

  it('drops a former release when no tab is of it, and keeps some for tabs that say nothing', async () => {
    const names = ['a', 'b', 'c', 'd'].map((one) => cacheNameOf(one));
    const left = async (...tabs: (string | undefined)[]) => {
      const { kept, caches } = fakeCaches(...names, 'another');
      await dropFormer(caches, 'd', tabs);
      return [...kept.keys()].filter((name) => name !== 'another').map((name) => name.at(-1));
    };
    expect(await left('d')).toEqual(['d']);
    expect(await left('a', 'd')).toEqual(['a', 'd']);
    expect(await left('d', undefined)).toEqual(['b', 'c', 'd']);
    expect(await left('a', undefined)).toEqual(['a', 'b', 'c', 'd']);
  });
});
