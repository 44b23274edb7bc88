import { urgentLeft, usualUrgents, type UrgentLeft } from '@sanad/domain/comments/urgent-calls';
import type { UserId } from '@sanad/domain/kernel/ids';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../../http/call.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useCollection } from '../../../realtime/session/use-live.ts';

export interface OwnUrgentLeft extends UrgentLeft {
  /** By what was agreed, and not by what is usual. */
  readonly isAgreed: boolean;
}

/**
 * How many urgent messages one may still send somebody. What was agreed the server counts, which alone knows it; it is
 * asked anew whenever somebody here sent one. Until it answers, and without a network, what it last said stands, else what is usual.
 */
export function useUrgentLeft(): (to: UserId, now: number) => OwnUrgentLeft {
  const { userId: from, workspaceId } = useSession();
  const calls = useCollection('urgentCall', (a, b) => a.at - b.at);
  const { data } = useQuery({
    queryKey: ['urgent-left', workspaceId, calls.map(({ id }) => id).join()],
    queryFn: ({ signal }) => call('listUrgentLeft', { params: { workspaceId } }, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  return (to, now) => {
    const agreed = data?.people.find(({ userId }) => userId === to);
    if (agreed) return { ...agreed, isAgreed: true };
    return { ...urgentLeft(calls, { ...usualUrgents(from), to, now }), isAgreed: false };
  };
}
