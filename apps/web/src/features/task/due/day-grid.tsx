import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { useMe } from '../../../http/me.ts';
import { longDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { taskWords } from '../task-words.ts';
import {
  addDays,
  addMonths,
  firstDayOfWeek,
  monthGrid,
  sameDay,
  type CalendarDay,
} from './month-grid.ts';

/** One month of days: today is outlined, the pick is filled ink; arrows go by what is seen. */
export function DayGrid(props: {
  readonly today: CalendarDay;
  readonly picked: CalendarDay | null;
  readonly onPick: (day: CalendarDay) => void;
}) {
  const { today, picked, onPick } = props;
  const words = useWords(taskWords).picker;
  const { locale, language, direction } = useLanguage();
  const [focus, setFocus] = useState<CalendarDay>(picked ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const firstDay = useMe().profile.firstDay ?? firstDayOfWeek(locale);
  const weeks = monthGrid(focus.year, focus.month, firstDay);
  const utc = (day: CalendarDay): number => Date.UTC(day.year, day.month - 1, day.day, 12);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [focus]);

  function turn(months: number): void {
    setFocus({ ...addMonths(focus, months), day: 1 });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const ahead = direction === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: ahead,
      ArrowLeft: -ahead,
      ArrowDown: 7,
      ArrowUp: -7,
    };
    const step = steps[event.key];
    if (step !== undefined) setFocus(addDays(focus, step));
    else if (event.key === 'PageDown') turn(1);
    else if (event.key === 'PageUp') turn(-1);
    else return;
    event.preventDefault();
    moved.current = true;
  }

  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(focus));
  const number = new Intl.NumberFormat(locale, { useGrouping: false });

  return (
    <div>
      <div className="mb-1 flex items-center justify-between">
        <h3 aria-live="polite" className="font-semibold">
          {month}
        </h3>
        <span className="flex">
          <IconButton icon="chevron-start" label={words.previousMonth} onPress={() => turn(-1)} />
          <IconButton icon="chevron-end" label={words.nextMonth} onPress={() => turn(1)} />
        </span>
      </div>
      <table ref={grid} aria-label={month} onKeyDown={onKeyDown} className="w-full table-fixed">
        <thead>
          <tr>
            {weekdays(locale, language, firstDay).map((day) => (
              <th
                key={day.long}
                scope="col"
                abbr={day.long}
                className="h-7 text-meta font-normal text-ink-3"
              >
                {day.short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td key={column} className="p-0 text-center">
                  {day === null ? null : (
                    <button
                      type="button"
                      tabIndex={sameDay(day, focus) ? 0 : -1}
                      aria-pressed={sameDay(day, picked)}
                      aria-current={sameDay(day, today) ? 'date' : undefined}
                      aria-label={longDay(locale, 'UTC', utc(day))}
                      onClick={() => {
                        setFocus(day);
                        onPick(day);
                      }}
                      className={`h-9.5 w-full rounded-control text-small coarse:h-11 ${
                        sameDay(day, picked) ? 'bg-act font-semibold text-on-act' : 'hover:bg-hover'
                      } ${sameDay(day, today) ? 'shadow-[inset_0_0_0_1.5px_var(--color-ink)]' : ''}`}
                    >
                      {number.format(day.day)}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function weekdays(locale: string, language: 'en' | 'ar', firstDay: number) {
  // Arabic has no short names of days: theirs are one letter or the whole word.
  const width = language === 'ar' ? 'narrow' : 'short';
  const name = (at: number, weekday: 'narrow' | 'short' | 'long'): string =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(at);
  // 5 January 1970 was a Monday.
  const monday = Date.UTC(1970, 0, 5);
  return Array.from({ length: 7 }, (_, at) => {
    const day = monday + (firstDay - 1 + at) * 86_400_000;
    return { long: name(day, 'long'), short: name(day, width) };
  });
}
