import type { UserId } from '@sanad/domain/kernel/ids';

import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import { mayStayInCall } from './call-standing.ts';
import type { CallsRepo } from './calls-repo.ts';
import { decodeIdentity } from './media-identity.ts';
import type { MediaRooms } from './media-rooms.ts';
import type { StoredCall } from './stored-call.ts';

export interface ReturnWatch {
  /** Call it when something of theirs ended; several times is fine. */
  watch(userId: UserId): void;
  stop(): void;
}

/**
 * Puts out who comes back with an old pass (quality E04). Our own LiveKit is reached through our door
 * alone, which asks anew. One that others run asks nobody: a pass opens it until it runs out, whatever
 * became of its bearer, and LiveKit says so by webhook only once their media flows. So whoever lost
 * something is looked for until the last pass that they can hold has run out.
 */
export function createReturnWatch(
  repo: Pick<CallsRepo, 'listOpenCalls'>,
  rooms: Pick<MediaRooms, 'list' | 'remove'>,
  ports: Pick<CallPorts, 'access' | 'media' | 'log' | 'now'>,
): ReturnWatch {
  const watched = new Map<UserId, number>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const lookIn = async (call: StoredCall): Promise<void> => {
    for (const { identity } of await rooms.list(call.mediaRoom)) {
      const who = decodeIdentity(identity);
      if (!who || !watched.has(who.userId)) continue;
      if (await mayStayInCall(ports.access, who, call.workspaceId)) continue;
      await rooms.remove(call.mediaRoom, identity);
      ports.log.info({ callId: call.id }, 'put out of a call again: came back with an old pass');
    }
  };

  const look = async (): Promise<void> => {
    const now = ports.now();
    for (const [userId, until] of watched) if (until < now) watched.delete(userId);
    if (watched.size === 0) return;
    const looks = (await repo.listOpenCalls()).map(lookIn);
    const failed = (await Promise.allSettled(looks)).find((each) => each.status === 'rejected');
    if (failed) ports.log.debug({ err: failed.reason }, 'a call could not be looked into');
  };

  /** The next look waits for the one before, however slow LiveKit is. */
  const next = (): void => {
    timer = undefined;
    if (stopped || watched.size === 0) return;
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) =>
          ports.log.debug({ err: error }, 'calls could not be looked into'),
        )
        .finally(next);
    }, callLimits.lookForReturns).unref();
  };

  return {
    watch(userId) {
      if ((ports.media.endpoint()?.outsideUrl ?? null) === null) return;
      watched.set(userId, ports.now() + callLimits.tokenSeconds * 1_000);
      if (timer === undefined) next();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
