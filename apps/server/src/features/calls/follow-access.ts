import { can } from '@sanad/domain/access/capability';
import type { UserId } from '@sanad/domain/kernel/ids';

import type { AccessChange } from '../../auth/access.ts';
import type { CallPorts } from './call-ports.ts';
import { mayStayInCall } from './call-standing.ts';
import type { CallsRepo } from './calls-repo.ts';
import { decodeIdentity } from './media-identity.ts';
import type { MediaRooms } from './media-rooms.ts';
import type { StoredCall } from './stored-call.ts';
import type { ReturnWatch } from './watch-returns.ts';

/**
 * Ends calls for those whose place, stay or sign-in ended: LiveKit puts their participants out, whichever
 * process or server they signal through. Who may not stay is asked of each, as everywhere; the sockets that
 * this process carries ask for themselves (`open-signals.ts`).
 */
export function createAccessFollower(
  repo: Pick<CallsRepo, 'listOpenCalls'>,
  rooms: Pick<MediaRooms, 'list' | 'remove'>,
  returns: Pick<ReturnWatch, 'watch'>,
  ports: Pick<CallPorts, 'access' | 'log'>,
) {
  const sift = async (call: StoredCall, userId: UserId) => {
    for (const { identity } of await rooms.list(call.mediaRoom)) {
      const who = decodeIdentity(identity);
      if (who?.userId !== userId) continue;
      if (await mayStayInCall(ports.access, who, call.workspaceId)) continue;
      await rooms.remove(call.mediaRoom, identity);
    }
  };

  const follow = async (change: AccessChange): Promise<void> => {
    if (change.kind === 'docToken') return;
    if (change.kind === 'membership') {
      const { userId, workspaceId } = change;
      const standing = await ports.access.standing(userId, workspaceId);
      // Somebody's first stay, which goes on: nothing of theirs ended.
      if (standing?.stay === 1 && can(standing.role, 'calls.join')) return;
    }
    returns.watch(change.userId);
    const calls = (await repo.listOpenCalls()).filter(
      (call) => change.kind === 'login' || call.workspaceId === change.workspaceId,
    );
    const sifted = await Promise.allSettled(calls.map((call) => sift(call, change.userId)));
    for (const each of sifted) if (each.status === 'rejected') throw each.reason;
  };

  return function start(): () => void {
    return ports.access.onChange((change) => {
      follow(change).catch((error: unknown) => {
        // LiveKit did not answer: reconciling puts them out, and no new signalling is admitted.
        ports.log.warn({ err: error }, 'an access change did not reach the calls yet');
      });
    });
  };
}
