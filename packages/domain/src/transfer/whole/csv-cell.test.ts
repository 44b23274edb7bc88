import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCell, writeCell, writeRow } from './csv-cell.ts';

/** A cell as any reader of CSV takes it out of its quotes. */
const unquoted = (cell: string) =>
  cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

describe('a cell of a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+201001234567', "'+201001234567"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['  =1', "'  =1"],
    ['\uff1d1', "'\uff1d1"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20x', "'\uff20x"],
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
    // Not a formula, and not touched.
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['1-5', '1-5'],
    ['\u0627\u0644\u0639\u0642\u062f', '\u0627\u0644\u0639\u0642\u062f'],
    ['a, "b"; c', '"a, ""b""; c"'],
    ['two\nlines', '"two\nlines"'],
    [' edge ', '" edge "'],
  ])('%j is no formula and reads back as it was', (text, cell) => {
    expect(writeCell(text)).toBe(cell);
    expect(readCell(unquoted(cell))).toBe(text);
  });

  it('reads back as it was, whatever it is, and begins with nothing that a spreadsheet reckons', () => {
    const signs = fc.constantFrom(
      ...Array.from('=+-@\'"\t\r\n ,;|%\uff1d\uff0b\uff0d\uff20\u0627x1'),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(signs).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const cell = unquoted(writeCell(given));
        expect(readCell(cell)).toBe(given);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stands in a row that ends as spreadsheets end one', () => {
    expect(writeRow(['1', '=a', 'b,c'])).toBe('1,\'=a,"b,c"\r\n');
  });
});
