import { expect, it } from 'vitest';

import { tokensIn } from './machine-token.ts';

const found = (text: string) => tokensIn(text).map(({ from, to }) => text.slice(from, to));

it('finds what a machine numbered, in both languages', () => {
  const texts: [string, string[]][] = [
    ['Pay INV-2207 today', ['INV-2207']],
    ['سدّد الفاتورة INV-2207، شكرًا', ['INV-2207']],
    ['Call +971 50 123 4567, ask for Mona', ['+971 50 123 4567']],
    ['اتصل على 0100-234-5678.', ['0100-234-5678']],
    ['الهاتف ٠١٠٠ ٢٣٤ ٥٦٧٨', ['٠١٠٠ ٢٣٤ ٥٦٧٨']],
    ['on 2026-11-28 at 09:30', ['2026-11-28', '09:30']],
    ['v2.10.3 and build#12', ['v2.10.3']],
    ['AE07 0331 2345 6789 0123 456 is theirs', ['AE07 0331 2345 6789 0123 456']],
    ['(+966) 50 123 4567', ['(+966) 50 123 4567']],
  ];
  for (const [text, tokens] of texts) expect(found(text), text).toEqual(tokens);
});

it('leaves words and plain numbers alone', () => {
  for (const text of [
    'a follow-up by e-mail',
    'and/or',
    '2026',
    'مهام 12',
    'from 9 to 5',
    'أ-ب',
    'x',
  ])
    expect(found(text), text).toEqual([]);
});

it('reads a long text of nothing but signs and digits to its end', () => {
  expect(tokensIn('1-'.repeat(50_000))).toEqual([]);
  expect(tokensIn('12 '.repeat(30_000)).length).toBeGreaterThan(0);
});
