import { addDays, compareDays } from '@sanad/domain/kernel/dates/calendar-day';
import { readDay, writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { Holiday } from '@sanad/protocol/http/availability';
import type Holidays from 'date-holidays';

/** The library is large, and only asked by whoever keeps the holidays of a country. */
const load = async (): Promise<typeof Holidays> => (await import('date-holidays')).default;

const dayMs = 86_400_000;
const years = new Map<string, readonly Holiday[]>();
let known: readonly string[] | undefined;

export async function holidayCountries(): Promise<readonly string[]> {
  known ??= Object.keys(new (await load())().getCountries())
    .filter((each) => /^[A-Z]{2}$/.test(each))
    .sort();
  return known;
}

/** The public holidays of a country that lie in these days, both included, in order. */
export async function holidaysOf(
  country: string,
  from: string,
  to: string,
): Promise<readonly Holiday[]> {
  if (!(await holidayCountries()).includes(country)) return [];
  const all: Holiday[] = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1)
    all.push(...(await ofYear(country, year)));
  return all.filter(({ day }) => from <= day && day <= to);
}

async function ofYear(country: string, year: number): Promise<readonly Holiday[]> {
  const key = `${country} ${year}`;
  const cached = years.get(key);
  if (cached) return cached;
  const Calendar = await load();
  const calendar = new Calendar(country, { types: ['public'] });
  const own = calendar.getHolidays(year, 'en');
  const arabic = new Map(calendar.getHolidays(year, 'ar').map((each) => [idOf(each), each.name]));
  const found = own.flatMap((each): Holiday[] => {
    const first = readDay(each.date.slice(0, 10));
    const many = Math.max(1, Math.round((each.end.getTime() - each.start.getTime()) / dayMs));
    const names = { en: each.name, ar: arabic.get(idOf(each)) ?? each.name };
    return Array.from({ length: many }, (_, at) => ({
      day: writeDay(addDays(first, at)),
      key: each.rule,
      ...names,
    }));
  });
  const sorted = found.toSorted((a, b) => compareDays(readDay(a.day), readDay(b.day)));
  years.set(key, sorted);
  return sorted;
}

function idOf({ rule, date }: { readonly rule: string; readonly date: string }): string {
  return `${rule} ${date}`;
}
