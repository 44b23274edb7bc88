/** What CLDR says where a weekend is not Saturday and Sunday; 1 is Monday, 7 Sunday. Not every browser can be asked. */
const weekends: readonly (readonly [days: readonly number[], countries: string])[] = [
  [[5, 6], 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'],
  [[4, 5], 'AF'],
  [[5], 'IR'],
  [[7], 'IN UG'],
];

const usual: readonly number[] = [6, 7];

/** The days on which people of a country rest, by its two letters; of one that nobody knows, what is usual. */
export function weekendIn(country: string | null): readonly number[] {
  const known =
    country === null ? undefined : weekends.find(([, all]) => all.split(' ').includes(country));
  return known?.[0] ?? usual;
}
