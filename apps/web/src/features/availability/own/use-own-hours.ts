import {
  setAvailability,
  usualAvailability,
} from '@sanad/domain/availability/availability-mutations';
import { dropDatedHours, putDatedHours } from '@sanad/domain/availability/dated-mutations';
import type { OwnHours } from '@sanad/domain/availability/hours-of-day';
import type { AvailabilityRecord, DatedHoursRecord } from '@sanad/domain/availability/record';
import type { DatedHoursId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Holiday } from '@sanad/protocol/http/availability';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import { newId } from '../../../realtime/new-id.ts';
import {
  usePersonRecord,
  usePersonRecords,
  usePersonRoom,
} from '../../../realtime/session/use-person-records.ts';

export type Saying = Partial<Omit<AvailabilityRecord, 'id' | 'changedAt'>>;

/** The same, as the schema writes it: nothing there is read-only. */
type SetArguments = Parameters<(typeof setAvailability)['apply']>[1];

export interface OwnHoursDesk {
  readonly said: AvailabilityRecord;
  /** They never said anything: any time is theirs. */
  readonly isFirst: boolean;
  readonly dated: readonly DatedHoursRecord[];
  readonly holidays: readonly Holiday[];
  /** All of it, as the domain reads it. */
  readonly hours: OwnHours;
  say(saying: Saying): void;
  putDated(days: Omit<DatedHoursRecord, 'id'> & { readonly id?: DatedHoursId }): void;
  dropDated(id: DatedHoursId): void;
}

/** The person's own hours in their own room, on all devices, also without a connection; undefined until they are known. */
export function useOwnHours(): OwnHoursDesk | undefined {
  const { profile } = useMe();
  const client = usePersonRoom(profile.id)?.client;
  const record = usePersonRecord(profile.id, 'availability', 'own');
  const dated = usePersonRecords(profile.id, 'datedHours');
  const country = record?.holidays?.country;
  const { holidays } = useHolidays(country);
  return useMemo(() => {
    if (client === undefined || record === undefined || dated === undefined) return undefined;
    const said = record ?? usualAvailability(profile.zone, 0 as Instant);
    const worked = new Set(said.holidays?.worked);
    const rests = said.holidays ? holidays.filter(({ key }) => !worked.has(key)) : [];
    return {
      said,
      isFirst: record === null,
      dated: dated.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      holidays,
      hours: { said, dated, holidays: new Set(rests.map(({ day }) => day)) },
      say: (saying) =>
        void client.mutate(setAvailability, { zone: said.zone, ...saying } as SetArguments),
      putDated: ({ id, ...days }) =>
        void client.mutate(putDatedHours, {
          ...days,
          datedId: id ?? newId<DatedHoursId>(),
          zone: said.zone,
          windows: [...days.windows],
        }),
      dropDated: (datedId) => void client.mutate(dropDatedHours, { datedId }),
    };
  }, [client, record, dated, holidays, profile.zone]);
}

const none: readonly Holiday[] = [];

/** The holidays of a country, and every country that has a list. */
export function useHolidays(country: string | undefined) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['holidays', country ?? null],
    queryFn: ({ signal }) =>
      call('listHolidays', country === undefined ? {} : { body: { country } }, signal),
    staleTime: 24 * 60 * 60_000,
  });
  return {
    countries: data?.countries,
    holidays: data?.holidays ?? none,
    isMissing: isError && data === undefined,
    refetch,
  };
}
