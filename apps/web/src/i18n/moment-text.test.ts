import { readDate } from '@sanad/domain/kernel/dates/read-date';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { mediumDate, timeOfDay } from './format-time.ts';
import { localeOf } from './language.ts';
import { otherMoment, shortMoment } from './moment-text.ts';

const en = localeOf('en', 'latn');
const ar = localeOf('ar', 'latn');
const days = { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function typedIn(zone: string, text: string, now: number): ZonedMoment {
  const usual = { hour: 17, minute: 0 };
  const read = readDate(text, { now, zone, firstDay: 1, weekend: [6, 7], usual, kept: null });
  if (read.is !== 'date') throw new Error(`${text} is ${read.is}`);
  return read.chosen.moment;
}

const seen = (moment: ZonedMoment, zone: string, now: number, locale = en) =>
  plain(`${mediumDate(locale, zone, moment.at, now)} ${timeOfDay(locale, zone, moment.at)}`);

describe.each(['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'])(
  'read by a process of %s',
  (host) => {
    beforeAll(() => void vi.stubEnv('TZ', host));
    afterAll(() => vi.unstubAllEnvs());

    it.each([
      // Cairo, spring 2026 and 2027: the clocks go from Thursday 24:00 to Friday 01:00.
      [
        '2026-04-20',
        'Africa/Cairo',
        'thu 23:30',
        'Thu 23 Apr 11:30 pm',
        'Asia/Dubai',
        'Fri 24 Apr 1:30 am',
      ],
      [
        '2026-04-20',
        'Africa/Cairo',
        '24 apr 00:00',
        'Fri 24 Apr 1:00 am',
        'Asia/Dubai',
        'Fri 24 Apr 2:00 am',
      ],
      [
        '2026-04-20',
        'Africa/Cairo',
        '24 apr 00:30',
        'Fri 24 Apr 1:30 am',
        'Asia/Dubai',
        'Fri 24 Apr 2:30 am',
      ],
      [
        '2026-04-20',
        'Africa/Cairo',
        'thu eod',
        'Thu 23 Apr 11:59 pm',
        'Asia/Dubai',
        'Fri 24 Apr 1:59 am',
      ],
      [
        '2026-04-22',
        'Africa/Cairo',
        'in 2 days 9am',
        'Fri 24 Apr 9:00 am',
        'Asia/Dubai',
        'Fri 24 Apr 10:00 am',
      ],
      [
        '2026-04-20',
        'Asia/Dubai',
        'thu 5pm',
        'Thu 23 Apr 5:00 pm',
        'Africa/Cairo',
        'Thu 23 Apr 3:00 pm',
      ],
      [
        '2026-04-20',
        'Asia/Dubai',
        'fri 5pm',
        'Fri 24 Apr 5:00 pm',
        'Africa/Cairo',
        'Fri 24 Apr 4:00 pm',
      ],
      [
        '2027-04-26',
        'Africa/Cairo',
        '30 apr 00:30',
        'Fri 30 Apr 1:30 am',
        'Asia/Dubai',
        'Fri 30 Apr 2:30 am',
      ],
      [
        '2027-04-26',
        'Africa/Cairo',
        'fri 5pm',
        'Fri 30 Apr 5:00 pm',
        'Asia/Dubai',
        'Fri 30 Apr 6:00 pm',
      ],
      // Cairo, autumn: 23:00 to 24:00 comes twice; the first is meant, the end of the day is the second.
      [
        '2026-10-26',
        'Africa/Cairo',
        '29 oct 23:30',
        'Thu 29 Oct 11:30 pm',
        'Asia/Dubai',
        'Fri 30 Oct 12:30 am',
      ],
      [
        '2026-10-26',
        'Africa/Cairo',
        '29 oct eod',
        'Thu 29 Oct 11:59 pm',
        'Asia/Dubai',
        'Fri 30 Oct 1:59 am',
      ],
      [
        '2026-10-26',
        'Africa/Cairo',
        '30 oct 00:00',
        'Fri 30 Oct 12:00 am',
        'Asia/Dubai',
        'Fri 30 Oct 2:00 am',
      ],
      [
        '2027-10-25',
        'Africa/Cairo',
        '28 oct 23:30',
        'Thu 28 Oct 11:30 pm',
        'Asia/Dubai',
        'Fri 29 Oct 12:30 am',
      ],
      [
        '2027-10-25',
        'Africa/Cairo',
        'fri 9am',
        'Fri 29 Oct 9:00 am',
        'Asia/Dubai',
        'Fri 29 Oct 11:00 am',
      ],
      // New York and London, who change on other nights.
      [
        '2026-03-05',
        'America/New_York',
        '8 mar 02:30',
        'Sun 8 Mar 3:30 am',
        'Africa/Cairo',
        'Sun 8 Mar 9:30 am',
      ],
      [
        '2026-03-05',
        'America/New_York',
        'fri 9am',
        'Fri 6 Mar 9:00 am',
        'Africa/Cairo',
        'Fri 6 Mar 4:00 pm',
      ],
      [
        '2026-03-05',
        'America/New_York',
        'mon 9am',
        'Mon 9 Mar 9:00 am',
        'Africa/Cairo',
        'Mon 9 Mar 3:00 pm',
      ],
      [
        '2026-10-30',
        'America/New_York',
        '1 nov 01:30',
        'Sun 1 Nov 1:30 am',
        'Africa/Cairo',
        'Sun 1 Nov 7:30 am',
      ],
      [
        '2027-03-12',
        'America/New_York',
        '14 mar 02:30',
        'Sun 14 Mar 3:30 am',
        'Europe/London',
        'Sun 14 Mar 7:30 am',
      ],
      [
        '2027-11-05',
        'America/New_York',
        '7 nov 01:30',
        'Sun 7 Nov 1:30 am',
        'Europe/London',
        'Sun 7 Nov 5:30 am',
      ],
      [
        '2026-03-27',
        'Europe/London',
        '29 mar 01:30',
        'Sun 29 Mar 2:30 am',
        'Asia/Dubai',
        'Sun 29 Mar 5:30 am',
      ],
      [
        '2026-10-23',
        'Europe/London',
        '25 oct 01:30',
        'Sun 25 Oct 1:30 am',
        'Asia/Dubai',
        'Sun 25 Oct 4:30 am',
      ],
      [
        '2027-03-26',
        'Europe/London',
        '28 mar 01:30',
        'Sun 28 Mar 2:30 am',
        'Asia/Dubai',
        'Sun 28 Mar 5:30 am',
      ],
      [
        '2027-10-29',
        'Europe/London',
        '31 oct 01:30',
        'Sun 31 Oct 1:30 am',
        'Asia/Dubai',
        'Sun 31 Oct 4:30 am',
      ],
      // Casablanca before, in and after Ramadan of 2026.
      [
        '2026-02-12',
        'Africa/Casablanca',
        'fri 5pm',
        'Fri 13 Feb 5:00 pm',
        'Asia/Dubai',
        'Fri 13 Feb 8:00 pm',
      ],
      [
        '2026-02-14',
        'Africa/Casablanca',
        '15 feb 02:30',
        'Sun 15 Feb 2:30 am',
        'Asia/Dubai',
        'Sun 15 Feb 5:30 am',
      ],
      [
        '2026-02-19',
        'Africa/Casablanca',
        'fri 5pm',
        'Fri 20 Feb 5:00 pm',
        'Asia/Dubai',
        'Fri 20 Feb 9:00 pm',
      ],
      [
        '2026-03-20',
        'Africa/Casablanca',
        '22 mar 02:30',
        'Sun 22 Mar 3:30 am',
        'Asia/Dubai',
        'Sun 22 Mar 6:30 am',
      ],
      [
        '2026-03-26',
        'Africa/Casablanca',
        'fri 5pm',
        'Fri 27 Mar 5:00 pm',
        'Asia/Dubai',
        'Fri 27 Mar 8:00 pm',
      ],
      // Midnight in both zones.
      [
        '2026-11-26',
        'Asia/Dubai',
        'fri 00:00',
        'Fri 27 Nov 12:00 am',
        'Africa/Cairo',
        'Thu 26 Nov 10:00 pm',
      ],
      [
        '2026-11-26',
        'Africa/Cairo',
        'fri 00:00',
        'Fri 27 Nov 12:00 am',
        'Asia/Dubai',
        'Fri 27 Nov 2:00 am',
      ],
      [
        '2026-11-26',
        'Asia/Dubai',
        'fri midnight',
        'Fri 27 Nov 11:59 pm',
        'Africa/Cairo',
        'Fri 27 Nov 9:59 pm',
      ],
      [
        '2026-11-26',
        'Pacific/Kiritimati',
        'sat 00:00',
        'Sat 28 Nov 12:00 am',
        'America/New_York',
        'Fri 27 Nov 5:00 am',
      ],
      [
        '2026-12-30',
        'Africa/Cairo',
        '1 jan 00:30',
        'Fri 1 Jan 2027 12:30 am',
        'America/New_York',
        'Thu 31 Dec 5:30 pm',
      ],
    ] as const)(
      'on %s in %s: "%s" is %s, and in %4$s %5$s',
      (day, mine, typed, own, theirs, other) => {
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(host);
        const now = Date.parse(`${day}T08:00:00Z`);
        const moment = typedIn(mine, typed, now);
        expect([seen(moment, mine, now), seen(moment, theirs, now)]).toEqual([own, other]);
      },
    );

    it('a person who travels sees the same instant, on the clock of where they are', () => {
      const now = Date.parse('2026-11-26T08:00:00Z');
      const moment = typedIn('Asia/Dubai', 'fri 5pm', now);
      const onTheWay = ['Africa/Cairo', 'Europe/London', 'America/New_York', 'Pacific/Kiritimati'];
      expect(onTheWay.map((zone) => seen(moment, zone, now))).toEqual([
        'Fri 27 Nov 3:00 pm',
        'Fri 27 Nov 1:00 pm',
        'Fri 27 Nov 8:00 am',
        'Sat 28 Nov 3:00 am',
      ]);
      expect(seen(moment, 'Africa/Cairo', now, ar)).toBe('الجمعة 27 نوفمبر 3:00 م');
    });

    it('on the second clock the day stands only where it is another one', () => {
      const now = Date.parse('2026-11-26T08:00:00Z');
      const short = (text: string) => {
        const moment = typedIn('Asia/Dubai', text, now);
        const mine = shortMoment(en, 'Asia/Dubai', moment, now, days);
        const zones = { mine: 'Asia/Dubai', theirs: 'Africa/Cairo' };
        const theirs = otherMoment(en, zones, moment, now, days);
        return plain([mine.day, mine.time, theirs.day, theirs.time].filter(Boolean).join(' '));
      };
      expect(short('sun 5pm')).toBe('Sun 29 5:00 pm 3:00 pm');
      expect(short('sun 00:30')).toBe('Sun 29 12:30 am Sat 28 10:30 pm');
      expect(short('today 5pm')).toBe('Today 5:00 pm 3:00 pm');
      expect(short('tomorrow 01:00')).toBe('Tomorrow 1:00 am Today 11:00 pm');
    });
  },
);
