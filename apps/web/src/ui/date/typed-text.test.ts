import { chooseInstant } from '@sanad/domain/kernel/dates/choose-moment';
import { readDate } from '@sanad/domain/kernel/dates/read-date';
import { describe, expect, it } from 'vitest';

import { localeOf } from '../../i18n/language.ts';
import { typedText } from './typed-text.ts';

const locales = [
  localeOf('en', 'latn'),
  localeOf('en', 'arab'),
  localeOf('ar', 'latn'),
  localeOf('ar', 'arab'),
];
const zones = ['Africa/Cairo', 'Asia/Dubai', 'America/New_York', 'Europe/London'];
const now = Date.parse('2026-11-29T08:00:00Z');

const quarter = 900_000;
/** A quarter of an hour in every eight days, from a year ago to three years ahead. */
const someTimes = () =>
  Array.from({ length: 180 }, (_, at) => Math.floor(now / quarter - 35_000 + at * 761) * quarter);
/** Cairo's, New York's and London's repeated hours. */
const bothPasses = [
  ['2026-10-29T20:15:00Z', '2026-10-29T21:15:00Z'],
  ['2027-10-28T20:15:00Z', '2027-10-28T21:15:00Z'],
  ['2027-11-07T05:15:00Z', '2027-11-07T06:15:00Z'],
  ['2027-10-31T00:15:00Z', '2027-10-31T01:15:00Z'],
].flatMap((passes) => passes.map((pass) => Date.parse(pass)));

describe('what stands in the field of a date', () => {
  it('is the same moment when it is opened and saved, by every clock', () => {
    for (const zone of zones) {
      for (const locale of locales) {
        for (const at of [...someTimes(), ...bothPasses]) {
          const kept = chooseInstant(at, zone).moment;
          const text = typedText(locale, zone, kept.at, now);
          const usual = { hour: 17, minute: 0 };
          const read = readDate(text, { now, zone, firstDay: 1, weekend: [], usual, kept });
          if (read.is !== 'date' || read.chosen.moment !== kept) {
            expect.fail(`${locale} ${zone} ${text} ${JSON.stringify(read)}`);
          }
        }
      }
    }
  });

  it('says the year of a date that is not of this one', () => {
    const [en = '', , ar = ''] = locales;
    expect(typedText(en, 'Asia/Dubai', Date.parse('2026-12-02T13:00:00Z'), now)).toBe(
      'Wed 2 Dec 5:00 pm',
    );
    expect(typedText(ar, 'Asia/Dubai', Date.parse('2027-02-12T13:00:00Z'), now)).toBe(
      'الجمعة 12 فبراير 2027 5:00 م',
    );
  });
});
