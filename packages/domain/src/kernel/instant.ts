import { z } from 'zod';

/** A moment: whole milliseconds since 1970-01-01T00:00Z. Local times exist only where a person reads them. */
export const instant = z.int().min(0).max(8_640_000_000_000_000).brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

const knownZones = new Set<string>();

/** Whether this runtime can read clocks in the zone: an unknown name would throw in everybody's browser. */
function isKnownZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  // Names are matched in any letter case, so a sender could invent millions of spellings.
  if (knownZones.size < 1_000) knownZones.add(name);
  return true;
}

/** An IANA zone name, kept beside an instant whose local reading matters. */
export const zoneName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/)
  .refine(isKnownZone)
  .brand<'ZoneName'>();
export type ZoneName = z.infer<typeof zoneName>;
