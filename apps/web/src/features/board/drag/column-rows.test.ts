import { describe, expect, it } from 'vitest';

import { columnRows, type Slot } from './column-rows.ts';

const slot = (by: string, beforeId: string | null): Slot => ({
  by,
  beforeId,
  taskId: 'x',
  columnId: 'column',
  height: 80,
  hue: null,
});

const shown = (slots: readonly Slot[]) => columnRows(['a', 'b'], slots).map((row) => row.id);

describe('the rows of a column', () => {
  it('opens a slot before the task it would push down', () => {
    expect(shown([slot('me', 'b')])).toEqual(['a', 'slot:me', 'b']);
    expect(shown([slot('me', 'a'), slot('s2', 'a')])).toEqual(['slot:me', 'slot:s2', 'a', 'b']);
  });

  it('opens it at the end, also when its neighbour has gone', () => {
    expect(shown([slot('me', null)])).toEqual(['a', 'b', 'slot:me']);
    expect(shown([slot('me', 'gone')])).toEqual(['a', 'b', 'slot:me']);
  });

  it('keeps the place of a task that was taken away, before what followed it', () => {
    const left = (taskId: string, beforeId: string | null) =>
      ({ taskId, beforeId, columnId: 'column', hue: 'sea', text: '' }) as const;
    const rows = (...traces: readonly ReturnType<typeof left>[]) =>
      columnRows(['a', 'b'], [slot('me', 'b')], traces).map((row) => row.id);
    expect(rows(left('x', 'b'), left('y', null))).toEqual([
      ...['a', 'trace:x', 'slot:me', 'b', 'trace:y'],
    ]);
    expect(rows(left('x', 'gone'))).toEqual(['a', 'slot:me', 'b', 'trace:x']);
  });

  it('shows tasks alone when no hand is over it', () => {
    expect(shown([])).toEqual(['a', 'b']);
  });
});
