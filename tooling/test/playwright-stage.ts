import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { buildWeb } from '../prepare/build-web.mjs';
import { root } from '../prepare/root.mjs';
import { add, firstLine, none, type Counts } from './counts.ts';
import { runProgram } from './run-program.ts';
import { titlePattern, type WantedPart } from './wanted.ts';

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
}

/** The browser tests against the built page, or a part. A test that needed a second try counts as failed. */
export async function playwrightStage(part: WantedPart | null = null): Promise<Counts> {
  const file = join(root, 'test-results', 'playwright.json');
  rmSync(file, { force: true });
  await buildWeb();
  const title = part?.title ?? null;
  const code = await runProgram(
    'playwright',
    [
      'test',
      '--config',
      'tests/playwright.config.ts',
      // A file is given as an expression too.
      ...(part?.files.map((wanted) => `${wanted.file.replaceAll('.', '\\.')}$`) ?? []),
      ...(title === null ? [] : ['--grep', titlePattern(title)]),
    ],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  let report: PlaywrightReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  } catch {
    return { passed: 0, failures: ['the run left no report'] };
  }
  // A title that is in none of the files is told by who asked, for all stages.
  const errors = report.errors
    .map((error) => firstLine(error.message))
    .filter((message) => title === null || !message.includes('No tests found'));
  const counts = add(count(report.suites), { passed: 0, failures: errors });
  if (counts.failures.length > 0) return counts;
  if (counts.passed === 0)
    return { passed: 0, failures: title === null ? ['no browser tests were found'] : [] };
  if (code !== 0) return { ...counts, failures: [`playwright ended with ${code}`] };
  return counts;
}

function count(suites: readonly Suite[]): Counts {
  let counts = none;
  for (const suite of suites) {
    for (const spec of suite.specs) {
      for (const { status, results } of spec.tests) {
        const why = firstLine(results.findLast(({ error }) => error !== undefined)?.error?.message);
        counts = add(
          counts,
          status === 'expected'
            ? { passed: 1, failures: [] }
            : { passed: 0, failures: [`${spec.file} › ${spec.title}: ${status} ${why}`.trim()] },
        );
      }
    }
    counts = add(counts, count(suite.suites ?? []));
  }
  return counts;
}
