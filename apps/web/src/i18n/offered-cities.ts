import { fold } from '@sanad/domain/kernel/fold';
import type { Language } from '@sanad/protocol/http/profile';
import { getTimezone, type TimezoneName } from 'countries-and-timezones';

import { cityOf, likelyZones } from './city.ts';

/** A city by which a zone is found. Several may stand for one zone; `isNamesake` is the one that shows it. */
export interface OfferedCity {
  readonly key: string;
  readonly zone: string;
  readonly city: string;
  readonly country: string;
  readonly isNamesake: boolean;
  readonly folded: string;
}

/** Large cities whose zone is named after another one. */
const others: readonly (readonly [zone: string, en: string, ar: string])[] = [
  ['Asia/Dubai', 'Abu Dhabi', 'أبوظبي'],
  ['Asia/Dubai', 'Sharjah', 'الشارقة'],
  ['Asia/Riyadh', 'Jeddah', 'جدة'],
  ['Asia/Riyadh', 'Mecca', 'مكة المكرمة'],
  ['Asia/Riyadh', 'Medina', 'المدينة المنورة'],
  ['Asia/Riyadh', 'Dammam', 'الدمام'],
  ['Africa/Cairo', 'Alexandria', 'الإسكندرية'],
  ['Africa/Cairo', 'Giza', 'الجيزة'],
  ['Africa/Casablanca', 'Rabat', 'الرباط'],
  ['Africa/Casablanca', 'Marrakesh', 'مراكش'],
  ['Asia/Kolkata', 'Mumbai', 'مومباي'],
  ['Asia/Kolkata', 'Delhi', 'دلهي'],
  ['Asia/Karachi', 'Lahore', 'لاهور'],
  ['Asia/Karachi', 'Islamabad', 'إسلام آباد'],
  ['Europe/Istanbul', 'Ankara', 'أنقرة'],
];

/** One name for each zone: an old spelling (Calcutta) is the new one's (Kolkata), another country's stays its own. */
export function canonicalZone(zone: string): string {
  const known = getTimezone(zone as TimezoneName);
  const target = known?.aliasOf == null ? undefined : getTimezone(known.aliasOf);
  return target && target.countries[0] === known?.countries[0] ? target.name : zone;
}

/** Every zone this browser knows by its city and country, the likely ones first, the rest by name; `own` is always there. */
export function offeredCities(language: Language, own: string): readonly OfferedCity[] {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const collator = new Intl.Collator(language);
  const offer = (zone: string, city: string, isNamesake: boolean): OfferedCity => {
    const code = getTimezone(zone as TimezoneName)?.countries[0];
    const country = code === undefined ? '' : (countries.of(code) ?? '');
    const names = [city, country, cityOf(zone, 'en'), zone.replaceAll('_', ' ')];
    return {
      key: isNamesake ? zone : `${zone} ${city}`,
      zone,
      city,
      country,
      isNamesake,
      folded: fold(names.join('\n')),
    };
  };
  const namesake = (zone: string) => offer(zone, cityOf(zone, language), true);
  const first = [...new Set([own, ...likelyZones].map(canonicalZone))];
  const known = Intl.supportedValuesOf('timeZone').map(canonicalZone);
  const rest = [...new Set(known)].filter((zone) => !first.includes(zone));
  return [
    ...first.map(namesake),
    ...others.map(([zone, en, ar]) => offer(zone, language === 'ar' ? ar : en, false)),
    ...rest.map(namesake).toSorted((a, b) => collator.compare(a.city, b.city)),
  ];
}

/** The cities that what is typed may mean; whose own name begins with it comes first. */
export function findCities(cities: readonly OfferedCity[], typed: string): readonly OfferedCity[] {
  const wanted = fold(typed.trim());
  const begins = ({ city }: OfferedCity) => fold(city).startsWith(wanted);
  return cities
    .filter(({ folded }) => folded.includes(wanted))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
