import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { keepRowFocus, type LostRow } from './row-focus.ts';

let stop = () => {};
const lost = vi.fn<(row: LostRow) => HTMLElement | null>();

beforeEach(() => {
  document.body.innerHTML =
    '<main id="page" tabindex="-1"><ul>' +
    ['a', 'b', 'c'].map((id) => `<li data-row="${id}"><a href="#${id}">${id}</a></li>`).join('') +
    '</ul><p id="beside"></p><button id="other"></button></main>';
  lost.mockReset();
  lost.mockImplementation(({ at }) =>
    document.querySelectorAll<HTMLElement>('[data-row] a').item(at),
  );
  const root = document.querySelector('main')!;
  const idOf = (row: HTMLElement) => row.dataset['row']!;
  stop = keepRowFocus({ root, rows: '[data-row]', idOf }, lost);
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const link = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"] a`)!;
const remove = async (selector: string): Promise<void> => {
  document.querySelector(selector)!.remove();
  // An observer is told after what is going on.
  await Promise.resolve();
};

it('goes to what takes the place of a row that had it and is gone', async () => {
  link('b').focus();
  await remove('[data-row="b"]');
  expect(lost).toHaveBeenCalledWith(expect.objectContaining({ taskId: 'b', at: 1 }));
  expect(document.activeElement).toBe(link('c'));
});

it('waits until what opened over the rows is closed', async () => {
  link('b').focus();
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><input></div>');
  document.querySelector<HTMLElement>('[role=dialog] input')!.focus();
  // A press beside its field leaves nothing focused, and it is open all the same.
  document.querySelector<HTMLElement>('[role=dialog] input')!.blur();
  await remove('[data-row="b"]');
  expect(lost).not.toHaveBeenCalled();
  await remove('[role=dialog]');
  expect(document.activeElement).toBe(link('c'));
});

it('takes it from nobody who went elsewhere', async () => {
  link('b').focus();
  document.querySelector<HTMLElement>('#other')!.focus();
  await remove('[data-row="b"]');
  link('a').focus();
  link('a').blur();
  document.querySelector('#beside')!.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await remove('[data-row="a"]');
  expect(lost).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});
