import type { Instant, ZoneName } from '@sanad/domain/kernel/instant';
import { instantOf, readIn, wallTimeOf, writeWall } from '@sanad/domain/kernel/wall-time';
import type { Due } from '@sanad/domain/task/record';
import { useEffect, useRef, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { betweenMoments } from '../../../i18n/between-moments.ts';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { Button } from '../../../ui/button.tsx';
import { Dot } from '../../../ui/dot.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { taskWords } from '../task-words.ts';
import { DayGrid } from './day-grid.tsx';
import { sameDay, type CalendarDay } from './month-grid.ts';
import { readTime } from './read-time.ts';
import { useDueClocks } from './task-date.tsx';

/** What was picked and typed so far. */
export interface BegunDue {
  readonly day: CalendarDay | null;
  readonly time: string;
}

/** Picks a day and a time on the own clock, and shows at once what the other's clock says. */
export function DuePicker(props: {
  readonly due: Due | null;
  readonly begun: BegunDue | undefined;
  readonly assigneeId: string | null;
  readonly onTyped: () => void;
  /** Left by Escape: nothing is set, nothing is lost. */
  readonly onLeave: (begun: BegunDue) => void;
  readonly onDone: (due: Due | null) => void;
}) {
  const { due, onDone } = props;
  const words = useWords(taskWords);
  const { locale, language } = useLanguage();
  const { mine, theirs } = useDueClocks(props.assigneeId);
  const [today] = useState<CalendarDay>(() => wallTimeOf(Date.now(), mine));
  const [day, setDay] = useState<CalendarDay | null>(() =>
    props.begun ? props.begun.day : due && wallTimeOf(readIn(due, mine), mine),
  );
  const [time, setTime] = useState(
    () =>
      props.begun?.time ??
      timeOfDay(
        locale,
        mine,
        due ? readIn(due, mine) : instantOf({ ...today, hour: 17, minute: 0 }, mine),
      ),
  );
  const box = useRef<HTMLElement>(null);
  useEscape(() => props.onLeave({ day, time }));

  // The button that opened it is gone: its keys go on in the days.
  useEffect(() => box.current?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus(), []);

  const [checked, setChecked] = useState(false);
  const read = readTime(time);
  const wall = day && read ? { ...day, ...read } : undefined;
  const at = wall && instantOf(wall, mine);

  function set(): void {
    setChecked(true);
    if (wall === undefined || at === undefined) return;
    onDone({ at: at as Instant, zone: mine as ZoneName, wall: writeWall(wall) });
  }

  return (
    <section
      aria-label={words.picker.title}
      ref={box}
      className="grid gap-4 rounded-sheet border border-line p-4"
    >
      <DayGrid
        today={today}
        picked={day}
        onPick={(next) => {
          props.onTyped();
          setDay(sameDay(next, day) ? day : next);
        }}
      />
      <div className="grid gap-1.25">
        <TextField
          label={words.picker.time}
          value={time}
          onChange={(next) => {
            props.onTyped();
            setTime(next);
          }}
          onBlur={() => setChecked(true)}
          help={<Sentence>{words.picker.inYourZone(cityOf(mine, language))}</Sentence>}
          error={
            checked && !read
              ? words.picker.timeBad
              : checked && !day && read
                ? words.picker.pickDay
                : undefined
          }
        />
        {at !== undefined && theirs ? (
          <p className="flex items-center gap-1.75 text-small text-ink-2">
            <Dot {...personOf(theirs)} />
            <span>
              {mediumDay(locale, theirs.zone, at)}
              {betweenMoments(language)}
              <Sentence>
                {words.panel.dueIn(
                  timeOfDay(locale, theirs.zone, at),
                  cityOf(theirs.zone, language),
                )}
              </Sentence>
            </span>
          </p>
        ) : null}
      </div>
      <div className="flex gap-2">
        <Button onPress={set}>{words.picker.set}</Button>
        <Button kind="quiet" onPress={() => onDone(null)}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
