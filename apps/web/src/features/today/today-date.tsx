import { readIn } from '@sanad/domain/kernel/wall-time';
import type { Due } from '@sanad/domain/task/record';
import type { TodayRow } from '@sanad/domain/today/merge-today';

import { cityOf } from '../../i18n/city.ts';
import { dayNumber, longDay, shortDay, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { DateChip } from '../../ui/date-chip.tsx';
import type { Hue } from '../../ui/person.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { todayWords } from './today-words.ts';

/** A date by the own clock, then by the client's, in the client's colour. */
export function TodayDate(props: {
  readonly row: TodayRow;
  readonly due: Due;
  readonly zone: string;
  readonly hue: Hue;
}) {
  const { row, due, zone, hue } = props;
  const words = useWords(todayWords);
  const { locale, language } = useLanguage();
  const now = useMinute();
  const at = readIn(due, zone);
  const other = row.otherZone;
  const otherAt = other === null ? at : readIn(due, other);
  const own = words.date.alone(
    longDay(locale, zone, at),
    timeOfDay(locale, zone, at),
    cityOf(zone, language),
  );
  const both =
    other === null
      ? own
      : words.date.both(own, timeOfDay(locale, other, otherAt), cityOf(other, language));
  const isLate = row.group === 'late';
  const isOtherDay = other !== null && dayNumber(other, otherAt) !== dayNumber(zone, at);
  return (
    <DateChip
      // Alone there is nobody who would have to say yes.
      state={other === null ? 'set' : row.date}
      tone={isLate ? 'late' : 'plain'}
      mine={{
        day: shortDay(locale, zone, at, now, words.days),
        time: timeOfDay(locale, zone, at),
      }}
      theirs={
        other === null
          ? undefined
          : {
              day: isOtherDay ? shortDay(locale, other, otherAt, now, words.days) : undefined,
              time: timeOfDay(locale, other, otherAt),
              hue,
              shape: 'square',
            }
      }
      label={words.date.withState(both, words.date.stands[isLate ? 'late' : row.date])}
    />
  );
}
