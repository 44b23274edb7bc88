import { resolveImport } from './place.ts';
import { readImports } from './read-imports.ts';

/**
 * Modules that lead back to themselves, by types too: what both ends need belongs into a file below them.
 * One line for each circle that is closed while walking; opening it may show another.
 */
export function findCircles(
  files: readonly string[],
  read: (file: string) => string,
): readonly string[] {
  const modules = new Set(files.filter((file) => /\.tsx?$/.test(file)));
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];

  function visit(file: string): void {
    if (done.has(file)) return;
    const at = way.indexOf(file);
    if (at >= 0) {
      circles.push(`a circle: ${[...way.slice(at), file].join(' → ')}`);
      return;
    }
    way.push(file);
    for (const { specifier } of readImports(read(file))) {
      const target = resolveImport(file, specifier);
      if (target !== null && target !== file && modules.has(target)) visit(target);
    }
    way.pop();
    done.add(file);
  }

  for (const file of modules) visit(file);
  return circles;
}
