// @vitest-environment node
import { describe, expect, it } from 'vitest';

import {
  dayNumber,
  fullDate,
  hourOfDay,
  longDay,
  relativeTime,
  runningTime,
  shortDay,
  timeOfDay,
} from './format-time.ts';
import { localeOf } from './language.ts';

const en = localeOf('en', 'latn');
const ar = localeOf('ar', 'latn');
const arab = localeOf('ar', 'arab');
const at = Date.UTC(2026, 10, 26, 13, 0);
const days = { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' };

describe('times', () => {
  it('shows one instant on both clocks, with a no-break space', () => {
    expect(timeOfDay(en, 'Asia/Dubai', at)).toBe('5:00\u00a0pm');
    expect(timeOfDay(en, 'Africa/Cairo', at)).toBe('3:00\u00a0pm');
    expect(timeOfDay(ar, 'Africa/Cairo', at)).toBe('3:00\u00a0م');
    expect(timeOfDay(arab, 'Africa/Cairo', at)).toBe('٣:٠٠\u00a0م');
  });

  it('says whole hours short, and others with their minutes', () => {
    expect(hourOfDay(en, 'Asia/Dubai', at)).toBe('5\u00a0pm');
    expect(hourOfDay(arab, 'Africa/Cairo', at)).toBe('٣\u00a0م');
    expect(hourOfDay(en, 'Asia/Kolkata', at)).toBe('6:30\u00a0pm');
  });

  it('says 12 at noon and at midnight', () => {
    expect(timeOfDay(en, 'UTC', Date.UTC(2026, 0, 1, 12))).toBe('12:00\u00a0pm');
    expect(timeOfDay(ar, 'UTC', Date.UTC(2026, 0, 1, 0))).toBe('12:00\u00a0ص');
  });

  it('names days within six days and months beyond', () => {
    const now = Date.UTC(2026, 10, 24, 8);
    const short = (day: number, locale = en) =>
      shortDay(locale, 'Asia/Dubai', Date.UTC(2026, 10, day, 13), now, days);
    expect(short(24)).toBe('Today');
    expect(short(25)).toBe('Tomorrow');
    expect(short(23)).toBe('Yesterday');
    expect(short(26)).toBe('Thu\u00a026');
    expect(short(26, ar)).toBe('الخميس\u00a026');
    expect(short(32)).toBe('2\u00a0Dec');
    expect(shortDay(en, 'Asia/Dubai', Date.UTC(2027, 1, 3), now, days)).toBe(
      '3\u00a0Feb\u00a02027',
    );
  });

  it('writes whole dates by name, Gregorian', () => {
    expect(longDay(en, 'Asia/Dubai', at)).toBe('Thursday 26\u00a0November');
    expect(longDay(ar, 'Asia/Dubai', at)).toBe('الخميس 26\u00a0نوفمبر');
    expect(fullDate(arab, 'Asia/Dubai', at)).toBe('٢٦\u00a0نوفمبر\u00a0٢٠٢٦');
  });

  it('puts an instant on the day of its zone', () => {
    const late = Date.UTC(2026, 10, 26, 21);
    expect(dayNumber('Asia/Dubai', late) - dayNumber('Africa/Cairo', late)).toBe(1);
  });

  it('tells distances in the language’s own words', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(relativeTime(en, now - 600_000, now)).toBe('10 minutes ago');
    expect(relativeTime(ar, now + 2 * 86_400_000, now)).toBe('بعد الغد');
    expect(relativeTime(ar, now + 2 * 3_600_000, now)).toBe('خلال ساعتين');
  });

  it('counts a running length', () => {
    expect(runningTime(en, 252_000)).toBe('4:12');
    expect(runningTime(arab, 3_852_000)).toBe('١:٠٤:١٢');
  });
});
