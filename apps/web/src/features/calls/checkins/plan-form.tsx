import { planCheckIn } from '@sanad/domain/calls/planned-check-in-mutations';
import type { PlannedCheckInId } from '@sanad/domain/kernel/ids';
import type { Instant, ZoneName } from '@sanad/domain/kernel/instant';
import { instantOf, wallTimeOf, writeWall, type WallTime } from '@sanad/domain/kernel/wall-time';
import { useState } from 'react';

import { cityOf } from '../../../i18n/city.ts';
import { dayNumber, mediumDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { callsWords } from '../calls-words.ts';
import { TwoClocks, useMoment } from './two-clocks.tsx';

const daysAhead = 28;
const step = 15;

/** A day and a time by the own clock; below it what that is for the other. */
export function PlanForm(props: { readonly now: number; readonly onDone: () => void }) {
  const { now, onDone } = props;
  const words = useWords(callsWords);
  const { language, locale } = useLanguage();
  const mutate = useMutate();
  const { own } = useMoment();
  const today = dayNumber(own, now);
  const [day, setDay] = useState(today + 1);
  const [minute, setMinute] = useState(10 * 60);
  const [early, setEarly] = useState(false);
  const wall = wallAt(day, minute);
  const at = instantOf(wall, own);

  const dayName = (ahead: number): string =>
    ([words.today, words.tomorrow] as const)[ahead] ??
    mediumDay(locale, own, instantOf(wallAt(today + ahead, 720), own));

  const plan = (): void => {
    if (at <= now) {
      setEarly(true);
      return;
    }
    const checkInId = newId<PlannedCheckInId>();
    const moment = { at: at as Instant, zone: own as ZoneName, wall: writeWall(wall) };
    mutate(planCheckIn, { checkInId, ...moment });
    onDone();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        plan();
      }}
      className="grid gap-2.5 border-b border-line py-4"
    >
      <div className="flex flex-wrap items-end gap-2.5">
        <NativeSelect
          label={words.list.day}
          value={String(day)}
          onChange={(value) => setDay(Number(value))}
          options={Array.from({ length: daysAhead }, (_, ahead) => ({
            value: String(today + ahead),
            label: dayName(ahead),
          }))}
        />
        <NativeSelect
          label={`${words.list.time} · ${words.list.yourTime(cityOf(own, language))}`}
          value={String(minute)}
          onChange={(value) => setMinute(Number(value))}
          options={Array.from({ length: 1_440 / step }, (_, index) => ({
            value: String(index * step),
            label: timeOfDay(locale, 'UTC', index * step * 60_000),
          }))}
        />
        <Button type="submit" kind="primary">
          {words.list.planIt}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {words.list.close}
        </Button>
      </div>
      <p className="text-small text-ink-3" aria-live="polite">
        {early && at <= now ? (
          <span className="flex items-center gap-1.5 text-late">
            <Icon name="alert" size="small" />
            {words.list.pastTime}
          </span>
        ) : (
          <TwoClocks at={at} />
        )}
      </p>
    </form>
  );
}

/** A day since 1970 and a minute of it, as a wall shows them. */
function wallAt(dayNumber: number, minute: number): WallTime {
  return wallTimeOf(dayNumber * 86_400_000 + minute * 60_000, 'UTC');
}
