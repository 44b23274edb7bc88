import { expect, it } from 'vitest';

import { lintKeys } from './lint-keys.ts';

const project: Readonly<Record<string, string>> = {
  'package.json': '{}',
  '.oxlintrc.json': '{}',
  'packages/domain/src/kernel/clock.ts': 'export const now = 1;',
  'packages/domain/src/board/task.ts': "import { now } from '../kernel/clock.ts';",
  'apps/web/src/app/page.tsx':
    "const x = () => import('@sanad/domain/board/task');\nimport './page.css';",
  'apps/web/src/app/page.css': 'a {}',
  'apps/web/src/ui/loop.ts': "import '../app/page.tsx';\nimport './pool.ts';",
  'apps/web/src/ui/pool.ts': "import './loop.ts';",
  'apps/web/src/ui/alone.ts': 'export {};',
};
const code = Object.keys(project).filter((file) => /\.tsx?$/.test(file));

/** Which files are looked at again after a change, or in a project that has one more file. */
function looksAgain(changed: string, text: string): readonly string[] {
  const after: Record<string, string> = { ...project, [changed]: text };
  const before = lintKeys(Object.keys(project), (file) => project[file]!);
  return [...lintKeys(Object.keys(after), (file) => after[file]!)]
    .filter(([file, key]) => before.get(file) !== key)
    .map(([file]) => file)
    .toSorted();
}

it('a changed file is looked at again, with all that rest on it, also around a circle', () => {
  expect(looksAgain('packages/domain/src/kernel/clock.ts', 'export const now = "1";')).toEqual(
    code.filter((file) => !file.endsWith('alone.ts')).toSorted(),
  );
  expect(looksAgain('apps/web/src/ui/pool.ts', "import './loop.ts';\n")).toEqual([
    'apps/web/src/ui/loop.ts',
    'apps/web/src/ui/pool.ts',
  ]);
  expect(looksAgain('apps/web/src/ui/alone.ts', 'export const x = 1;')).toEqual([
    'apps/web/src/ui/alone.ts',
  ]);
});

it.each([
  ['package.json', '{"a":1}'],
  ['.oxlintrc.json', '{"rules":{}}'],
  ['apps/web/src/app/page.css', 'b {}'],
  ['tooling/lint/sanad-plugin.mjs', 'export default {};'],
  ['apps/web/tsconfig.json', '{}'],
])('after a change of %s everything is looked at again', (file, text) => {
  expect(looksAgain(file, text)).toEqual(expect.arrayContaining(code));
});

it('a type that holds without being imported is everybody’s', () => {
  const text = "declare module 'vitest' {}\nexport {};";
  expect(looksAgain('apps/web/src/ui/alone.ts', text)).toEqual(code.toSorted());
});

it('a file that is asked for by name and comes to be is looked at with who asked', () => {
  const gone = lintKeys(['tests/a.ts'], () => "import './b.ts';");
  const there = lintKeys(['tests/a.ts', 'tests/b.ts'], () => "import './b.ts';");
  expect(there.get('tests/a.ts')).not.toBe(gone.get('tests/a.ts'));
});
