import { readDay } from '@sanad/domain/kernel/dates/day-text';

import { Bdi } from '../../../i18n/bdi.tsx';
import { countryOf } from '../../../i18n/country-of.ts';
import { mediumDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import { useHolidays, type OwnHoursDesk } from './use-own-hours.ts';
import { noonOf } from './wall-text.ts';

/** The holidays of a country, each with a tick: off, or worked all the same. */
export function HolidaysSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { language, locale } = useLanguage();
  const now = useMinute();
  const own = desk.said.holidays;
  const { countries, holidays, isMissing, refetch } = useHolidays(own?.country);
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const nameOf = (country: string): string => names.of(country) ?? country;
  const likely = countryOf(desk.said.zone);
  const known = countries ?? (own ? [own.country] : []);
  const offered = known.toSorted(
    (a, b) =>
      Number(b === likely) - Number(a === likely) || nameOf(a).localeCompare(nameOf(b), locale),
  );
  const today = new Date(now).toISOString().slice(0, 10);
  /** Days of one holiday in a row are one line. */
  const listed = holidays.filter(
    ({ day, key }, at) => day >= today && holidays[at - 1]?.key !== key,
  );

  return (
    <HoursSection title={words.holidays.title}>
      <div className="w-full max-w-72">
        <NativeSelect
          label={words.holidays.country}
          value={own?.country ?? ''}
          onChange={(country) =>
            desk.say({ holidays: country === '' ? null : { country, worked: [] } })
          }
          options={[
            { value: '', label: words.holidays.nobody },
            ...offered.map((country) => ({ value: country, label: nameOf(country) })),
          ]}
        />
      </div>
      {isMissing ? (
        <div className="flex flex-wrap items-center gap-3">
          <p role="alert" className="text-small text-ink-2">
            {words.holidays.failed}
          </p>
          <Button size="small" onPress={() => void refetch()}>
            {words.holidays.again}
          </Button>
        </div>
      ) : null}
      {own === null || listed.length === 0 ? null : (
        <>
          <p className="text-small text-ink-2">{words.holidays.help}</p>
          <ul
            aria-label={words.holidays.works}
            className="grid grid-cols-2 gap-x-6 gap-y-1.5 phone:grid-cols-1"
          >
            {listed.map((holiday) => (
              <li key={`${holiday.key} ${holiday.day}`}>
                <Checkbox
                  isSelected={!own.worked.includes(holiday.key)}
                  onChange={(isOff) => {
                    const others = own.worked.filter((key) => key !== holiday.key);
                    const worked = isOff ? others : [...others, holiday.key];
                    desk.say({ holidays: { ...own, worked } });
                  }}
                >
                  <span className="min-w-0">
                    <Bdi>{holiday[language]}</Bdi>
                    <span className="block text-meta text-ink-3">
                      {mediumDate(locale, 'UTC', noonOf(readDay(holiday.day)), now)}
                    </span>
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
          <p className="text-meta text-ink-3">{words.holidays.source}</p>
        </>
      )}
    </HoursSection>
  );
}
