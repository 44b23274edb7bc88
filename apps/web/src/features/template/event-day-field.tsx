import { useMe } from '../../http/me.ts';
import { DayField } from '../../ui/date/day-field.tsx';
import { useDaysOff } from '../board/calendar/use-days-off.ts';
import { useFirstDay } from '../board/use-first-day.ts';
import { useOwnZone } from './use-own-zone.ts';

/** Where an older server does not say when people rest. */
const usualWeekend: readonly number[] = [6, 7];

/** The day of an event, with both sides' days off in the calendar. */
export function EventDayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const { weekend } = useMe().profile;
  const daysOff = useDaysOff();
  const [zone, firstDay] = [useOwnZone(), useFirstDay()];
  return (
    <DayField
      {...props}
      zone={zone}
      firstDay={firstDay}
      weekend={weekend ?? usualWeekend}
      daysOff={daysOff.of}
    />
  );
}
