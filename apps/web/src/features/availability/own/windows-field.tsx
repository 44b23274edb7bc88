import { areApart } from '@sanad/domain/availability/argument';
import { availabilityLimits } from '@sanad/domain/availability/limit';
import { minuteOf } from '@sanad/domain/availability/minute-of';
import type { HoursWindow } from '@sanad/domain/availability/record';
import { useState } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { availabilityWords } from '../availability-words.ts';
import { TimeSelect } from './time-select.tsx';
import { windowText } from './wall-text.ts';

/** The first hours of a day that had none. */
export const usualWindow: HoursWindow = { from: '09:00', to: '17:00' };

/** Several windows of one day: each from one time to another. What overlaps is shown and kept once it does not. */
export function WindowsField(props: {
  /** Whose hours these are, for who does not see where they stand. */
  readonly day: string;
  readonly windows: readonly HoursWindow[];
  readonly onChange: (windows: HoursWindow[]) => void;
  /** One at least stays. */
  readonly isNeeded?: boolean;
}) {
  const { day, windows, onChange, isNeeded = false } = props;
  const words = useWords(availabilityWords);
  const { locale } = useLanguage();
  const [draft, setDraft] = useState<readonly HoursWindow[] | null>(null);
  const shown = draft ?? windows;

  function write(next: readonly HoursWindow[]): void {
    if (!areApart(next)) return setDraft(next);
    setDraft(null);
    return onChange([...next]);
  }

  function set(at: number, change: Partial<HoursWindow>): void {
    write(shown.map((window, place) => (place === at ? { ...window, ...change } : window)));
  }

  function add(): void {
    const last = shown.at(-1);
    if (last === undefined) return write([usualWindow]);
    const from = Math.min(minuteOf(last.to) + 60, 22 * 60);
    return write([
      ...shown,
      { from: timeAt(from), to: timeAt(Math.min(from + 120, 23 * 60 + 30)) },
    ]);
  }

  return (
    <div className="grid gap-1.5">
      {shown.map((window, at) => (
        // Windows have no names: their place is what they are.
        <div key={at} className="flex items-center gap-1.5">
          <span className="min-w-24 flex-1 phone:min-w-0">
            <TimeSelect
              label={words.week.windowFrom(day, at + 1)}
              value={window.from}
              onChange={(from) => set(at, { from })}
            />
          </span>
          <span className="text-small text-ink-3">{words.to}</span>
          <span className="min-w-24 flex-1 phone:min-w-0">
            <TimeSelect
              label={words.week.windowTo(day, at + 1)}
              value={window.to}
              onChange={(to) => set(at, { to })}
            />
          </span>
          {isNeeded && shown.length === 1 ? null : (
            <IconButton
              icon="close"
              size="small"
              label={words.week.removeWindow(day, windowText(window, words, locale))}
              onPress={() => write(shown.filter((_, place) => place !== at))}
            />
          )}
          {at === shown.length - 1 && shown.length < availabilityLimits.windowsPerDay ? (
            <IconButton icon="add" size="small" label={words.week.addWindow(day)} onPress={add} />
          ) : null}
        </div>
      ))}
      {draft === null ? null : (
        <p role="alert" className="text-small text-late">
          {words.week.overlap}
        </p>
      )}
    </div>
  );
}

function timeAt(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
