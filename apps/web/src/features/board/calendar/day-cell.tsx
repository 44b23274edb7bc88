import { useDroppable } from '@dnd-kit/core';
import { sameDay, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { writeDay } from '@sanad/domain/kernel/dates/calendar-weeks';

import { longDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import type { Person } from '../../../ui/person.ts';
import type { CalendarLooks } from '../task-looks.ts';
import { AddOnDay } from './add-on-day.tsx';
import { calendarWords } from './calendar-words.ts';
import { DraggedEntry } from './dragged-entry.tsx';
import type { CalendarEntry } from './use-calendar-days.ts';
import { keyTarget } from './use-day-keys.ts';

/** One day: whose day off it is in their tint, and its first tasks; the others are folded, and on a phone all are bars. */
export function DayCell(props: {
  readonly day: CalendarDay;
  readonly isOut: boolean;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly off: readonly Person[];
  readonly entries: readonly CalendarEntry[];
  /** How many are shown before the rest folds. */
  readonly most: number;
  readonly looks: CalendarLooks;
  readonly onChoose: () => void;
}) {
  const { day, off, entries, most, looks } = props;
  const words = useWords(calendarWords);
  const { locale } = useLanguage();
  const key = writeDay(day);
  const { setNodeRef, isOver } = useDroppable({ id: key });
  const isTarget = useSignal(keyTarget, (target) => sameDay(target, day));
  const name = longDay(locale, 'UTC', Date.UTC(day.year, day.month - 1, day.day, 12));
  const label = [
    name,
    words.tasks(entries.length),
    ...off.map((person) => words.dayOff(person.name)),
  ].join(', ');
  const shown = entries.length > most + 1 ? entries.slice(0, most) : entries;
  const rest = entries.slice(shown.length);

  return (
    <div
      ref={setNodeRef}
      role="gridcell"
      tabIndex={props.isChosen ? 0 : -1}
      data-day={key}
      data-out={props.isOut || undefined}
      data-off={off.length || undefined}
      data-hue={off[0]?.hue}
      data-over={isOver || isTarget || undefined}
      aria-current={props.isToday ? 'date' : undefined}
      aria-selected={props.isChosen}
      onClick={(event) => {
        if (!event.defaultPrevented) props.onChoose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.querySelector<HTMLElement>('[data-entry]')?.focus();
      }}
      className="calendar-day group/day"
    >
      {off[1] ? (
        <i aria-hidden="true" data-hue={off[1].hue} className="calendar-other-half" />
      ) : null}
      <span className="flex items-center justify-between">
        <span className="sr-only">{label}</span>
        <span aria-hidden="true" className="calendar-number">
          {new Intl.NumberFormat(locale, { useGrouping: false }).format(day.day)}
        </span>
        <AddOnDay day={day} name={name} isReached={props.isChosen} />
      </span>
      <ul className="grid gap-1.5 phone:flex phone:flex-wrap phone:gap-0.5">
        {shown.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <DraggedEntry entry={entry} day={day} looks={looks} isReached={props.isChosen} />
          </li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <div className="phone:hidden">
          <CellPopover
            slot={{ tabIndex: props.isChosen ? 0 : -1, 'data-cell': 'more' }}
            label={`${name}: ${words.more(rest.length)}`}
            shown={<span className="text-meta text-ink-3">{words.more(rest.length)}</span>}
            opens="dialog"
          >
            {(close) => (
              <ul data-folded-rows className="grid gap-2">
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <DraggedEntry entry={entry} day={day} looks={looks} isReached onOpen={close} />
                  </li>
                ))}
              </ul>
            )}
          </CellPopover>
        </div>
      )}
    </div>
  );
}
