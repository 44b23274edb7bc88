import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import type { ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import type { DateDraft } from './date-draft.ts';
import type { DateMessages } from './messages.en.ts';

/** Why nothing was understood, with a way out. */
export function troubleText(
  trouble: NonNullable<DateDraft['trouble']>,
  words: DateMessages,
  dayName: (day: CalendarDay) => string,
): ReactNode {
  switch (trouble.is) {
    case 'unread':
      return <Sentence>{words.trouble.unread(trouble.pieces[0] ?? '')}</Sentence>;
    case 'other-weekday':
      return words.trouble['other-weekday'](dayName(trouble.day));
    default:
      return words.trouble[trouble.is];
  }
}
