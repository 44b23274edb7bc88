import { sameDay, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { writeDay } from '@sanad/domain/kernel/dates/calendar-weeks';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { useLanguage } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { stepDay } from '../../../ui/date/step-day.ts';
import { Dot } from '../../../ui/dot.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { addingTo } from '../columns/add-task.tsx';
import type { CalendarLooks } from '../task-looks.ts';
import { DayCell } from './day-cell.tsx';
import { stepEntry } from './step-entry.ts';
import type { CalendarDays } from './use-calendar-days.ts';
import type { useDaysOff } from './use-days-off.ts';
import { useEntryFocus } from './use-entry-focus.ts';

/** The days as a grid: one of them takes the focus, arrows go by what is seen, pages by months or weeks, T to today. */
export function DayGrid(props: {
  readonly weeks: readonly (readonly CalendarDay[])[];
  readonly day: CalendarDay;
  readonly today: CalendarDay;
  readonly span: 'month' | 'week';
  /** 1 is Monday, 7 Sunday. */
  readonly firstDay: number;
  readonly days: CalendarDays | undefined;
  readonly off: ReturnType<typeof useDaysOff>;
  readonly looks: CalendarLooks;
  readonly onDay: (day: CalendarDay) => void;
}) {
  const { weeks, day, today, span, firstDay, days, off, onDay } = props;
  const { locale, direction } = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(false);

  useEntryFocus(grid, days);

  // The chosen day is in sight from the first.
  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [span]);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[data-day][tabindex="0"]')?.focus();
  }, [day]);

  // The top bar's button adds on the chosen day.
  const isAdding = useSignal(addingTo, (column) => column !== null);
  useEffect(() => {
    if (!isAdding) return;
    addingTo.set(null);
    grid.current?.querySelector<HTMLElement>('[aria-selected="true"] [data-cell="add"]')?.click();
  }, [isAdding]);

  useKeys('board', {
    today() {
      if (!grid.current?.contains(document.activeElement)) return false;
      moved.current = true;
      onDay(today);
      return undefined;
    },
  });

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // From a task on its day to the ones above and below it, and to the day itself; all else there is its own.
    const entry = stepEntry(event.key, target);
    if (entry) {
      event.preventDefault();
      entry.focus();
    }
    if (!target.matches('[data-day]')) return;
    const ahead = direction === 'rtl' ? -1 : 1;
    const next = stepDay(event.key, day, { ahead, span, firstDay });
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      data-calendar={span}
      onKeyDown={onKeyDown}
      className="calendar-grid"
    >
      <div role="row" className="contents">
        {weeks[0]!.map((each) => (
          <div key={writeDay(each)} role="columnheader" className="calendar-weekday">
            <span className="phone:hidden">{weekday(locale, each, 'short')}</span>
            <span className="desk:hidden">{weekday(locale, each, 'narrow')}</span>
            {off.of(each).map((person) => (
              <Dot key={person.id} {...person} />
            ))}
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={writeDay(week[0]!)} role="row" className="contents">
          {week.map((each) => (
            <DayCell
              key={writeDay(each)}
              day={each}
              isOut={span === 'month' && each.month !== day.month}
              isToday={sameDay(each, today)}
              isChosen={sameDay(each, day)}
              off={off.of(each)}
              entries={days?.get(writeDay(each)) ?? []}
              most={span === 'week' ? Infinity : 2}
              looks={props.looks}
              onChoose={() => onDay(each)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function weekday(locale: string, day: CalendarDay, width: 'short' | 'narrow'): string {
  const at = Date.UTC(day.year, day.month - 1, day.day, 12);
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(at);
}
