import { deviceWall } from '../http/device-wall.ts';
import { lastPerson } from '../http/last-person.ts';
import { leaving } from '../http/leaving.ts';
import { meQuery } from '../http/me.ts';
import { pageDrawing } from './page-drawing.ts';
import { queryClient } from './query-client.ts';
import { showSignedOut } from './show-signed-out.tsx';

/** A page that another tab signed out of, or that comes back out of the browser's memory, shows nothing any more. */
export function watchLeaving(): void {
  const look = (): void => {
    if (leaving.isDue) showSignedOut();
  };
  window.addEventListener('storage', look);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && deviceWall.keepsNothing) {
      // Whoever sits here now may be somebody else: the server says.
      pageDrawing.takeAway();
      return location.reload();
    }
    const me = queryClient.getQueryData(meQuery.queryKey);
    if (!persisted || !me || lastPerson.read()?.profile.id === me.profile.id) return;
    pageDrawing.takeAway();
    location.reload();
  });
}
