import { describe, expect, it } from 'vitest';

import { orderSpokenOf, readMoment } from './read-moment.ts';

const at = (text: string, order: 'dmy' | 'mdy' = 'dmy', edge: 'start' | 'end' = 'start') => {
  const read = readMoment(text, { zone: 'Asia/Dubai', order, edge });
  return read === null ? null : new Date(read).toISOString().slice(0, 16);
};

describe('a date in a table', () => {
  it.each([
    ['2026-10-05', '2026-10-04T20:00'],
    ['2026/10/5 14:30', '2026-10-05T10:30'],
    ['2026-10-05T14:30:00.000Z', '2026-10-05T14:30'],
    ['2026-10-05T14:30:00-05:00', '2026-10-05T19:30'],
    ['1775293200000', '2026-04-04T09:00'],
    ['January 5, 2027', '2027-01-04T20:00'],
    ['January 5, 2027 3:00 PM', '2027-01-05T11:00'],
    ['May 14, 2026 → May 16, 2026', '2026-05-13T20:00'],
    ['Mon, 5 Jan 2027', '2027-01-04T20:00'],
    ['٥ يناير ٢٠٢٧', '2027-01-04T20:00'],
    ['5 كانون الثاني 2027', '2027-01-04T20:00'],
    ['31/12/2026', '2026-12-30T20:00'],
    ['31.12.26 09:15', '2026-12-31T05:15'],
    ['5/1/2027 3:00 م', '2027-01-05T11:00'],
  ])('reads %s', (text, read) => expect(at(text)).toBe(read));

  it('reads numbers in the order that people name, and of a day alone its beginning or its end', () => {
    expect([at('03/04/2026', 'dmy'), at('03/04/2026', 'mdy')]).toEqual([
      '2026-04-02T20:00',
      '2026-03-03T20:00',
    ]);
    expect(at('2026-10-05', 'dmy', 'end')).toBe('2026-10-05T19:59');
    expect(at('May 14, 2026 → May 16, 2026', 'dmy', 'end')).toBe('2026-05-16T19:59');
  });

  it.each([
    'every day',
    'tomorrow',
    '13 Jun',
    '31/02/2026',
    '2026-13-01',
    '12/2026',
    'x',
    '25:00',
    '',
  ])('takes %j for none', (text) => expect(at(text)).toBeNull());

  it.each([
    [['2026-01-02', 'x'], 'none'],
    [['03/04/2026', '05/06/2026'], null],
    [['03/04/2026', '25/06/2026'], 'dmy'],
    [['03/04/2026', '06/25/2026'], 'mdy'],
    [['25/06/2026', '06/25/2026'], null],
    [['٢٥/٠٦/٢٠٢٦'], 'dmy'],
  ])('speaks in %j of the order %s', (texts, order) => expect(orderSpokenOf(texts)).toBe(order));
});
