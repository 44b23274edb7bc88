import { oweChanges } from './call-debts-repo.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import type { CallsTx } from './call-tables.ts';
import type { CallsRepo } from './calls-repo.ts';
import type { MediaParticipant, MediaRooms } from './media-rooms.ts';
import type { StoredCall } from './stored-call.ts';

export interface CallEnding {
  /** Looks, after the grace, whether anybody is left, and ends the call when nobody is. */
  whenEmpty(call: StoredCall): void;
  /** Ends the call now unless somebody is in it; true when it is over. */
  endIfEmpty(call: StoredCall): Promise<boolean>;
  /** Closes every stay and the call at `at`, whoever LiveKit thinks is inside. */
  end(call: StoredCall, at: number): Promise<void>;
  /** Somebody asked for this call just now and looks at themselves in the lobby: an empty call waits for them. */
  spare(call: StoredCall): void;
  /** Somebody came in: from here on the last one to leave ends it. */
  entered(call: StoredCall): void;
  stop(): void;
}

/** The last one to leave ends the call. LiveKit's own list decides: a webhook may be on its way still. */
export function createCallEnding(
  repo: CallsRepo,
  rooms: MediaRooms,
  ports: Pick<CallPorts, 'debts' | 'now' | 'log'>,
): CallEnding {
  const waiting = new Map<string, NodeJS.Timeout>();
  const sparedUntil = new Map<string, number>();

  const closeRows = async (tx: CallsTx, call: StoredCall, at: number): Promise<void> => {
    const stays = await repo.openStays(tx, call.id);
    await repo.closeStays(
      tx,
      call.id,
      stays.map((stay) => stay.sid),
      at,
    );
    await repo.closeCall(tx, call.id, at);
  };

  const end = async (call: StoredCall, at: number): Promise<void> => {
    sparedUntil.delete(call.id);
    await repo.within(call.workspaceId, async (tx) => {
      await repo.lockCall(tx, call.id);
      await oweChanges(tx, call, 'ended', () => closeRows(tx, call, at));
    });
    await ports.debts.pay(call.workspaceId);
    // Whoever slipped in meanwhile is put out: no media room outlives its call.
    await rooms.close(call.mediaRoom).catch((error: unknown) => {
      ports.log.warn({ err: error, callId: call.id }, 'the media room did not close');
    });
  };

  const endIfEmpty = async (call: StoredCall): Promise<boolean> => {
    const inside: MediaParticipant[] = await rooms.list(call.mediaRoom);
    if (inside.length > 0) return false;
    await end(call, ports.now());
    return true;
  };

  return {
    end,
    endIfEmpty,
    whenEmpty(call) {
      if (waiting.has(call.id) || (sparedUntil.get(call.id) ?? 0) > ports.now()) return;
      const look = () => {
        waiting.delete(call.id);
        // LiveKit may just be gone: reconciling ends the call then.
        void endIfEmpty(call).catch(() => undefined);
      };
      waiting.set(call.id, setTimeout(look, callLimits.emptyGrace).unref());
    },
    spare(call) {
      clearTimeout(waiting.get(call.id));
      waiting.delete(call.id);
      sparedUntil.set(call.id, ports.now() + callLimits.lobbyPatience);
    },
    entered(call) {
      sparedUntil.delete(call.id);
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
