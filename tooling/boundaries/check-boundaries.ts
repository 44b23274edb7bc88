/**
 * Enforces the import table: `domain ← protocol ← sync ← apps`, features that do not know each other,
 * libraries that live in one room, and one reader of the environment. Features are derived from the
 * folders, so a new one is bounded on the day it appears. Tests of a module may use the test kit and
 * whatever they drive it with, but not another feature.
 */
import { knownFeatures } from './features.ts';
import { packageVendorProblem } from './package-vendors.ts';
import { placeOf, resolveImport, type Place } from './place.ts';
import { readImports } from './read-imports.ts';
import { roomProblem } from './room-problem.ts';
import { vendorProblem } from './vendor-rooms.ts';

/** Contract suites are tests that a port exports for whoever fills it. */
const testFile = /\.test\.tsx?$|\/test\/|-(contract|under-test)\.ts$/;
const environmentReaders = /^apps\/server\/src\/env\.ts$/;

export function checkBoundaries(
  files: readonly string[],
  read: (file: string) => string,
): readonly string[] {
  const problems: string[] = [];
  for (const file of files) {
    const place = placeOf(file);
    if (place === null || !/\.tsx?$/.test(file)) continue;
    problems.push(...featureProblems(place));
    const source = read(file);
    for (const { specifier, line, typeOnly } of readImports(source)) {
      const problem = importProblem(place, specifier, typeOnly);
      if (problem !== null) problems.push(`${file}:${line}: ${problem}`);
    }
    if (place.unit === 'server' && !environmentReaders.test(file) && !testFile.test(file)) {
      if (/\bprocess\.env\b/.test(source)) {
        problems.push(`${file}: only apps/server/src/env.ts reads process.env`);
      }
    }
  }
  return [...new Set(problems)];
}

function importProblem(place: Place, specifier: string, typeOnly: boolean): string | null {
  const isTest = testFile.test(place.file);
  const target = resolveImport(place.file, specifier);
  if (target !== null) {
    const to = placeOf(target);
    if (to === null) return null;
    if (specifier.startsWith('.') && to.unit !== place.unit && isProduct(place)) {
      return `${to.unit} is another package: import it by name`;
    }
    if (isTest && (to.unit === 'testing' || to.unit === place.unit)) return null;
    if (isTest && place.unit === 'sync') return null;
    return roomProblem(place, to);
  }
  if (isTest) return null;
  if (specifier.startsWith('node:')) return nodeProblem(place, specifier);
  return packageVendorProblem(place, specifier) ?? vendorProblem(place, specifier, typeOnly);
}

function isProduct(place: Place): boolean {
  return place.unit !== 'tests' && place.unit !== 'tooling';
}

/** The clock, the disk and chance are passed into packages, never imported by them. */
function nodeProblem(place: Place, specifier: string): string | null {
  const pure = ['domain', 'protocol', 'sync', 'testing', 'web'].includes(place.unit);
  return pure ? `${place.unit} may not import ${specifier}` : null;
}

function featureProblems(place: Place): readonly string[] {
  const inDomain = place.unit === 'domain' && !/^(kernel|access|)$/.test(place.room);
  const feature = inDomain ? place.room : /^features\/(.+)$/.exec(place.room)?.[1];
  if (feature === undefined || knownFeatures.has(feature)) return [];
  return [
    `${place.unit}: "${feature}" is not the name of a feature (tooling/boundaries/features.ts)`,
  ];
}
