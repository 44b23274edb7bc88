import { buildWeb } from '../prepare/build-web.mjs';
import { checkStage } from './check-stage.ts';
import type { Counts } from './counts.ts';
import { playwrightStage } from './playwright-stage.ts';
import { vitestStage } from './vitest-stage.ts';

export const groups = ['static', 'units', 'simulation', 'kill', 'server', 'start', 'e2e'] as const;
export type Group = (typeof groups)[number];

export interface Stage {
  readonly group: Group;
  readonly name: string;
  run(): Promise<Counts>;
}

const check = (name: string, program: string, ...args: string[]): Stage => ({
  group: 'static',
  name,
  run: () => checkStage(program, args),
});

/** Cheapest first, so that a slip is told within seconds; what needs LiveKit after what does not. */
export const stages: readonly Stage[] = [
  check('format', 'oxfmt', '--check', '.'),
  check('types', 'tsc', '-b'),
  check('lint', 'oxlint', '--quiet'),
  check('styles', 'stylelint', 'apps/web/src/**/*.css'),
  check('boundaries', 'node', 'tooling/boundaries/run.ts'),
  check('rules of the specification', 'node', 'tooling/check/spec-ids.ts'),
  check('files', 'node', 'tooling/check/files.ts'),
  { group: 'units', name: 'units', run: () => vitestStage(['packages', 'web', 'tooling']) },
  { group: 'simulation', name: 'simulation', run: () => vitestStage(['simulation']) },
  { group: 'kill', name: 'kill cycles', run: () => vitestStage(['kill']) },
  { group: 'server', name: 'server', run: () => vitestStage(['server']) },
  { group: 'start', name: 'start', run: () => vitestStage(['start']) },
  {
    group: 'e2e',
    name: 'first load',
    run: async () => {
      await buildWeb();
      return checkStage('node', ['tooling/bundle-size.mjs']);
    },
  },
  { group: 'e2e', name: 'browsers', run: () => playwrightStage() },
];
