import { expect, it } from 'vitest';

import { checkFeatures } from './check-features.ts';

const titles: Readonly<Record<string, readonly string[]>> = {
  'tests/e2e/drag.e2e.ts': ['a drop in one browser is in the other', 'by touch | by keys'],
  'apps/a.test.ts': ['twice', 'twice', 'a name with `quotes`'],
};

function problemsOf(...rows: string[]): readonly string[] {
  const page = ['# What works', '', '## Board', '', '| a person can | proof |', '| --- | --- |'];
  return checkFeatures([...page, ...rows, ''].join('\n'), (file) => titles[file] ?? null);
}

it('is content with rows whose tests are there', () => {
  expect(
    problemsOf(
      '| move a task      | `a drop in one browser is in the other` in `tests/e2e/drag.e2e.ts` |',
      '| move it by hand | `by touch \\| by keys` in `tests/e2e/drag.e2e.ts` |',
      '| be quoted | `` a name with `quotes` `` in `apps/a.test.ts` |',
    ),
  ).toEqual([]);
});

it.each([
  ['| move it | `a drop in one browser` in `tests/e2e/drag.e2e.ts` |', 'has no test'],
  [
    '| move it | `a drop in another browser is in the other` in `tests/e2e/drag.e2e.ts` |',
    'write its new title here ("a drop in one browser is in the other"?)',
  ],
  ['| move it | `a drop in one browser is in the other` in `apps/a.test.ts` |', 'has no test'],
  ['| move it | `a drop` in `tests/e2e/gone.e2e.ts` |', 'is no test file'],
  ['| be alone | `twice` in `apps/a.test.ts` |', 'has 2 tests "twice"'],
  ['| move it | |', 'names no test: write | what a person can do |'],
  ['| move it | everybody knows that it works |', 'names no test'],
  ['| | `a drop in one browser is in the other` in `tests/e2e/drag.e2e.ts` |', 'says nothing'],
])('the row %s is told with what to do: %s', (row, told) => {
  const problems = problemsOf(row);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(told);
  expect(problems[0]).toMatch(/^docs\/features\.md:7: /);
});

it('tells a page without rows, and the same feature twice', () => {
  expect(problemsOf()[0]).toContain('has no row');
  const row =
    '| move a task | `a drop in one browser is in the other` in `tests/e2e/drag.e2e.ts` |';
  expect(problemsOf(row, row)[0]).toContain('docs/features.md:8: says the same as line 7');
});
