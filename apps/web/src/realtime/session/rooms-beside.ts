import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import { createTurns } from './turns.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** Read from the device at the same time: some wait for the disk while one is taken in. */
const readAtOnce = 3;
const longestReadMs = 3_000;

export interface RoomsBesidePorts {
  open(workspaceId: WorkspaceId): Promise<WorkspaceSession>;
  /** It is open: from the device, or empty until its first state comes. What is answered is called at its end. */
  onOpen(workspaceId: WorkspaceId, session: WorkspaceSession): () => void;
  /** It could not be opened at all. */
  onBroken(workspaceId: WorkspaceId, error: unknown): void;
}

export interface RoomsBeside {
  /** Opens whichever of these is not open, in their order, and closes every other. */
  show(workspaceIds: readonly WorkspaceId[]): void;
  /** Resolves when nothing of them is open any more. */
  close(): Promise<void>;
}

interface Place {
  /** Settles when nothing of it is open any more. */
  readonly over: Promise<void>;
  end(): void;
}

/** The rooms of several workspaces open side by side, a few of them read at a time so that the page stays at hand. */
export function openRoomsBeside(ports: RoomsBesidePorts): RoomsBeside {
  const turns = createTurns(readAtOnce, longestReadMs);
  const places = new Map<WorkspaceId, Place>();

  function begin(workspaceId: WorkspaceId): Place {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    let phase: 'waiting' | 'opening' | 'open' | 'over' = 'waiting';
    let close: (() => void) | undefined;
    const endTurn = turns.take(() => {
      phase = 'opening';
      ports.open(workspaceId).then(
        (session) => {
          if (phase === 'over') {
            session.close();
            return resolve();
          }
          phase = 'open';
          const stop = ports.onOpen(workspaceId, session);
          close = () => {
            stop();
            session.close();
          };
          // What it brought is drawn before the next one is taken in.
          setTimeout(endTurn, 0);
        },
        (error: unknown) => {
          endTurn();
          resolve();
          if (phase !== 'over') ports.onBroken(workspaceId, error);
        },
      );
    });
    return {
      over,
      end() {
        const was = phase;
        phase = 'over';
        endTurn();
        close?.();
        // One that is still being opened is closed as soon as it is.
        if (was !== 'opening') resolve();
      },
    };
  }

  return {
    show(workspaceIds) {
      const wanted = new Set(workspaceIds);
      for (const [id, place] of places) {
        if (wanted.has(id)) continue;
        places.delete(id);
        place.end();
      }
      for (const id of workspaceIds) if (!places.has(id)) places.set(id, begin(id));
    },
    async close() {
      const open = [...places.values()];
      places.clear();
      for (const place of open) place.end();
      await Promise.all(open.map(({ over }) => over));
    },
  };
}
