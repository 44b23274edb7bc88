import { useQuery } from '@tanstack/react-query';

import { call } from '../../http/call.ts';

/** Whether calls can be had; asked again while they cannot. `roundTrip` says how far the server is. */
export function useVideoState(workspaceId: string, enabled = true) {
  return useQuery({
    queryKey: ['video', workspaceId],
    enabled,
    queryFn: async ({ signal }) => {
      const since = performance.now();
      const state = await call('getVideoState', { params: { workspaceId } as never }, signal);
      return { state, roundTrip: performance.now() - since };
    },
    refetchInterval: (query) => (query.state.data?.state.state === 'ready' ? 15_000 : 3_000),
    retry: 1,
  });
}
