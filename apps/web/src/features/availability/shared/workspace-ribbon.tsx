import { sharedChanges, type WallStretch } from '@sanad/domain/availability/shared-changes';
import { within } from '@sanad/domain/availability/shared-hours';
import { inBoth, type Stretch } from '@sanad/domain/availability/stretch';
import { sameDay, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf, endOfDay, startOfDay } from '@sanad/domain/kernel/dates/day-edge';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { cityOf } from '../../../i18n/city.ts';
import { mediumDay, shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember, type Member } from '../../../realtime/session/member.ts';
import { HoursRibbon } from '../../../ui/hours-ribbon.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { availabilityWords } from '../availability-words.ts';
import { noonOf } from '../own/wall-text.ts';
import { useHours } from './use-hours.ts';

/** How far ahead what moves is said. */
const warnedDays = 14;

/** Today's hours of both sides on the own clock, what they share, and what of it will move in the next two weeks. */
export function WorkspaceRibbon({ me, other }: { readonly me: Member; readonly other: Member }) {
  const words = useWords(availabilityWords);
  const { language, locale } = useLanguage();
  const now = useMinute();
  const hours = useHours();
  const [mine, theirs] = [hours?.of(me.userId), hours?.of(other.userId)];
  const { zone } = me;
  const quarter = Math.floor(now / 900_000) * 900_000;
  const changes = useMemo(
    () =>
      mine && theirs
        ? sharedChanges({
            ...{ mine, theirs, zone, otherZone: other.zone },
            ...{ now: quarter, days: warnedDays },
          })
        : [],
    [mine, theirs, zone, other.zone, quarter],
  );
  const toOwn = (
    <Link
      to="/hours"
      className="justify-self-start text-meta text-ink-2 underline underline-offset-2 folded:hidden"
    >
      {mine === undefined ? words.open : words.ribbon.mine}
    </Link>
  );
  if (hours === undefined) return null;
  if (mine === undefined && theirs === undefined) return toOwn;
  const today = dayOf(now, zone);
  const [start, end] = [startOfDay(today, zone), endOfDay(today, zone)];
  const place = (at: number): number => (at - start) / (end - start);
  const lanes = [
    { member: me, free: mine },
    { member: other, free: theirs },
  ].flatMap(({ member, free }) =>
    free === undefined
      ? []
      : {
          hue: hueOfMember(member),
          parts: within(free, today, zone).map(({ from, to }) => ({
            from: place(from),
            to: place(to),
          })),
        },
  );

  function noteOf(shared: readonly Stretch[]): string {
    const next = shared.find(({ to }) => to > now);
    if (next === undefined) return words.ribbon.none;
    if (next.from <= now) return words.ribbon.until(timeOfDay(locale, zone, next.to));
    const day = sameDay(dayOf(next.from, zone), today)
      ? words.today
      : shortDay(locale, zone, next.from, now, words);
    return words.ribbon.next(`${day} ${timeOfDay(locale, zone, next.from)}`);
  }

  const wall = (minute: number): string =>
    timeOfDay(locale, 'UTC', Date.UTC(2026, 0, 5) + minute * 60_000);
  const times = (all: readonly WallStretch[]): string =>
    words.and(all.map(({ from, to }) => words.fromTo(wall(from), wall(to))));
  const dayText = (day: CalendarDay): string => mediumDay(locale, 'UTC', noonOf(day));

  function warning({ day, until, why, before, after }: (typeof changes)[number]): string {
    if (why.is === 'clock') {
      const city = cityOf(why.zone, language);
      return words.ribbon.clock(dayText(day), city, times(before), times(after));
    }
    const days = sameDay(day, until)
      ? dayText(day)
      : words.dated.range(dayText(day), dayText(until));
    return after.length === 0 ? words.ribbon.noHours(days) : words.ribbon.hours(days, times(after));
  }

  return (
    <>
      <HoursRibbon
        lanes={lanes}
        now={place(now)}
        note={mine && theirs ? noteOf(inBoth(mine, theirs)) : undefined}
      />
      {changes.slice(0, 2).map((change) => (
        <p
          key={`${noonOf(change.day)}`}
          className="border-t border-line pt-1.5 text-meta text-ink-2 folded:hidden"
        >
          <Sentence>{warning(change)}</Sentence>
        </p>
      ))}
      {toOwn}
    </>
  );
}
