import { zoneName, type Instant } from '@sanad/domain/kernel/instant';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { describe, expect, it } from 'vitest';

import { localeOf } from '../../i18n/language.ts';
import {
  beginDraft,
  chooseNone,
  pointAt,
  takeOther,
  takeOtherPass,
  typeInto,
  type DateDraft,
  type DraftGround,
} from './date-draft.ts';
import { typedText } from './typed-text.ts';

// A Friday noon.
const now = Date.parse('2026-11-27T10:00:00Z');
const zone = 'Africa/Cairo';
const ground: DraftGround = {
  now,
  zone,
  firstDay: 6,
  weekend: [5, 6],
  usual: { hour: 17, minute: 0 },
  write: (at) => typedText(localeOf('en', 'latn'), zone, at, now),
};
const wallOf = ({ chosen }: DateDraft) => chosen?.moment.wall;
const dubai: ZonedMoment = {
  at: Date.parse('2026-12-01T09:30:00Z') as Instant,
  zone: zoneName.parse('Asia/Dubai'),
  wall: '2026-12-01T13:30',
};

describe('a date that is begun', () => {
  it('is the date that stood there, as long as nobody changes what it says', () => {
    const draft = beginDraft(dubai, ground);
    expect(draft.text).toBe('Tue 1 Dec 11:30 am');
    expect(draft.chosen?.moment).toBe(dubai);
    const away = pointAt(draft, { year: 2026, month: 12, day: 3 }, ground);
    expect(wallOf(away)).toBe('2026-12-03T11:30');
    expect(typeInto(draft, '1 dec 11:30', ground).chosen?.moment).toBe(dubai);
    // There and back again: in its own zone still.
    expect(pointAt(away, { year: 2026, month: 12, day: 1 }, ground).chosen?.moment).toBe(dubai);
  });

  it('keeps its time when a day is pointed at, and its day when a time is typed', () => {
    const empty = beginDraft(null, ground);
    expect(empty.chosen).toBeUndefined();
    const day = pointAt(empty, { year: 2026, month: 12, day: 3 }, ground);
    expect(wallOf(day)).toBe('2026-12-03T17:00');
    expect(day.text).toBe('Thu 3 Dec 5:00 pm');
    const time = typeInto(day, '9am', ground);
    expect(wallOf(time)).toBe('2026-12-03T09:00');
    expect(wallOf(pointAt(time, 'tomorrow', ground))).toBe('2026-11-28T09:00');
    expect(wallOf(pointAt(time, 'next week', ground))).toBe('2026-11-29T09:00');
  });

  it('is nothing while it is not understood, and says what was not', () => {
    const draft = typeInto(beginDraft(dubai, ground), 'fri foo', ground);
    expect(draft.chosen).toBeUndefined();
    expect(draft.trouble).toEqual({ is: 'unread', pieces: ['foo'] });
    expect(typeInto(draft, '', ground)).toMatchObject({ chosen: undefined, trouble: null });
  });

  it('offers what else the words may mean, and the first again', () => {
    const draft = typeInto(beginDraft(null, ground), 'fri', ground);
    const other = takeOther(draft, ground);
    expect([wallOf(draft), wallOf(other)]).toEqual(['2026-11-27T17:00', '2026-12-04T17:00']);
    expect(other.text).toBe('Fri 4 Dec 5:00 pm');
    expect(wallOf(takeOther(other, ground))).toBe('2026-11-27T17:00');
  });

  it('of two passes takes either', () => {
    const first = typeInto(beginDraft(null, ground), '28/10/2027 23:30', ground);
    expect(first.chosen?.clock).toBe('first');
    const second = takeOtherPass(first, ground);
    expect(second.chosen?.clock).toBe('second');
    expect(second.chosen!.moment.at - first.chosen!.moment.at).toBe(3_600_000);
    expect(takeOtherPass(second, ground).chosen?.moment).toEqual(first.chosen?.moment);
    // Opened again it is still the second, also after a look at the first.
    const again = beginDraft(second.chosen!.moment, ground);
    expect(again.chosen?.clock).toBe('second');
    const back = takeOtherPass(takeOtherPass(again, ground), ground);
    expect(back.chosen?.moment).toBe(second.chosen?.moment);
  });

  it('may be no date', () => {
    expect(chooseNone(beginDraft(dubai, ground)).chosen).toBeNull();
    expect(typeInto(beginDraft(dubai, ground), 'no date', ground).chosen).toBeNull();
  });
});
