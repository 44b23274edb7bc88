import { freeStretches } from '@sanad/domain/availability/free-stretches';
import { hoursOfDay } from '@sanad/domain/availability/hours-of-day';
import { within } from '@sanad/domain/availability/shared-hours';
import { addDays, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf, endOfDay, startOfDay } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import { useMemo } from 'react';

import { useMe } from '../../../http/me.ts';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';
import { noonOf } from './wall-text.ts';

const days = 14;

const row =
  'grid grid-cols-[7.5rem_minmax(0,1fr)_minmax(0,7rem)] items-center gap-x-2.5 text-small';
const rowOnPhones = 'phone:grid-cols-[7.5rem_minmax(0,1fr)]';

/** The next days as lines from midnight to midnight, on the clock of where one is now, and why a day is another. */
export function PreviewSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { language, locale } = useLanguage();
  const { zone } = useMe().profile;
  const now = useMinute();
  const today = writeDay(dayOf(now, zone));
  const { hours, holidays } = desk;
  const rows = useMemo(() => {
    const first = dayOf(Date.parse(`${today}T12:00:00Z`), 'UTC');
    const free = freeStretches(
      hours,
      startOfDay(first, zone),
      endOfDay(addDays(first, days), zone),
    );
    return Array.from({ length: days }, (_, ahead) => {
      const day = addDays(first, ahead);
      return { day, free: within(free, day, zone), source: hoursOfDay(hours, day).source };
    });
  }, [hours, today, zone]);

  function whyOf(day: CalendarDay, source: (typeof rows)[number]['source']): string {
    const holiday = source === 'holiday' && holidays.find((each) => each.day === writeDay(day));
    return holiday ? holiday[language] : words.preview.why[source];
  }

  return (
    <HoursSection title={words.preview.title} help={words.onClock(cityOf(zone, language))}>
      <ul className="grid gap-1">
        {rows.map(({ day, free, source }) => {
          const [from, to] = [startOfDay(day, zone), endOfDay(day, zone)];
          const share = (at: number): string => `${((at - from) / (to - from)) * 100}%`;
          const said = free.map((each) =>
            words.fromTo(timeOfDay(locale, zone, each.from), timeOfDay(locale, zone, each.to)),
          );
          const why = whyOf(day, source);
          return (
            <li key={writeDay(day)} className={`${row} ${rowOnPhones}`}>
              <span className="text-ink-2">{mediumDay(locale, 'UTC', noonOf(day))}</span>
              <span aria-hidden="true" className="relative h-3.5 rounded-[3px] bg-press">
                {free.map((each) => (
                  <span
                    key={each.from}
                    className="absolute inset-y-0 rounded-[3px] bg-act"
                    style={{
                      insetInlineStart: share(each.from),
                      inlineSize: `${((each.to - each.from) / (to - from)) * 100}%`,
                    }}
                  />
                ))}
              </span>
              <span className="sr-only">
                {said.length === 0 ? words.preview.none : words.and(said)}
              </span>
              <span className="clip-line text-meta text-ink-3 phone:col-start-2">{why}</span>
            </li>
          );
        })}
      </ul>
    </HoursSection>
  );
}
