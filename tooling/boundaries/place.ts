import { posix } from 'node:path';

/** Where a module lives: the app or package, its folder below `src` (`features/board` counts as one). */
export interface Place {
  readonly unit:
    | 'domain'
    | 'protocol'
    | 'sync'
    | 'testing'
    | 'server'
    | 'web'
    | 'tests'
    | 'tooling';
  /** `kernel`, `features/board`, `db`, …; empty for a file directly in `src`. */
  readonly room: string;
  readonly file: string;
}

const units: readonly (readonly [string, Place['unit']])[] = [
  ['packages/domain/src/', 'domain'],
  ['packages/protocol/src/', 'protocol'],
  ['packages/sync/src/', 'sync'],
  ['packages/testing/src/', 'testing'],
  ['apps/server/src/', 'server'],
  ['apps/web/src/', 'web'],
  ['tests/', 'tests'],
  ['tooling/', 'tooling'],
];

/** Null for what the table says nothing about: configuration, a package's own test folder. */
export function placeOf(file: string): Place | null {
  for (const [prefix, unit] of units) {
    if (!file.startsWith(prefix)) continue;
    const folders = posix.dirname(file.slice(prefix.length)).split('/');
    const first = folders[0] === '.' ? '' : (folders[0] ?? '');
    const room = first === 'features' ? `features/${folders[1] ?? ''}` : first;
    return { unit, room, file };
  }
  return null;
}

/** `@sanad/domain/board/record` is `packages/domain/src/board/record.ts`; relative ones from the importer. */
export function resolveImport(importer: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  const own = /^@sanad\/(domain|protocol|sync|testing|server|web)\/(.+)$/.exec(specifier);
  if (own === null) return null;
  const folder = own[1] === 'server' || own[1] === 'web' ? 'apps' : 'packages';
  return `${folder}/${own[1]}/src/${own[2]}.ts`;
}
