import { createHash } from 'node:crypto';

import { resolveImport } from '../boundaries/place.ts';
import { readImports } from '../boundaries/read-imports.ts';

const code = /\.(ts|tsx|mts|mjs|js)$/;
/** What every verdict rests on: settings, versions, the rules themselves, the classes of the styles. */
const ground =
  /(^|\/)(package\.json|tsconfig[^/]*\.json|\.oxlintrc\.json|pnpm-lock\.yaml)$|^tooling\/lint\/|\.css$/;
/** A type that holds without being imported. */
const everywhere = /\.d\.ts$/;
const declaresEverywhere = /^\s*declare (global|module)\b|^\/\/\/ <reference/m;

/**
 * For each file of code a print of everything that the linter's verdict on it can rest on: itself, whatever
 * it reaches by imports (their types decide the rules that know types), and the ground of all. As long as a
 * print is the same, so is the verdict.
 */
export function lintKeys(
  files: readonly string[],
  read: (file: string) => string,
): ReadonlyMap<string, string> {
  const known = new Set(files);
  const prints = new Map<string, string>();
  const reaches = new Map<string, readonly string[]>();
  const all: string[] = [];
  for (const file of files) {
    const isCode = code.test(file);
    const isGround = ground.test(file);
    if (!isCode && !isGround && !file.endsWith('.json')) continue;
    const text = read(file);
    prints.set(file, print(text));
    if (isGround || everywhere.test(file) || (isCode && declaresEverywhere.test(text)))
      all.push(`${file} ${print(text)}`);
    if (isCode) reaches.set(file, importsOf(file, text, known));
  }
  const shared = print(all.toSorted().join('\n'));
  return new Map(
    [...reaches.keys()].map((file) => {
      const reached = reachable(file, reaches).map((one) => `${one} ${prints.get(one) ?? ''}`);
      return [file, print([shared, file, ...reached].join('\n'))];
    }),
  );
}

function importsOf(file: string, text: string, known: ReadonlySet<string>): readonly string[] {
  return readImports(text).flatMap(({ specifier }) => {
    const target = resolveImport(file, specifier);
    if (target === null) return [];
    return [target, `${target}.ts`, `${target}.tsx`].filter((path) => known.has(path));
  });
}

/** Itself and all that it imports, directly or not, by name. */
function reachable(
  file: string,
  reaches: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set([file]);
  // A set is walked in the order of what is added to it meanwhile.
  for (const one of seen) for (const next of reaches.get(one) ?? []) seen.add(next);
  return [...seen].toSorted();
}

function print(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
