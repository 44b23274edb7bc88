import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { zoneName, type Instant } from '../instant.ts';
import type { ZonedMoment } from '../wall-time.ts';
import { readDate, type DateGround } from './read-date.ts';

// A Friday noon in Cairo, where the week begins on Saturday.
const cairo: DateGround = {
  now: Date.parse('2026-11-27T10:00:00Z'),
  zone: 'Africa/Cairo',
  firstDay: 6,
  weekend: [5, 6],
  usual: { hour: 17, minute: 0 },
  kept: null,
};
const at = (iso: string, more: Partial<DateGround> = {}) => ({
  ...cairo,
  now: Date.parse(iso),
  ...more,
});

/** "2026-12-02T17:00", then what is offered instead; or why there is none. */
function said(typed: string, ground = cairo): string {
  const read = readDate(typed, ground);
  if (read.is === 'unread') return `unread: ${read.pieces.join(' | ')}`;
  if (read.is !== 'date') return read.is;
  const or = read.or ? ` or ${read.or.moment.wall}` : '';
  return `${read.chosen.moment.wall}${or}`;
}

describe.each(['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'])(
  'in a process of %s',
  (host) => {
    beforeAll(() => void vi.stubEnv('TZ', host));
    afterAll(() => vi.unstubAllEnvs());

    it.each([
      ['today', '2026-11-27T17:00'],
      ['tomorrow 5pm', '2026-11-28T17:00'],
      ['Tomorrow, 5:30 p.m.', '2026-11-28T17:30'],
      ['in 3 days', '2026-11-30T17:00'],
      ['3 days from now at 9', '2026-11-30T09:00 or 2026-11-30T21:00'],
      ['in a week', '2026-12-04T17:00'],
      ['in two months', '2027-01-27T17:00'],
      ['in 2 hours', '2026-11-27T14:00'],
      ['90 min', '2026-11-27T13:30'],
      ['2 dec', '2026-12-02T17:00'],
      ['Dec 2nd, 2027 at noon', '2027-12-02T12:00'],
      ['2/12 17:00', '2026-12-02T17:00 or 2027-02-12T17:00'],
      ['25/12', '2026-12-25T17:00'],
      ['12/25/26', '2026-12-25T17:00'],
      ['2.12.2026 9.30', '2026-12-02T09:30'],
      ['2026-12-02T17:00', '2026-12-02T17:00'],
      ['1 feb', '2027-02-01T17:00'],
      ['29 feb', '2028-02-29T17:00'],
      ['the 3rd', '2026-12-03T17:00'],
      ['thu 3', '2026-12-03T17:00'],
      ['next week', '2026-11-29T17:00'],
      ['next month', '2026-12-01T17:00'],
      ['end of month', '2026-11-30T17:00'],
      ['wed next week', '2026-12-02T17:00'],
      ['noon', '2026-11-28T12:00'],
      ['5pm', '2026-11-27T17:00'],
      ['at 5', '2026-11-27T17:00'],
      ['tomorrow 5:30', '2026-11-28T17:30 or 2026-11-28T05:30'],
      ['tomorrow 05:30', '2026-11-28T05:30'],
      ['tomorrow 12 am', '2026-11-28T00:00'],
      ['this evening', '2026-11-27T18:00'],
      ['tonight at 11', '2026-11-27T23:00'],
      ['tomorrow eod', '2026-11-28T23:59'],
      ['no date', 'none'],
      ['', 'empty'],
    ])('%s', (typed, expected) => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(host);
      expect(said(typed)).toBe(expected);
    });

    it.each([
      ['اليوم', '2026-11-27T17:00'],
      ['غدًا ٥ م', '2026-11-28T17:00'],
      ['غدا ٥م', '2026-11-28T17:00'],
      ['بعد غد', '2026-11-29T17:00'],
      ['بعد ٣ أيام', '2026-11-30T17:00'],
      ['بعد ثلاثة ايام', '2026-11-30T17:00'],
      ['بعد يومين', '2026-11-29T17:00'],
      ['بعد أسبوع', '2026-12-04T17:00'],
      ['خلال أسبوعين', '2026-12-11T17:00'],
      ['بعد ساعتين', '2026-11-27T14:00'],
      ['الخميس ٥ مساءً', '2026-12-03T17:00'],
      ['الخَمِيسُ', '2026-12-03T17:00'],
      ['يوم الخميس', '2026-12-03T17:00'],
      ['للخميس القادم', '2026-12-03T17:00 or 2026-12-10T17:00'],
      ['الخميس بعد القادم', '2026-12-10T17:00'],
      ['الاربعا', '2026-12-02T17:00'],
      ['٢ ديسمبر', '2026-12-02T17:00'],
      ['٢ كانون الأول', '2026-12-02T17:00'],
      ['2 كانون الاول ٢٠٢٧', '2027-12-02T17:00'],
      ['١ آب', '2027-08-01T17:00'],
      ['۱ غشت', '2027-08-01T17:00'],
      ['٢/١٢ ١٧:٠٠', '2026-12-02T17:00 or 2027-02-12T17:00'],
      ['الأسبوع القادم', '2026-11-29T17:00'],
      ['نهاية الشهر', '2026-11-30T17:00'],
      ['مساء الغد', '2026-11-28T18:00'],
      ['غدًا الساعة الخامسة إلا ربعًا مساءً', '2026-11-28T16:45'],
      ['غدا الثانية عشرة والنصف ظهرًا', '2026-11-28T12:30'],
      ['غدا ٩ ونصف الصبح', '2026-11-28T09:30'],
      ['الأحد ١٢ ليلًا', '2026-11-29T23:59'],
      ['tomorrow ٥ مساء', '2026-11-28T17:00'],
      ['بلا موعد', 'none'],
    ])('%s', (typed, expected) => expect(said(typed)).toBe(expected));
  },
);

describe('a weekday on that very day', () => {
  it('is today while its time lies ahead, and the one in a week is offered', () => {
    expect(said('fri')).toBe('2026-11-27T17:00 or 2026-12-04T17:00');
    expect(said('fri 11am')).toBe('2026-12-04T11:00');
    expect(said('fri', at('2026-11-27T15:00:00Z'))).toBe('2026-12-04T17:00');
    expect(said('next fri')).toBe('2026-12-04T17:00 or 2026-12-11T17:00');
    expect(said('الجمعة القادمة')).toBe('2026-12-04T17:00 or 2026-12-11T17:00');
  });
});

describe('"next" and a weekday', () => {
  // A Sunday: where weeks begin on Monday, it is the last day of one.
  const sunday = '2026-11-29T10:00:00Z';

  it('is of next week, by the reader’s own first day, and the nearest is offered', () => {
    expect(said('next fri', at(sunday))).toBe('2026-12-11T17:00 or 2026-12-04T17:00');
    expect(said('next fri', at(sunday, { firstDay: 1 }))).toBe(
      '2026-12-04T17:00 or 2026-12-11T17:00',
    );
  });

  it('in Arabic is the nearest, and the one after it is offered', () => {
    for (const firstDay of [1, 6, 7]) {
      expect(said('الجمعة القادمة', at(sunday, { firstDay }))).toBe(
        '2026-12-04T17:00 or 2026-12-11T17:00',
      );
    }
  });

  it('“next week” begins on its first working day', () => {
    expect(said('next week', at(sunday, { firstDay: 1, weekend: [6, 7] }))).toBe(
      '2026-11-30T17:00',
    );
  });
});

describe('without a time', () => {
  const evening = '2026-11-27T15:30:00Z';

  it('today means its last minute when the working day is over', () => {
    expect(said('today', at(evening))).toBe('2026-11-27T23:59');
    expect(said('tomorrow', at(evening))).toBe('2026-11-28T17:00');
  });

  it('keeps the time that was chosen before, and a time keeps its day', () => {
    const kept = {
      at: Date.parse('2026-12-01T09:30:00Z') as Instant,
      zone: zoneName.parse('Asia/Dubai'),
      wall: '2026-12-01T13:30',
    };
    expect(said('thu', at(evening, { kept }))).toBe('2026-12-03T11:30');
    expect(said('4 pm', at(evening, { kept }))).toBe('2026-12-01T16:00');
    // Not a day that is past.
    expect(said('4 pm', at('2026-12-03T08:00:00Z', { kept }))).toBe('2026-12-03T16:00');
    expect(readDate('1 dec', { ...cairo, kept })).toMatchObject({
      is: 'date',
      time: 'kept',
      chosen: { moment: kept },
    });
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['foo fri bar', 'unread: foo | bar'],
    ['fri tomorrow', 'other-weekday'],
    ['tomorrow today', 'unread: today'],
    ['5pm 6pm', 'unread: 6pm'],
    ['5', 'unread: 5'],
    ['pm', 'unread: pm'],
    ['on', 'unread: on'],
    ['tomorrow 25:00', 'unread: 25:00'],
    ['before fri', 'unread: before'],
    ['tomorrow no date', 'unread: tomorrow no date'],
    ['31 nov', 'no-such-day'],
    ['30/2/2027', 'no-such-day'],
    ['2 dec 1326', 'no-such-day'],
    ['tomorrow 13 am', 'no-such-time'],
    ['thu 2 dec', 'other-weekday'],
    ['الخميس ٢ ديسمبر', 'other-weekday'],
    ['wed 2 dec', '2026-12-02T17:00'],
    ['thu 26 nov', '2026-11-26T17:00'],
  ])('%s', (typed, expected) => expect(said(typed)).toBe(expected));

  it('never throws, whatever is typed', () => {
    const odd = [
      '99999999999',
      '\u0000',
      '0/0/0',
      '٪٪',
      '🦷',
      '-'.repeat(5_000),
      'a '.repeat(2_000),
    ];
    for (const typed of odd) expect(said(typed)).not.toContain('undefined');
  });
});

describe('a time that the clocks of the place touch', () => {
  const spring = at('2026-04-20T10:00:00Z');
  const autumn = at('2026-10-26T10:00:00Z');
  const read = (typed: string, ground: DateGround) => {
    const date = readDate(typed, ground);
    if (date.is !== 'date') return date.is;
    const { moment, clock } = date.chosen;
    return `${new Date(moment.at).toISOString().slice(0, 16)}Z ${moment.wall ?? '-'} ${clock}`;
  };

  it.each([
    ['24 apr 00:30', spring, '2026-04-23T22:30Z 2026-04-24T01:30 skipped'],
    ['24 apr 00:00', spring, '2026-04-23T22:00Z 2026-04-24T01:00 skipped'],
    ['thu eod', spring, '2026-04-23T21:59Z 2026-04-23T23:59 once'],
    ['in 4 days', spring, '2026-04-24T14:00Z 2026-04-24T17:00 once'],
    ['29 oct 23:30', autumn, '2026-10-29T20:30Z 2026-10-29T23:30 first'],
    // The later of two has no wall: a wall is read as the first.
    ['thu eod', autumn, '2026-10-29T21:59Z - second'],
    ['in 4 days', autumn, '2026-10-30T15:00Z 2026-10-30T17:00 once'],
  ])('%s', (typed, ground, expected) => expect(read(typed, ground)).toBe(expected));

  it('an hour from now may be the second of two, and typing what it shows keeps it', () => {
    const first = at('2026-10-29T20:30:00Z');
    const hour = readDate('in 1 hour', first);
    expect(read('in 1 hour', first)).toBe('2026-10-29T21:30Z - second');
    const kept: ZonedMoment | null = hour.is === 'date' ? hour.chosen.moment : null;
    expect(read('29 oct 11:30 pm', { ...first, kept })).toBe('2026-10-29T21:30Z - second');
    expect(read('29 oct 11:30 pm', first)).toBe('2026-10-29T20:30Z 2026-10-29T23:30 first');
  });
});
