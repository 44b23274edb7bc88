import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { useState } from 'react';

import { longDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { AddLine } from '../../../ui/add-line.tsx';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import type { CalendarLooks } from '../task-looks.ts';
import { useTaskNavigation } from '../task-navigation.tsx';
import { useAddTask } from '../use-add-task.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { calendarWords } from './calendar-words.ts';
import type { CalendarEntry } from './use-calendar-days.ts';

/** On a phone, below the days: the chosen one's tasks. Their dates are chosen anew where they stand. */
export function Agenda(props: {
  readonly day: CalendarDay;
  readonly entries: readonly CalendarEntry[];
  readonly looks: CalendarLooks;
}) {
  const { day, entries } = props;
  const words = useWords(calendarWords);
  const { locale } = useLanguage();
  const name = longDay(locale, 'UTC', Date.UTC(day.year, day.month - 1, day.day, 12));
  return (
    <section aria-label={name} className="min-h-0 flex-1 overflow-y-auto px-4 py-3 desk:hidden">
      <h3 className="flex items-baseline gap-2 border-b border-ink pb-1 text-ui font-semibold">
        {name}
        <span className="font-normal text-ink-3">
          {new Intl.NumberFormat(locale).format(entries.length)}
        </span>
      </h3>
      {entries.length === 0 ? <p className="py-3 text-small text-ink-2">{words.noneDay}</p> : null}
      <ul>
        {entries.map((entry) => (
          <AgendaRow key={entry.id} entry={entry} looks={props.looks} />
        ))}
      </ul>
      <AddInAgenda day={day} name={name} />
    </section>
  );
}

function AddInAgenda(props: { readonly day: CalendarDay; readonly name: string }) {
  const words = useWords(calendarWords);
  const mayEdit = useMayEdit();
  const { first, add } = useAddTask();
  const [open, setOpen] = useState(false);
  if (!mayEdit || first === undefined) return null;
  if (!open) {
    return (
      <AddLine onPress={() => setOpen(true)} className="-mx-1 w-full px-1">
        {words.add(props.name)}
      </AddLine>
    );
  }
  return (
    <InPlaceText
      label={words.newTitle}
      text=""
      limit={500}
      placeholder={words.newTitle}
      className="text-ui font-semibold"
      onDone={(title, by) => {
        if (title && by !== 'escape') add(first, title, { day: props.day });
        setOpen(false);
      }}
    />
  );
}

function AgendaRow(props: { readonly entry: CalendarEntry; readonly looks: CalendarLooks }) {
  const { entry, looks } = props;
  const words = useWords(calendarWords);
  const task = useRecord('task', entry.taskId);
  const { openTask, addressOf } = useTaskNavigation();
  const mayEdit = useMayEdit();
  if (!task) return null;
  const { Entry, DateCell } = looks;
  return (
    <li
      data-task-id={entry.taskId}
      className="relative flex items-center gap-2 border-t border-line py-3 first:border-0"
    >
      <a
        href={addressOf(entry.taskId)}
        aria-label={words.open(task.title.text)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.button !== 0) return;
          event.preventDefault();
          openTask(entry.taskId);
        }}
        className="absolute inset-0"
      />
      <span className="pointer-events-none min-w-0 grow">
        <Entry task={task} on={entry.on} />
      </span>
      <span className="relative">
        <DateCell
          task={task}
          readOnly={!mayEdit}
          slot={{ tabIndex: 0, 'data-cell': 'date' }}
          isShort
        />
      </span>
    </li>
  );
}
