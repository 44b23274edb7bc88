import { timeOfDay } from '../../../i18n/format-time.ts';

const halfHours = Array.from({ length: 48 }, (_, n) => n * 30);

/** Every half hour of a day, and the chosen time where it lies between. */
export function timesFor(chosen: string, locale: string) {
  const [hours = 0, minutes = 0] = chosen.split(':').map(Number);
  const all = new Set([...halfHours, hours * 60 + minutes]);
  return [...all]
    .sort((one, other) => one - other)
    .map((at) => ({ value: wallOf(at), label: timeOfDay(locale, 'UTC', at * 60_000) }));
}

function wallOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((each) => `${each}`.padStart(2, '0'))
    .join(':');
}
