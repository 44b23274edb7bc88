import { createRouter } from '@tanstack/react-router';

import { queryClient } from './query-client.ts';
import { routeTree } from './route-tree.tsx';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
