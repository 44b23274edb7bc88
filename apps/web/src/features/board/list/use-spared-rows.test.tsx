import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';

import { useSparedRows } from './use-spared-rows.ts';

afterEach(() => document.body.replaceChildren());

it('a jump draws what is in sight alone, and what is around it when it rests; a step draws both', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  let rows!: ReturnType<typeof useSparedRows>;
  function Rows() {
    rows = useSparedRows();
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Rows />));
  const at = (startIndex: number) =>
    rows.around({ startIndex, endIndex: startIndex + 17, overscan: 4, count: 10_000 }).overscan;
  expect([at(0), at(3), at(20), at(21), at(22), at(9_000)]).toEqual([4, 4, 4, 4, 4, 0]);

  const before = rows.around;
  await act(async () => rows.atRest({ isScrolling: true }));
  expect(rows.around, 'it goes on').toBe(before);
  await act(async () => rows.atRest({ isScrolling: false }));
  expect(rows.around, 'the rows are asked for anew').not.toBe(before);
  expect(at(9_000)).toBe(4);
  await act(async () => root.unmount());
});
