import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { root } from '../prepare/root.mjs';
import { firstLine, type Counts } from './counts.ts';
import { runProgram, type ProgramOptions } from './run-program.ts';
import { titlePattern, type WantedPart } from './wanted.ts';

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/**
 * Runs projects of the root configuration, or a part of one. Nothing found is a failure, and so is anything
 * skipped; not so where a title says what to run: then who asked knows whether any stage had such a test.
 */
export async function vitestStage(
  projects: readonly string[],
  part: WantedPart | null = null,
  options: ProgramOptions = {},
): Promise<Counts> {
  const file = join(root, 'test-results', `vitest-${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const title = part?.title ?? null;
  const code = await runProgram(
    'vitest',
    [
      'run',
      ...(part?.files.map((wanted) => join(root, wanted.file)) ?? []),
      ...projects.flatMap((name) => ['--project', name]),
      ...(title === null ? [] : ['--testNamePattern', titlePattern(title)]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    options,
  );
  const report = read(file);
  if (report === null) return { passed: 0, failures: ['the run left no report'] };
  const counts = count(report, title !== null);
  if (counts.failures.length > 0) return counts;
  if (counts.passed === 0)
    return { passed: 0, failures: title === null ? ['no tests were found'] : [] };
  // An error outside any test: vitest tells it above under "Unhandled Errors".
  if (code !== 0) return { ...counts, failures: [`vitest ended with ${code}, outside any test`] };
  return counts;
}

function count(report: VitestReport, byTitle: boolean): Counts {
  const failures: string[] = [];
  let passed = 0;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const where = relative(root, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (!byTitle || test.status === 'failed') {
        const why = firstLine(test.failureMessages?.[0] ?? message);
        failures.push(`${where} › ${test.fullName}: ${why === '' ? test.status : why}`);
      }
    }
    // A file that fails to load, or in what comes after its tests, has no test that could have failed.
    const told = assertionResults.some((test) => test.status === 'failed');
    if (status === 'failed' && !told) failures.push(`${where}: ${firstLine(message)}`);
  }
  return { passed, failures };
}

function read(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}
