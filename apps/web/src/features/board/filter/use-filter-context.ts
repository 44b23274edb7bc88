import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import type { FilterContext } from '@sanad/domain/task/filter/matches';
import { peopleOf } from '@sanad/domain/task/life/sides';
import { useMemo } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useCollection, useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { useMinute } from '../../../ui/use-minute.ts';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;

/** What a filter or a list is read against: the same object until something of it changes. `byTheMinute`: time is something of it. */
export function useFilterContext(byTheMinute: boolean): FilterContext {
  const { client, userId: me } = useSession();
  const members = useMembers();
  const columns = useCollection('column', compareByOrderKey);
  const labels = useCollection('label', byName);
  const zone = useMe()?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const minute = useMinute();
  const now = (byTheMinute ? minute : 0) as Instant;

  return useMemo(() => {
    const kinds = new Map<string, (typeof columns)[number]>(columns.map((each) => [each.id, each]));
    const labelNames = new Map<string, string>(labels.map(({ id, name }) => [id, name]));
    const names = new Map<UserId, string>(members.map((member) => [member.userId, member.name]));
    return {
      me,
      people: peopleOf(client.all('member')),
      now,
      zone,
      column: (id) => kinds.get(id),
      labelName: (id) => labelNames.get(id),
      personName: (id) => names.get(id),
    };
  }, [client, me, members, columns, labels, zone, now]);
}
