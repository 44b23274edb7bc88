// @vitest-environment node
import { expect, it } from 'vitest';

import { canonicalZone, findCities, offeredCities } from './offered-cities.ts';

const find = (language: 'en' | 'ar', typed: string) =>
  findCities(offeredCities(language, 'Asia/Dubai'), typed).map(({ zone, city }) => [zone, city]);

it.each([
  ['en', 'abu', ['Asia/Dubai', 'Abu Dhabi']],
  ['en', 'Jeddah', ['Asia/Riyadh', 'Jeddah']],
  ['ar', 'ابوظبي', ['Asia/Dubai', 'أبوظبي']],
  ['ar', 'اسكندريه', ['Africa/Cairo', 'الإسكندرية']],
  ['en', 'kuwait', ['Asia/Kuwait', 'Kuwait']],
  ['en', 'zurich', ['Europe/Zurich', 'Zurich']],
] as const)('in %s, %s finds a city', (language, typed, city) => {
  expect(find(language, typed)[0]).toEqual(city);
});

it('finds every city of a country by the country’s name, and by its English one in Arabic', () => {
  expect(find('ar', 'مصر')).toContainEqual(['Africa/Cairo', 'القاهرة']);
  expect(find('ar', 'Cairo')).toContainEqual(['Africa/Cairo', 'القاهرة']);
  expect(find('en', 'India')).toContainEqual(['Asia/Kolkata', 'Mumbai']);
});

it('names no zone twice, under whatever spelling the browser has it', () => {
  const zones = offeredCities('en', 'Asia/Calcutta').filter((city) => city.isNamesake);
  expect(new Set(zones.map(({ key }) => key)).size).toBe(zones.length);
  expect(zones.filter(({ city }) => city === 'Kolkata')).toHaveLength(1);
  expect(zones[0]).toMatchObject({ zone: 'Asia/Kolkata' });
});

it('keeps the zone of each country where several share their clocks', () => {
  expect(canonicalZone('Asia/Calcutta')).toBe('Asia/Kolkata');
  expect(canonicalZone('Asia/Kuwait')).toBe('Asia/Kuwait');
  expect(canonicalZone('Europe/Amsterdam')).toBe('Europe/Amsterdam');
});
