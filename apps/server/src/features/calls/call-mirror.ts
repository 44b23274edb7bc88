import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { CallPorts } from './call-ports.ts';
import type { CallsRepo } from './calls-repo.ts';

export interface CallMirror {
  /** Writes the call's present state into the workspace's room. Never throws: reconciling repeats it. */
  show(workspaceId: WorkspaceId, callId: CallId): Promise<void>;
}

/**
 * Keeps the room's `call` record equal to the tables. Writes of one call queue behind each other and each
 * reads the tables when its turn comes, so an older state can never overwrite a newer one.
 */
export function createCallMirror(
  repo: CallsRepo,
  ports: Pick<CallPorts, 'room' | 'log'>,
): CallMirror {
  const turns = new Map<CallId, Promise<void>>();
  const shown = new Map<CallId, string>();

  const write = async (workspaceId: WorkspaceId, callId: CallId): Promise<void> => {
    try {
      const record = await repo.loadRecord(workspaceId, callId);
      if (!record) return;
      const state = JSON.stringify(record);
      if (shown.get(callId) === state) return;
      await ports.room.setCall(workspaceId, record);
      if (record.endedAt === null) shown.set(callId, state);
      else shown.delete(callId);
    } catch (error) {
      shown.delete(callId);
      ports.log.warn({ err: error, callId }, 'the room does not show the call yet');
    }
  };

  return {
    show(workspaceId, callId) {
      const before = turns.get(callId) ?? Promise.resolve();
      const turn = before.then(() => write(workspaceId, callId));
      turns.set(callId, turn);
      void turn.then(() => turns.get(callId) === turn && turns.delete(callId));
      return turn;
    },
  };
}
