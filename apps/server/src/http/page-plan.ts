import { existsSync, readFileSync } from 'node:fs';

import type { Language } from '@sanad/protocol/http/profile';

/**
 * What the build wrote down about itself: the scripts that an address needs besides the shell's. The
 * page that is sent names them, so that a browser asks for all of them at once instead of one after the other.
 */
export interface PagePlan {
  scriptsFor(path: string, language: Language): readonly string[];
}

interface WrittenPlan {
  readonly pages: readonly { readonly path: string; readonly scripts: readonly string[] }[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Without the file nothing is named ahead: the page finds everything by itself. */
export function readPagePlan(file: string | undefined): PagePlan {
  if (file === undefined || !existsSync(file)) return { scriptsFor: () => [] };
  const { pages, words } = JSON.parse(readFileSync(file, 'utf8')) as WrittenPlan;
  const known = pages.map(({ path, scripts }) => ({ path: new RegExp(path), scripts }));
  return {
    scriptsFor(path, language) {
      const page = known.find((one) => one.path.test(path));
      return [...new Set([...(page?.scripts ?? []), ...(words[language] ?? [])])];
    },
  };
}
