import { describe, expect, it } from 'vitest';

import type { Instant, ZoneName } from '../kernel/instant.ts';
import { silenceOf } from './silence.ts';
import { usualTerms, type Terms } from './terms.ts';
import type { AgreementVersion } from './version.ts';

const zone = 'Africa/Cairo';
const agreed = Date.parse('2026-03-01T08:00:00Z');
const version = (
  number: number,
  acceptDeliveries: Terms['acceptDeliveries'],
  { begins = '2026-03-01', at = agreed } = {},
) =>
  ({
    ...{ number, state: 'accepted', from: begins, begins },
    terms: { ...usualTerms(zone as ZoneName, 'EGP'), acceptDeliveries },
    answered: { side: 'client', at: at as Instant },
  }) as unknown as AgreementVersion;

const at = (text: string) => Date.parse(text);

describe('a delivery that nobody answers', () => {
  it('counts as accepted so many days later at the same time of the assistant’s clock, whatever the clocks do', () => {
    // Cairo puts its clocks forward on 24 April and back on 30 October 2026.
    for (const [delivered, accepted] of [
      ['2026-03-10T15:30:20+02:00', '2026-03-17T15:30:20+02:00'],
      ['2026-04-20T15:30:00+02:00', '2026-04-27T15:30:00+03:00'],
      ['2026-10-27T23:30:00+03:00', '2026-11-03T23:30:00+02:00'],
    ] as const) {
      const ask = { zone, deliveredAt: at(delivered), now: at(delivered) };
      expect(silenceOf([version(1, 7)], ask)).toEqual({
        ...{ days: 7, acceptsAt: at(accepted), warnsAt: at(accepted) - 86_400_000 },
      });
    }
  });

  it('is never accepted so that was delivered before the yes, or before the day from which it holds', () => {
    const now = at('2026-04-01T08:00:00Z');
    for (const deliveredAt of [agreed - 1, agreed, at('2026-03-04T21:59:59Z')])
      expect(
        silenceOf([version(1, 3, { begins: '2026-03-05' })], { zone, deliveredAt, now }),
      ).toBeNull();
    const own = { zone, deliveredAt: agreed - 1, now };
    expect(silenceOf([version(1, 3)], own)).toBeNull();
    expect(silenceOf([version(1, 3)], { ...own, deliveredAt: agreed })).toMatchObject({ days: 3 });
    expect(silenceOf([], own)).toBeNull();
  });

  it('gives the longer time where an amendment changed it meanwhile, and none where one took it out', () => {
    const amended = { begins: '2026-03-12', at: at('2026-03-11T08:00:00Z') };
    const deliveredAt = at('2026-03-10T12:00:00Z');
    const now = at('2026-03-13T12:00:00Z');
    const ask = { zone, deliveredAt, now };
    expect(silenceOf([version(1, 5), version(2, 1, amended)], ask)).toMatchObject({ days: 5 });
    expect(silenceOf([version(1, 5), version(2, 9, amended)], ask)).toMatchObject({ days: 9 });
    expect(silenceOf([version(1, 5), version(2, null, amended)], ask)).toBeNull();
    // What is agreed first by the amendment says nothing of what was delivered before it.
    expect(silenceOf([version(1, null), version(2, 1, amended)], ask)).toBeNull();
    // Ahead, it changes nothing yet.
    const before = { ...ask, now: at('2026-03-11T12:00:00Z') };
    expect(silenceOf([version(1, 5), version(2, null, amended)], before)).toMatchObject({
      days: 5,
    });
  });

  it('is warned of a day before, or half the time where that is shorter', () => {
    const ask = { zone, deliveredAt: agreed, now: agreed };
    const lead = (days: number) => {
      const { acceptsAt, warnsAt } = silenceOf([version(1, days)], ask)!;
      return (acceptsAt - warnsAt) / 3_600_000;
    };
    expect([lead(7), lead(2), lead(1), lead(0)]).toEqual([24, 24, 12, 0]);
  });
});
