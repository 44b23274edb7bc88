import type { UserId } from '@sanad/domain/kernel/ids';
import type { NoticeCounts } from '@sanad/protocol/http/notices';
import { useQuery } from '@tanstack/react-query';

import { useMe } from '../../../http/me.ts';
import { countsQuery } from '../inbox-queries.ts';

/** How much waits in the own inbox, as far as it is known. Only looks at what `InboxWatch` asks for. */
export function useCounts(): NoticeCounts | undefined {
  const userId: UserId = useMe().profile.id;
  return useQuery({ ...countsQuery(userId), enabled: false }).data;
}
