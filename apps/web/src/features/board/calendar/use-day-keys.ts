import { sameDay, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { longDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { createSignal } from '../../../realtime/signal.ts';
import { stepDay } from '../../../ui/date/step-day.ts';
import { announce } from '../page/board-announcer.ts';
import type { CalendarLooks } from '../task-looks.ts';
import { useFirstDay } from '../use-first-day.ts';
import { calendarWords } from './calendar-words.ts';
import type { CalendarEntry } from './use-calendar-days.ts';

/** The day over which keys hold something, by `2026-12-04`. */
export const keyTarget = createSignal<CalendarDay | null>(null);

/** Space lifts, arrows choose a day by what is seen, Space or Enter puts it there, Escape takes it back; each is spoken. */
export function useDayKeys(entry: CalendarEntry, day: CalendarDay, looks: CalendarLooks) {
  const { client } = useSession();
  const words = useWords(calendarWords);
  const { locale, direction } = useLanguage();
  const firstDay = useFirstDay();
  const move = looks.useMoveToDay();
  const isHeld = useRef(false);

  function letGo(): void {
    isHeld.current = false;
    keyTarget.set(null);
  }
  const leave = useRef(letGo);
  useEffect(() => {
    const end = leave.current;
    return () => {
      if (isHeld.current) end();
    };
  }, []);

  const nameOf = ({ year, month, day: of }: CalendarDay): string =>
    longDay(locale, 'UTC', Date.UTC(year, month - 1, of, 12));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const title = client.get('task', entry.taskId)?.title.text ?? '';
    const target = isHeld.current ? keyTarget.get() : null;
    if (target === null) {
      if (event.key !== ' ') return;
      event.preventDefault();
      isHeld.current = true;
      keyTarget.set(day);
      announce(words.lifted(title, nameOf(day)));
      return;
    }
    if (event.key === 'Tab') return event.preventDefault();
    const ahead = direction === 'rtl' ? -1 : 1;
    const next = stepDay(event.key, target, { ahead, span: 'month', firstDay });
    if (next !== undefined) {
      keyTarget.set(next);
      announce(words.over(nameOf(next)));
    } else if (event.key === ' ' || event.key === 'Enter') {
      letGo();
      // What became of it is said by the move.
      const said = sameDay(target, day) ? null : move(entry.taskId, entry.on, target);
      if (said === null) announce(words.takenBack(title));
    } else if (event.key === 'Escape') {
      letGo();
      announce(words.takenBack(title));
    } else return undefined;
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  }

  return {
    onKeyDown,
    onBlur: () => {
      if (isHeld.current) letGo();
    },
  };
}
