import { describe, expect, it } from 'vitest';

import { linkFromTyping, safeLink } from './safe-link.ts';

describe('addresses to be followed', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['mailto:mona@example.com', 'mailto:mona@example.com'],
    ['tel:+971505550142', 'tel:+971505550142'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,<script>1</script>', undefined],
    ['vbscript:x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://bank.example@evil.example', undefined],
    ['//example.com', undefined],
    ['/api/auth/sign-out', undefined],
    [7, undefined],
  ])('%s leads to %s', (address, expected) => {
    expect(safeLink(address)).toBe(expected);
  });

  it.each([
    ['example.com', 'https://example.com/'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['mona@example.com', 'mailto:mona@example.com'],
    ['http://example.com', 'http://example.com/'],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
  ])('typing %s means %s', (typed, expected) => {
    expect(linkFromTyping(typed)).toBe(expected);
  });
});
