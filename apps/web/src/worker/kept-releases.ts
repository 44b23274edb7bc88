import { shellAddress } from '@sanad/protocol/kept-shell';

/** What the build wrote down: a release is named by its first script, whose name changes with every other's. */
export interface Release {
  readonly entry: string;
  readonly files: readonly string[];
}

export const releasePrefix = 'sanad-shell:';
/** Where a tab does not say what it is of, so many former releases stay for it. */
const spareReleases = 2;

export function cacheNameOf(entry: string): string {
  return `${releasePrefix}${entry}`;
}

export interface Keeping {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** The person has left the device meanwhile. */
  readonly isLeft: () => boolean;
}

/** Whole or not at all: a shell without one of its files would be a white page. */
export async function keepRelease({ entry, files }: Release, ports: Keeping): Promise<void> {
  const name = cacheNameOf(entry);
  // Nobody's page: it is asked for without cookies.
  const shell = await ports.fetch(shellAddress, { credentials: 'omit', cache: 'no-store' });
  if (!shell.ok || !(await shell.clone().text()).includes(entry))
    throw new Error('The server has another release');
  const cache = await ports.caches.open(name);
  try {
    await cache.addAll(files);
    await cache.put(shellAddress, shell);
    if (ports.isLeft()) throw new Error('Nobody is here any more');
  } catch (error) {
    if (ports.isLeft() || !(await cache.match(shellAddress))) await ports.caches.delete(name);
    throw error;
  }
}

export async function keptShell(
  caches: CacheStorage,
  entry: string,
): Promise<Response | undefined> {
  // Looked for in all: to open one that is gone would make it anew.
  return caches.match(shellAddress, { cacheName: cacheNameOf(entry) });
}

/** Of any release that is kept: a tab of yesterday finds its own files. */
export async function keptFile(caches: CacheStorage, path: string): Promise<Response | undefined> {
  return caches.match(path, { ignoreVary: true });
}

/** Former releases go when no tab is of them. A tab that says nothing may be of any. */
export async function dropFormer(
  caches: CacheStorage,
  entry: string,
  tabs: readonly (string | undefined)[],
): Promise<void> {
  const names = await caches.keys();
  const former = names.filter(
    (name) => name.startsWith(releasePrefix) && name !== cacheNameOf(entry),
  );
  const needed = new Set(tabs.map((tab) => tab && cacheNameOf(tab)));
  const spare = new Set(tabs.includes(undefined) ? former.slice(-spareReleases) : []);
  const over = former.filter((name) => !needed.has(name) && !spare.has(name));
  await Promise.all(over.map((name) => caches.delete(name)));
}
