import { CalendarView } from '../features/board/calendar/calendar-view.tsx';
import type { CalendarLooks, ViewProps } from '../features/board/task-looks.ts';
import { CalendarLink } from '../features/feeds/calendar-link.tsx';
import { DayEntry } from '../features/task/calendar/day-entry.tsx';
import { useMoveToDay } from '../features/task/calendar/use-move-to-day.ts';
import { DateCell } from '../features/task/cells/date-cell.tsx';

const looks: CalendarLooks = { Entry: DayEntry, DateCell, Link: CalendarLink, useMoveToDay };

/** The board as a calendar, with how a task looks on a day. */
export function BoardCalendar(props: ViewProps) {
  return <CalendarView {...props} looks={looks} />;
}
