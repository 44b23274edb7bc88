import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { readDay, writeDay } from '@sanad/domain/kernel/dates/day-text';
import { readDate } from '@sanad/domain/kernel/dates/read-date';
import { readIn } from '@sanad/domain/kernel/wall-time';
import { useRef, useState } from 'react';

import { dayName, fullDate, mediumDate } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { IconButton } from '../icon-button.tsx';
import { TextField } from '../text-field.tsx';
import { useMinute } from '../use-minute.ts';
import type { DateDraft } from './date-draft.ts';
import { dateWords } from './date-words.ts';
import { DayGrid, type DaysOff } from './day-grid.tsx';
import { troubleText } from './trouble-text.tsx';

/** A time that every clock has on every day. */
const noon = { hour: 12, minute: 0 };

const noonOf = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day, 12);

/** A day of the calendar, without a time: typed as people say it, or pointed at. What is understood stands below, whole. */
export function DayField(props: {
  readonly label: string;
  /** `2026-11-24`; `null` while nothing that was typed is a day. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** On whose clock it is today. */
  readonly zone: string;
  /** 1 is Monday, 7 Sunday. */
  readonly firstDay: number;
  readonly weekend: readonly number[];
  readonly daysOff?: DaysOff;
}) {
  const { label, value, onChange, zone, firstDay, weekend } = props;
  const words = useWords(dateWords);
  const { locale } = useLanguage();
  const now = useMinute();
  const write = (day: CalendarDay): string => mediumDate(locale, 'UTC', noonOf(day), now);
  const [text, setText] = useState(() => (value === null ? '' : plain(write(readDay(value)))));
  const [trouble, setTrouble] = useState<DateDraft['trouble']>(null);
  const [isLeft, setLeft] = useState(false);
  const [showsDays, setShowsDays] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const day = value === null ? null : readDay(value);

  function type(typed: string): void {
    setText(typed);
    setLeft(false);
    const read = readDate(typed, { now, zone, firstDay, weekend, usual: noon, kept: null });
    const isDay = read.is === 'date';
    setTrouble(isDay || read.is === 'none' || read.is === 'empty' ? null : read);
    onChange(isDay ? writeDay(dayOf(readIn(read.chosen.moment, zone), zone)) : null);
  }

  function point(pointed: CalendarDay): void {
    setText(plain(write(pointed)));
    setTrouble(null);
    setShowsDays(false);
    onChange(writeDay(pointed));
    box.current?.focus();
  }

  const understood =
    day && `${dayName(locale, 'UTC', noonOf(day))} ${fullDate(locale, 'UTC', noonOf(day))}`;
  return (
    <div className="grid gap-2">
      <TextField
        label={label}
        value={text}
        placeholder={words.exampleDay}
        inputRef={box}
        autoComplete="off"
        onChange={type}
        onBlur={() => setLeft(true)}
        help={understood ?? words.nothingYet}
        error={trouble && isLeft ? troubleText(trouble, words, write) : undefined}
        end={
          <IconButton
            icon="calendar"
            size="small"
            label={words.days}
            pressed={showsDays}
            onPress={() => setShowsDays(!showsDays)}
          />
        }
      />
      {showsDays ? (
        <DayGrid
          today={dayOf(now, zone)}
          picked={day}
          firstDay={firstDay}
          daysOff={props.daysOff}
          onPick={point}
        />
      ) : null}
    </div>
  );
}

/** As it is typed, with plain spaces. */
function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}
