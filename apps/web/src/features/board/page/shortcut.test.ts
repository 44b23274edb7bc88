import { describe, expect, it } from 'vitest';

import { hasCommandKey, shortcutLetter } from './shortcut.ts';

describe('a shortcut letter', () => {
  it.each([
    ['z', 'KeyZ', 'z'],
    ['Z', 'KeyZ', 'z'],
    ['ئ', 'KeyZ', 'z'],
    ['ن', 'KeyK', 'k'],
    // AZERTY: the key that types z stands where W is elsewhere.
    ['z', 'KeyW', 'z'],
    ['Escape', 'Escape', undefined],
    ['1', 'Digit1', undefined],
  ])('%s on %s is %s', (key, code, letter) => {
    expect(shortcutLetter({ key, code })).toBe(letter);
  });

  it('is no command together with Alt', () => {
    const keys = { ctrlKey: true, metaKey: false, altKey: false };
    expect(hasCommandKey(keys)).toBe(true);
    expect(hasCommandKey({ ...keys, altKey: true })).toBe(false);
  });
});
