import { expect, it } from 'vitest';

import { weekendIn } from './weekend.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Countries that are no more, which a runtime may still know. */
const gone = new Set(['NT', 'YD']);

it('every country rests on the days that CLDR says', () => {
  const wrong: string[] = [];
  for (const first of letters) {
    for (const second of letters) {
      const country = first + second;
      if (gone.has(country)) continue;
      const place = new Intl.Locale(`und-${country}`) as Intl.Locale & {
        getWeekInfo?: () => { readonly weekend: readonly number[] };
        readonly weekInfo?: { readonly weekend: readonly number[] };
      };
      const said = (place.getWeekInfo?.() ?? place.weekInfo)!.weekend;
      if (said.join() !== weekendIn(country).join()) wrong.push(`${country}: ${said.join()}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(weekendIn(null)).toEqual([6, 7]);
});
