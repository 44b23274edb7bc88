import type { ExpectationRecord } from '@sanad/domain/expectations/record';
import { waitsFor } from '@sanad/domain/expectations/standing';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../http/call.ts';
import { useEngagement } from '../../realtime/session/engagement-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useChanged } from '../../realtime/wire/use-changed.ts';

/** Who has read which version in the open engagement, as the server keeps it; undefined until it has said so. */
export function useAcknowledgements() {
  const { userId, workspaceId } = useSession();
  const { engagementId, side } = useEngagement();
  const queries = useQueryClient();
  const queryKey = ['workspace', workspaceId, 'acknowledgements', engagementId];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      call('listAcknowledgements', { params: { workspaceId, engagementId } }, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  useChanged(userId, { topic: topics.acknowledgements, id: userId }, () => void again());
  const all = data?.acknowledgements;
  return {
    all,
    /** Before the server has said what was read, nothing is asked for. */
    waits: (item: ExpectationRecord) => all !== undefined && waitsFor(item, { userId, side }, all),
    async acknowledge({ id, version }: ExpectationRecord): Promise<void> {
      try {
        const params = { workspaceId, engagementId };
        await call('acknowledge', { params, body: { itemId: id, version } });
      } finally {
        await again();
      }
    },
  };
}
