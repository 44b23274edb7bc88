import { addMonths, sameDay, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { longDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Dot } from '../dot.tsx';
import { IconButton } from '../icon-button.tsx';
import type { Person } from '../person.ts';
import { dateWords } from './date-words.ts';
import { monthGrid } from './month-grid.ts';
import { stepDay } from './step-day.ts';

/** Whose day off a day is; nobody's where that is not known. */
export type DaysOff = (day: CalendarDay) => readonly Person[];

/** One month of days: today is outlined, the pick is filled ink, a day off bears its owner's dot; arrows go by what is seen. */
export function DayGrid(props: {
  readonly today: CalendarDay;
  readonly picked: CalendarDay | null;
  /** 1 is Monday, 7 Sunday. */
  readonly firstDay: number;
  readonly daysOff?: DaysOff | undefined;
  readonly onPick: (day: CalendarDay) => void;
  readonly gridRef?: Ref<HTMLTableElement>;
}) {
  const { today, picked, firstDay, daysOff = nobody, onPick } = props;
  const words = useWords(dateWords);
  const { locale, language, direction } = useLanguage();
  const [focus, setFocus] = useState<CalendarDay>(picked ?? today);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const [shown, setShown] = useState(picked);
  const weeks = monthGrid(focus.year, focus.month, firstDay);
  const utc = (day: CalendarDay): number => Date.UTC(day.year, day.month - 1, day.day, 12);

  // What is typed turns the pages of the grid, and gets its focus.
  if (picked !== null && !sameDay(picked, shown)) {
    setShown(picked);
    setFocus(picked);
  }

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    box.current?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
  }, [focus]);

  function onKeyDown(event: KeyboardEvent): void {
    const next = stepDay(event.key, focus, {
      ahead: direction === 'rtl' ? -1 : 1,
      span: 'month',
      firstDay,
    });
    if (next === undefined) return;
    setFocus(next);
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
    <div ref={box}>
      <div className="mb-1 flex items-center justify-between">
        <h3 aria-live="polite" className="font-semibold">
          {month}
        </h3>
        <span className="flex">
          <IconButton
            icon="chevron-start"
            label={words.previousMonth}
            onPress={() => setFocus(addMonths(focus, -1))}
          />
          <IconButton
            icon="chevron-end"
            label={words.nextMonth}
            onPress={() => setFocus(addMonths(focus, 1))}
          />
        </span>
      </div>
      <table
        ref={props.gridRef}
        aria-label={month}
        onKeyDown={onKeyDown}
        className="w-full table-fixed"
      >
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
                    <DayButton
                      number={number.format(day.day)}
                      label={longDay(locale, 'UTC', utc(day))}
                      off={daysOff(day)}
                      isFocus={sameDay(day, focus)}
                      isPicked={sameDay(day, picked)}
                      isToday={sameDay(day, today)}
                      onPick={() => {
                        setFocus(day);
                        onPick(day);
                      }}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend people={weeks.flat().flatMap((day) => (day === null ? [] : daysOff(day)))} />
    </div>
  );
}

const nobody: DaysOff = () => [];

function DayButton(props: {
  readonly number: string;
  readonly label: string;
  readonly off: readonly Person[];
  readonly isFocus: boolean;
  readonly isPicked: boolean;
  readonly isToday: boolean;
  readonly onPick: () => void;
}) {
  const words = useWords(dateWords);
  const { off, isPicked, isToday } = props;
  const label = off.reduce((day, { name }) => words.dayOff(day, words.off(name)), props.label);
  const look = isPicked ? 'bg-act font-semibold text-on-act' : 'hover:bg-hover';
  return (
    <button
      type="button"
      tabIndex={props.isFocus ? 0 : -1}
      aria-pressed={isPicked}
      aria-current={isToday ? 'date' : undefined}
      aria-label={label}
      onClick={props.onPick}
      className={`relative h-9.5 w-full rounded-control text-small coarse:h-11 ${look} ${
        isToday ? 'shadow-[inset_0_0_0_1.5px_var(--color-ink)]' : ''
      }`}
    >
      {props.number}
      {off.length === 0 ? null : (
        <span className="absolute inset-x-0 bottom-0.75 flex justify-center gap-0.75">
          {off.map((person) => (
            <Dot key={person.id} {...person} className="size-1.5!" />
          ))}
        </span>
      )}
    </button>
  );
}

/** Whose days off the dots are: a colour says nothing alone. */
function Legend(props: { readonly people: readonly Person[] }) {
  const words = useWords(dateWords);
  const people = [...new Map(props.people.map((person) => [person.id, person])).values()];
  if (people.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
      {people.map((person) => (
        <span key={person.id} className="flex items-center gap-1.5">
          <Dot {...person} />
          <span>
            <Sentence>{words.off(person.name)}</Sentence>
          </span>
        </span>
      ))}
    </p>
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
