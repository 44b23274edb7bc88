import { expect, it } from 'vitest';

import { holidaysOf } from './holidays.ts';

const daysOf = async (country: string) =>
  (await holidaysOf(country, '2027-01-01', '2027-12-31')).map(({ day, en }) => `${day} ${en}`);

it('the Emirates’ holidays are those of the law: Arafah and two national days, neither the 27th of Rajab nor the first of Ramadan', async () => {
  const days = await daysOf('AE');
  expect(days).toEqual([
    "2027-01-01 New Year's Day",
    ...['09', '10', '11'].map((day) => `2027-03-${day} End of Ramadan (Eid al-Fitr)`),
    '2027-05-15 Arafah Day',
    ...['16', '17', '18'].map((day) => `2027-05-${day} Feast of the Sacrifice (Eid al-Adha)`),
    '2027-06-06 Islamic New Year',
    '2027-08-14 Birthday of Muhammad (Mawlid)',
    '2027-12-02 National Day',
    '2027-12-03 National Day',
  ]);
});

it('Egypt’s holidays have the day of Arafah, named in both languages', async () => {
  const all = await holidaysOf('EG', '2027-05-15', '2027-05-15');
  expect(all).toEqual([
    { day: '2027-05-15', key: '9 Dhu al-Hijjah', en: 'Arafah Day', ar: 'يوم عرفة' },
  ]);
  expect(await daysOf('EG')).toHaveLength(19);
});
