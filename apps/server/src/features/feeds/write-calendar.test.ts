import { randomUUID } from 'node:crypto';

import { chooseMoment } from '@sanad/domain/kernel/dates/choose-moment';
import type { Instant } from '@sanad/domain/kernel/instant';
import { wallTimeOf, writeWall } from '@sanad/domain/kernel/wall-time';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { readCalendar } from '../../../test/read-calendar.ts';
import { stampEvents } from './stamp-events.ts';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

const madeAt = Date.UTC(2026, 0, 1);
const at = Date.UTC(2026, 10, 29, 15) as Instant;
const plain = { at, summary: 'Task', isTentative: false, url: 'https://sanad.example/w/1/board/2' };
const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ ...plain, uid: randomUUID() },
  ...fields,
});

function write(events: readonly CalendarEvent[], name = 'Noor Dental'): string {
  const text = writeCalendar({ name, events, madeAt, told: stampEvents(events, {}, madeAt) });
  // As it travels: what was cut in the middle of a letter would not come back.
  return new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text));
}

describe.each(['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'])(
  'a moment written and read where clocks are those of %s',
  (host) => {
    beforeAll(() => void vi.stubEnv('TZ', host));
    afterAll(() => vi.unstubAllEnvs());

    it.each([
      // Zone, what was meant, what its clocks show then.
      ['Africa/Cairo', '2026-04-23T23:30', '2026-04-23T23:30'],
      ['Africa/Cairo', '2026-04-24T00:30', '2026-04-24T01:30'],
      ['Africa/Cairo', '2026-04-24T01:00', '2026-04-24T01:00'],
      ['Africa/Cairo', '2026-10-29T22:59', '2026-10-29T22:59'],
      ['Africa/Cairo', '2026-10-29T23:30', '2026-10-29T23:30'],
      ['Africa/Cairo', '2026-10-30T00:00', '2026-10-30T00:00'],
      ['America/New_York', '2026-03-08T01:59', '2026-03-08T01:59'],
      ['America/New_York', '2026-03-08T02:30', '2026-03-08T03:30'],
      ['America/New_York', '2026-11-01T01:30', '2026-11-01T01:30'],
      ['America/New_York', '2026-11-01T02:00', '2026-11-01T02:00'],
    ])('is what the clocks of %s were meant to show: %s', (zone, meant, shown) => {
      const [year, month, day, hour, minute] = meant.split(/\D/).map(Number);
      const wall = { year: year!, month: month!, day: day!, hour: hour!, minute: minute! };
      const { moment } = chooseMoment(wall, zone);
      for (const read of readCalendar(write([event({ at: moment.at })]))) {
        expect(read.map(({ at: of }) => of)).toEqual([moment.at]);
        expect(writeWall(wallTimeOf(read[0]!.at, zone))).toBe(shown);
      }
    });
  },
);

describe('what a calendar says', () => {
  it.each([
    'إرسال الفواتير المستحقة إلى العملاء قبل نهاية الأسبوع، ومتابعة الردود معهم؛ ثم تحديث الجدول كله',
    'مُحَمَّدٌ ظِلٌّ إِدَارَةُ '.repeat(8).trim(),
    '\u2068Noor Dental\u2069 · مهمة · \u2067Trello أداة\u2069'.repeat(3),
    `${'x'.repeat(62)} 🌙 عشاء`,
    '👩‍👩‍👧‍👦'.repeat(12),
    'a, b; c\\ d "e": f^n',
  ])('is read by others letter for letter, however it is folded: %s', (summary) => {
    for (let before = 0; before < 6; before += 1) {
      const said = 'ب'.repeat(before) + summary;
      const text = write([event({ summary: said })], said);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
      for (const read of readCalendar(text))
        expect(read.map((each) => each.summary)).toEqual([said]);
      expect(nodeIcal.sync.parseICS(text)['vcalendar']).toMatchObject({ 'WR-CALNAME': said });
    }
  });

  it('[G08] is one entry, whatever its title tries', () => {
    const titles = [
      'Pay\r\nBook, call; or write',
      'Pay\nat once',
      'Pay\rat once',
      'Pay\\nat once\\',
      '\\',
    ];
    const events = titles.map((summary) => event({ summary }));
    const text = write(events, 'Noor, Dental; Cairo\nand Dubai');
    const lines = text.split(/[\r\n\u2028]+/);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(titles.length);
    expect(lines.filter((line) => /^(Book|at once|and Dubai)/.test(line))).toEqual([]);
    for (const read of readCalendar(text))
      expect(read.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
  });

  it('tells what is only proposed, takes nobody’s time, and is nobody else’s to read', () => {
    const text = write([event({ isTentative: true }), event()]);
    for (const read of readCalendar(text))
      expect(read.map(({ status }) => status)).toEqual(['TENTATIVE', 'CONFIRMED']);
    const [first] = Object.values(nodeIcal.sync.parseICS(text)).filter(
      (each) => each?.type === 'VEVENT',
    );
    expect(first).toMatchObject({ transparency: 'TRANSPARENT', class: 'PRIVATE' });
    expect(first).toHaveProperty('url.val', plain.url);
    expect(text).not.toMatch(/^(DTEND|DURATION|RRULE|BEGIN:VTIMEZONE)/m);
  });

  it('is read where it says nothing yet', () => {
    const text = write([]);
    expect(readCalendar(text)).toEqual([[], []]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    // RFC 5545, 3.6: a calendar without any component is none, and strict readers refuse it.
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents()).toHaveLength(1);
    expect(JSON.stringify(nodeIcal.sync.parseICS(text))).toContain('VTIMEZONE');
    expect(write([event()])).not.toContain('VTIMEZONE');
  });
});

describe('the number of a change', () => {
  it('rises with each change of an entry, also over a rest, and with nothing else', () => {
    const [one, two] = [event({ uid: 'one' }), event({ uid: 'two' })];
    let told = stampEvents([one, two], {}, madeAt + 60_000);
    const numbers = () => readCalendar(writeCalendar({ name: 'N', events, madeAt, told }))[0]!;
    let events = [one, two];
    expect(numbers().map(({ sequence }) => sequence)).toEqual([60, 60]);
    expect(stampEvents(events, told, madeAt + 90_000)).toEqual(told);
    events = [{ ...one, at: (at + 1_000) as Instant }, two];
    told = stampEvents(events, told, madeAt + 120_000);
    expect(numbers().map(({ sequence, changed }) => [sequence, changed])).toEqual([
      [120, madeAt + 120_000],
      [60, madeAt + 60_000],
    ]);
    told = stampEvents([two], told, madeAt + 180_000);
    expect(Object.keys(told)).toEqual(['two']);
    told = stampEvents(events, told, madeAt + 240_000);
    expect(numbers()[0]!.sequence).toBe(240);
  });

  it('tells nothing of the words that it was made of', () => {
    const told = stampEvents([event({ summary: 'canary' })], {}, madeAt);
    expect(JSON.stringify(told)).not.toContain('canary');
  });
});
