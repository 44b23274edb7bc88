import type { Group } from './group.ts';

/** Where a test file lies says which stage runs it, by which project of the root configuration. */
const homes: readonly { readonly path: RegExp; readonly group: Group; readonly project: string }[] =
  [
    { path: /^packages\/.*\.test\.ts$/, group: 'units', project: 'packages' },
    {
      path: /^apps\/web\/.*\.alone(\.dom\.test\.ts|\.test\.tsx)$/,
      group: 'units',
      project: 'web-alone',
    },
    { path: /^apps\/web\/.*(\.dom\.test\.ts|\.test\.tsx)$/, group: 'units', project: 'web-dom' },
    { path: /^apps\/web\/.*\.test\.ts$/, group: 'units', project: 'web' },
    { path: /^tooling\/.*\.test\.ts$/, group: 'units', project: 'tooling' },
    { path: /^tests\/simulation\/.*\.test\.ts$/, group: 'simulation', project: 'simulation' },
    { path: /^tests\/kill\/.*\.test\.ts$/, group: 'kill', project: 'kill' },
    {
      path: /^apps\/server\/.*\.alone\.db\.test\.ts$/,
      group: 'server',
      project: 'server-alone',
    },
    { path: /^apps\/server\/.*\.test\.ts$/, group: 'server', project: 'server' },
    { path: /^tests\/start\/.*\.test\.ts$/, group: 'start', project: 'start' },
    { path: /^tests\/e2e\/.*\.e2e\.ts$/, group: 'e2e', project: 'browsers' },
  ];

export interface TestFile {
  readonly file: string;
  readonly group: Group;
  readonly project: string;
}

/** The test files among `files`, which are relative to the checkout. */
export function testFiles(files: readonly string[]): readonly TestFile[] {
  return files.flatMap((file) => {
    const home = homes.find(({ path }) => path.test(file));
    return home === undefined ? [] : [{ file, group: home.group, project: home.project }];
  });
}
