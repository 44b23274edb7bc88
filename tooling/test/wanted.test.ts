import { expect, it } from 'vitest';

import { testFiles } from './test-files.ts';
import { readWanted, titlePattern, type Offer } from './wanted.ts';

const drag = 'tests/e2e/board/drag.e2e.ts';
const shell = 'apps/server/test/shell.test.ts';
const name = 'packages/domain/src/kernel/name.test.ts';
const rows = 'apps/web/src/features/board/rows.test.ts';
const titles: Readonly<Record<string, readonly string[]>> = {
  [drag]: ['moving tasks a drop in one browser is in the other, and can be taken back'],
  [shell]: ['the page allows no script but ours', 'the page says which are not there'],
  [name]: ['a name that shows nothing (%j) is refused', 'a name takes (every) sign?'],
  [rows]: ['rows stay at ${width} px when the window is made narrow'],
};
const offer: Offer = {
  names: ['static', 'units', 'server', 'e2e', 'lint'],
  files: testFiles(Object.keys(titles)),
  titlesOf: (file) => titles[file] ?? [],
};

function wanted(...args: string[]) {
  const { whole, parts } = readWanted(args, offer)!;
  return [
    ...whole,
    ...parts.map(({ group, files, title }) =>
      [group, ...files.map(({ file }) => file), ...(title === null ? [] : [title])].join(' '),
    ),
  ];
}

it('nothing said is everything', () => {
  expect(readWanted([], offer)).toBeNull();
});

it('a stage, a single check, several between commas or said one by one', () => {
  expect(wanted('--only=units')).toEqual(['units']);
  expect(wanted('--only=lint')).toEqual(['lint']);
  expect(wanted('--only=static, units')).toEqual(['static', 'units']);
  expect(wanted('--only=static', '--only=units,e2e')).toEqual(['static', 'units', 'e2e']);
});

it('a file goes to its stage, a folder to those of its files', () => {
  expect(wanted(`--only=${shell}`)).toEqual([`server ${shell}`]);
  expect(wanted(`--only=./${drag}`)).toEqual([`e2e ${drag}`]);
  expect(wanted(`--only=units,${drag},${shell}`)).toEqual([
    'units',
    `e2e ${drag}`,
    `server ${shell}`,
  ]);
  expect(wanted('--only=apps/')).toEqual([`server ${shell}`, `units ${rows}`]);
});

it('a title or a part of it goes to the files that have it, its commas with it', () => {
  const title = 'a drop in one browser is in the other, and can be taken back';
  expect(wanted(`--only=${title}`)).toEqual([`e2e ${drag} ${title}`]);
  expect(wanted('--only=moving tasks a drop')).toEqual([`e2e ${drag} moving tasks a drop`]);
  expect(wanted('--only=no script')).toEqual([`server ${shell} no script`]);
});

it('a title with holes is found as it is written and as it is reported', () => {
  const title = 'rows stay at ${width} px when the window is made narrow';
  const reported = 'rows stay at 360 px when the window is made narrow';
  expect(wanted(`--only=${title}`)).toEqual([`units ${rows} ${title}`]);
  expect(wanted(`--only=${reported}`)).toEqual([`units ${rows} ${reported}`]);
  expect(reported).toMatch(new RegExp(titlePattern(title)));
  expect('shows nothing ("x") is').toMatch(new RegExp(titlePattern('shows nothing (%j) is')));
  expect('takes (every) sign?').toMatch(new RegExp(titlePattern('takes (every) sign?')));
  expect('takes every sign').not.toMatch(new RegExp(titlePattern('takes (every) sign?')));
});

it.each([
  ['--only=', 'says nothing'],
  ['--only=unit', '"unit" is no stage, no file and no part of a test\'s title'],
  ['--only=nothing like this', 'a stage (static, units, server, e2e, lint), one of 4 test files'],
  ['--only=static,unit', '"unit" is no stage'],
  ['--only=tests/e2e/board/drop.e2e.ts', `Near it: ${drag}.`],
  ['--only=apps/shell.test.ts', `Near it: ${shell}`],
  ['--only=docs/nowhere.ts', 'There is no test file "docs/nowhere.ts"'],
  ['--olny=units', '"--olny=units" is not understood'],
  ['units', 'write npm test -- --only=…'],
])('%s is said to be wrong, with what there is: %s', (arg, sentence) => {
  expect(() => readWanted([arg], offer)).toThrow(sentence);
});
