import { Refusal } from '@sanad/domain/kernel/refusal';
import { QueryClient } from '@tanstack/react-query';

/** A refusal is an answer: only a server that could not be reached is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) =>
        count < 2 && error instanceof Refusal && error.code === 'unavailable',
      refetchOnWindowFocus: true,
      // A browser that believes itself offline may be wrong, and whoever waits is told.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
