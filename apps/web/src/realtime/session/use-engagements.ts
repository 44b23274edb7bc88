import type { EngagementId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { call } from '../../http/call.ts';
import { useWorkspace } from '../../http/me.ts';
import { engagementsHere } from '../device/engagements-here.ts';
import { useSession } from './session-context.tsx';
import { useMaySurely, useMembers } from './use-live.ts';

export interface EngagementListed {
  readonly engagementId: EngagementId;
  readonly assistantId: UserId;
  /** Its assistant is one here now. */
  readonly here: boolean;
  readonly openedAt: Instant;
}

/** The engagements whose room one may enter; asked anew when people come or go, or one's own role changes. */
export function useEngagements() {
  const { workspaceId } = useSession();
  const role = useWorkspace(workspaceId)?.role;
  const may = useMaySurely('engagement.edit');
  const members = useMembers();
  const people = members.map(({ userId, role: is, active }) => `${userId} ${is} ${active}`).join();
  const { data, error, refetch } = useQuery({
    queryKey: ['workspace', workspaceId, 'engagements', role],
    queryFn: ({ signal }) => call('listEngagements', { params: { workspaceId } }, signal),
    enabled: may,
  });
  useEffect(() => {
    if (may) void refetch();
  }, [people, may, refetch]);

  /** Without a network: those that this device has opened before. */
  function known(): readonly EngagementListed[] | undefined {
    const noted = engagementsHere.of(workspaceId);
    if (noted.length === 0) return undefined;
    return noted.map(([engagementId, { assistantId }]) => ({
      engagementId: engagementId as EngagementId,
      assistantId: assistantId as UserId,
      here: members.some(
        ({ userId, role: is, active }) => active && is === 'assistant' && userId === assistantId,
      ),
      openedAt: 0 as Instant,
    }));
  }

  const listed: readonly EngagementListed[] | undefined = data?.engagements;
  return {
    engagements: listed ?? (may && error === null ? undefined : known()),
    failed: data === undefined ? error : null,
    refetch,
  };
}
