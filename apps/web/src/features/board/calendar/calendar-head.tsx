import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import type { ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dot } from '../../../ui/dot.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import type { Person } from '../../../ui/person.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { calendarWords } from './calendar-words.ts';

/** Which month or week, the way to others, and what the signs of days mean: no colour says anything alone. */
export function CalendarHead(props: {
  readonly day: CalendarDay;
  readonly weeks: readonly (readonly CalendarDay[])[];
  readonly span: 'month' | 'week';
  readonly people: readonly Person[];
  /** The way to one's own calendar. */
  readonly link: ReactNode;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onToday: () => void;
  readonly onSpan: (span: 'month' | 'week') => void;
}) {
  const { span, onTurn } = props;
  const words = useWords(calendarWords);
  const isWeek = span === 'week';
  return (
    <div className="flex min-h-12 flex-none flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
      <IconButton
        icon="chevron-start"
        label={isWeek ? words.previousWeek : words.previousMonth}
        onPress={() => onTurn(-1)}
      />
      <h2 aria-live="polite" className="text-ui font-semibold">
        {useTitle(props)}
      </h2>
      <IconButton
        icon="chevron-end"
        label={isWeek ? words.nextWeek : words.nextMonth}
        onPress={() => onTurn(1)}
      />
      <Button kind="quiet" size="small" onPress={props.onToday}>
        {words.today}
      </Button>
      <Segmented
        label={words.spans.label}
        value={span}
        onChange={props.onSpan}
        segments={[
          { key: 'month', label: words.spans.month },
          { key: 'week', label: words.spans.week },
        ]}
        className="phone:ms-auto"
      />
      {props.link}
      <p className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-meta text-ink-2 phone:hidden">
        <span className="flex items-center gap-1.5">
          <i aria-hidden="true" className="calendar-sign" />
          {words.agreed}
        </span>
        <span className="flex items-center gap-1.5">
          <i aria-hidden="true" className="calendar-sign" data-asked />
          {words.asked}
        </span>
        {props.people.map((person) => (
          <span key={person.id} className="flex items-center gap-1.5">
            <Dot {...person} />
            <span>
              <Sentence>{words.dayOff(shortNameOf(person.name))}</Sentence>
            </span>
          </span>
        ))}
      </p>
    </div>
  );
}

/** "November 2026"; of a week its two ends' months, where they differ. */
function useTitle({
  day,
  weeks,
  span,
}: Pick<Parameters<typeof CalendarHead>[0], 'day' | 'weeks' | 'span'>): string {
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const at = (of: CalendarDay): number => Date.UTC(of.year, of.month - 1, of.day, 12);
  if (span === 'month') return format.format(at(day));
  const [first, last] = [weeks[0]![0]!, weeks[0]![6]!];
  return format.formatRange(at(first), at(last));
}
