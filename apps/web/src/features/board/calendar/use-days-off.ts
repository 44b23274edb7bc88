import { daysOff } from '@sanad/domain/availability/days-off';
import { weekdayOf, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { weekendIn } from '@sanad/domain/kernel/dates/weekend';
import { useMemo } from 'react';

import { useMe as useProfile } from '../../../http/me.ts';
import { countryOf } from '../../../i18n/country-of.ts';
import {
  compareMembers,
  personOf,
  sideOfMember,
  type Member,
} from '../../../realtime/session/member.ts';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import type { Person } from '../../../ui/person.ts';
import { useHours, type KnownHours } from '../../availability/shared/use-hours.ts';

type IsOff = (day: CalendarDay) => boolean;

/**
 * Whose day off a day is, of the two whose clocks are shown: one's own and the first of the other side. By the hours
 * that they said, else by the weekend of where they live; the client's side stands first, as on everything that is shared.
 */
export function useDaysOff(): {
  readonly people: readonly Person[];
  of(day: CalendarDay): readonly Person[];
} {
  const { profile } = useProfile();
  const me = useMe();
  const members = useMembers();
  const hours = useHours();
  return useMemo(() => {
    const others = members.filter(
      (member) => me && member.active && sideOfMember(member) !== sideOfMember(me),
    );
    const other = others.toSorted(compareMembers)[0];
    const both = [me, other].filter((each) => each !== undefined).toSorted(compareMembers);
    const off = both.map((member) => ({
      person: personOf(member),
      isOff:
        isOffByHours(member, hours) ??
        isOffByWeekend(
          member === me && profile.weekend !== undefined
            ? profile.weekend
            : weekendIn(countryOf(member.zone)),
        ),
    }));
    return {
      people: off.map(({ person }) => person),
      of: (day) => off.filter(({ isOff }) => isOff(day)).map(({ person }) => person),
    };
  }, [me, members, hours, profile.weekend]);
}

function isOffByWeekend(days: readonly number[]): IsOff {
  return (day) => days.includes(weekdayOf(day));
}

function isOffByHours({ userId, zone }: Member, hours: KnownHours | undefined): IsOff | undefined {
  const free = hours?.of(userId);
  if (hours === undefined || free === undefined) return undefined;
  return daysOff({ free, from: hours.from, until: hours.until, zone });
}
