import { beforeEach, expect, it } from 'vitest';

import { openedLately } from './opened-lately.ts';

beforeEach(() => openedLately.forget());

const task = (id: string, workspaceId = 'w') => ({ workspaceId, kind: 'task', id });

it('what was opened last stands first and once, by ids alone, and of many the last eight', () => {
  for (const id of ['a', 'b', 'a']) openedLately.note('layla', { ...task(id), ...{ title: 'T' } });
  expect(openedLately.list('layla')).toEqual([task('a'), task('b')]);
  for (let n = 0; n < 20; n += 1) openedLately.note('layla', task(`${n}`));
  expect(openedLately.list('layla')).toHaveLength(8);
});

it('it is nobody else’s, and goes with a workspace that is left and with its person', () => {
  openedLately.note('layla', task('a'));
  openedLately.note('layla', task('b', 'left'));
  expect(openedLately.list('mona')).toEqual([]);
  openedLately.keepAmong('layla', new Set(['w']));
  expect(openedLately.list('layla')).toEqual([task('a')]);
  openedLately.note('layla', task('c', 'ended'));
  openedLately.drop('layla', 'ended');
  expect(openedLately.list('layla')).toEqual([task('a')]);
  openedLately.keepAmong('mona', new Set(['w']));
  expect(openedLately.list('layla')).toEqual([]);
});
