import { expect, it } from 'vitest';

import { OthersMoves } from './others-moves.ts';

const task = (id: string, movedAt: number, movedBy: string, columnId = 'doing') =>
  ({ id, columnId, movedAt, movedBy }) as never;

it('tells nothing of tasks that arrive after the page was opened', () => {
  const moves = new OthersMoves('layla');
  moves.see([], false);
  moves.see([task('a', 1, 'mona'), task('b', 2, 'mona')], false);
  expect(moves.any).toBe(false);
});

it('tells nothing of what happened while one was away, nor of new tasks', () => {
  const moves = new OthersMoves('layla');
  moves.see([task('a', 1, 'mona')], false);
  moves.see([task('a', 5, 'mona')], false);
  moves.see([task('a', 5, 'mona'), task('b', 6, 'mona')], true);
  expect(moves.any).toBe(false);
});

it('counts each task that somebody else moves, once, and none of the own', () => {
  const moves = new OthersMoves('layla');
  moves.see([task('a', 1, 'mona'), task('b', 1, 'mona'), task('c', 1, 'mona')], false);
  moves.see([task('a', 2, 'mona')], true);
  moves.see([task('a', 3, 'mona'), task('b', 3, 'omar'), task('c', 3, 'layla')], true);
  expect(moves.take()).toEqual([
    ['mona', 1],
    ['omar', 1],
  ]);
  expect(moves.take()).toEqual([]);
});

it('tells which were just moved, by whom and from where', () => {
  const moves = new OthersMoves('layla');
  expect(moves.see([task('a', 1, 'mona'), task('b', 1, 'mona')], false)).toEqual([]);
  const now = [task('a', 2, 'mona', 'review'), task('b', 2, 'layla', 'review')];
  expect(moves.see(now, true)).toEqual([{ taskId: 'a', by: 'mona', from: 'doing' }]);
  expect(moves.see([task('a', 3, 'omar', 'done')], true)).toEqual([
    { taskId: 'a', by: 'omar', from: 'review' },
  ]);
});
