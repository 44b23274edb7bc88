import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

/**
 * Into which files the code is cut, and which of them a page's address needs. Few and large: each file
 * costs a request with its headers, and a step of the waterfall where the one before names it. A group
 * takes what its modules import along; what an earlier group has is not taken again.
 */
export const codeSplitting = {
  groups: [
    { name: 'shell', tags: ['$initial'], priority: 5 },
    {
      // What the pages before the sign-in, and the words of all pages, share with those behind it.
      name: 'forms',
      test: /\/src\/(?:ui\/(?:text-field|icon-button)\.tsx|features\/identity\/identity-client\.ts|features\/help\/help-(?:of\.ts|link\.tsx)|i18n\/city\.ts|(?:board\/default-column|docs\/untitled)-names\.ts)$/,
      priority: 4,
    },
    { name: 'workspace', test: /\/src\/app\/(?:workspace-frame|left-behind)\.tsx$/, priority: 3 },
    { name: 'board', test: /\/src\/app\/board-route\.tsx$/, priority: 2 },
    {
      // The words of one language in one file. The gallery's are for development; what comes with code of its own brings its words along.
      name: (id: string) => {
        const language =
          /\/src\/(?!dev\/|features\/(?:availability|business|expectations|profiles|notices|history|today|home|docs|ideas|files|comments|keys|transfer|template|feeds|agreement|onboarding|review|search|workspace|help|calls(?!\/join)|board\/(?:filter|list|calendar)|task\/(?:life|changed|outside|checklist|text|quick-add|calendar|many|repeat))\/|ui\/date\/).*\/(?:messages|refusals)\.(en|ar)\.ts$/.exec(
            id,
          )?.[1];
        return language === undefined ? null : `words-${language}`;
      },
      priority: 1,
    },
  ],
} satisfies Rolldown.OutputOptions['codeSplitting'];

/** What the first look at an address needs besides the shell: the modules that its routes load. */
const pages: readonly { readonly path: string; readonly modules: readonly string[] }[] = [
  {
    path: '^/w/[^/]+(/(board(/[^/]+)?)?)?/?$',
    modules: ['src/app/workspace-frame.tsx', 'src/app/board-route.tsx'],
  },
  {
    path: '^/w/[^/]+/home/?$',
    modules: ['src/app/workspace-frame.tsx', 'src/app/home-place.tsx'],
  },
  {
    path: '^/w/[^/]+/onboarding/?$',
    modules: ['src/app/workspace-frame.tsx', 'src/app/onboarding-route.tsx'],
  },
  { path: '^/w/[^/]+/', modules: ['src/app/workspace-frame.tsx'] },
  { path: '^/today/?$', modules: ['src/app/today-place.tsx'] },
  { path: '^/ideas/?$', modules: ['src/app/ideas-place.tsx'] },
  { path: '^/sign-in/?$', modules: ['src/features/identity/sign-in-page.tsx'] },
];
const languages = ['en', 'ar'] as const;

/** Read by the server, which writes the links into the page that it sends. Paths are from the root of the site. */
export interface PagePlan {
  readonly pages: readonly { readonly path: string; readonly scripts: readonly string[] }[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const toBrotli = promisify(brotliCompress);

/** As small as they get, once for all who will ask; far too slow for the moment when somebody does. */
export function compressed(): Plugin {
  return {
    name: 'sanad:compressed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const texts = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      await Promise.all(
        texts.map(async ({ fileName }) => {
          const path = join(dir!, fileName);
          const text = await readFile(path);
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
          };
          await writeFile(`${path}.br`, await toBrotli(text, { params }));
        }),
      );
    },
  };
}

/** Writes the plan beside the build's manifest. */
export function pagePlan(): Plugin {
  return {
    name: 'sanad:page-plan',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const entry = chunks.find((chunk) => chunk.isEntry)!;

      function chunkOf(module: string): Rolldown.OutputChunk {
        const found = chunks.find((chunk) =>
          chunk.moduleIds.some((id) => id.endsWith(`/${module}`)),
        );
        if (found === undefined) throw new Error(`No chunk holds ${module}`);
        return found;
      }
      function filesOf(starts: readonly Rolldown.OutputChunk[]): string[] {
        const files = new Set<string>();
        const visit = (chunk: Rolldown.OutputChunk): void => {
          if (files.has(chunk.fileName)) return;
          files.add(chunk.fileName);
          for (const next of chunk.imports) visit(byFile.get(next)!);
        };
        for (const start of starts) visit(start);
        return [...files];
      }
      // The page names the entry's own files itself.
      const shell = new Set(filesOf([entry]));
      const beyondShell = (modules: readonly string[]): string[] =>
        filesOf(modules.map(chunkOf))
          .filter((file) => !shell.has(file))
          .map((file) => `/${file}`);
      const plan: PagePlan = {
        pages: pages.map(({ path, modules }) => ({ path, scripts: beyondShell(modules) })),
        words: Object.fromEntries(
          languages.map((language) => [language, beyondShell([`src/app/messages.${language}.ts`])]),
        ),
      };
      this.emitFile({
        type: 'asset',
        fileName: '.vite/page-plan.json',
        source: JSON.stringify(plan),
      });
    },
  };
}
