import { createRouter } from '@tanstack/react-router';

import { queryClient } from './query-client.ts';
import { routeTree } from './route-tree.tsx';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: false,
});

/** Begins with the code of the address at hand, while the router still asks who is here. */
export function loadCodeAtHand(): readonly (Promise<void> | undefined)[] {
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname);
  return routes.map((route) => router.loadRouteChunk(route));
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
