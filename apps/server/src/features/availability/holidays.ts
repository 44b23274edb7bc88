import { addDays, compareDays } from '@sanad/domain/kernel/dates/calendar-day';
import { readDay, writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { Holiday } from '@sanad/protocol/http/availability';
import type Holidays from 'date-holidays';

/** The library is large, and only asked by whoever keeps the holidays of a country. */
const load = async (): Promise<typeof Holidays> => (await import('date-holidays')).default;

/** Where the library's list is not what the law says: days of it that are none, and days it lacks. */
const mends: Readonly<Record<string, { readonly none: string[]; readonly also: AlsoHoliday[] }>> = {
  // Cabinet Resolution 27 of 2024, in force from 2025: the 27th of Rajab and the first of Ramadan are working days.
  AE: {
    none: ['27 Rajab', '1 Ramadan'],
    also: [
      { rule: '9 Dhu al-Hijjah', name: { en: 'Arafah Day', ar: 'يوم عرفة' } },
      { rule: '12-03', name: { en: 'National Day', ar: 'اليوم الوطني' } },
    ],
  },
  // Yearly by decree of the Prime Minister, together with the Feast of the Sacrifice.
  EG: {
    none: [],
    also: [{ rule: '9 Dhu al-Hijjah', name: { en: 'Arafah Day', ar: 'يوم عرفة' } }],
  },
};

interface AlsoHoliday {
  readonly rule: string;
  readonly name: { readonly en: string; readonly ar: string };
}

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
  for (const { rule, name } of mends[country]?.also ?? [])
    calendar.setHoliday(rule, { name, type: 'public' });
  const none = mends[country]?.none ?? [];
  const own = calendar.getHolidays(year, 'en').filter(({ rule }) => !none.includes(rule));
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
