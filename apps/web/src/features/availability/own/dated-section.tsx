import { isInOrder } from '@sanad/domain/availability/argument';
import { availabilityLimits } from '@sanad/domain/availability/limit';
import type { DatedHoursRecord, HoursWindow } from '@sanad/domain/availability/record';
import { readDay } from '@sanad/domain/kernel/dates/day-text';
import { useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { mediumDate } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { HoursSection } from './hours-section.tsx';
import type { OwnHoursDesk } from './use-own-hours.ts';
import { noonOf, windowsText } from './wall-text.ts';
import { usualWindow, WindowsField } from './windows-field.tsx';

/** Leave, days with other hours, and seasons. */
export function DatedSection({ desk }: { readonly desk: OwnHoursDesk }) {
  const words = useWords(availabilityWords);
  const { locale } = useLanguage();
  const now = useMinute();
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const rangeOf = ({ from, to }: Pick<DatedHoursRecord, 'from' | 'to'>): string => {
    const text = (day: string) => mediumDate(locale, 'UTC', noonOf(readDay(day)), now);
    return from === to ? text(from) : words.dated.range(text(from), text(to));
  };
  function end(): void {
    setAdding(false);
    add.current?.focus();
  }
  return (
    <HoursSection title={words.dated.title} help={words.dated.help}>
      {desk.dated.length === 0 ? (
        <p className="text-small text-ink-3">{words.dated.none}</p>
      ) : (
        <ul>
          {desk.dated.map((days) => (
            <li
              key={days.id}
              className="flex items-center gap-2 border-t border-line py-1.5 text-small"
            >
              <span className="min-w-0 flex-1">
                <span className="font-semibold">{rangeOf(days)}</span>
                <span className="ps-2 text-ink-2">
                  {days.is === 'off'
                    ? words.dated.kinds.off
                    : `${words.dated.kinds[days.is]}: ${windowsText(days.windows, words, locale)}`}
                </span>
                {days.note === '' ? null : (
                  <span className="block text-ink-3">
                    <Bdi>{days.note}</Bdi>
                  </span>
                )}
              </span>
              <IconButton
                icon="delete"
                size="small"
                label={words.dated.remove(rangeOf(days))}
                onPress={() => desk.dropDated(days.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <DatedForm
          onKeep={(days) => {
            desk.putDated(days);
            end();
          }}
          onCancel={end}
        />
      ) : null}
      <Button
        ref={add}
        size="small"
        icon="add"
        className={isAdding ? 'hidden' : ''}
        onPress={() => setAdding(true)}
      >
        {words.dated.add}
      </Button>
    </HoursSection>
  );
}

function DatedForm(props: {
  readonly onKeep: (days: Omit<DatedHoursRecord, 'id'>) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(availabilityWords);
  const { locale } = useLanguage();
  const { profile } = useMe();
  const [from, setFrom] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [is, setIs] = useState<DatedHoursRecord['is']>('off');
  const [windows, setWindows] = useState<readonly HoursWindow[]>([usualWindow]);
  const [note, setNote] = useState('');
  const to = last ?? from;
  const isWrong = from !== null && to !== null && !isInOrder({ from, to });
  const ground = {
    zone: profile.zone,
    firstDay: profile.firstDay ?? firstDayOfWeek(locale),
    weekend: profile.weekend ?? [6, 7],
  };
  return (
    <form
      className="rows w-full gap-3 rounded-task bg-paper p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (from === null || to === null || isWrong) return;
        props.onKeep({ from, to, is, windows: is === 'off' ? [] : windows, note: note.trim() });
      }}
    >
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <DayField label={words.dated.first} value={from} onChange={setFrom} {...ground} />
        <DayField label={words.dated.last} value={last} onChange={setLast} {...ground} />
      </div>
      {isWrong ? (
        <p role="alert" className="text-small text-late">
          {words.dated.order}
        </p>
      ) : null}
      <Segmented
        label={words.dated.kind}
        value={is}
        onChange={setIs}
        segments={(['off', 'hours', 'season'] as const).map((key) => ({
          key,
          label: words.dated.kinds[key],
        }))}
      />
      {is === 'off' ? null : (
        <WindowsField
          day={words.dated.kinds[is]}
          windows={windows}
          onChange={setWindows}
          isNeeded
        />
      )}
      <TextField
        label={words.dated.note}
        value={note}
        maxLength={availabilityLimits.noteLength}
        onChange={setNote}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" isDisabled={from === null || isWrong}>
          {words.dated.save}
        </Button>
        <Button onPress={props.onCancel}>{words.dated.cancel}</Button>
      </div>
    </form>
  );
}
