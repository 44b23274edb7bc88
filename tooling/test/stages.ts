import { buildWeb } from '../prepare/build-web.mjs';
import { checkStage } from './check-stage.ts';
import type { Counts } from './counts.ts';
import type { Group } from './group.ts';
import { playwrightStage } from './playwright-stage.ts';
import { vitestStage } from './vitest-stage.ts';
import type { WantedPart } from './wanted.ts';

export interface Stage {
  readonly group: Group;
  readonly name: string;
  /** Works beside others: what it writes is kept by `say` until its end. The rest has the machine alone. */
  readonly beside: boolean;
  run(say?: (text: string) => void): Promise<Counts>;
}

const check = (name: string, program: string, ...args: string[]): Stage => ({
  group: 'static',
  name,
  beside: true,
  run: (say) => checkStage(program, args, { say }),
});

const tests = (group: Group, name: string, projects: readonly string[]): Stage => ({
  group,
  name,
  beside: group === 'units',
  run: (say) => vitestStage(projects, null, { say }),
});

/** In this order: cheap before dear, so that a slip is told within seconds; what needs LiveKit after what does not. */
export const stages: readonly Stage[] = [
  // The longest of those that run side by side, so it begins first.
  tests('units', 'units', ['packages', 'web', 'web-dom', 'web-alone', 'tooling']),
  check('format', 'oxfmt', '--check', '.'),
  check('boundaries', 'node', 'tooling/boundaries/run.ts'),
  check('rules of the specification', 'node', 'tooling/check/spec-ids.ts'),
  check('files', 'node', 'tooling/check/files.ts'),
  check('features', 'node', 'tooling/features/run.ts'),
  check('styles', 'stylelint', 'apps/web/src/**/*.css'),
  check('lint', 'node', 'tooling/lint/run.ts'),
  check('types', 'tsc', '-b'),
  tests('simulation', 'simulation', ['simulation']),
  tests('kill', 'kill cycles', ['kill']),
  tests('server', 'server', ['server', 'server-alone']),
  tests('start', 'start', ['start']),
  {
    group: 'e2e',
    name: 'first load',
    beside: false,
    run: async () => {
      await buildWeb();
      return checkStage('node', ['tooling/bundle-size.mjs']);
    },
  },
  { group: 'e2e', name: 'browsers', beside: false, run: () => playwrightStage() },
];

/** Some files of a stage, or the tests of a title in them. */
export function stageOfPart(part: WantedPart): Stage {
  const { group, files, title } = part;
  const what = title === null ? files.map(({ file }) => file).join(', ') : `"${title}"`;
  return {
    group,
    name: `${group}: ${what}`,
    beside: false,
    run: () =>
      group === 'e2e'
        ? playwrightStage(part)
        : vitestStage([...new Set(files.map(({ project }) => project))], part),
  };
}
