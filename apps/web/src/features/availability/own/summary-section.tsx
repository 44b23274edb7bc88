import { nextFreeFrom } from '@sanad/domain/availability/free-stretches';
import type { WeekHours } from '@sanad/domain/availability/record';
import { useMemo } from 'react';

import { useMe } from '../../../http/me.ts';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';
import { weekdaysFrom, weekdayText, windowsText, windowText } from './wall-text.ts';

/** All that was said, in plain words, and what it means now. */
export function SummarySection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { locale, language } = useLanguage();
  const { profile } = useMe();
  const now = useMinute();
  const { said, hours } = desk;
  const next = useMemo(() => nextFreeFrom(hours, now), [hours, now]);
  const when = (at: number): string =>
    `${shortDay(locale, profile.zone, at, now, words)} ${timeOfDay(locale, profile.zone, at)}`;
  const first = profile.firstDay ?? firstDayOfWeek(locale);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const isAny = said.week === null && said.quiet === null && desk.dated.length === 0;
  const lines = [
    ...(said.week === null ? [] : weekLines(said.week, first)),
    said.quiet && words.summary.quiet(windowText(said.quiet, words, locale)),
    said.ramadan && words.summary.ramadan(windowsText(said.ramadan, words, locale)),
    said.holidays &&
      words.summary.holidays(countries.of(said.holidays.country) ?? said.holidays.country),
  ].filter((line) => line !== null);

  function weekLines(week: WeekHours, firstDay: number): readonly string[] {
    const groups: { days: number[]; text: string }[] = [];
    for (const day of weekdaysFrom(firstDay)) {
      const text = windowsText(week[day - 1] ?? [], words, locale);
      const same = groups.find((group) => group.text === text);
      if (same) same.days.push(day);
      else groups.push({ days: [day], text });
    }
    const rests = groups.filter(({ text }) => text === words.week.off);
    const worked = groups.filter((group) => !rests.includes(group));
    return [...worked, ...rests].map(({ days, text }) =>
      words.summary.days(words.and(days.map((day) => weekdayText(day, locale))), text),
    );
  }

  return (
    <HoursSection title={words.summary.title}>
      <ul className="grid gap-1">
        {isAny ? <li>{words.anyTime}</li> : null}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {isAny ? null : (
          <li className="font-semibold">
            {next === null
              ? words.summary.never
              : next.from > now
                ? words.summary.next(when(next.from))
                : words.summary.free(when(next.to))}
          </li>
        )}
      </ul>
      <p className="text-small text-ink-2">{words.seen}</p>
    </HoursSection>
  );
}
