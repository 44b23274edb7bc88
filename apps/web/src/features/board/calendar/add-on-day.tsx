import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';

import { useWords } from '../../../i18n/language-context.tsx';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { useAddTask } from '../use-add-task.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { calendarWords } from './calendar-words.ts';

/** A task that is made on a day has it as its date. */
export function AddOnDay(props: {
  readonly day: CalendarDay;
  readonly name: string;
  readonly isReached: boolean;
}) {
  const words = useWords(calendarWords);
  const mayEdit = useMayEdit();
  const { first, add } = useAddTask();
  if (!mayEdit || first === undefined) return null;
  return (
    <span className="opacity-0 group-focus-within/day:opacity-100 group-hover/day:opacity-100 phone:hidden">
      <CellPopover
        slot={{ tabIndex: props.isReached ? 0 : -1, 'data-cell': 'add' }}
        label={words.add(props.name)}
        shown={<Icon name="add" size="small" className="text-ink-3" />}
        opens="dialog"
      >
        {(close) => (
          <Title
            onDone={(title) => {
              if (title) add(first, title, { day: props.day });
              close();
            }}
          />
        )}
      </CellPopover>
    </span>
  );
}

function Title(props: { readonly onDone: (title: string) => void }) {
  const words = useWords(calendarWords);
  return (
    <InPlaceText
      label={words.newTitle}
      text=""
      limit={500}
      placeholder={words.newTitle}
      className="text-ui font-semibold"
      onDone={(title, by) => props.onDone(by === 'escape' ? '' : title)}
    />
  );
}
