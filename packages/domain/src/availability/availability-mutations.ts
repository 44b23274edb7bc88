import { z } from 'zod';

import { zoneName, type Instant } from '../kernel/instant.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { dayWindows, hoursWindow, ownHolidays, travel, weekHours } from './argument.ts';
import type { AvailabilityCollections, AvailabilityRecord } from './record.ts';
import { sampleWeek, sampleWindow } from './sample-hours.ts';

export const defineAvailabilityMutation = mutationsOf<AvailabilityCollections>();

/** As it is for who never said anything: any time is theirs. */
export function usualAvailability(
  zone: AvailabilityRecord['zone'],
  changedAt: Instant,
): AvailabilityRecord {
  const nothing = { week: null, holidays: null, ramadan: null, quiet: null, travel: null } as const;
  return { id: 'own', zone, ...nothing, changedAt };
}

/** What is named, and nothing else: two devices that say different things of it keep both. */
export const setAvailability = defineAvailabilityMutation({
  name: 'setAvailability',
  args: z.strictObject({
    /** On whose clock it is from now on. */
    zone: zoneName,
    week: weekHours.nullable().optional(),
    holidays: ownHolidays.nullable().optional(),
    ramadan: dayWindows.nullable().optional(),
    quiet: hoursWindow.nullable().optional(),
    travel: travel.nullable().optional(),
  }),
  needs: 'place',
  apply(tx, { zone, ...said }, { now }) {
    const { week, holidays, ramadan, quiet, travel: away } = said;
    touch(tx, zone, now);
    tx.patch('availability', 'own', {
      zone,
      ...(week !== undefined && { week }),
      ...(holidays !== undefined && { holidays }),
      ...(ramadan !== undefined && { ramadan }),
      ...(quiet !== undefined && { quiet }),
      ...(away !== undefined && { travel: away }),
    });
  },
  inverse(before, { zone, ...said }) {
    const known = before.get('availability', 'own');
    const then = (Object.keys(said) as (keyof typeof said)[]).map((name): [string, unknown] => [
      name,
      known?.[name] ?? null,
    ]);
    const args = { zone: known?.zone ?? zone, ...Object.fromEntries(then) };
    return { name: 'setAvailability', args };
  },
  sample(from) {
    const zone = from.pick(['Africa/Cairo', 'Asia/Dubai', 'America/New_York']);
    return {
      zone,
      ...(from.chance(0.6) && { week: from.chance(0.8) ? sampleWeek(from) : null }),
      ...(from.chance(0.3) && { quiet: from.chance(0.7) ? sampleWindow(from) : null }),
      ...(from.chance(0.3) && { ramadan: from.chance(0.7) ? [sampleWindow(from)] : null }),
      ...(from.chance(0.3) && {
        holidays: { country: from.pick(['EG', 'AE']), worked: from.chance(0.5) ? ['01-25'] : [] },
      }),
      ...(from.chance(0.3) && {
        travel: { zone, from: '2026-12-01', to: '2026-12-09', hours: from.pick(['stay', 'go']) },
      }),
    };
  },
});

/** Whatever is said of it: it is another saying than the one before, also within one millisecond. */
export function touch(
  tx: Pick<Tx<AvailabilityCollections>, 'get' | 'put' | 'patch'>,
  zone: AvailabilityRecord['zone'],
  now: Instant,
): void {
  const known = tx.get('availability', 'own');
  if (!known) return tx.put('availability', usualAvailability(zone, now));
  const changedAt = Math.max(now, known.changedAt + 1) as Instant;
  return tx.patch('availability', 'own', { changedAt });
}
