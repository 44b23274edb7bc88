import { begunSnapshot } from '../http/begun-snapshot.ts';
import { lastPerson } from '../http/last-person.ts';
import { meQuery } from '../http/me.ts';
import { pageFacts } from '../http/page-facts.ts';
import { whoIsHere } from '../http/who-is-here.ts';
import { queryClient } from './query-client.ts';

/** Drawn from what the device has. Every other address waits for the server to say who is here. */
const boards = /^\/(?:(?:w\/([^/]+)(?:\/(?:home|board(?:\/[^/]+)?))?|today|ideas)\/?)?$/;
/** Where nobody can be asked, all that is behind the sign-in is. */
const behindSignIn = /^\/(?:(?:w\/([^/]+).*)?|(?:profile|inbox|today|ideas|hours|share)\/?)$/;
const fromDevice = pageFacts.kept ? behindSignIn : boards;
/** Older than anything that the server said. */
export const drawnAt = 1;
const askAgainMs = 3_000;

export function isDrawnFromDevice(pathname: string): boolean {
  return fromDevice.test(pathname);
}

/**
 * Takes whoever was here last for whoever is here, until the server has said so. Where it says otherwise,
 * `takeAway` empties the page at once, and a new one begins that knows nothing of them.
 */
export function beginFromDevice(takeAway: () => void): void {
  const [matches, workspaceId] = fromDevice.exec(location.pathname) ?? [];
  const last = matches === undefined ? undefined : lastPerson.read();
  // The page was sent to them. It may be an old copy out of the browser's cache: so that is not enough.
  // The device's own copy was sent to nobody, and is shown where no server says anything.
  const me = pageFacts.kept || last?.profile.id === pageFacts.here ? last : undefined;
  if (me === undefined) {
    if (workspaceId !== undefined && pageFacts.here !== null && !pageFacts.kept)
      begunSnapshot.begin(workspaceId);
    return;
  }
  queryClient.setQueryData(meQuery.queryKey, me, { updatedAt: drawnAt });
  const stop = whoIsHere.onHeard((userId) => {
    stop();
    if (userId === me.profile.id) return;
    takeAway();
    if (userId !== null) location.reload();
    else location.replace(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
  });
  // What is drawn stays until there is an answer, however long that takes.
  const asking = { ...meQuery, staleTime: 0, retry: true, retryDelay: askAgainMs };
  queryClient.fetchQuery(asking).catch(() => undefined);
}
