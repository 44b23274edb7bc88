import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { root } from '../prepare/root.mjs';
import { firstLine, type Counts } from './counts.ts';
import { runProgram } from './run-program.ts';

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

/** Runs projects of the root configuration. Nothing found, and anything skipped, is a failure. */
export async function vitestStage(projects: readonly string[]): Promise<Counts> {
  const file = join(root, 'test-results', `vitest-${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const code = await runProgram('vitest', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = read(file);
  if (report === null) return { passed: 0, failures: ['the run left no report'] };
  const counts = count(report);
  if (counts.failures.length > 0) return counts;
  if (counts.passed === 0) return { passed: 0, failures: ['no tests were found'] };
  // An error outside any test: vitest tells it above under "Unhandled Errors".
  if (code !== 0) return { ...counts, failures: [`vitest ended with ${code}, outside any test`] };
  return counts;
}

function count(report: VitestReport): Counts {
  const failures: string[] = [];
  let passed = 0;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const where = relative(root, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else {
        const why = firstLine(test.failureMessages?.[0] ?? message);
        failures.push(`${where} › ${test.fullName}: ${why === '' ? test.status : why}`);
      }
    }
    // A file that fails to load, or in what comes after its tests, has no test that could have failed.
    const told = assertionResults.some((test) => test.status !== 'passed');
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
