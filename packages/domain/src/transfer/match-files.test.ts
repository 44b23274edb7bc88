import { describe, expect, it } from 'vitest';

import { matchFiles, nameOfMatch, type AwaitedFile } from './match-files.ts';

const awaited = (id: string, names: readonly string[], bytes: number | null = null) => ({
  id,
  names,
  bytes,
});

/** Which attachment each file is: its id, several of them, `=id` where another file has it, nothing. */
function matched(
  files: readonly (string | readonly [name: string, bytes: number])[],
  all: readonly (AwaitedFile & { readonly id: string })[],
): readonly string[] {
  const atHand = files.map((file) => {
    const [name, bytes] = typeof file === 'string' ? [file, 1] : file;
    return { name, bytes };
  });
  return matchFiles(atHand, all).map((match) => {
    if (match.kind === 'none') return '';
    if (match.kind === 'several') return match.awaited.map(({ id }) => id).join('|');
    return `${match.kind === 'taken' ? '=' : ''}${match.awaited.id}`;
  });
}

describe('a file beside an export', () => {
  it.each([
    ['as it is called', 'Floor plan.pdf', ['Floor plan.pdf']],
    ['in other case', 'FLOOR PLAN.PDF', ['Floor plan.pdf']],
    ['as Trello calls it in its address', 'Floor_plan.pdf', ['Floor plan.pdf']],
    [
      'by the name in the address, where people gave it another',
      'v2.docx',
      ['Contract', 'v2.docx'],
    ],
    ['downloaded twice', 'Floor plan (1).pdf', ['Floor plan.pdf']],
    ['downloaded twice, without a space', 'Floor_plan(2).pdf', ['Floor plan.pdf']],
    ['with its accents apart', 'Re\u0301sume\u0301.pdf', ['R\u00e9sum\u00e9.pdf']],
    ['in Arabic, with its hamza apart', '\u0627\u0654\u0648\u0644.pdf', ['\u0623\u0648\u0644.pdf']],
    ['in Arabic, as its address spells it', 'فاتورة_أكتوبر.pdf', ['فاتورة أكتوبر.pdf']],
    ['whose own number is no copy', 'Invoice (3).pdf', ['Invoice (3).pdf', 'Invoice_3.pdf']],
  ])('is found %s', (_, file, names) => {
    expect(matched([file], [awaited('a', names), awaited('b', ['Other.pdf'])])).toEqual(['a']);
  });

  it('is none where only its ending is the same, or all but its ending', () => {
    const all = [awaited('a', ['Plan.pdf'])];
    expect(matched(['Other.pdf', 'Plan.png', 'Plan', '.pdf', ''], all)).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('is the one that is called the same before any that is only spelt alike', () => {
    const all = [awaited('a', ['image_1.png']), awaited('b', ['image 1.png'])];
    expect(matched(['image 1.png', 'image_1.png'], all)).toEqual(['b', 'a']);
    expect(matched(['image-1.png'], all)).toEqual(['a|b']);
  });

  it('of a name that several have is the one of its size, or nobody says which', () => {
    const all = [awaited('a', ['image.png'], 10), awaited('b', ['image.png'], 20)];
    expect(
      matched(
        [
          ['image.png', 20],
          ['image (1).png', 10],
        ],
        all,
      ),
    ).toEqual(['b', 'a']);
    expect(matched([['image.png', 30]], all)).toEqual(['a|b']);
    const alike = [awaited('a', ['image.png'], 10), awaited('b', ['image.png'], 10)];
    expect(matched([['image.png', 10]], alike)).toEqual(['a|b']);
  });

  it('is one for each attachment: the one of its size, else the one of its very name, else the first', () => {
    const sized = [awaited('a', ['plan.pdf'], 10)];
    expect(
      matched(
        [
          ['plan.pdf', 9],
          ['plan (1).pdf', 10],
        ],
        sized,
      ),
    ).toEqual(['=a', 'a']);
    const all = [awaited('a', ['plan.pdf'])];
    expect(matched(['plan (1).pdf', 'plan.pdf', 'plan.pdf'], all)).toEqual(['=a', 'a', '=a']);
  });

  it('is called as its attachment is, if that says what it is', () => {
    const file = { name: 'plan (1).pdf', bytes: 1 };
    expect(nameOfMatch(awaited('a', ['Plan of the hall.PDF', 'plan.pdf']), file)).toBe(
      'Plan of the hall.PDF',
    );
    expect(nameOfMatch(awaited('a', ['Plan', 'plan.pdf']), file)).toBe('plan.pdf');
    expect(nameOfMatch(awaited('a', ['Plan']), file)).toBe('plan (1).pdf');
  });
});
