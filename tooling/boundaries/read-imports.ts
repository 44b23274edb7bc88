export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

const patterns = [
  // import … from 'x', export … from 'x'
  /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)['"]([^'"]+)['"]/gm,
  // import 'x'
  /^[ \t]*import\s+()['"]([^'"]+)['"]/gm,
  // import('x')
  /\bimport\(\s*()['"]([^'"]+)['"]\s*\)/g,
  // new URL('./x.ts', import.meta.url): a worker's module
  /\bnew URL\(\s*()['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g,
] as const;

/** The modules that a source names. Comments may name others: they are blanked first, lines kept. */
export function readImports(source: string): readonly Import[] {
  const text = source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/^[ \t]*\/\/.*$/gm, '');
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      specifier: match[2] ?? '',
      typeOnly: match[1] !== undefined && match[1] !== '',
      line: text.slice(0, match.index).split('\n').length,
    })),
  );
}
