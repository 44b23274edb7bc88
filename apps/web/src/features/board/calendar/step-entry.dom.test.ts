import { afterEach, beforeEach, expect, it } from 'vitest';

import { stepEntry } from './step-entry.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<div data-day="1" tabindex="0"><a data-entry href="#a" id="a"></a><a data-entry href="#b" id="b"></a>' +
    '<button data-cell="more" id="more"></button></div><a data-entry href="#x" id="folded"></a>';
});
afterEach(() => {
  document.body.innerHTML = '';
});

const from = (id: string, key: string) => {
  const next = stepEntry(key, document.querySelector(`#${id}`)!);
  return next?.id === '' ? next.dataset['day'] : next?.id;
};

it('goes up and down among the tasks of a day, to what is folded, and to the day itself', () => {
  expect([from('a', 'ArrowDown'), from('b', 'ArrowDown'), from('b', 'ArrowUp')]).toEqual([
    'b',
    'more',
    'a',
  ]);
  expect([from('a', 'ArrowUp'), from('b', 'Escape')]).toEqual(['1', '1']);
});

it('is nothing beside, past the end, and of other keys', () => {
  document.querySelector('#more')!.remove();
  expect([from('b', 'ArrowDown'), from('a', 'ArrowLeft'), from('folded', 'ArrowUp')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
