import { describe, expect, it } from 'vitest';

import { cleanLine, cleanText } from './clean-line.ts';

describe('cleanLine', () => {
  it('makes one line of what would end a mail header', () => {
    expect(cleanLine('Mona\r\nBcc: all@example.test')).toBe('Mona Bcc: all@example.test');
    expect(cleanLine('a\u2028b\u0000c')).toBe('a bc');
  });

  it('takes out what turns or hides the words around it', () => {
    expect(cleanLine('\u202Egpj.exe\u202C \u2067منى\u2069\u200B\uFEFF')).toBe('gpj.exe منى');
    expect(cleanLine('\u200B\u2060')).toBe('');
  });

  it('keeps the joiners that words need', () => {
    expect(cleanLine('می\u200Cخواهم 👩\u200D💻')).toBe('می\u200Cخواهم 👩\u200D💻');
  });

  it('keeps the lines of a longer text', () => {
    expect(cleanText(' one \r\n\u202Etwo\n\n')).toBe('one\ntwo');
  });
});
