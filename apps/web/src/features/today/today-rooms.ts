import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import { onRecordsChanged } from '../../realtime/session/on-records-changed.ts';
import { openRoomsBeside } from '../../realtime/session/rooms-beside.ts';
import type { WorkspaceSession } from '../../realtime/session/workspace-session.ts';
import { createSignal, type Signal } from '../../realtime/signal.ts';
import { readRoom, recordsOfToday, type RoomOfToday, type TodayReader } from './room-of-today.ts';

/** While rooms are still being read their rows come together, so that the page is not drawn for each. */
const gatherMs = 120;

export interface TodayRooms {
  readonly rooms: Pick<Signal<readonly RoomOfToday[]>, 'get' | 'subscribe'>;
  /** One is not in a workspace any more. */
  onEnded(listener: (workspaceId: WorkspaceId) => void): () => void;
  /** The workspaces that one is in, in their order. */
  show(workspaceIds: readonly WorkspaceId[]): void;
  /** Another minute, or another zone. */
  readAnew(): void;
  close(): Promise<void>;
}

/** The rooms of one's workspaces, read side by side: each keeps no more of itself than its records and its rows. */
export function openTodayRooms(
  reader: TodayReader,
  open: (workspaceId: WorkspaceId) => Promise<WorkspaceSession>,
  /** What was shown a moment ago. */
  before: readonly RoomOfToday[] = [],
): TodayRooms {
  const known = new Map<WorkspaceId, RoomOfToday>(
    before.map((room) => [room.workspaceId, { ...room, isLive: false }]),
  );
  const sessions = new Map<WorkspaceId, WorkspaceSession>();
  let order: readonly WorkspaceId[] = [...known.keys()];
  const rooms = createSignal<readonly RoomOfToday[]>([...known.values()]);
  const endedListeners = new Set<(workspaceId: WorkspaceId) => void>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;

  const isReading = (): boolean => [...known.values()].some(({ phase }) => phase === 'reading');

  function publish(): void {
    clearTimeout(gathering);
    gathering = undefined;
    isTold = false;
    rooms.set(order.flatMap((id) => known.get(id) ?? []));
  }

  function tell(): void {
    const hasRows = rooms.get().some((room) => room.rows.length > 0);
    if (hasRows && isReading()) {
      gathering ??= setTimeout(publish, gatherMs);
      return;
    }
    if (isTold) return;
    isTold = true;
    queueMicrotask(publish);
  }

  function put(workspaceId: WorkspaceId, change: Partial<RoomOfToday>): void {
    const room = known.get(workspaceId);
    if (!room) return;
    known.set(workspaceId, { ...room, ...change });
    tell();
  }

  function drop(workspaceId: WorkspaceId): void {
    if (known.delete(workspaceId)) publish();
  }

  function read(workspaceId: WorkspaceId, { client }: WorkspaceSession): void {
    if (client.ready) put(workspaceId, { phase: 'here', ...readRoom(workspaceId, client, reader) });
  }

  function follow(workspaceId: WorkspaceId, session: WorkspaceSession): () => void {
    const { client, phase } = session;
    sessions.set(workspaceId, session);
    let wasReady = false;
    function look(): void {
      if (client.ready && !wasReady) read(workspaceId, session);
      wasReady = client.ready;
      const room = known.get(workspaceId);
      const isLive = client.connection === 'live';
      const isOutdated = client.isOutdated || phase.get().phase === 'outdated';
      if (room && (room.isLive !== isLive || room.isOutdated !== isOutdated))
        put(workspaceId, { isLive, isOutdated });
    }
    function lookAtPhase(): void {
      const now = phase.get();
      // Its rows go in the same moment; from the device they go with the session's own word.
      if (now.phase === 'ended') {
        drop(workspaceId);
        for (const listener of endedListeners) listener(workspaceId);
      } else if (now.phase === 'failed') put(workspaceId, { phase: 'missing' });
      else look();
    }
    const stops = [
      onRecordsChanged(client, recordsOfToday, () => read(workspaceId, session)),
      client.onState(look),
      phase.subscribe(lookAtPhase),
    ];
    look();
    lookAtPhase();
    return () => {
      sessions.delete(workspaceId);
      for (const stop of stops) stop();
    };
  }

  const beside = openRoomsBeside({
    open,
    onOpen: follow,
    onBroken(workspaceId, error) {
      console.warn('today', error);
      put(workspaceId, { phase: 'missing' });
    },
  });

  return {
    rooms,
    onEnded(listener) {
      endedListeners.add(listener);
      return () => void endedListeners.delete(listener);
    },
    show(workspaceIds) {
      order = workspaceIds;
      for (const id of [...known.keys()]) if (!workspaceIds.includes(id)) known.delete(id);
      for (const workspaceId of workspaceIds)
        if (!known.has(workspaceId))
          known.set(workspaceId, {
            workspaceId,
            phase: 'reading',
            isOutdated: false,
            isLive: false,
            rows: [],
            zone: null,
          });
      beside.show(workspaceIds);
      tell();
    },
    readAnew() {
      for (const [workspaceId, session] of sessions) read(workspaceId, session);
    },
    close() {
      clearTimeout(gathering);
      return beside.close();
    },
  };
}
