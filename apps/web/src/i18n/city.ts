import { arabicCities, cityIn } from '@sanad/domain/kernel/city-names';
import type { Language } from '@sanad/protocol/http/profile';

/** The city that stands for a time zone: a place, never an offset. */
export function cityOf(zone: string, language: Language): string {
  return cityIn(zone, language);
}

/** Zones with an Arabic name of their own, the most likely first. */
export const likelyZones: readonly string[] = Object.keys(arabicCities).filter(
  (zone) => zone.includes('/') && !zone.startsWith('Etc'),
);

export function zoneOfBrowser(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
