import { setTimeout as delay } from 'node:timers/promises';

import type { AccessChange } from '../../auth/access.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import { mayBeInCall } from './call-standing.ts';
import type { CallsRepo, StoredCall } from './calls-repo.ts';
import { decodeIdentity, tagOfLogin, type MediaIdentity } from './media-identity.ts';
import type { MediaRooms } from './media-rooms.ts';
import type { OpenSignal, OpenSignals } from './open-signals.ts';
import type { ReturnWatch } from './watch-returns.ts';

/**
 * Ends calls for those whose place or sign-in ended: LiveKit puts their participants out, whichever
 * process they signal through, and tells them so over the socket that this process then cuts. The cut
 * waits for that farewell a moment only; no new socket is admitted meanwhile.
 */
export function createAccessFollower(
  repo: CallsRepo,
  rooms: MediaRooms,
  open: OpenSignals,
  returns: Pick<ReturnWatch, 'watch'>,
  ports: Pick<CallPorts, 'access' | 'log'>,
) {
  const putOut = async (calls: readonly StoredCall[], matches: (who: MediaIdentity) => boolean) => {
    for (const call of calls) {
      for (const { identity } of await rooms.list(call.mediaRoom)) {
        const who = decodeIdentity(identity);
        if (who && matches(who)) await rooms.remove(call.mediaRoom, identity);
      }
    }
  };

  const end = async (
    calls: () => Promise<StoredCall[]>,
    isTheirs: (who: MediaIdentity) => boolean,
    isCut: (signal: OpenSignal) => boolean,
  ): Promise<void> => {
    const leaving = calls().then((all) => putOut(all, isTheirs));
    const farewell = delay(callLimits.farewell, undefined, { ref: false });
    await Promise.race([leaving.catch(() => undefined), farewell]);
    open.cutWhere(isCut);
    await leaving;
  };

  const follow = async (change: AccessChange): Promise<void> => {
    if (change.kind === 'docToken') return;
    const { userId } = change;
    if (change.kind === 'login') {
      returns.watch(userId);
      const { loginId } = change;
      const tag = loginId === null ? undefined : tagOfLogin(loginId);
      await end(
        repo.listOpenCalls,
        (who) => who.userId === userId && (tag === undefined || who.loginTag === tag),
        (signal) => signal.userId === userId && (loginId === null || signal.loginId === loginId),
      );
      return;
    }
    const { workspaceId } = change;
    if (await mayBeInCall(ports.access, userId, workspaceId)) return;
    returns.watch(userId);
    await end(
      async () => (await repo.listOpenCalls()).filter((call) => call.workspaceId === workspaceId),
      (who) => who.userId === userId,
      (signal) => signal.userId === userId && signal.workspaceId === workspaceId,
    );
  };

  return function start(): () => void {
    const offChange = ports.access.onChange((change) => {
      follow(change).catch((error: unknown) => {
        // LiveKit did not answer: reconciling puts them out, and no new signalling is admitted.
        ports.log.warn({ err: error }, 'an access change did not reach the calls yet');
      });
    });
    const offHearing = ports.access.onHearing((hears) => {
      if (!hears) open.cutWhere(() => true);
    });
    return () => {
      offChange();
      offHearing();
    };
  };
}
