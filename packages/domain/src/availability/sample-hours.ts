import type { Sampler } from '../kernel/sampler.ts';
import type { HoursWindow, WeekHours } from './record.ts';

type Chance = Pick<Sampler<never>, 'below' | 'chance'>;

const hour = (of: number): string => `${String(of).padStart(2, '0')}:00`;

export function sampleWindow(from: Chance): HoursWindow {
  const begins = from.below(24);
  return { from: hour(begins), to: hour((begins + 1 + from.below(9)) % 24) };
}

export function sampleWeek(from: Chance): WeekHours {
  return Array.from({ length: 7 }, () => (from.chance(0.7) ? [sampleWindow(from)] : []));
}
