import {
  addDays,
  addMonths,
  sameDay,
  type CalendarDay,
} from '@sanad/domain/kernel/dates/calendar-day';
import { readDay, weekOf, weeksOf, writeDay } from '@sanad/domain/kernel/dates/calendar-weeks';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';

import { useMe as useProfile } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useOwnPresence } from '../../../realtime/session/use-own-presence.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { useBoardPlace } from '../board-place.ts';
import type { CalendarLooks, ViewProps } from '../task-looks.ts';
import { useFirstDay } from '../use-first-day.ts';
import { Agenda } from './agenda.tsx';
import { CalendarDrag } from './calendar-drag.tsx';
import { CalendarHead } from './calendar-head.tsx';
import { calendarWords } from './calendar-words.ts';
import { DayGrid } from './day-grid.tsx';
import { useCalendarDays } from './use-calendar-days.ts';
import { useDaysOff } from './use-days-off.ts';

import './calendar.css';

/** The board's tasks on their days: a month or a week, in the reader's own calendar and on both clocks. */
export function CalendarView(props: ViewProps & { readonly looks: CalendarLooks }) {
  const words = useWords(calendarWords);
  const { search, change } = useBoardPlace();
  const { profile } = useProfile();
  const zone = useMe()?.zone ?? profile.zone;
  const now = useMinute();
  const today = dayOf(now, zone);
  const day = search.day === undefined ? today : readDay(search.day);
  const span = search.span ?? 'month';
  const firstDay = useFirstDay();
  const weeks = span === 'week' ? [weekOf(day, firstDay)] : weeksOf(day, firstDay);
  const days = useCalendarDays(weeks[0]![0]!, weeks.at(-1)![6]!);
  const off = useDaysOff();
  useOwnPresence(props.taskId);

  const go = (to: CalendarDay): void =>
    change({ day: sameDay(to, today) ? undefined : writeDay(to) }, true);
  const turn = (by: 1 | -1): void =>
    go(span === 'week' ? addDays(day, 7 * by) : addMonths(day, by));
  const count = [...(days?.values() ?? [])].reduce((all, entries) => all + entries.length, 0);

  return (
    <div className="relative flex min-h-0 min-w-0 flex-1">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <CalendarHead
          day={day}
          weeks={weeks}
          span={span}
          people={off.people}
          onTurn={turn}
          onToday={() => go(today)}
          link={<props.looks.Link />}
          onSpan={(next) => change({ span: next === 'week' ? 'week' : undefined }, true)}
        />
        <CalendarDrag looks={props.looks}>
          <DayGrid
            weeks={weeks}
            day={day}
            today={today}
            span={span}
            firstDay={firstDay}
            days={days}
            off={off}
            looks={props.looks}
            onDay={go}
          />
        </CalendarDrag>
        {days !== undefined && count === 0 ? (
          <p role="status" className="p-4 text-ui text-ink-2">
            {span === 'week' ? words.noneWeek : words.noneMonth}
          </p>
        ) : null}
        <Agenda day={day} entries={days?.get(writeDay(day)) ?? []} looks={props.looks} />
      </div>
      {props.panel}
    </div>
  );
}
