import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { keyBook } from './key-book.ts';
import { giveKeys } from './pressed-keys.ts';
import { singleKeys } from './single-keys.ts';

const deed = vi.fn();
let stop = () => {};
beforeEach(() => {
  deed.mockReset();
  stop = giveKeys('anywhere', { newTask: deed, newIdea: deed, palette: deed });
  document.body.innerHTML =
    '<p id="page" tabindex="-1"></p><input id="text"><input id="tick" type="checkbox"><textarea></textarea>' +
    '<div contenteditable="true" id="editor"></div><div role="menu"><button></button></div>' +
    '<div role="dialog"><a href="#"></a><ul data-folded-rows><li><a href="#"></a></li></ul></div>';
});
afterEach(() => {
  stop();
  singleKeys.set(true);
});

function press(where: string, event: KeyboardEventInit = {}): KeyboardEvent {
  const pressed = new KeyboardEvent('keydown', {
    ...{ key: 'c', code: 'KeyC', bubbles: true, cancelable: true },
    ...event,
  });
  document.querySelector(where)!.dispatchEvent(pressed);
  return pressed;
}

describe('a single key', () => {
  it('does what is given, once, and the browser nothing', () => {
    expect(press('#page').defaultPrevented).toBe(true);
    press('#tick');
    expect(deed).toHaveBeenCalledTimes(2);
    press('#page', { repeat: true });
    press('#page', { shiftKey: true });
    expect(deed).toHaveBeenCalledTimes(2);
    expect(press('#page', { key: 'x', code: 'KeyX' }).defaultPrevented).toBe(false);
  });

  it.each(['#text', 'textarea', '[role=menu] button', '[role=dialog] a'])(
    'is a letter, or of what is open, in %s',
    (where) => {
      expect(press(where).defaultPrevented).toBe(false);
      expect(deed).not.toHaveBeenCalled();
    },
  );

  it('does what it does to a row that is folded into what opened', () => {
    press('[data-folded-rows] a');
    expect(deed).toHaveBeenCalledTimes(1);
  });

  it('is nothing while a word is composed', () => {
    press('#page', { isComposing: true });
    press('#page', { keyCode: 229 });
    expect(deed).not.toHaveBeenCalled();
  });

  it('can be switched off, and what is pressed with another key stays', () => {
    singleKeys.set(false);
    press('#page');
    expect(deed).not.toHaveBeenCalled();
    press('#page', { key: 'i', code: 'KeyI', altKey: true });
    expect(deed).toHaveBeenCalledTimes(1);
  });
});

it('a text keeps its keys, save the one that finds and does', () => {
  press('#text', { key: 'i', code: 'KeyI', altKey: true });
  expect(deed).not.toHaveBeenCalled();
  expect(press('#text', { key: 'ن', code: 'KeyK', ctrlKey: true }).defaultPrevented).toBe(true);
  expect(deed).toHaveBeenCalledTimes(1);
});

it('what was given last comes first, and may leave a key to the others', () => {
  const over = vi.fn((): void | false => undefined);
  const takeBack = giveKeys('anywhere', { newTask: over });
  press('#page');
  expect([over.mock.calls.length, deed.mock.calls.length]).toEqual([1, 0]);
  over.mockReturnValue(false);
  press('#page');
  expect(deed).toHaveBeenCalledTimes(1);
  takeBack();
  press('#page');
  expect([over.mock.calls.length, deed.mock.calls.length]).toEqual([2, 2]);
});

it('no two keys of one place, and none of a page and of everywhere, are the same', () => {
  const { anywhere, ...places } = keyBook;
  const everywhere = Object.values(anywhere).flat() as string[];
  for (const [place, lines] of Object.entries(places)) {
    if (place === 'writing') continue;
    const chords = [...Object.values(lines).flat(), ...everywhere];
    expect([place, chords.toSorted()]).toEqual([place, [...new Set(chords)].toSorted()]);
  }
});
