import { describe, expect, it } from 'vitest';

import { chordOf, isSingle, type PressedKey } from './chord.ts';

const pressed = (key: string, code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a key', () => {
  it.each([
    ['c', 'KeyC', {}, 'C'],
    ['C', 'KeyC', {}, 'C'],
    ['C', 'KeyC', { shiftKey: true }, 'Shift+C'],
    ['/', 'Slash', {}, '/'],
    ['?', 'Slash', { shiftKey: true }, '?'],
    // German: the slash is over the 7, and where a slash is elsewhere there is a minus.
    ['/', 'Digit7', { shiftKey: true }, '/'],
    ['-', 'Slash', {}, '-'],
    // AZERTY: Q is where A is elsewhere.
    ['a', 'KeyQ', {}, 'A'],
    ['é', 'Digit2', {}, 'É'],
    ['z', 'KeyZ', { ctrlKey: true }, 'Mod+Z'],
    ['Z', 'KeyZ', { metaKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    ['i', 'KeyI', { altKey: true }, 'Alt+I'],
    ['ˆ', 'KeyI', { altKey: true }, 'Alt+I'],
    ['Dead', 'KeyI', { altKey: true }, 'Alt+I'],
    ['ArrowDown', 'ArrowDown', {}, 'ArrowDown'],
    [' ', 'Space', {}, 'Space'],
  ])('%s at %s is what is typed', (key, code, held, chord) => {
    expect(chordOf(pressed(key, code, held))).toBe(chord);
  });

  it.each([
    ['ؤ', 'KeyC', {}, 'C'],
    ['ش', 'KeyA', {}, 'A'],
    ['م', 'KeyL', {}, 'L'],
    ['ي', 'KeyD', {}, 'D'],
    ['ة', 'KeyM', {}, 'M'],
    ['ظ', 'Slash', {}, '/'],
    ['؟', 'Slash', { shiftKey: true }, '?'],
    ['ن', 'KeyK', { ctrlKey: true }, 'Mod+K'],
    ['ه', 'KeyI', { altKey: true }, 'Alt+I'],
    // One key that types two letters.
    ['لا', 'KeyB', {}, 'B'],
    ['ذ', 'Backquote', {}, undefined],
  ])('under an Arabic layout %s at %s is its place', (key, code, held, chord) => {
    expect(chordOf(pressed(key, code, held))).toBe(chord);
  });

  it('is single where nothing is held beside a sign', () => {
    expect(['C', '?', '/'].every(isSingle)).toBe(true);
    expect(['Mod+K', 'Alt+I', 'ArrowDown', 'Space', 'Enter'].some(isSingle)).toBe(false);
  });
});
