import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { ZonedMoment } from '../../kernel/wall-time.ts';
import { deadlineOf, isLate } from './lateness.ts';
import { noLife, type LifeFields } from './life-record.ts';

const at = (iso: string) => Date.parse(iso) as Instant;
const hour = 3_600_000;
const mona = 'mona' as UserId;
const agreed = { at: at('2026-01-01T08:00Z'), by: mona, proposedBy: mona };

/** Meant by a clock, and sent by a program that read it an hour off. */
function dueAt(zone: string, wall: string, fields: Partial<LifeFields> = {}) {
  const due = { at: at('2026-01-01T00:00Z'), zone, wall } as ZonedMoment;
  return { ...noLife, due, dueMet: false, agreed, ...fields };
}

describe.each(['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'])(
  'late by a process of %s',
  (host) => {
    beforeAll(() => void vi.stubEnv('TZ', host));
    afterAll(() => vi.unstubAllEnvs());

    it.each([
      // Skipped: as long after as the clocks moved. Twice: the first time.
      ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:30Z'],
      ['Africa/Cairo', '2026-10-29T23:30', '2026-10-29T20:30Z'],
      ['Africa/Cairo', '2027-04-30T00:30', '2027-04-29T22:30Z'],
      ['Africa/Cairo', '2027-10-28T23:30', '2027-10-28T20:30Z'],
      ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30Z'],
      ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30Z'],
      ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30Z'],
      ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30Z'],
      ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:30Z'],
      ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30Z'],
      ['Europe/London', '2027-03-28T01:30', '2027-03-28T01:30Z'],
      ['Europe/London', '2027-10-31T01:30', '2027-10-31T00:30Z'],
      // Before, in and after Ramadan, when Morocco is an hour behind itself.
      ['Africa/Casablanca', '2026-02-13T17:00', '2026-02-13T16:00Z'],
      ['Africa/Casablanca', '2026-02-15T02:30', '2026-02-15T01:30Z'],
      ['Africa/Casablanca', '2026-02-20T17:00', '2026-02-20T17:00Z'],
      ['Africa/Casablanca', '2026-03-22T02:30', '2026-03-22T02:30Z'],
      ['Africa/Casablanca', '2026-03-27T17:00', '2026-03-27T16:00Z'],
      ['Africa/Cairo', '2026-11-27T00:00', '2026-11-26T22:00Z'],
      ['Asia/Dubai', '2026-11-27T00:00', '2026-11-26T20:00Z'],
      ['Pacific/Kiritimati', '2026-11-28T00:00', '2026-11-27T10:00Z'],
    ])('in %s what is due at %s is so after %s', (zone, wall, iso) => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(host);
      const task = dueAt(zone, wall);
      expect(deadlineOf(task, false)).toBe(at(iso));
      const late = (now: number) =>
        isLate(task, 'in_progress', { now: now as Instant, isOwn: false });
      expect([late(at(iso)), late(at(iso) + 1)]).toEqual([false, true]);
    });
  },
);

describe('lateness', () => {
  const [zone, wall, due] = ['Africa/Cairo', '2026-11-26T15:00', at('2026-11-26T13:00Z')];
  const late = (
    fields: Partial<LifeFields>,
    state: Parameters<typeof isLate>[1],
    { after = hour, isOwn = false } = {},
  ) => isLate(dueAt(zone, wall, fields), state, { now: (due + after) as Instant, isOwn });

  it('counts from an agreed date alone, or one’s own', () => {
    expect(late({}, 'in_progress')).toBe(true);
    expect(late({ agreed: null }, 'requested')).toBe(false);
    expect(late({ agreed: null }, 'in_progress')).toBe(false);
    expect(late({ agreed: null }, 'in_progress', { isOwn: true })).toBe(true);
    expect(late({}, 'done')).toBe(false);
  });

  it('stands still while the work waits for the asking side, and moves by it after', () => {
    const since = (due - hour) as Instant;
    const waiting = { on: mona, since, from: 'in_progress', questions: ['q'] } as const;
    expect(late({ waiting }, 'waiting')).toBe(false);
    expect(late({ delivered: { at: since, by: mona, word: '' } }, 'in_review')).toBe(false);
    expect(late({ waiting: { ...waiting, since: (due + 1) as Instant } }, 'waiting')).toBe(true);
    expect(late({ waitedMs: hour }, 'in_progress')).toBe(false);
    expect(late({ waitedMs: hour }, 'in_progress', { after: hour + 1 })).toBe(true);
  });

  it('a wait that an earlier program counted down from a date agreed meanwhile brings it no nearer', () => {
    expect(deadlineOf(dueAt(zone, wall, { waitedMs: -hour }), false)).toBe(due);
  });
});
