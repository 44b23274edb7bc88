import type { Stretch } from '@sanad/domain/availability/stretch';
import type { UserId } from '@sanad/domain/kernel/ids';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { call } from '../../../http/call.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useChanged } from '../../../realtime/wire/use-changed.ts';

export interface KnownHours {
  readonly from: number;
  readonly until: number;
  /** When somebody may be called between these; undefined: they said nothing, any time is theirs. */
  of(userId: UserId): readonly Stretch[] | undefined;
}

/** When the members of the open workspace may be called, as far as the server says; undefined until it has. */
export function useHours(): KnownHours | undefined {
  const { userId, workspaceId } = useSession();
  const queries = useQueryClient();
  const queryKey = ['hours', workspaceId];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('listHours', { params: { workspaceId } }, signal),
    // It reaches weeks ahead; what changes in it is said.
    staleTime: 60 * 60_000,
  });
  useChanged(
    userId,
    { topic: topics.hours, id: workspaceId },
    () => void queries.invalidateQueries({ queryKey }),
  );
  return useMemo(() => {
    if (data === undefined) return undefined;
    const people = new Map(
      data.people.map((each) => [each.userId, each.free.map(([from, to]) => ({ from, to }))]),
    );
    return { from: data.from, until: data.until, of: (whose) => people.get(whose) };
  }, [data]);
}
