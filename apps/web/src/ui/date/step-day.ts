import {
  addDays,
  addMonths,
  startOfWeek,
  type CalendarDay,
} from '@sanad/domain/kernel/dates/calendar-day';

/** The day that a key goes to: arrows by what is seen (`ahead` is the right one's way), Home and End within the week, pages by months or weeks. */
export function stepDay(
  key: string,
  from: CalendarDay,
  {
    ahead,
    span,
    firstDay,
  }: { readonly ahead: 1 | -1; readonly span: 'month' | 'week'; readonly firstDay: number },
): CalendarDay | undefined {
  switch (key) {
    case 'ArrowRight':
      return addDays(from, ahead);
    case 'ArrowLeft':
      return addDays(from, -ahead);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'Home':
      return startOfWeek(from, firstDay);
    case 'End':
      return addDays(startOfWeek(from, firstDay), 6);
    case 'PageDown':
      return span === 'week' ? addDays(from, 7) : addMonths(from, 1);
    case 'PageUp':
      return span === 'week' ? addDays(from, -7) : addMonths(from, -1);
    default:
      return undefined;
  }
}
